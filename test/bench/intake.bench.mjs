// 300 dossiers of 100 criteria dropped in at once: the whole time beside JSON.parse of the same texts in the same
// page, and the longest task that held up the page meanwhile.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build, createServer, preview } from 'vite'
import { launchOptions } from '../browser/chromium.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const count = 300
const criteria = 100
const rounds = 3

/** @type {{ round: import('../../src/domain/round.ts').Round, texts: string[] }} */
const { round, texts } = await makeFiles()
const outDir = mkdtempSync(join(tmpdir(), 'par-index-bench-'))
const input = join(root, 'test/browser/pages/store.html')
await build({ root, logLevel: 'error', build: { outDir, rollupOptions: { input } } })
const options = { host: '127.0.0.1', port: 4410 }
const server = await preview({ root, logLevel: 'error', build: { outDir }, preview: options })
const browser = await chromium.launch(await launchOptions())
try {
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6
  console.log(`${count} dossiers × ${criteria} criteria, ${megabytes.toFixed(1)} MB, ${rounds} times`)
  for (let turn = 0; turn < rounds; turn++) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}test/browser/pages/store.html`)
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
  await browser.close()
  await server.close()
  rmSync(outDir, { recursive: true, force: true })
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

/** A round of 300 units and what they send: a shipped set brought to 100 criteria, all answered, sealed. */
async function makeFiles() {
  const vite = await createServer({ root, logLevel: 'error', server: { middlewareMode: true, ws: false } })
  try {
    const { sealDossier } = await vite.ssrLoadModule('/src/files/seal.ts')
    const { parseRound } = await vite.ssrLoadModule('/src/domain/round.ts')
    const { dossierFromRound } = await vite.ssrLoadModule('/src/domain/round-dossier.ts')
    const shipped = JSON.parse(readFileSync(join(root, 'criteria/quy-nhon/2022.json'), 'utf8'))
    const set = {
      ...shipped,
      $schema: undefined,
      max: criteria,
      adjustments: undefined,
      areas: areasOf(shipped),
    }
    const json = JSON.parse(
      JSON.stringify({
        format: 'par-index-round',
        formatVersion: 1,
        id: 'dot',
        title: 'Đợt 2022',
        year: 2022,
        set,
        period: {
          from: '2021-12-15',
          to: '2022-12-14',
        },
        due: {
          submit: '2022-12-15',
          explain: '2023-01-20',
        },
        guide: null,
        reviewer: 'Phòng Nội vụ',
        units: Array.from({ length: count }, (_, at) => ({
          id: `p-${at}`,
          name: `UBND phường ${at}`,
          level: 'ward',
          block: '',
          contact: '',
        })),
      }),
    )
    const parsed = parseRound(json)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const texts = json.units.map((/** @type {{ id: string }} */ { id }) => {
      const begun = dossierFromRound(parsed.value, id, `ho-so-${id}`).value
      const answers = Object.fromEntries(
        Array.from({ length: criteria }, (_, at) => [
          `k${at}`,
          { value: 'yes', note: '', citations: [{ evidence: `e${at}`, where: 'mục II, trang 3' }] },
        ]),
      )
      const evidence = Array.from({ length: criteria }, (_, at) => ({
        id: `e${at}`,
        no: at + 1,
        kind: 'Kế hoạch',
        number: `${at}/KH-UBND`,
        date: '2021-12-29',
        issuer: 'UBND',
        signer: '',
        subject: 'Kế hoạch cải cách hành chính',
        url: null,
        file: null,
        asOf: null,
        addedIn: 0,
        system: '',
        note: '',
      }))
      const dossier = { ...begun, revision: 1, stage: 'submitted', answers, evidence }
      return JSON.stringify({
        ...dossier,
        seal: sealDossier(dossier, { at: '2022-12-14T02:00:00Z', by: 'B' }),
      })
    })
    return { round: json, texts }
  } finally {
    await vite.close()
  }
}

/**
 * Ten areas of ten criteria, each with the texts of a shipped one.
 * @param {{ areas: readonly object[] }} shipped
 */
function areasOf(shipped) {
  const leaves = leavesOf(shipped.areas)
  return Array.from({ length: 10 }, (_, area) => ({
    key: `a${area}`,
    code: `${area + 1}`,
    title: `Lĩnh vực ${area + 1}`,
    max: 10,
    children: Array.from({ length: 10 }, (_, at) => ({
      ...leaves[(area * 10 + at) % leaves.length],
      key: `k${area * 10 + at}`,
      code: `${area + 1}.${at + 1}`,
      max: 1,
      remedy: undefined,
      rule: {
        kind: 'choice',
        options: [
          {
            key: 'yes',
            label: 'Có',
            points: 1,
          },
          {
            key: 'no',
            label: 'Không',
            points: 0,
          },
        ],
      },
    })),
  }))
}

/**
 * @param {readonly object[]} criteria
 * @returns {object[]}
 */
function leavesOf(criteria) {
  return criteria.flatMap((one) =>
    'children' in one ? leavesOf(/** @type {object[]} */ (one.children)) : [one],
  )
}
