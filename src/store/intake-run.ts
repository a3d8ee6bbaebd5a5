import type { IntakeContext } from '../domain/intake.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import type { Incoming, IntakeFile } from '../files/intake.ts'
import type { IntakeBatch, IntakeWish } from '../files/intake.worker.ts'

export type IntakeProgress = { readonly done: number; readonly total: number; readonly name: string }

type Run = {
  readonly files: readonly IntakeFile[]
  readonly context: IntakeContext
  /** Puts a few dossiers away; the next are read meanwhile no further than that. */
  readonly onBatch: (found: readonly Incoming[]) => Promise<Result<null>>
  readonly onProgress: (progress: IntakeProgress) => void
  readonly signal: AbortSignal
}

/** Reads many files in a worker, so that the screen stays alive → whether all were read, or it was stopped first. */
export async function runIntake({
  files,
  context,
  onBatch,
  onProgress,
  signal,
}: Run): Promise<Result<'all' | 'stopped'>> {
  const worker = new Worker(new URL('../files/intake.worker.ts', import.meta.url), { type: 'module' })
  const wish = (one: IntakeWish) => worker.postMessage(one)
  try {
    return await new Promise<Result<'all' | 'stopped'>>((resolve) => {
      if (signal.aborted) return resolve(succeed('stopped'))
      signal.addEventListener('abort', () => resolve(succeed('stopped')), { once: true })
      worker.addEventListener('error', () => resolve(fail(broken)))
      worker.addEventListener('message', ({ data }: MessageEvent<IntakeBatch>) => {
        void (async () => {
          const kept = data.found.length === 0 ? succeed(null) : await onBatch(data.found)
          onProgress({ done: data.done, total: files.length, name: data.name })
          if (!kept.ok) resolve(kept)
          else if (data.last) resolve(succeed('all'))
          else if (!signal.aborted) wish({ kind: 'next' })
        })()
      })
      wish({ kind: 'begin', files, context })
    })
  } finally {
    worker.terminate()
  }
}

const broken = {
  path: '',
  message:
    'Chương trình đọc tệp bị dừng giữa chừng. Các hồ sơ đã nhận vẫn còn; tải lại trang rồi nhận các tệp còn lại.',
}
