// 300 dossiers of 100 criteria in the results of a round: how long the screen takes to open, the first time after a
// reload and again from memory, and the longest task that held up the page meanwhile.
import { openBenchSite } from './bench-site.mjs'
import { watchTasks } from './long-tasks.mjs'
import { count, criteria, judged, makeFiles } from './round-files.mjs'

const { round, texts } = await makeFiles()
const site = await openBenchSite()
try {
  const context = await site.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${site.address}#/dot`)
  await page
    .getByLabel('Chọn tệp đợt đánh giá')
    .setInputFiles({ name: 'dot.parr.json', mimeType: '', buffer: Buffer.from(JSON.stringify(round)) })
  await page.waitForURL(/#\/dot\/dot/)
  await page.goto(`${site.address}#/dot/dot/nhan`)
  const files = texts.map((text, at) => ({
    name: `${at}.parx.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(judged(text, at)),
  }))
  for (let at = 0; at < files.length; at += 100) {
    await page.getByLabel('Chọn các tệp hồ sơ').setInputFiles(files.slice(at, at + 100))
    while ((await page.evaluate(countReceived)) < Math.min(at + 100, files.length))
      await page.waitForTimeout(500)
    await page.waitForTimeout(1000)
  }
  console.log(`${count} dossiers × ${criteria} criteria`)
  await page.addInitScript(watchTasks)
  await page.reload()
  await page.waitForTimeout(1500)
  tell('opened after a reload', await open(page))
  await page.evaluate(() => (location.hash = '#/dot/dot/ho-so'))
  await page.locator('main h1').waitFor()
  await page.waitForTimeout(1500)
  tell('opened again', await open(page))
} finally {
  await site.close()
}

/**
 * Opens the results → the milliseconds until the table and its charts stand, and the tasks over 50 ms meanwhile.
 * @param {import('playwright-core').Page} page
 */
async function open(page) {
  await page.evaluate(() => {
    Reflect.set(globalThis, 'tasks', [])
    Reflect.set(globalThis, 'begun', performance.now())
    location.hash = '#/dot/dot/ket-qua'
  })
  const shown = await page.evaluate(stands, `${count} đơn vị xếp hạng`)
  await page.waitForTimeout(1500)
  /** @type {number[]} */
  const tasks = await page.evaluate(() => Reflect.get(globalThis, 'tasks'))
  return { shown, tasks }
}

/**
 * Runs in the page, where looking for words the usual way would hold it up: waits for the heading of the table and the
 * picture after it → the milliseconds since the screen was asked for.
 * @param {string} words
 * @returns {Promise<number>}
 */
function stands(words) {
  return new Promise((resolve) => {
    const look = () => {
      if (document.getElementById('places')?.textContent?.includes(words))
        setTimeout(() => resolve(performance.now() - Reflect.get(globalThis, 'begun')))
      else requestAnimationFrame(look)
    }
    look()
  })
}

/**
 * @param {string} what
 * @param {{ shown: number, tasks: readonly number[] }} measured
 */
function tell(what, { shown, tasks }) {
  const longest = Math.max(0, ...tasks)
  const told = longest === 0 ? 'under 50 ms' : `${longest.toFixed(0)} ms`
  console.log(`  ${what}: ${shown.toFixed(0)} ms; longest task: ${told} (limit 100 ms)`)
}

/**
 * Runs in the page: how many dossiers lie in the database.
 * @returns {Promise<number>}
 */
function countReceived() {
  return new Promise((resolve) => {
    const opening = indexedDB.open('par-index')
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('receptions').objectStore('receptions').count()
      counting.addEventListener('success', () => {
        opening.result.close()
        resolve(counting.result)
      })
    })
  })
}
