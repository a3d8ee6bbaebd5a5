import { inflateSync } from 'node:zlib'
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { subsetTinos } from '../../src/build/fonts.ts'
import type { PdfFonts } from '../../src/files/pdf.ts'

/** A PDF as a reader meets it: the words of each page with their places, bookmarks, links, and what the file says of itself. */
export type PdfReading = {
  readonly pages: readonly PdfPage[]
  /** All words of all pages but for their frames, each space and line break one space. */
  readonly text: string
  readonly bookmarks: readonly { readonly title: string; readonly level: number; readonly page: number }[]
  readonly info: ReadonlyMap<string, unknown>
  readonly language: string | null
  readonly showsTitle: boolean
}
export type PdfPage = {
  readonly width: number
  readonly height: number
  readonly items: readonly PdfText[]
  /** All words, and those between the upper and the lower margin. */
  readonly text: string
  readonly body: string
  readonly links: readonly string[]
}
/** x and y in millimetres from the upper left corner, to the base line. */
export type PdfText = { readonly text: string; readonly x: number; readonly y: number; readonly size: number }

let fonts: Promise<PdfFonts> | null = null

/** The faces as the build makes them. */
export async function loadFonts(): Promise<PdfFonts> {
  fonts ??= Promise.all([subsetTinos('regular'), subsetTinos('bold'), subsetTinos('italic')]).then(
    ([regular, bold, italic]) => ({ regular, bold, italic }),
  )
  return fonts
}

export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const pdf = await task.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number))
  const { info } = await pdf.getMetadata()
  const preferences: unknown = await pdf.getViewerPreferences()
  const reading = {
    pages,
    text: pages.map(({ body }) => body).join(' '),
    bookmarks: await readBookmarks(pdf),
    info: new Map(Object.entries(info)),
    language: languageOf(bytes),
    showsTitle: Reflect.get(Object(preferences), 'DisplayDocTitle') === true,
  }
  await task.destroy()
  return reading
}

/** What the file says its glyphs mean, whatever a reader makes of it: the characters that copying yields. */
export function copiedCharacters(bytes: Uint8Array): ReadonlySet<string> {
  const file = Buffer.from(bytes)
  const maps: string[] = []
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    const content = file.subarray(at + 7, file.indexOf('endstream', at))
    const text = content[0] === 0x78 ? inflateSync(content).toString('latin1') : ''
    if (text.includes('beginbfchar')) maps.push(text)
  }
  const entries = maps.flatMap((map) => [...map.matchAll(/<[0-9a-f]{4}><([0-9a-f]{4})>/g)])
  return new Set(entries.map(([, code = '']) => String.fromCharCode(Number.parseInt(code, 16))))
}

/** Spaces and line breaks do not count. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Whether a text stands in another, however it was broken into lines. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

const millimetres = 25.4 / 72

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ disableNormalization: true })
  const texts = items
    .filter((item): item is TextItem => 'str' in item && item.str.trim() !== '')
    .map(({ str, transform }) => ({
      text: str,
      x: Number(transform[4]) * millimetres,
      y: (height - Number(transform[5])) * millimetres,
      size: Number(transform[0]),
    }))
  const annotations: readonly unknown[] = await page.getAnnotations()
  return {
    width: width * millimetres,
    height: height * millimetres,
    items: texts,
    text: wordsIn(texts),
    body: wordsIn(texts.filter(({ y }) => y > 20 && y < height * millimetres - 20)),
    links: annotations.flatMap((one) => {
      const url: unknown = Reflect.get(Object(one), 'url')
      return typeof url === 'string' ? [url] : []
    }),
  }
}

function wordsIn(texts: readonly PdfText[]): string {
  return flat(texts.map(({ text }) => text).join(' '))
}

async function readBookmarks(pdf: PDFDocumentProxy): Promise<PdfReading['bookmarks']> {
  type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>
  const found: { title: string; level: number; page: number }[] = []
  const walk = async (entries: Outline, level: number): Promise<void> => {
    for (const { title, dest, items } of entries) {
      const [target] = Array.isArray(dest) ? dest : []
      found.push({ title, level, page: (await pdf.getPageIndex(target)) + 1 })
      await walk(items as Outline, level + 1)
    }
  }
  await walk((await pdf.getOutline()) ?? [], 0)
  return found
}

/** The catalogue is not compressed: its entry can be read as it stands. */
function languageOf(bytes: Uint8Array): string | null {
  const [, language = null] = /\/Lang \(([^)]*)\)/.exec(new TextDecoder('latin1').decode(bytes)) ?? []
  return language
}
