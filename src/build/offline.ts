import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { Plugin } from 'vite'

/**
 * Vite plugin: a service worker that keeps every file of the built app, so that it opens without a connection.
 * The cache is named after the files' names, which carry their hashes; a new build waits until all tabs of the old
 * one are closed, so that no tab ever mixes two builds.
 */
export function offline(): Plugin {
  let publicDir = ''
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir
    },
    generateBundle(_, bundle) {
      const files = Object.keys(bundle)
        .filter((file) => !/\.(map|woff)$/.test(file))
        .sort()
      const contents = files.map((file) => {
        const output = bundle[file]
        return output?.type === 'asset' ? output.source : output?.code
      })
      const hash = createHash('sha256')
      for (const [index, content] of contents.entries())
        hash.update(`${files[index]}\n`).update(content ?? '')
      const version = hash.digest('hex').slice(0, 16)
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: workerOf(version, ['./', ...files, ...filesIn(publicDir)]),
      })
    },
  }
}

/** Icon and manifest; the schemas beside them are for people who write files, not for the app. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
}

function workerOf(version: string, files: readonly string[]): string {
  return `const cacheName = 'tu-cham-cchc-${version}'
const files = ${JSON.stringify(files)}
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)))
})
self.addEventListener('activate', (event) => {
  const drop = (names) => Promise.all(names.filter((name) => name !== cacheName && name.startsWith('tu-cham-cchc-')).map((name) => caches.delete(name)))
  event.waitUntil(caches.keys().then(drop))
})
self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== location.origin) return
  event.respondWith(caches.open(cacheName).then((cache) => cache.match(event.request, { ignoreSearch: true, ignoreVary: true })).then((kept) => kept ?? fetch(event.request)))
})
`
}
