// 300 dossiers of 100 criteria in the overview: how long scrolling, sorting and filtering take until the next picture,
// beside a bare table of the same cells in the same page, and the longest task that held up the page meanwhile.
import { openBenchSite } from './bench-site.mjs'
import { count, criteria, makeFiles } from './round-files.mjs'

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
  for (const [at, text] of texts.entries()) await page.evaluate(choose, { name: `${at}.parx.json`, text })
  const importing = await watch(page, async () => {
    await page.evaluate(drop, input)
    await page.getByText(`${count} hồ sơ đã nhận.`).waitFor({ timeout: 300_000 })
  })
  await page.getByRole('link', { name: 'Về tổng hợp' }).click()
  await page.getByRole('heading', { name: `Đã nhận ${count} trên ${count}` }).waitFor()
  await page.waitForTimeout(1000)
  console.log(`${count} dossiers × ${criteria} criteria`)
  console.log(`  longest task while importing on the screen: ${told(importing.longest)} (limit 100 ms)`)
  for (const what of /** @type {const} */ (['scroll', 'sort', 'filter'])) {
    const ours = await watch(page, () => page.evaluate(measure, what))
    const bare = await page.evaluate(measureBare, what)
    console.log(
      `  ${what}: ${ours.value.toFixed(1)} ms to the next picture; a bare table: ${bare.toFixed(1)} ms; ` +
        `ratio ${(ours.value / bare).toFixed(2)}; longest task: ${told(ours.longest)} (limit 50 ms)`,
    )
  }
} finally {
  await site.close()
}

/** @param {number} longest */
function told(longest) {
  return longest === 0 ? 'under 50 ms' : `${longest.toFixed(0)} ms`
}

/**
 * Does something and tells the longest task of the page meanwhile; tasks under 50 ms are not told by browsers.
 * @template Value
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<Value>} work
 */
async function watch(page, work) {
  await page.evaluate(() => {
    /** @type {number[]} */
    const tasks = []
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    )
    observer.observe({ type: 'longtask' })
    Reflect.set(globalThis, 'tasks', tasks)
    Reflect.set(globalThis, 'taskObserver', observer)
  })
  const value = await work()
  await page.waitForTimeout(300)
  const longest = await page.evaluate(() => {
    Reflect.get(globalThis, 'taskObserver').disconnect()
    return Math.max(0, .../** @type {number[]} */ (Reflect.get(globalThis, 'tasks')))
  })
  return { value, longest }
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

/**
 * Runs in the page: does a step twenty times → the mean time from its begin to the picture after it.
 * @param {'scroll' | 'sort' | 'filter'} what
 */
async function measure(what) {
  const box = document.querySelector('[aria-label="Bảng tổng hợp"]')
  const search = document.querySelector('input[type="search"]')
  const heads = [...document.querySelectorAll('[aria-label="Bảng tổng hợp"] thead button')]
  if (!box || !(search instanceof HTMLInputElement)) throw new Error('no overview')
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  /** @param {number} turn */
  const step = (turn) => {
    if (what === 'scroll') box.scrollTop = ((turn * 37) % 20) * 600
    if (what === 'sort') {
      const head = heads[turn % heads.length]
      if (head instanceof HTMLElement) head.click()
    }
    if (what === 'filter') {
      value?.set?.call(search, turn % 2 === 0 ? `phuong ${turn}` : '')
      search.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
  let total = 0
  for (let turn = 0; turn < 20; turn++) {
    const begin = performance.now()
    step(turn)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
    total += performance.now() - begin
  }
  return total / 20
}

/**
 * Runs in the page: the same with a table of plain cells, all drawn, its rows moved or hidden.
 * @param {'scroll' | 'sort' | 'filter'} what
 */
async function measureBare(what) {
  const box = document.createElement('div')
  Object.assign(box.style, {
    position: 'fixed',
    inset: '0',
    overflow: 'auto',
    background: '#fff',
    zIndex: '99',
  })
  const rows = Array.from({ length: 300 }, (_, at) => {
    const row = document.createElement('tr')
    for (let column = 0; column < 18; column++) row.insertCell().textContent = `${(at * 37 + column) % 300}`
    return row
  })
  const table = document.createElement('table')
  const body = table.createTBody()
  body.append(...rows)
  box.append(table)
  document.body.append(box)
  await new Promise((resolve) => setTimeout(resolve, 300))
  let total = 0
  for (let turn = 0; turn < 20; turn++) {
    const begin = performance.now()
    if (what === 'scroll') box.scrollTop = ((turn * 37) % 20) * 600
    if (what === 'sort')
      body.append(
        ...[...rows].sort(
          (a, b) => Number(a.cells[turn % 18]?.textContent) - Number(b.cells[turn % 18]?.textContent),
        ),
      )
    if (what === 'filter')
      for (const row of rows) row.hidden = turn % 2 === 0 && !row.textContent?.includes(`${turn}`)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
    total += performance.now() - begin
  }
  box.remove()
  return total / 20
}
