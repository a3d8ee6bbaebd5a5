import { fileURLToPath } from 'node:url'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built program is served, with a closing slash. */
    readonly address: string
  }
}

/** Serves dist/ on a free port for all browser tests of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  // What is served does not change meanwhile, so a browser need not ask again.
  const headers = { 'Cache-Control': 'max-age=3600' }
  const server = await preview({
    root,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 4300, headers },
  })
  const bound = server.httpServer.address()
  if (bound === null || typeof bound === 'string') throw new Error('the preview server has no port')
  project.provide('address', `http://127.0.0.1:${bound.port}/`)
  return () => server.close()
}
