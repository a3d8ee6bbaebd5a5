import type { Document } from '../domain/documents/document.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import type { WrittenOfficeFile } from './docx.ts'
import type { OfficeJob } from './office.worker.ts'
import type { MissingCharacter } from './pdf-text.ts'
import type { WorkbookSource } from './workbook.ts'
import { writeZip, type ZipSource } from './zip.ts'

export const printFormats = ['pdf', 'docx', 'xlsx'] as const
export type PrintFormat = (typeof printFormats)[number]

/** A document in one format, or a dossier as a workbook that reckons. */
export type PrintJob =
  | { readonly format: PrintFormat; readonly document: Document }
  | { readonly format: 'workbook'; readonly source: WorkbookSource; readonly fileName: string }

/** A file for the user, and what could not stand in it: `boxed` is printed as □, `removed` left out. */
export type PrintedFile = {
  readonly name: string
  readonly blob: Blob
  readonly boxed: readonly MissingCharacter[]
  readonly removed: readonly MissingCharacter[]
}

type Progress = (share: number) => void

/** Makes one file in a worker. An aborted signal ends the work at once; that and a failure are returned as problems. */
export async function printFile(
  job: PrintJob,
  onProgress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<Result<PrintedFile>> {
  const name = `${job.format === 'workbook' ? job.fileName : job.document.meta.fileName}.${endings[job.format]}`
  if (job.format === 'pdf') {
    const { printPdf } = await import('./pdf-print.ts')
    const printed = await printPdf(job.document, onProgress, signal)
    if (!printed.ok) return printed
    const blob = new Blob([printed.value.bytes], { type: types.pdf })
    return succeed({ name, blob, boxed: printed.value.missing, removed: [] })
  }
  const written = await writeInWorker(
    job.format === 'workbook'
      ? { kind: 'workbook', source: job.source }
      : { kind: job.format, document: job.document },
    signal,
  )
  onProgress(1)
  if (!written.ok) return written
  const { bytes, removed } = written.value
  return succeed({ name, blob: new Blob([bytes], { type: types[job.format] }), boxed: [], removed })
}

/** Several files as one ZIP, one after the other; two of one name get a number. A job may be made when its turn comes. */
export async function printZip(
  name: string,
  jobs: readonly (PrintJob | (() => PrintJob))[],
  onProgress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<Result<PrintedFile>> {
  const files: PrintedFile[] = []
  for (const [index, job] of jobs.entries()) {
    const own = typeof job === 'function' ? job() : job
    const printed = await printFile(own, (share) => onProgress((index + share) / (jobs.length + 1)), signal)
    if (!printed.ok) return printed
    files.push(printed.value)
  }
  const taken = new Set<string>()
  const sources = files.map(({ name, blob }): ZipSource => {
    const dot = name.lastIndexOf('.')
    let free = name
    for (let number = 2; taken.has(free); number++) free = `${name.slice(0, dot)}-${number}${name.slice(dot)}`
    taken.add(free)
    return { name: free, content: blob, packed: true }
  })
  const zipped = await writeZip(sources, signal ? { signal } : {})
  if (!zipped.ok) return zipped
  if (zipped.value === null) return fail(cancelled)
  onProgress(1)
  return succeed({
    name: `${name}.zip`,
    blob: zipped.value,
    boxed: files.flatMap(({ boxed }) => boxed),
    removed: files.flatMap(({ removed }) => removed),
  })
}

const endings = { pdf: 'pdf', docx: 'docx', xlsx: 'xlsx', workbook: 'xlsx' } as const
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: spreadsheet,
  workbook: spreadsheet,
} as const

async function writeInWorker(job: OfficeJob, signal?: AbortSignal): Promise<Result<WrittenOfficeFile>> {
  if (signal?.aborted) return fail(cancelled)
  const worker = new Worker(new URL('./office.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<Result<WrittenOfficeFile>>((resolve) => {
      signal?.addEventListener('abort', () => resolve(fail(cancelled)), { once: true })
      const refuse = () => resolve(fail(broken))
      worker.addEventListener('error', refuse)
      worker.addEventListener('messageerror', refuse)
      worker.addEventListener('message', ({ data }: MessageEvent<WrittenOfficeFile>) =>
        resolve(succeed(data)),
      )
      worker.postMessage(job)
    })
  } finally {
    worker.terminate()
  }
}

const cancelled = { path: '', message: 'Đã hủy lập tệp.' }
const broken = {
  path: '',
  message: 'Không lập được tệp. Tải lại trang rồi thử lại; dữ liệu không bị ảnh hưởng.',
}
