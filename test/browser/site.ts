import { fileURLToPath } from 'node:url'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { preview } from 'vite'
import { launchOptions } from './chromium.mjs'

type Site = {
  /** Where the built program is served, with a closing slash. */
  readonly address: string
  readonly browser: Browser
  /**
   * A browser profile of its own. Where no service worker is asked for there is none: it fetches the whole program,
   * for every profile anew.
   */
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>
  readonly close: () => Promise<void>
}

/** Serves dist/ on a free port and opens a browser beside it. To be closed by whoever opened it. */
export async function openSite(): Promise<Site> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const server = await preview({ root, logLevel: 'error', preview: { host: '127.0.0.1', port: 4300 } })
  const bound = server.httpServer.address()
  if (bound === null || typeof bound === 'string') throw new Error('the preview server has no port')
  const browser = await chromium.launch(await launchOptions())
  const close = async () => {
    await browser.close()
    await server.close()
  }
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    browser,
    newContext: (options) => browser.newContext({ serviceWorkers: 'block', ...options }),
    close,
  }
}

/**
 * A page without motion in a profile of its own. Closing it throws where the page logged an error or asked another host.
 */
export async function openWatchedPage(
  { address, newContext }: Site,
  options: BrowserContextOptions,
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const context = await newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const trouble = listenForTrouble(page, address)
  const close = async () => {
    await context.close()
    if (trouble.length > 0) throw new Error(trouble.join('\n'))
  }
  return { page, close }
}

/** What goes wrong in a page from now on: errors in its console, uncaught exceptions, requests to other hosts. */
export function listenForTrouble(page: Page, address: string): readonly string[] {
  const trouble: string[] = []
  page.on('console', (message) => {
    if (message.text() === blocked) return
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text())
  })
  page.on('pageerror', (error) => trouble.push(String(error)))
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(address)) trouble.push(request.url())
  })
  return trouble
}

/** What Playwright says in a profile without service workers. */
const blocked = 'Service Worker registration blocked by Playwright'
