import type { Document } from '../domain/documents/document.ts'
import { writePdf, type PdfFonts, type PrintedPdf } from './pdf.ts'

export type PdfJob = { readonly document: Document; readonly fonts: PdfFonts }

export type PdfMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly printed: PrintedPdf }

addEventListener('message', ({ data }: MessageEvent<PdfJob>) => {
  const printed = writePdf(data.document, data.fonts, (share) => post({ kind: 'progress', share }))
  post({ kind: 'done', printed }, [printed.bytes.buffer])
})

function post(message: PdfMessage, transfer: Transferable[] = []): void {
  postMessage(message, { transfer })
}
