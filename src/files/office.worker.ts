import type { Document } from '../domain/documents/document.ts'
import { mergeDocuments } from '../domain/documents/merged.ts'
import { writeDocx, type WrittenOfficeFile } from './docx.ts'
import type { Reply } from './hired.ts'
import type { PrintAnswer, PrintAsk, PrintFormat } from './print-ask.ts'
import { createRowStore } from './print-pieces.ts'
import { writeWorkbook, type WorkbookSource } from './workbook.ts'
import { writeXlsx } from './xlsx.ts'

export type OfficeAsk = PrintAsk | { readonly kind: 'workbook'; readonly source: WorkbookSource }

const rows = createRowStore()
let papers: { readonly name: string; readonly document: Document }[] = []

addEventListener('message', ({ data }: MessageEvent<OfficeAsk>) => {
  if (data.kind === 'rows') {
    rows.take(data.rows)
    return post({ kind: 'answer', answer: 'taken' })
  }
  if (data.kind === 'paper') {
    papers.push({ name: data.name, document: rows.putBack(data) })
    return post({ kind: 'answer', answer: 'taken' })
  }
  // A failure reaches the page as an error of the worker.
  write(data).then(
    ({ bytes, removed }) => post({ kind: 'answer', answer: { bytes, boxed: [], removed } }, [bytes.buffer]),
    reportError,
  )
})

function write(ask: Exclude<OfficeAsk, { readonly kind: 'rows' | 'paper' }>): Promise<WrittenOfficeFile> {
  switch (ask.kind) {
    case 'document':
      return writeOffice(ask.format, rows.putBack(ask))
    case 'workbook':
      return writeWorkbook(ask.source)
    case 'merge': {
      const merged = mergeDocuments(papers, ask.meta)
      papers = []
      if (!merged) throw new Error('asked to merge nothing')
      return writeOffice(ask.format, merged)
    }
  }
}

function writeOffice(format: PrintFormat, document: Document): Promise<WrittenOfficeFile> {
  return format === 'xlsx' ? writeXlsx(document) : writeDocx(document)
}

function post(reply: Reply<PrintAnswer>, transfer: Transferable[] = []): void {
  postMessage(reply, { transfer })
}
