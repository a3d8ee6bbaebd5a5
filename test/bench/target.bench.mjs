// A target with 100 lost leaves, a block of 200 and 10.000 runs: how long the planner takes, beside nothing but the
// sorting of as many simulated blocks by Float64Array.sort.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [units, leaves, draws, rounds] = [200, 100, 10_000, 9]
/** Beside the sorting; on a computer that does nothing else that is well under 100 ms. */
const limit = 1.25

const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const load = (/** @type {string} */ path) => server.ssrLoadModule(path)
const { planTarget } = await load('/src/domain/target.ts')
const { scoreDossier } = await load('/src/domain/score.ts')
const { improvementsOf } = await load('/src/domain/improvement.ts')
const { rankBlock } = await load('/src/domain/ranking.ts')
const { branchOf, dossierOf, leafOf, setOf } = await load('/test/domain/sample.ts')

const keys = Array.from({ length: leaves }, (_, at) => `l${at}`)
const set = setOf([
  branchOf(
    'A',
    keys.map((key) => leafOf(key)),
  ),
])
const dossier = dossierOf(set, Object.fromEntries(keys.map((key) => [key, 'no'])))
const sheet = scoreDossier(dossier)
const block = Array.from({ length: units }, (_, at) => ({ unit: `u${at}`, index: 60 + at / 8 }))
const history = [2019, 2020, 2021, 2022].map((year, at) => ({
  year,
  results: block.map(({ unit, index }, number) => ({
    unit,
    index: index + ((number * 7 + at * 3) % 11) / 4 - 1,
  })),
}))
const ask = {
  ranking: rankBlock(block),
  history,
  unit: 'u50',
  seed: 1,
  sheet,
  ways: improvementsOf(dossier, sheet),
  draws,
  places: 10,
}

/** As many blocks with the same spread, each sorted; the middle one is read so that none is skipped. */
function sortOnly() {
  let [state, read] = [1, 0]
  const indices = new Float64Array(units - 1)
  for (let run = 0; run < draws; run++) {
    for (let at = 0; at < indices.length; at++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      indices[at] = 60 + at / 8 + (state / 2 ** 32) * 2.5
    }
    read += indices.sort()[units >> 1] ?? 0
  }
  return read
}

/** @param {() => unknown} work */
function medianOf(work) {
  work()
  const times = Array.from({ length: rounds }, () => {
    const begin = performance.now()
    work()
    return performance.now() - begin
  })
  return times.sort((a, b) => a - b)[rounds >> 1] ?? 0
}

const ours = medianOf(() => planTarget(ask))
const sorting = medianOf(sortOnly)
const ratio = ours / sorting
console.log(
  `target of ${leaves} lost leaves, block of ${units}, ${draws} runs: ${ours.toFixed(0)} ms (aim 100 ms); ` +
    `sorting ${draws} blocks alone: ${sorting.toFixed(0)} ms; ` +
    `ratio ${ratio.toFixed(2)} (limit ${limit}: ${ratio <= limit ? 'kept' : 'MISSED'})`,
)
if (ratio > limit) process.exitCode = 1
await server.close()
