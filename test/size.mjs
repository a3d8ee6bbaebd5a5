// What a visitor loads before the first screen shows, against its budget. Reads dist/.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const html = readFileSync(join(dist, 'index.html'), 'utf8')
const budgets = [
  { name: 'JavaScript', files: withStaticImports(scriptsOf(html)), limit: 130 },
  { name: 'CSS', files: stylesOf(html), limit: 12 },
]

for (const { name, files, limit } of budgets) {
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000
  const verdict = size > limit ? 'TOO LARGE' : 'ok'
  console.log(
    `first screen, ${name}: ${size.toFixed(1)} of ${limit} kB gzip (${files.length} files) ${verdict}`,
  )
  if (size > limit) process.exitCode = 1
}

/**
 * @param {string} page
 * @returns {string[]} scripts and preloaded modules of a page, as paths
 */
function scriptsOf(page) {
  const scripts = addresses(page, /<script\b[^>]*?\bsrc="([^"]+)"/g)
  const preloads = addresses(page, /<link\b(?=[^>]*rel="modulepreload")[^>]*?\bhref="([^"]+)"/g)
  if (scripts.length === 0) throw new Error('dist/index.html has no script')
  return [...scripts, ...preloads]
}

/**
 * @param {string} page
 * @returns {string[]}
 */
function stylesOf(page) {
  return addresses(page, /<link\b(?=[^>]*rel="stylesheet")[^>]*?\bhref="([^"]+)"/g)
}

/**
 * @param {string} page
 * @param {RegExp} pattern with the address as its one group
 * @returns {string[]}
 */
function addresses(page, pattern) {
  return [...page.matchAll(pattern)].map((match) => join(dist, match[1] ?? ''))
}

/**
 * @param {string[]} entries
 * @returns {string[]} the entries and all that they import statically, each once
 */
function withStaticImports(entries) {
  const seen = new Set(entries)
  for (const file of seen) {
    const { module } = parseSync(file, readFileSync(file, 'utf8'))
    const exported = module.staticExports.flatMap((line) => line.entries.map((entry) => entry.moduleRequest))
    for (const request of [...module.staticImports.map((line) => line.moduleRequest), ...exported]) {
      if (request) seen.add(join(dirname(file), request.value))
    }
  }
  return [...seen]
}
