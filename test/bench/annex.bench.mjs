// An annex of 120 rows read and shown, from the choice of the file to its rows on the screen, beside the time that the
// libraries take to parse the file alone in the same browser; the longest task that held up the page meanwhile. Then
// 2,000 rows: progress is seen, the page stays alive, and reading can be given up.
import { createServer } from 'vite'
import { openBenchSite, root } from './bench-site.mjs'

const turns = 7
const bound = { ratio: 1.5, milliseconds: 300, task: 50 }

const files = await makeFiles()
const site = await openBenchSite(['test/browser/pages/annex.html'])
try {
  for (const { name, bytes } of files.small) {
    console.log(`${name}, 120 rows, ${(bytes.length / 1000).toFixed(0)} kB, ${turns} times`)
    /** @type {{ parsing: number, shown: number, longest: number }[]} */
    const all = []
    for (let turn = 0; turn < turns; turn++) {
      const parsing = await parseAlone(name, bytes)
      const { page, close } = await openIntake()
      all.push({ parsing, ...(await readOnPage(page, name, bytes, 'Đã đọc 120 dòng')) })
      await close()
    }
    const [shown, parsing] = [median(all.map((one) => one.shown)), median(all.map((one) => one.parsing))]
    const longest = median(all.map((one) => one.longest))
    const fine = shown <= Math.max(bound.ratio * parsing, bound.milliseconds) && longest <= bound.task
    const range = all.map((one) => one.shown.toFixed(0)).join(' ')
    console.log(
      `  read and shown (median): ${shown.toFixed(0)} ms of ${range}; parsing alone: ${parsing.toFixed(0)} ms; ` +
        `ratio ${(shown / parsing).toFixed(1)}; longest task on the page: ${sayTask(longest)}${fine ? '' : ' OVER THE BOUND'}`,
    )
  }
  await readLarge(files.large)
} finally {
  await site.close()
}

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 */
async function parseAlone(name, bytes) {
  const context = await site.newContext()
  const page = await context.newPage()
  await page.goto(`${site.address}test/browser/pages/annex.html`)
  const parsing = await page.evaluate(
    ([bytes, name]) => Reflect.get(globalThis, 'parseAlone')(bytes, name),
    /** @type {[number[], string]} */ ([[...bytes], name]),
  )
  await context.close()
  return parsing
}

/** The intake screen, after a first try with the wrong file. */
async function openIntake() {
  const context = await site.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(`${site.address}#/bo-tieu-chi/nhap-phu-luc`)
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
  const given = again.page.evaluate(giveUp)
  await again.page
    .getByLabel('Chọn tệp phụ lục')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  console.log(`  given up within ${(await given).toFixed(0)} ms`)
  await again.close()
}

/**
 * Runs in the page: "Hủy" as soon as progress is seen → milliseconds until the screen has given up.
 * @returns {Promise<number>}
 */
function giveUp() {
  return new Promise((resolve) => {
    let pressed = 0
    const look = () => {
      const bar = document.querySelector('main progress')
      if (pressed > 0 && !bar) return resolve(performance.now() - pressed)
      if (pressed === 0 && bar) {
        pressed = performance.now()
        for (const button of document.querySelectorAll('button'))
          if (button.textContent === 'Hủy') button.click()
      }
      return requestAnimationFrame(look)
    }
    look()
  })
}

/** @param {number[]} all */
function median(all) {
  return all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN
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
