import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import type { Dossier } from '../../src/domain/dossier.ts'
import type { OpenDossier } from '../../src/store/dossiers.ts'
import { launchOptions } from './chromium.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The page with the store, served, and a browser beside it. */
export type StoreSite = {
  readonly address: string
  readonly openWindow: () => Promise<StoreWindow>
  readonly close: () => Promise<void>
}

/** Tabs that share one storage of their own. Closing it fails where a page threw what no part of the program caught. */
export type StoreWindow = {
  readonly context: BrowserContext
  readonly openTab: () => Promise<Page>
  /** A tab that hears nothing of the others, since its browser has no BroadcastChannel. */
  readonly openDeafTab: (id: string) => Promise<Page>
  /** A tab with a draft of its own whose first note is stored. */
  readonly beginWith: (note: string) => Promise<{ readonly page: Page; readonly id: string }>
  readonly close: () => Promise<void>
}

export async function openStoreSite(): Promise<StoreSite> {
  const served = await serveStorePage()
  const browser = await chromium.launch(await launchOptions())
  return {
    address: served.address,
    openWindow: async () => windowOf(await browser.newContext(), served.address),
    close: async () => {
      await browser.close()
      await served.close()
    },
  }
}

export function windowOf(context: BrowserContext, address: string): StoreWindow {
  const trouble: string[] = []
  const newPage = async () => {
    const page = await context.newPage()
    page.on('pageerror', (error) => trouble.push(String(error)))
    return page
  }
  const openTab = async () => {
    const page = await newPage()
    await page.goto(address)
    return page
  }
  return {
    context,
    openTab,
    openDeafTab: async (id) => {
      const page = await newPage()
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
      await page.goto(address)
      await noteOf(page, id)
      return page
    },
    beginWith: async (note) => {
      const page = await openTab()
      const id = await page.evaluate(() => begin('UBND phường Mẫu'))
      await writeNote(page, note)
      await page.waitForFunction(isSaved)
      return { page, id }
    },
    close: async () => {
      await context.close()
      if (trouble.length > 0) throw new Error(trouble.join('\n'))
    },
  }
}

/** Key of the first criterion of the shipped set. */
export const plan = 'direction.plan-issued'

/** Opens a dossier and reads the note of its first criterion. */
export function noteOf(page: Page, id: string): Promise<string | undefined> {
  return page.evaluate(
    async ([id, key]) => {
      const opened = await store.verbs.openDossier(id)
      if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join())
      return store.state.getState().open?.dossier.answers[key]?.note
    },
    [id, plan] as const,
  )
}

/** Types a note into the first criterion of the open dossier. */
export function writeNote(page: Page, note: string): Promise<void> {
  return page.evaluate(
    ([note, key]) => {
      const result = store.verbs.setNote(key, note)
      if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join())
    },
    [note, plan] as const,
  )
}

/** The note of the first criterion in every stored dossier, in the order of the alphabet. */
export async function storedNotes(page: Page): Promise<string[]> {
  const records = (await readAll(page, 'dossiers')) as readonly { dossier: Dossier }[]
  return records.map(({ dossier }) => dossier.answers[plan]?.note ?? '').sort()
}

export function save(page: Page): Promise<OpenDossier['save'] | undefined> {
  return page.evaluate(() => store.state.getState().open?.save)
}

/** Waits until the open dossier is saved, failed, in conflict. */
export async function hasState(page: Page, state: OpenDossier['save']['state']): Promise<void> {
  await page.waitForFunction((state) => store.state.getState().open?.save.state === state, state)
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Whether the open dossier is stored. */
export function isSaved(): boolean {
  return store.state.getState().open?.save.state === 'saved'
}

/** What lies in a store of the database, read past the program. */
export function readAll(page: Page, name: string): Promise<unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('par-index')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll()
          reading.addEventListener('success', () => {
            opening.result.close()
            resolve(reading.result)
          })
        })
      }),
    name,
  )
}

/** Builds the page that holds the store alone, without screens, and serves it. */
async function serveStorePage(): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'par-index-store-'))
  const input = join(root, 'test/browser/pages/store.html')
  await build({ root, logLevel: 'error', build: { outDir, rollupOptions: { input } } })
  const options = { host: '127.0.0.1', port: 4400, cors: true }
  const server = await preview({ root, logLevel: 'error', build: { outDir }, preview: options })
  const bound = server.httpServer.address()
  if (bound === null || typeof bound === 'string') throw new Error('the preview server has no port')
  return {
    address: `http://127.0.0.1:${bound.port}/test/browser/pages/store.html`,
    close: async () => {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
