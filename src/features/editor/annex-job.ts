import { fail, type Result } from '../../domain/result.ts'
import type { AnnexReading, AnnexSource, Progress } from '../../files/annex.ts'
import type { AnnexWord } from '../../files/annex.worker.ts'

/** Longest time that reading may take, in milliseconds: nothing honest takes as long. */
const patience = 60_000

/** A worker that waits for work: one that has read before reads faster. */
let idle: Worker | null = null

/** Starts the worker ahead of its first work, which then need not wait for its code. */
export async function prepareWorker(signal: AbortSignal): Promise<void> {
  const worker = await takeWorker()
  if (signal.aborted) worker.terminate()
  else restWorker(worker)
  signal.addEventListener('abort', dismissWorker, { once: true })
}

/** Reads an annex in a worker, so that the screen stays alive. An aborted signal ends the work at once. */
export async function readInWorker(
  source: AnnexSource,
  signal: AbortSignal,
  onProgress: Progress,
): Promise<Result<AnnexReading>> {
  const worker = await takeWorker()
  const work = new AbortController()
  const result = await new Promise<Result<AnnexReading>>((resolve) => {
    const until = { signal: work.signal }
    if (signal.aborted) resolve(fail(cancelled))
    signal.addEventListener('abort', () => resolve(fail(cancelled)), { once: true, ...until })
    const late = setTimeout(() => resolve(fail(tooLong)), patience)
    work.signal.addEventListener('abort', () => clearTimeout(late))
    worker.addEventListener('error', () => resolve(fail(broken)), until)
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<AnnexWord>) => {
        if (data.kind === 'progress') return onProgress(data.done, data.total)
        resolve(data.result)
        return restWorker(worker)
      },
      until,
    )
    worker.postMessage(source)
  })
  work.abort()
  if (worker !== idle) worker.terminate()
  return result
}

async function takeWorker(): Promise<Worker> {
  const { default: AnnexWorker } = await import('../../files/annex.worker.ts?worker')
  const worker = idle ?? new AnnexWorker()
  idle = null
  return worker
}

function restWorker(worker: Worker): void {
  dismissWorker()
  idle = worker
}

function dismissWorker(): void {
  idle?.terminate()
  idle = null
}

const cancelled = { path: '', message: 'Đã hủy, chưa đọc gì.' }
const tooLong = {
  path: '',
  message: 'Đọc quá một phút chưa xong nên đã dừng. Chép riêng bảng tiêu chí sang tệp mới rồi thử lại.',
}
const broken = {
  path: '',
  message: 'Không đọc được nội dung này. Mở tệp bằng Word hoặc Excel, chép bảng tiêu chí rồi dán vào đây.',
}
