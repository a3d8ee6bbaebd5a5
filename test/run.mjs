// npm test: the whole check. `npm test -- --only unit,browser` runs the named steps alone.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { install } from '../src/build/install.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

const root = fileURLToPath(new URL('..', import.meta.url))
const temporary = mkdtempSync(join(tmpdir(), 'par-index-test-'))
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env }
const passed = { passed: 1, failed: 0 }
const failed = { passed: 0, failed: 1 }
const nothing = { passed: 0, failed: 0 }

/** @type {Record<string, (aside: boolean) => Count | Promise<Count>>} */
const steps = {
  format: (aside) => command('prettier', ['--check', '.'], { aside }),
  lint: (aside) => command('oxlint', ['--type-aware', '--deny-warnings'], { aside }),
  types: (aside) => command('typescript', ['--noEmit'], { aside, program: 'tsc' }),
  build,
  size: () => (built ? node(join(root, 'test', 'size.mjs'), []) : notRun('size budget: nothing is built')),
  unit: (aside) => vitest('unit', aside),
  pictures,
  recalc,
  browser,
}
/** Steps that run side by side, since each leaves a processor idle; their words are kept until they end. */
const together = [
  ['format', 'lint', 'types', 'build'],
  ['pictures', 'recalc'],
]

let built = existsSync(join(root, 'dist', 'index.html'))
const total = { ...nothing }
const only = chosen()
if (await step('install', () => (install(root) ? passed : failed))) {
  const wanted = Object.keys(steps).filter((name) => only.length === 0 || only.includes(name))
  for (const names of inTurn(wanted)) {
    const aside = names.length > 1
    await Promise.all(names.map((name) => step(name, () => steps[name]?.(aside) ?? nothing, aside)))
  }
}
rmSync(temporary, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

/**
 * Steps in their order, those that run side by side as one turn.
 * @param {string[]} names
 * @returns {string[][]}
 */
function inTurn(names) {
  const turns = names.map((name) => together.find((group) => group.includes(name)) ?? [name])
  return [...new Map(turns.map((group) => [group.join(), group])).values()].map((group) =>
    group.filter((name) => names.includes(name)),
  )
}

/**
 * Runs one step under a heading and adds up its counts. A step that throws has failed.
 * @param {string} name
 * @param {() => Count | Promise<Count>} work
 * @param {boolean} aside beside others: its heading comes with its words
 * @returns {Promise<boolean>} whether nothing failed
 */
async function step(name, work, aside = false) {
  if (!aside) console.log(`\n== ${name}`)
  const begin = performance.now()
  /** @type {Count} */
  let count = failed
  try {
    count = await work()
  } catch (error) {
    console.error(error)
  }
  total.passed += count.passed
  total.failed += count.failed
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  console.log(`== ${name}: ${count.failed > 0 ? 'FAILED' : 'done'} in ${seconds} s`)
  return count.failed === 0
}

/** @param {boolean} aside */
async function build(aside) {
  const count = await command('vite', ['build', '--logLevel', 'warn'], { aside })
  built = count.failed === 0
  return count
}

/**
 * The pages of all documents beside the approved ones, and the words on them.
 * @param {boolean} aside
 */
async function pictures(aside) {
  const { fetchPoppler } = await import('./pictures/poppler.mjs')
  if (!fetchPoppler()) return notRun('pictures of documents: no poppler-utils to be had')
  return vitest('pictures', aside)
}

/**
 * The workbooks of the program, reckoned by LibreOffice.
 * @param {boolean} aside
 */
async function recalc(aside) {
  const { fetchLibreOffice } = await import('./files/libreoffice.mjs')
  const path = fetchLibreOffice()
  if (!path) return notRun('recalculation of workbooks: no LibreOffice to be had')
  console.log(`LibreOffice: ${path}`)
  env['LIBREOFFICE'] = path
  return vitest('recalc', aside)
}

/**
 * Tests in a real browser, against what the build step left in dist/.
 * @param {boolean} aside
 */
async function browser(aside) {
  if (!hasTests(join(root, 'test', 'browser'))) return nothing
  if (!built) return notRun('browser tests: nothing is built')
  const { fetchChromium } = await import('./browser/chromium.mjs')
  const path = await fetchChromium()
  if (!path) return notRun('browser tests: no Chromium to be had')
  console.log(`Chromium: ${path}`)
  env['CHROMIUM'] = path
  return vitest('browser', aside)
}

/**
 * @param {string} what
 * @returns {Count}
 */
function notRun(what) {
  console.log(`not run: ${what}`)
  return process.env['CI'] === 'true' ? failed : nothing
}

/**
 * Runs one project of vitest. Counts a test file that broke before its tests, a skipped test and a run
 * without any test as failed.
 * @param {string} project
 * @param {boolean} aside
 * @returns {Promise<Count>}
 */
async function vitest(project, aside) {
  const file = join(temporary, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const run = await command('vitest', ['run', '--project', project, ...reporters], { aside })
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ one) =>
      one.status === 'failed' && one.assertionResults.every((test) => test.status !== 'failed'),
  )
  const skipped = report.numPendingTests + report.numTodoTests
  if (skipped > 0) console.log(`${skipped} tests were skipped: counted as failed`)
  const count = report.numFailedTests + broken.length + skipped
  const crashed = count === 0 && (run.failed > 0 || report.numPassedTests === 0)
  return { passed: report.numPassedTests, failed: crashed ? 1 : count }
}

/**
 * Runs the program of an installed package.
 * @param {string} name of the package
 * @param {string[]} args
 * @param {{ aside?: boolean, program?: string }} [options] `program` where it is not called like the package
 * @returns {Promise<Count>}
 */
function command(name, args, { aside = false, program = name } = {}) {
  const manifest = join(root, 'node_modules', name, 'package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return node(resolve(dirname(manifest), typeof bin === 'string' ? bin : bin[program]), args, aside)
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {boolean} aside its words are said when it ends
 * @returns {Promise<Count>}
 */
function node(script, args, aside = false) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env,
    stdio: aside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  })
  /** @type {Buffer[]} */
  const words = []
  child.stdout?.on('data', (data) => words.push(data))
  child.stderr?.on('data', (data) => words.push(data))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(words))
      resolve(code === 0 ? passed : failed)
    })
  })
}

/** @param {string} folder */
function hasTests(folder) {
  return readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.test.ts'))
}

/** The steps named by --only; none means all. */
function chosen() {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
  const names = values.only.split(',').filter((name) => name !== '')
  const unknown = names.filter((name) => !Object.hasOwn(steps, name))
  if (unknown.length === 0) return names
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`)
  process.exit(1)
}
