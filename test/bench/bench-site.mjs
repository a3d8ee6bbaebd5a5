import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { launchOptions } from '../browser/chromium.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The program built as it is delivered, served beside a browser; to be closed by whoever opened it. Profiles are
 * without a service worker, which would fetch the whole program while something else is being measured.
 * @param {readonly string[]} pages more pages to be built, from the root
 */
export async function openBenchSite(pages = []) {
  // A development server that was started in this process before leaves its own word here, and with it another React.
  process.env.NODE_ENV = 'production'
  const outDir = mkdtempSync(join(tmpdir(), 'par-index-bench-'))
  const input = ['index.html', ...pages].map((page) => join(root, page))
  await build({ root, logLevel: 'error', build: { outDir, rollupOptions: { input } } })
  const options = { host: '127.0.0.1', port: 4400 }
  const server = await preview({ root, logLevel: 'error', build: { outDir }, preview: options })
  const browser = await chromium.launch(await launchOptions())
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    /** @param {import('playwright-core').BrowserContextOptions} options */
    newContext: (options = {}) => browser.newContext({ serviceWorkers: 'block', ...options }),
    close: async () => {
      await browser.close()
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
