import type { Document } from '../domain/documents/document.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import { hire, type Hired } from './hired.ts'
import type { OfficeAsk } from './office.worker.ts'
import type { PrintAnswer, PrintAsk, Printed } from './print-ask.ts'
import { takeRowsOut, type BareDocument } from './print-pieces.ts'
import type { PrintedFile, PrintJob } from './print.ts'

/** Makes files, one after the other, in workers that stay between them. */
export type Printer = {
  readonly print: (job: PrintJob, onProgress: (share: number) => void) => Promise<Result<PrintedFile>>
  readonly close: () => void
}

/** Workers are hired when first needed. An aborted signal ends the work at once. */
export function openPrinter(signal?: AbortSignal): Printer {
  let pdf: Hired<PrintAsk, PrintAnswer> | null = null
  let office: Hired<OfficeAsk, PrintAnswer> | null = null
  const pdfPress = async (): Promise<Result<Hired<PrintAsk, PrintAnswer>>> => {
    if (pdf) return succeed(pdf)
    const { hirePdfPress } = await import('./pdf-print.ts')
    const hired = await hirePdfPress(signal)
    if (hired.ok) pdf = hired.value
    return hired
  }
  const print: Printer['print'] = async (job, onProgress) => {
    if (signal?.aborted) return fail(cancelled)
    let answer: PrintAnswer | null
    if (job.format === 'workbook') {
      office ??= hireOffice(signal)
      answer = await office.ask({ kind: 'workbook', source: job.source })
    } else {
      const press = job.format === 'pdf' ? await pdfPress() : succeed((office ??= hireOffice(signal)))
      if (!press.ok) return press
      answer = await askFor(press.value, job, onProgress)
    }
    if (answer === null || answer === 'taken') return fail(signal?.aborted ? cancelled : broken)
    onProgress(1)
    return succeed(fileOf(job, answer))
  }
  const close = () => {
    pdf?.release()
    office?.release()
  }
  return { print, close }
}

function hireOffice(signal?: AbortSignal): Hired<OfficeAsk, PrintAnswer> {
  return hire(new Worker(new URL('./office.worker.ts', import.meta.url), { type: 'module' }), signal)
}

/** Papers are made and handed over one at a time; putting them together is the last tenth of the work. */
async function askFor(
  press: Hired<PrintAsk, PrintAnswer>,
  job: Exclude<PrintJob, { readonly format: 'workbook' }>,
  onProgress: (share: number) => void,
): Promise<PrintAnswer | null> {
  if ('document' in job) {
    const bare = await handRows(press, job.document)
    return bare && press.ask({ kind: 'document', format: job.format, ...bare }, onProgress)
  }
  for (const [at, { name, make }] of job.papers.entries()) {
    const bare = await handRows(press, await make())
    const taken = bare && (await press.ask({ kind: 'paper', name, ...bare }))
    if (taken === null) return null
    onProgress((0.9 * (at + 1)) / job.papers.length)
  }
  return press.ask({ kind: 'merge', format: job.format, meta: job.meta })
}

/** Hands the rows of long tables over, a piece at a time; what is left goes with the question. Null where it failed. */
async function handRows(
  press: Hired<PrintAsk, PrintAnswer>,
  document: Document,
): Promise<BareDocument | null> {
  await breathe()
  const { pieces, ...bare } = takeRowsOut(document)
  for (const rows of pieces) if ((await press.ask({ kind: 'rows', rows })) === null) return null
  return bare
}

/** Making a paper and handing it over are two short steps, between which the screen answers. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function fileOf(job: PrintJob, { bytes, boxed, removed }: Printed): PrintedFile {
  const { ending, type } = kinds[job.format]
  return { name: `${nameOf(job)}.${ending}`, blob: new Blob([bytes], { type }), boxed, removed }
}

function nameOf(job: PrintJob): string {
  if (job.format === 'workbook') return job.fileName
  return 'document' in job ? job.document.meta.fileName : job.meta.fileName
}

const workbook = {
  ending: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
const kinds = {
  pdf: { ending: 'pdf', type: 'application/pdf' },
  docx: {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: workbook,
  workbook,
} as const

const cancelled = { path: '', message: 'Đã hủy lập tệp.' }
const broken = {
  path: '',
  message: 'Không lập được tệp. Tải lại trang rồi thử lại; dữ liệu không bị ảnh hưởng.',
}
