import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const minute = 60_000

/**
 * Path of a Chromium to test with, or null. Looks, in this order, at what the environment names, what the
 * system has and what Playwright once downloaded.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  return places(process.env).find((path) => existsSync(path)) ?? (await downloaded())
}

/**
 * Path of a Chromium, fetched first where there is none: by Playwright, and where that is refused as the
 * system's package on Debian and Ubuntu. Null where neither can be had; what happened is on the screen.
 * @returns {Promise<string | null>}
 */
export async function fetchChromium() {
  const found = await findChromium()
  if (found) return found
  console.log('No Chromium here; asking Playwright for one.')
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  run(process.execPath, [playwrightCli(), 'install', 'chromium', '--no-shell'], env, 5, 'ignore')
  const fetched = await downloaded()
  if (fetched) return fetched
  console.log('Playwright could not fetch one that starts here.')
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) installPackage()
  return findChromium()
}

/**
 * Options for playwright-core's `chromium.launch`. Throws where no Chromium is found: `npm test` fetches one.
 * @returns {Promise<{ executablePath: string, headless: true, args: string[] }>}
 */
export async function launchOptions() {
  const executablePath = await findChromium()
  if (!executablePath) throw new Error('No Chromium found; set CHROMIUM to the path of one, or run npm test.')
  const args = ['--disable-dev-shm-usage', '--disable-background-networking']
  return { executablePath, headless: true, args: isRoot() ? ['--no-sandbox', ...args] : args }
}

/**
 * Where a Chromium or Chrome may be on this system, the best first.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function places(env) {
  const named = [env['CHROMIUM'], env['CHROME_PATH'], env['PUPPETEER_EXECUTABLE_PATH']]
  return [...named.filter((path) => path !== undefined), ...systemPlaces(env)]
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function systemPlaces(env) {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(env['HOME'] ?? '', 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    )
  }
  if (process.platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    )
    const programs = [
      ['Chromium', 'Application', 'chrome.exe'],
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ]
    return programs.flatMap((program) => roots.map((root) => join(root, ...program)))
  }
  // The shell without a window's furniture does the same with a quarter less work. Debian's script beside it cannot be
  // killed with it.
  const shell = '/usr/lib/chromium/chromium-headless-shell'
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin']
  return [shell, ...folders.flatMap((folder) => names.map((name) => join(folder, name)))]
}

/**
 * The browser that Playwright has in its own folder, where it starts here.
 * @returns {Promise<string | null>}
 */
async function downloaded() {
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  if (!path || !existsSync(path)) return null
  if (process.platform === 'win32') return path
  return spawnSync(path, ['--version'], { timeout: minute }).status === 0 ? path : null
}

function playwrightCli() {
  const require = createRequire(import.meta.url)
  return join(dirname(require.resolve('playwright-core/package.json')), 'cli.js')
}

function installPackage() {
  console.log('Installing the system package chromium-headless-shell.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = isRoot() ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  for (const words of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', 'chromium-headless-shell'],
  ]) {
    const [command, ...args] = [...apt, ...words, '-o', 'DPkg::Lock::Timeout=120']
    run(command, args, env, 10)
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {number} minutes after which it is ended
 * @param {'inherit' | 'ignore'} [errors] where its error output goes
 */
function run(command, args, env, minutes, errors = 'inherit') {
  spawnSync(command, args, { env, stdio: ['ignore', 'inherit', errors], timeout: minutes * minute })
}

function isRoot() {
  return process.getuid?.() === 0
}
