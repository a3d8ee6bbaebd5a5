import type { Result } from '../domain/result.ts'
import { readAnnex, type AnnexReading, type AnnexSource } from './annex.ts'

/** Reads an annex off the main thread: one source in, one reading out. */
self.addEventListener('message', ({ data }: MessageEvent<AnnexSource>) => {
  void readAnnex(data).then((reading: Result<AnnexReading>) => self.postMessage(reading))
})
