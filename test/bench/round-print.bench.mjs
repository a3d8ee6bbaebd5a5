// The papers of 200 units from the reviewer's screen, 100 criteria each: how long the screen, one PDF and a ZIP take,
// the longest task that held up the page meanwhile, what the busiest one worked, and what the page held in memory.
import { openBenchSite } from './bench-site.mjs'
import { watchProcessor } from './busiest-task.mjs'
import { watchTasks } from './long-tasks.mjs'
import { criteria, judged, makeFiles } from './round-files.mjs'

const units = 200
const limit = 100
const { round, texts } = await makeFiles()
for (const [at, unit] of round.units.entries()) Object.assign(unit, { block: `Khối ${1 + (at % 2)}` })
const site = await openBenchSite()
try {
  const context = await site.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.addInitScript(watchTasks)
  await page.goto(`${site.address}#/dot`)
  await page
    .getByLabel('Chọn tệp đợt đánh giá')
    .setInputFiles({ name: 'dot.parr.json', mimeType: '', buffer: Buffer.from(JSON.stringify(round)) })
  await page.getByRole('link', { name: 'Nhận hồ sơ', exact: true }).click()
  const input = await page.getByLabel('Chọn các tệp hồ sơ').elementHandle()
  await page.evaluate(() => Reflect.set(globalThis, 'chosen', new DataTransfer()))
  for (const [at, text] of texts.slice(0, units).entries())
    await page.evaluate(choose, { name: `${at}.parx.json`, text: judged(text, at) })
  await page.evaluate(drop, input)
  await page.getByText(`${units} hồ sơ đã nhận.`).waitFor({ timeout: 300_000 })
  console.log(`${units} dossiers × ${criteria} criteria`)
  await page.reload()
  await page.waitForTimeout(1500)
  await measure(page, 'the screen opened', async () => {
    await page.evaluate(() => (location.hash = '#/dot/dot/van-ban'))
    await page.evaluate(stands, ['paper-bang-diem', `${units} đơn vị`])
  })
  await measure(page, 'one block chosen', async () => {
    await page.evaluate(chooseBlock, '=Khối 1')
    await page.evaluate(stands, ['paper-bang-diem', '100 đơn vị'])
    await page.evaluate(chooseBlock, '')
    await page.evaluate(stands, ['paper-bang-diem', '200 đơn vị'])
  })
  for (const [paper, format] of [
    ['Phiếu thẩm định một lĩnh vực của các đơn vị', 'Word'],
    ['Báo cáo phân tích kết quả năm', 'Word'],
    ['Dự thảo Quyết định công bố kết quả', 'Word'],
  ])
    await report(page, `${paper}, Word`, `Xuất ${format}: ${paper}`)
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
 * Does something and tells how long it took and what held up the page meanwhile.
 * @param {import('playwright-core').Page} page
 * @param {string} what
 * @param {() => Promise<void>} work
 */
async function measure(page, what, work) {
  await page.evaluate(() => Reflect.set(globalThis, 'tasks', []))
  const processor = await watchProcessor(page)
  const begin = performance.now()
  await work()
  const seconds = (performance.now() - begin) / 1000
  // What is put off until the screen stands counts as well.
  await page.waitForTimeout(1500)
  console.log(
    `  ${what}: ${seconds.toFixed(1)} s; ${await longestTask(page)}; ${worked(await processor.stop())}`,
  )
}

/** @param {number} busiest */
function worked(busiest) {
  return `processor: ${busiest.toFixed(0)} ms in one task at most`
}

/**
 * The longest task since they were last cleared, in words; one that is too long is a failure.
 * @param {import('playwright-core').Page} page
 */
async function longestTask(page) {
  const longest = await page.evaluate(() =>
    Math.max(0, .../** @type {number[]} */ (Reflect.get(globalThis, 'tasks'))),
  )
  if (longest > limit) process.exitCode = 1
  const verdict = longest <= limit ? 'kept' : 'MISSED'
  return `longest task: ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms (limit ${limit} ms: ${verdict})`
}

/**
 * Runs in the page, where looking for words the usual way would hold it up: waits until the line of a paper says so.
 * @param {string[]} line
 * @returns {Promise<void>}
 */
function stands([id = '', words = '']) {
  return new Promise((resolve) => {
    const look = () => {
      if (document.getElementById(id)?.closest('li')?.textContent?.includes(words)) setTimeout(resolve)
      else requestAnimationFrame(look)
    }
    look()
  })
}

/**
 * Runs in the page: chooses a block as a person does.
 * @param {string} block
 */
function chooseBlock(block) {
  const choice = /** @type {HTMLSelectElement} */ (document.getElementById('choice-block'))
  choice.value = block
  choice.dispatchEvent(new Event('change', { bubbles: true }))
}

/**
 * Presses a button that saves a file and tells how it went.
 * @param {import('playwright-core').Page} page
 * @param {string} what
 * @param {string} button
 */
async function report(page, what, button) {
  await page.evaluate(() => Reflect.set(globalThis, 'tasks', []))
  const client = await page.context().newCDPSession(page)
  const heap = async () => {
    const { usedSize } = await client.send('Runtime.getHeapUsage')
    return usedSize / 1e6
  }
  await client.send('HeapProfiler.collectGarbage')
  const before = await heap()
  let most = before
  const timer = setInterval(() => void heap().then((now) => (most = Math.max(most, now))), 1000)
  const processor = await watchProcessor(page)
  const begin = performance.now()
  await Promise.all([
    page.waitForEvent('download', { timeout: 600_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  const seconds = (performance.now() - begin) / 1000
  clearInterval(timer)
  console.log(
    `  ${what}: ${seconds.toFixed(1)} s; ${await longestTask(page)}; ` +
      `${worked(await processor.stop())}; the page's memory: ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most`,
  )
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
