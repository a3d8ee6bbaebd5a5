// 300 dossiers of 100 criteria dropped in at once: the whole time beside JSON.parse of the same texts in the same
// page, and the longest task that held up the page meanwhile.
import { openBenchSite } from './bench-site.mjs'
import { count, criteria, makeFiles } from './round-files.mjs'

const rounds = 3

const { round, texts } = await makeFiles()
const site = await openBenchSite(['test/browser/pages/store.html'])
try {
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6
  console.log(`${count} dossiers × ${criteria} criteria, ${megabytes.toFixed(1)} MB, ${rounds} times`)
  for (let turn = 0; turn < rounds; turn++) {
    const context = await site.newContext()
    const page = await context.newPage()
    await page.goto(`${site.address}test/browser/pages/store.html`)
    await page.evaluate(() => Reflect.set(globalThis, 'texts', []))
    for (const text of texts) {
      await page.evaluate((text) => Reflect.get(globalThis, 'texts').push(text), text)
    }
    const { intake, parsing, longest, taken } = await page.evaluate(measure, round)
    if (taken !== count) throw new Error(`${taken} of ${count} dossiers went in`)
    console.log(
      `  all in: ${intake.toFixed(0)} ms; JSON.parse of the same: ${parsing.toFixed(0)} ms; ` +
        `ratio ${(intake / parsing).toFixed(1)}; longest task on the page: ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms`,
    )
    await context.close()
  }
} finally {
  await site.close()
}

/**
 * Runs in the page. Tasks under 50 ms are not told by browsers.
 * @param {import('../../src/domain/round.ts').Round} round
 */
async function measure(round) {
  const store = Reflect.get(globalThis, 'rounds')
  const texts = /** @type {string[]} */ (Reflect.get(globalThis, 'texts'))
  await store.verbs.keepRound(round)
  await store.verbs.openRound(round.id)
  const before = performance.now()
  for (const text of texts) JSON.parse(text)
  const parsing = performance.now() - before
  const files = texts.map((text, at) => ({ name: `${at}.parx.json`, blob: new Blob([text]) }))
  await new Promise((resolve) => setTimeout(resolve, 500))
  /** @type {number[]} */
  const tasks = []
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: 'longtask',
    },
  )
  const begin = performance.now()
  const report = await store.verbs.takeIn(files)
  const intake = performance.now() - begin
  await new Promise((resolve) => setTimeout(resolve, 500))
  return { intake, parsing, longest: Math.max(0, ...tasks), taken: report.ok ? report.value.taken : 0 }
}
