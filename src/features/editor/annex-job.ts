import { fail, type Result } from '../../domain/result.ts'
import type { AnnexReading, AnnexSource } from '../../files/annex.ts'

/** Longest time that reading may take, in milliseconds: nothing honest takes as long. */
const patience = 60_000

/** Reads an annex in a worker, so that the screen stays alive. An aborted signal ends the work at once. */
export async function readInWorker(source: AnnexSource, signal: AbortSignal): Promise<Result<AnnexReading>> {
  const { default: AnnexWorker } = await import('../../files/annex.worker.ts?worker')
  if (signal.aborted) return fail(cancelled)
  const worker = new AnnexWorker()
  const timer = new AbortController()
  try {
    return await new Promise<Result<AnnexReading>>((resolve) => {
      signal.addEventListener('abort', () => resolve(fail(cancelled)), { once: true, signal: timer.signal })
      const late = setTimeout(() => resolve(fail(tooLong)), patience)
      timer.signal.addEventListener('abort', () => clearTimeout(late))
      worker.addEventListener('error', () => resolve(fail(broken)))
      worker.addEventListener('message', ({ data }: MessageEvent<Result<AnnexReading>>) => resolve(data))
      worker.postMessage(source)
    })
  } finally {
    timer.abort()
    worker.terminate()
  }
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
