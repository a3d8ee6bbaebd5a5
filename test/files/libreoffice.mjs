import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const minute = 60_000

/**
 * Path of LibreOffice, or null: what the environment names, else where systems put it.
 * @returns {string | null}
 */
export function findLibreOffice() {
  return places(process.env).find((path) => existsSync(path)) ?? null
}

/**
 * Path of LibreOffice, fetched first as the system's package on Debian and Ubuntu where there is none; null where it
 * cannot be had.
 * @returns {string | null}
 */
export function fetchLibreOffice() {
  const found = findLibreOffice()
  if (found || process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return found
  console.log('Installing the system packages of LibreOffice.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  const packages = ['libreoffice-calc-nogui', 'libreoffice-writer-nogui']
  for (const words of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', ...packages],
  ]) {
    const [command, ...args] = [...apt, ...words, '-o', 'DPkg::Lock::Timeout=120']
    spawnSync(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'], timeout: 10 * minute })
  }
  return findLibreOffice()
}

/**
 * Converts files without a window; each result lies in `folder` under its old name with the new ending.
 * @param {string[]} files
 * @param {string} format "pdf" or "xlsx"
 * @param {string} folder
 */
export function convert(files, format, folder) {
  const path = findLibreOffice()
  if (!path) throw new Error('No LibreOffice found; set LIBREOFFICE to the path of soffice, or run npm test.')
  const profile = pathToFileURL(mkdtempSync(join(tmpdir(), 'par-index-office-'))).href
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', folder]
  const { status, stderr } = spawnSync(path, [...args, ...files], { timeout: 5 * minute, encoding: 'utf8' })
  if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function places(env) {
  const named = env['LIBREOFFICE'] === undefined ? [] : [env['LIBREOFFICE']]
  if (process.platform === 'darwin') return [...named, '/Applications/LibreOffice.app/Contents/MacOS/soffice']
  if (process.platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)']].filter((folder) => folder !== undefined)
    return [...named, ...roots.map((root) => join(root, 'LibreOffice', 'program', 'soffice.exe'))]
  }
  return [
    ...named,
    '/usr/bin/soffice',
    '/usr/local/bin/soffice',
    '/usr/bin/libreoffice',
    '/snap/bin/libreoffice',
  ]
}
