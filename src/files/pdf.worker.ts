import type { Meta } from '../domain/documents/document.ts'
import { paperSections } from '../domain/documents/merged.ts'
import type { Reply } from './hired.ts'
import { beginPdf, writePdf, type PdfDraft, type PdfFonts, type PrintedPdf } from './pdf.ts'
import type { PrintAnswer, PrintAsk } from './print-ask.ts'
import { createRowStore } from './print-pieces.ts'

/** First the fonts, then what is to be printed. */
export type PdfAsk = { readonly kind: 'fonts'; readonly fonts: PdfFonts } | PrintAsk

let fonts: PdfFonts | null = null
const rows = createRowStore()
let draft: PdfDraft | null = null
let first: Meta | null = null

addEventListener('message', ({ data }: MessageEvent<PdfAsk>) => {
  if (data.kind === 'fonts') {
    fonts = data.fonts
    return
  }
  if (!fonts) throw new Error('asked before the fonts came')
  switch (data.kind) {
    case 'rows':
      rows.take(data.rows)
      return post({ kind: 'answer', answer: 'taken' })
    case 'document':
      return hand(writePdf(rows.putBack(data), fonts, (share) => post({ kind: 'progress', share })))
    case 'paper': {
      const { name } = data
      const document = rows.putBack(data)
      first ??= document.meta
      draft ??= beginPdf(fonts, document)
      for (const section of paperSections(document, name)) draft.add(section)
      return post({ kind: 'answer', answer: 'taken' })
    }
    case 'merge': {
      if (!draft || !first) throw new Error('asked to merge nothing')
      const printed = draft.finish({ ...first, ...data.meta })
      draft = null
      first = null
      return hand(printed)
    }
  }
})

function hand({ bytes, missing, removed }: PrintedPdf): void {
  post({ kind: 'answer', answer: { bytes, boxed: missing, removed } }, [bytes.buffer])
}

function post(reply: Reply<PrintAnswer>, transfer: Transferable[] = []): void {
  postMessage(reply, { transfer })
}
