import boldUrl from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?url'
import italicUrl from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf?url'
import regularUrl from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?url'
import type { Document } from '../domain/documents/document.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import type { PdfFonts, PrintedPdf } from './pdf.ts'
import { default as PdfWorker } from './pdf.worker.ts?worker'
import type { PdfJob, PdfMessage } from './pdf.worker.ts'

/**
 * Prints a document in a worker, so that the screen stays alive. `onProgress` is told the share done, 0 … 1.
 * An aborted signal ends the work at once; that and a failure are returned as problems.
 */
export async function printPdf(
  document: Document,
  onProgress: (share: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Result<PrintedPdf>> {
  const fonts = await loadFonts()
  if (!fonts) return refuse('Không tải được phông chữ để lập tệp PDF. Tải lại trang rồi thử lại.')
  if (signal?.aborted) return cancelled()
  const worker = new PdfWorker()
  try {
    return await new Promise<Result<PrintedPdf>>((resolve) => {
      signal?.addEventListener('abort', () => resolve(cancelled()), { once: true })
      worker.addEventListener('error', () => {
        resolve(refuse('Không lập được tệp PDF. Tải lại trang rồi thử lại; dữ liệu không bị ảnh hưởng.'))
      })
      worker.addEventListener('message', ({ data }: MessageEvent<PdfMessage>) => {
        if (data.kind === 'progress') onProgress(data.share)
        else resolve(succeed(data.printed))
      })
      worker.postMessage({ document, fonts } satisfies PdfJob, [])
    })
  } finally {
    worker.terminate()
  }
}

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

function cancelled(): Result<PrintedPdf> {
  return refuse('Đã hủy lập tệp PDF.')
}

function refuse(message: string): Result<PrintedPdf> {
  return fail({ path: '', message })
}
