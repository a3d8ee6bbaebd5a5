import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Brings node_modules in line with package-lock.json, and does nothing where it already is. Works without a
 * shell, on every system npm runs on.
 * @param {string} root folder of package.json
 * @returns {boolean} false where npm failed; npm has then said why
 */
export function install(root) {
  if (isInstalled(root)) return true
  const verb = existsSync(join(root, 'package-lock.json')) ? 'ci' : 'install'
  console.log(`npm ${verb} …`)
  const [command, ...before] = npm()
  const args = [...before, verb, '--include=dev', '--include=optional']
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0
}

/**
 * Whether node_modules holds what the lock file lists. Compares contents, not dates: a checkout renews the
 * date of the lock file, and npm ci leaves out what is meant for other systems.
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted)
    .filter(([path]) => path !== '')
    .every(([path, { version, optional }]) => {
      const there = present[path]
      return there ? there.version === version : optional === true
    })
}

/**
 * @param {string} file a lock file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null} null where it cannot be read
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * The command that runs npm: the npm that started us, else the one that came with this Node, else the path's.
 * @returns {[string, ...string[]]}
 */
function npm() {
  const folder = dirname(process.execPath)
  const script = [
    process.env['npm_execpath'] ?? '',
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => basename(path) === 'npm-cli.js' && existsSync(path))
  return script ? [process.execPath, script] : ['npm']
}
