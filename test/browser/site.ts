import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { inject } from 'vitest'
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
  /** Closes the profiles; the browser stays open for the next file of tests. */
  readonly close: () => Promise<void>
}

/**
 * What makes many short visits cheap: pages of one profile share a process, which has the program's code at hand, and
 * code that soon ends is not optimized.
 */
const sparing = ['--process-per-site', '--js-flags=--no-opt']

/** The browser of this process: all its files of tests share it, and it ends with the process. */
let launched: Promise<Browser> | null = null

/** The site that is served for this run and a browser to open it in. To be closed by whoever opened it. */
export async function openSite(): Promise<Site> {
  launched ??= launchOptions().then(({ args, ...options }) =>
    chromium.launch({ ...options, args: [...args, ...sparing] }),
  )
  const browser = await launched
  return {
    address: inject('address'),
    browser,
    newContext: (options) => browser.newContext({ serviceWorkers: 'block', ...options }),
    close: async () => {
      idle.clear()
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
  }
}

/** Profiles whose storage was emptied, by their options: a used one opens the program faster than a new one. */
const idle = new Map<string, Page[]>()

/**
 * A page without motion in a profile without any data. Closing it throws where the page logged an error or asked another
 * host.
 */
export async function openWatchedPage(
  { address, newContext }: Site,
  options: BrowserContextOptions,
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const kind = JSON.stringify(options)
  const page =
    idle.get(kind)?.pop() ?? (await (await newContext({ reducedMotion: 'reduce', ...options })).newPage())
  const trouble = listenForTrouble(page, address)
  const close = async () => {
    const emptied = await emptyProfile(page.context(), address)
    idle.set(kind, [...(idle.get(kind) ?? []), emptied])
    if (trouble.length > 0) throw new Error(trouble.join('\n'))
  }
  return { page, close }
}

/**
 * Closes the pages of a profile and deletes what they stored → a new page in it. A blank page of the site stays open, so
 * that the process lives on which has the program's code at hand.
 */
async function emptyProfile(context: BrowserContext, address: string): Promise<Page> {
  const blank = context.pages().find((page) => page.url() === blankOf(address)) ?? (await context.newPage())
  if (blank.url() !== blankOf(address)) await blank.goto(blankOf(address))
  const used = context.pages().filter((page) => page !== blank)
  await Promise.all(used.map((page) => page.close()))
  const session = await context.newCDPSession(blank)
  const { origin } = new URL(address)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
  return context.newPage()
}

/** A page of the site that is none of the program's. */
function blankOf(address: string): string {
  return `${address}icon.svg`
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
