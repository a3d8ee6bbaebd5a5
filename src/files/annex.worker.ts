import type { Result } from '../domain/result.ts'
import { readAnnex, type AnnexReading, type AnnexSource } from './annex.ts'
import { practiceAnnexes } from './annex/practice.ts'

/** What the worker says: how far it is, and at last what it read. */
export type AnnexWord =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly result: Result<AnnexReading> }

/** Reads an annex off the main thread: one source in, words of progress and one reading out. */
self.addEventListener('message', ({ data }: MessageEvent<AnnexSource>) => {
  const say = (word: AnnexWord) => self.postMessage(word)
  readAnnex(data, (done, total) => say({ kind: 'progress', done, total })).then(
    (result) => say({ kind: 'read', result }),
    // A bug: told as an error of the worker, so that nobody waits for an answer.
    reportError,
  )
})

/** Whoever opens the screen still has to find the file: time to practise. A real source is read between two of these. */
async function practise(): Promise<void> {
  for (const annex of practiceAnnexes()) {
    await new Promise((resolve) => setTimeout(resolve))
    await readAnnex(annex)
  }
}
void practise()
