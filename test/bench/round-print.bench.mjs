// The papers of 200 units from the reviewer's screen, 100 criteria each: how long one PDF and a ZIP take, the longest
// task that held up the page meanwhile, and what the page held in memory.
import { openBenchSite } from './bench-site.mjs'
import { criteria, makeFiles } from './round-files.mjs'

const units = 200
const limit = 100
const { round, texts } = await makeFiles()
const site = await openBenchSite()
try {
  const context = await site.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(`${site.address}#/dot`)
  await page
    .getByLabel('Chọn tệp đợt đánh giá')
    .setInputFiles({ name: 'dot.parr.json', mimeType: '', buffer: Buffer.from(JSON.stringify(round)) })
  await page.getByRole('link', { name: 'Nhận hồ sơ', exact: true }).click()
  const input = await page.getByLabel('Chọn các tệp hồ sơ').elementHandle()
  await page.evaluate(() => Reflect.set(globalThis, 'chosen', new DataTransfer()))
  for (const [at, text] of texts.slice(0, units).entries())
    await page.evaluate(choose, { name: `${at}.parx.json`, text })
  await page.evaluate(drop, input)
  await page.getByText(`${units} hồ sơ đã nhận.`).waitFor({ timeout: 300_000 })
  await page.getByRole('link', { name: 'Văn bản', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Phiếu tiếp nhận hồ sơ' }).waitFor({ timeout: 120_000 })
  console.log(`${units} dossiers × ${criteria} criteria`)
  const scores = 'Xuất PDF: Bảng tự đánh giá, chấm điểm của các đơn vị'
  const compared = 'Xuất PDF: Bảng so sánh điểm tự đánh giá – thẩm định'
  await page.getByLabel(/Gộp văn bản cùng loại/).check()
  for (const button of [scores, compared]) await report(page, `${button}, one file`, button)
  await page.getByLabel(/Gộp văn bản cùng loại/).uncheck()
  await report(page, `${compared}, ZIP`, compared)
} finally {
  await site.close()
}

/**
 * Presses a button that saves a file and tells how it went.
 * @param {import('playwright-core').Page} page
 * @param {string} what
 * @param {string} button
 */
async function report(page, what, button) {
  await page.evaluate(() => {
    /** @type {number[]} */
    const tasks = []
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    )
    observer.observe({ type: 'longtask' })
    Reflect.set(globalThis, 'tasks', tasks)
  })
  const client = await page.context().newCDPSession(page)
  const heap = async () => {
    const { usedSize } = await client.send('Runtime.getHeapUsage')
    return usedSize / 1e6
  }
  await client.send('HeapProfiler.collectGarbage')
  const before = await heap()
  let most = before
  const timer = setInterval(() => void heap().then((now) => (most = Math.max(most, now))), 1000)
  const begin = performance.now()
  await Promise.all([
    page.waitForEvent('download', { timeout: 600_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  const seconds = (performance.now() - begin) / 1000
  clearInterval(timer)
  const longest = await page.evaluate(() =>
    Math.max(0, .../** @type {number[]} */ (Reflect.get(globalThis, 'tasks'))),
  )
  const verdict = longest <= limit ? 'kept' : 'MISSED'
  console.log(
    `  ${what}: ${seconds.toFixed(1)} s; longest task: ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms ` +
      `(limit ${limit} ms: ${verdict}); the page's memory: ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most`,
  )
  if (longest > limit) process.exitCode = 1
}

/**
 * Runs in the page: one file more for the intake.
 * @param {{ name: string, text: string }} file
 */
function choose({ name, text }) {
  const chosen = /** @type {DataTransfer} */ (Reflect.get(globalThis, 'chosen'))
  chosen.items.add(new File([text], name))
}

/**
 * Runs in the page: gives the files to the input.
 * @param {SVGElement | HTMLElement | null} input
 */
function drop(input) {
  if (!(input instanceof HTMLInputElement)) throw new Error('no input')
  input.files = /** @type {DataTransfer} */ (Reflect.get(globalThis, 'chosen')).files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
