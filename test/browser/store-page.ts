import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

type StorePage = { readonly address: string; readonly close: () => Promise<void> }

/** Builds the page that holds the store alone, without screens, and serves it. To be closed by whoever opened it. */
export async function serveStorePage(): Promise<StorePage> {
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
