import type { Document } from '../domain/documents/document.ts'
import type { WorkbookSource } from './workbook.ts'
import { writeDocx, type WrittenOfficeFile } from './docx.ts'
import { writeWorkbook } from './workbook.ts'
import { writeXlsx } from './xlsx.ts'

export type OfficeJob =
  | { readonly kind: 'docx' | 'xlsx'; readonly document: Document }
  | { readonly kind: 'workbook'; readonly source: WorkbookSource }

addEventListener('message', ({ data }: MessageEvent<OfficeJob>) => {
  // A failure reaches the page as an error of the worker.
  write(data).then((written) => postMessage(written, { transfer: [written.bytes.buffer] }), reportError)
})

function write(job: OfficeJob): Promise<WrittenOfficeFile> {
  switch (job.kind) {
    case 'docx':
      return writeDocx(job.document)
    case 'xlsx':
      return writeXlsx(job.document)
    case 'workbook':
      return writeWorkbook(job.source)
  }
}
