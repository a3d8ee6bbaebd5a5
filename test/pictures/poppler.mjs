import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const minute = 60_000
const tools = ['pdftoppm', 'pdftotext']

/** Whether the tools that draw and read a PDF can be called. */
export function hasPoppler() {
  return tools.every((tool) => spawnSync(tool, ['-v'], { stdio: 'ignore' }).status === 0)
}

/**
 * The same, after fetching them as the system's package on Debian and Ubuntu where they are missing.
 * @returns {boolean}
 */
export function fetchPoppler() {
  const found = hasPoppler()
  if (found || process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return found
  console.log('Installing the system package poppler-utils.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  for (const words of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', 'poppler-utils'],
  ]) {
    const [command, ...args] = [...apt, ...words, '-o', 'DPkg::Lock::Timeout=120']
    spawnSync(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'], timeout: 5 * minute })
  }
  return hasPoppler()
}

/**
 * The words of each page as they stand beside and under one another.
 * @param {Uint8Array} pdf
 * @returns {string[]}
 */
export function readPages(pdf) {
  return withFile(pdf, (file) => {
    const text = run('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-']).toString('utf8')
    return text.split('\f').slice(0, -1)
  })
}

/**
 * Pages as grey PNG files, in the order asked for.
 * @param {Uint8Array} pdf
 * @param {readonly number[]} pages from 1
 * @param {number} [resolution] dots per inch
 * @returns {Uint8Array[]}
 */
export function drawPages(pdf, pages, resolution = 40) {
  return withFile(pdf, (file, folder) =>
    pages.map((page) => {
      const target = join(folder, `page-${page}`)
      const range = ['-f', String(page), '-l', String(page), '-singlefile']
      run('pdftoppm', ['-gray', '-png', '-r', String(resolution), ...range, file, target])
      return new Uint8Array(readFileSync(`${target}.png`))
    }),
  )
}

/**
 * @template Answer
 * @param {Uint8Array} pdf
 * @param {(file: string, folder: string) => Answer} work
 * @returns {Answer}
 */
function withFile(pdf, work) {
  const folder = mkdtempSync(join(tmpdir(), 'par-index-pages-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    return work(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} tool
 * @param {string[]} args
 */
function run(tool, args) {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { maxBuffer: 2 ** 26, timeout: minute })
  if (error) throw new Error(`${tool}: ${error.message}; run npm test, which fetches it.`)
  if (status !== 0) throw new Error(`${tool}: ${stderr.toString()}`)
  return stdout
}
