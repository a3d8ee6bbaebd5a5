// One answer on the scoring screen: script time, and click → new total painted, beside a bare page of 120 native
// inputs with one sum, in the same browser, in turn; then both with the processor slowed four times.
import { readFileSync } from 'node:fs'
import { openBenchSite, root } from './bench-site.mjs'

const clicks = 60
const rounds = 5

const bare = `<!doctype html><html lang="vi"><body><output id="total">0</output><form>${Array.from(
  { length: 120 },
  (_, row) =>
    `<p><label><input type="radio" name="r${row}" value="1">1</label><label><input type="radio" name="r${row}" value="2">2</label></p>`,
).join('')}</form><script>document.forms[0].addEventListener('change', () => {
  let sum = 0
  for (const input of document.querySelectorAll('input:checked')) sum += Number(input.value)
  document.getElementById('total').textContent = sum
})</script></body></html>`

/**
 * Clicks two options in turn; ms of script and until the frame after the change, for each click.
 * @param {{ radios: string, total: string, clicks: number }} options
 */
async function measure({ radios, total, clicks }) {
  const inputs = [...document.querySelectorAll(radios)]
    .filter((input) => input instanceof HTMLInputElement)
    .slice(0, 2)
  const shown = () => document.querySelector(total)?.textContent
  const channel = new MessageChannel()
  /** @returns {Promise<number>} */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        channel.port1.addEventListener('message', () => resolve(performance.now()), { once: true })
        channel.port1.start()
        channel.port2.postMessage(null)
      })
    })
  const script = []
  const paint = []
  for (let click = 0; click < clicks; click++) {
    await new Promise((resolve) => setTimeout(resolve, 30 + (click % 7)))
    const before = shown()
    const input = inputs.find((one) => !one.checked)
    const start = performance.now()
    input?.click()
    await Promise.resolve()
    script.push(performance.now() - start)
    paint.push((await painted()) - start)
    if (shown() === before) throw new Error('the total did not change')
  }
  return { script, paint }
}

/** @param {readonly number[]} all @param {number} share */
const quantile = (all, share) => [...all].sort((a, b) => a - b)[Math.ceil(all.length * share) - 1] ?? NaN
/** @param {number} value */
const ms = (value) => `${value.toFixed(1)} ms`

const site = await openBenchSite()
const viewport = { width: 1366, height: 768 }
try {
  const app = await (await site.newContext({ viewport })).newPage()
  await app.goto(site.address)
  await app.getByRole('button', { name: 'Xem hồ sơ mẫu' }).click()
  await app.waitForURL(/tu-danh-gia/)
  const set = readFileSync(`${root}/criteria/quy-nhon/2022.json`, 'utf8')
  const leaf = firstChoice(JSON.parse(set).areas)
  await app.goto(app.url().replace(/tu-danh-gia.*$/, `tu-danh-gia/${leaf}`))
  await app.waitForSelector('main input[type=radio]')
  const plain = await (await site.newContext({ viewport })).newPage()
  await plain.setContent(bare)

  for (const rate of [1, 4]) {
    const ours = newRun('app', app, 'main input[type=radio]', 'section[aria-labelledby=total] b')
    const theirs = newRun('bare page', plain, 'input[type=radio]', '#total')
    for (let round = 0; round < rounds; round++) {
      for (const run of [ours, theirs]) {
        await run.page.bringToFront()
        const session = await run.page.context().newCDPSession(run.page)
        await session.send('Emulation.setCPUThrottlingRate', { rate })
        const { script, paint } = await run.page.evaluate(measure, run.options)
        await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
        run.script.push(...script)
        run.paint.push(...paint)
      }
    }
    console.log(`processor slowed ${rate}×, ${clicks * rounds} clicks each`)
    for (const { name, script, paint } of [ours, theirs]) {
      console.log(
        `  ${name.padEnd(10)} script p50 ${ms(quantile(script, 0.5))} p95 ${ms(quantile(script, 0.95))}; ` +
          `click → painted p50 ${ms(quantile(paint, 0.5))} p95 ${ms(quantile(paint, 0.95))}`,
      )
    }
    const ratio = quantile(ours.paint, 0.5) / quantile(theirs.paint, 0.5)
    console.log(`  click → painted, app ÷ bare page (p50): ${ratio.toFixed(2)}`)
  }
} finally {
  await site.close()
}

/**
 * @param {string} name
 * @param {import('playwright-core').Page} page
 * @param {string} radios
 * @param {string} total
 */
function newRun(name, page, radios, total) {
  /** @type {number[]} */
  const script = []
  /** @type {number[]} */
  const paint = []
  return { name, page, options: { radios, total, clicks }, script, paint }
}

/**
 * The key of the first criterion with options.
 * @param {readonly { key: string, children?: [], rule?: { kind: string } }[]} criteria
 * @returns {string | undefined}
 */
function firstChoice(criteria) {
  for (const { key, children, rule } of criteria) {
    const found = children ? firstChoice(children) : rule?.kind === 'choice' ? key : undefined
    if (found) return found
  }
  return undefined
}
