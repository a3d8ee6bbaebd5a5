// An annex of 120 rows read and shown, from the choice of the file to its rows on the screen, beside the time that the
// libraries take to parse the file alone in the same browser; the longest task that held up the page meanwhile. Then
// 2,000 rows: progress is seen, the page stays alive, and reading can be given up.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build, createServer, preview } from 'vite'
import { launchOptions } from '../browser/chromium.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const turns = 3
const bound = { ratio: 1.5, milliseconds: 300, task: 50 }

const files = await makeFiles()
const outDir = mkdtempSync(join(tmpdir(), 'par-index-bench-'))
const input = [join(root, 'index.html'), join(root, 'test/browser/pages/annex.html')]
await build({ root, logLevel: 'error', build: { outDir, rollupOptions: { input } } })
const options = { host: '127.0.0.1', port: 4420 }
const server = await preview({ root, logLevel: 'error', build: { outDir }, preview: options })
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch(await launchOptions())
try {
  for (const { name, bytes } of files.small) {
    console.log(`${name}, 120 rows, ${(bytes.length / 1000).toFixed(0)} kB, ${turns} times`)
    for (let turn = 0; turn < turns; turn++) {
      const parsing = await parseAlone(name, bytes)
      const { page, close } = await openIntake()
      const { shown, longest } = await readOnPage(page, name, bytes, 'Đã đọc 120 dòng')
      const fine = shown <= Math.max(bound.ratio * parsing, bound.milliseconds) && longest <= bound.task
      console.log(
        `  read and shown: ${shown.toFixed(0)} ms; parsing alone: ${parsing.toFixed(0)} ms; ratio ${(shown / parsing).toFixed(1)}; ` +
          `longest task on the page: ${sayTask(longest)}${fine ? '' : ' OVER THE BOUND'}`,
      )
      await close()
    }
  }
  await readLarge(files.large)
} finally {
  await browser.close()
  await server.close()
  rmSync(outDir, { recursive: true, force: true })
}

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 */
async function parseAlone(name, bytes) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${address}test/browser/pages/annex.html`)
  const parsing = await page.evaluate(
    ([bytes, name]) => Reflect.get(globalThis, 'parseAlone')(bytes, name),
    /** @type {[number[], string]} */ ([[...bytes], name]),
  )
  await context.close()
  return parsing
}

/** The intake screen, after a first try with the wrong file. */
async function openIntake() {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(`${address}#/bo-tieu-chi/nhap-phu-luc`)
  await page.getByRole('heading', { name: 'Nhập bộ tiêu chí từ phụ lục' }).waitFor()
  await readOnPage(page, 'thu.txt', new TextEncoder().encode('không phải bảng'), 'Chưa đọc được thu.txt')
  return { page, close: () => context.close() }
}

/**
 * Chooses a file → milliseconds until the words are painted, and the longest task on the page from then until
 * all rows are drawn. Tasks under 50 ms are not told by browsers.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {string} words
 */
async function readOnPage(page, name, bytes, words) {
  const watching = page.evaluate(watch, words)
  const buffer = Buffer.from(bytes)
  await page
    .getByLabel('Chọn tệp phụ lục')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  return watching
}

/**
 * Runs in the page.
 * @param {string} words
 * @returns {Promise<{ shown: number, longest: number }>}
 */
function watch(words) {
  return new Promise((resolve) => {
    let start = 0
    /** @type {number[]} */
    const tasks = []
    const observer = new PerformanceObserver((list) =>
      tasks.push(
        ...list.getEntries().flatMap(({ startTime, duration }) => (startTime < start ? [] : [duration])),
      ),
    )
    observer.observe({ type: 'longtask' })
    const look = () => {
      // Not innerText, which would lay out every row that is not on the screen.
      if (!document.querySelector('main')?.textContent.includes(words)) return requestAnimationFrame(look)
      const shown = performance.now() - start
      return setTimeout(() => {
        observer.disconnect()
        resolve({ shown, longest: Math.max(0, ...tasks) })
      }, 1000)
    }
    addEventListener(
      'change',
      () => {
        start = performance.now()
        requestAnimationFrame(look)
      },
      { once: true, capture: true },
    )
  })
}

