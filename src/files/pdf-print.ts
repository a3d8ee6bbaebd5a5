import boldUrl from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?url'
import italicUrl from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf?url'
import regularUrl from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?url'
import type { Document } from '../domain/documents/document.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import { hire, type Hired } from './hired.ts'
import type { PdfFonts } from './pdf.ts'
import { default as PdfWorker } from './pdf.worker.ts?worker'
import type { PdfAsk } from './pdf.worker.ts'
import type { PrintAnswer, Printed } from './print-ask.ts'

export type PdfPress = Hired<PdfAsk, PrintAnswer>

/**
 * Prints a document in a worker, so that the screen stays alive. `onProgress` is told the share done, 0 … 1.
 * An aborted signal ends the work at once; that and a failure are returned as problems.
 */
export async function printPdf(
  document: Document,
  onProgress: (share: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Result<Printed>> {
  const hired = await hirePdfPress(signal)
  if (!hired.ok) return hired
  const printed = await hired.value.ask(
    { kind: 'document', format: 'pdf', document, rowCounts: [] },
    onProgress,
  )
  hired.value.release()
  if (printed !== null && printed !== 'taken') return succeed(printed)
  return refuse(signal?.aborted ? 'Đã hủy lập tệp PDF.' : brokenPdf)
}

/** A worker with its fonts, for one file or for many one after the other; let go by whoever hired it. */
export async function hirePdfPress(signal?: AbortSignal): Promise<Result<PdfPress>> {
  const fonts = await loadFonts()
  if (!fonts) return refuse('Không tải được phông chữ để lập tệp PDF. Tải lại trang rồi thử lại.')
  const worker = new PdfWorker()
  worker.postMessage({ kind: 'fonts', fonts } satisfies PdfAsk)
  return succeed(hire<PdfAsk, PrintAnswer>(worker, signal))
}

const brokenPdf = 'Không lập được tệp PDF. Tải lại trang rồi thử lại; dữ liệu không bị ảnh hưởng.'

let loaded: Promise<PdfFonts> | null = null

/** Loaded once; a failure is forgotten, so that the next try starts anew. */
async function loadFonts(): Promise<PdfFonts | null> {
  loaded ??= fetchFonts()
  try {
    return await loaded
  } catch {
    loaded = null
    return null
  }
}

async function fetchFonts(): Promise<PdfFonts> {
  const [regular, bold, italic] = await Promise.all([
    fetchBytes(regularUrl),
    fetchBytes(boldUrl),
    fetchBytes(italicUrl),
  ])
  return { regular, bold, italic }
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

function refuse(message: string): Result<never> {
  return fail({ path: '', message })
}
