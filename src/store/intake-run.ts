import type { IntakeContext } from '../domain/intake.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import type { Incoming, IntakeFile } from '../files/intake.ts'
import type { IntakeBatch, IntakeWish } from '../files/intake.worker.ts'

/** Dossiers put away in one go: each time the disk has to confirm takes longer than writing one more. */
const together = 8

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
  let waiting: readonly Incoming[] = []
  try {
    return await new Promise<Result<'all' | 'stopped'>>((resolve) => {
      if (signal.aborted) return resolve(succeed('stopped'))
      signal.addEventListener('abort', () => resolve(succeed('stopped')), { once: true })
      worker.addEventListener('error', () => resolve(fail(broken)))
      worker.addEventListener('message', ({ data }: MessageEvent<IntakeBatch>) => {
        void (async () => {
          waiting = [...waiting, ...data.found]
          const isDue = waiting.length >= together || data.last
          const kept = isDue && waiting.length > 0 ? await onBatch(waiting) : succeed(null)
          if (isDue) waiting = []
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