/** @param {{ name: string, bytes: Uint8Array }} file */
async function readLarge({ name, bytes }) {
  console.log(`${name}, 2.000 rows, ${(bytes.length / 1000).toFixed(0)} kB`)
  const { page, close } = await openIntake()
  const watching = readOnPage(page, name, bytes, 'Đã đọc 2000 dòng')
  const bar = page.getByRole('progressbar')
  await bar.waitFor()
  const seen = await bar.getAttribute('value')
  const { shown, longest } = await watching
  console.log(
    `  read and shown: ${shown.toFixed(0)} ms; progress seen at ${seen} rows; longest task on the page: ${sayTask(longest)}`,
  )
  await close()
  const again = await openIntake()
  const buffer = Buffer.from(bytes)
  await again.page
    .getByLabel('Chọn tệp phụ lục')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await again.page.getByRole('progressbar').waitFor()
  const begin = performance.now()
  await again.page.getByRole('button', { name: 'Hủy' }).click()
  await again.page.getByText('Đang đọc').waitFor({ state: 'detached' })
  console.log(`  given up within ${(performance.now() - begin).toFixed(0)} ms`)
  await again.close()
}

/** @param {number} longest */
function sayTask(longest) {
  return longest === 0 ? 'under 50 ms' : `${longest.toFixed(0)} ms`
}

/** One set of 120 rows as .docx, .xlsx and .html, and one of 2,000 rows. */
async function makeFiles() {
  const vite = await createServer({ root, logLevel: 'error', server: { middlewareMode: true, ws: false } })
  try {
    const { toDocx } = await vite.ssrLoadModule('/test/files/annex/docx-file.ts')
    const { toXlsx } = await vite.ssrLoadModule('/test/files/annex/xlsx-file.ts')
    const { toWordHtml } = await vite.ssrLoadModule('/test/files/annex/word-html.ts')
    const small = makePages(8, 14)
    return {
      small: [
        { name: 'phu-luc.docx', bytes: toDocx(small) },
        { name: 'phu-luc.xlsx', bytes: await toXlsx(small) },
        { name: 'phu-luc.html', bytes: new TextEncoder().encode(toWordHtml(small)) },
      ],
      large: { name: 'phu-luc-lon.html', bytes: new TextEncoder().encode(toWordHtml(makePages(20, 99))) },
    }
  } finally {
    await vite.close()
  }
}

/**
 * @param {number} areas
 * @param {number} leaves in each area
 */
function makePages(areas, leaves) {
  /** @param {string[]} cells */
  const row = (...cells) => cells.map((text) => ({ lines: text === '' ? [] : text.split('\n') }))
  const rows = [row('STT', 'Lĩnh vực/Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Tài liệu kiểm chứng')]
  for (let area = 1; area <= areas; area++) {
    rows.push(row(String(area), `Lĩnh vực thứ ${area}`, String(leaves), '', ''))
    for (let leaf = 1; leaf <= leaves; leaf++) {
      rows.push(
        row(
          `${area}.${leaf}`,
          `Kết quả thực hiện nhiệm vụ thứ ${leaf} của lĩnh vực ${area}`,
          '1',
          'Tính tỷ lệ % giữa số hồ sơ giải quyết đúng hạn so với tổng số hồ sơ.\n- Đạt 100%: 1 điểm\n- Từ 80% đến dưới 100%: tính theo công thức (b/a) × điểm tối đa\n- Dưới 80%: 0 điểm\nTrong đó: a là tổng số hồ sơ; b là số hồ sơ giải quyết đúng hạn.',
          'Báo cáo của đơn vị',
        ),
      )
    }
  }
  return [{ before: ['PHỤ LỤC', 'BỘ TIÊU CHÍ'], rows, after: [] }]
}
