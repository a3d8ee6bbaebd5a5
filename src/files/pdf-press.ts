import { jsPDF } from 'jspdf'
import type { Section } from '../domain/documents/document.ts'
import { rememberWork } from './pdf-memory.ts'
import { binaryOf, packStreams } from './pdf-stream.ts'
import { bindFigures, createTextCleaner, plainSpaces, type TextCleaner } from './pdf-text.ts'

/** Bytes of the three faces that papers are set in, TrueType. */
export type PdfFonts = {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  readonly italic: Uint8Array
}

export type Face = 'normal' | 'bold' | 'italic'
export type Setting = {
  readonly face: Face
  readonly size: number
  readonly align?: 'left' | 'center' | 'right'
}

/** A PDF in the making and where on its page the next thing goes. Lengths in millimetres, sizes of type in points. */
export type Press = { readonly pdf: jsPDF; readonly text: TextCleaner; y: number }

/** By Nghị định 30/2020/NĐ-CP, Phụ lục I: top and bottom 20–25, left 30–35, right 15–20. */
export const margin = { top: 20, right: 15, bottom: 20, left: 30 } as const

export const family = 'Tinos'

export function openPress(fonts: PdfFonts, orientation: Section['orientation']): Press {
  const pdf = new jsPDF({ orientation, unit: 'mm', format: 'a4', compress: true, putOnlyUsedFonts: true })
  const faces = { normal: fonts.regular, bold: fonts.bold, italic: fonts.italic }
  for (const [style, bytes] of Object.entries(faces)) {
    pdf.addFileToVFS(`${family}-${style}.ttf`, binaryOf(bytes))
    pdf.addFont(`${family}-${style}.ttf`, family, style)
  }
  pdf.setFont(family, 'normal').setLineHeightFactor(lineHeight)
  rememberWork(pdf)
  packStreams()
  const { codeMap } = (pdf.getFont().metadata as FontTables).cmap.unicode
  const text = createTextCleaner((codePoint) => Boolean(codeMap[codePoint]))
  return { pdf, text, y: margin.top }
}

export function addPage(press: Press, orientation?: Section['orientation']): void {
  press.pdf.addPage('a4', orientation ?? (pageWidth(press) > pageHeight(press) ? 'landscape' : 'portrait'))
  press.y = margin.top
}

export function pageWidth({ pdf }: Press): number {
  return pdf.internal.pageSize.getWidth()
}

export function pageHeight({ pdf }: Press): number {
  return pdf.internal.pageSize.getHeight()
}

/** Between the left and the right margin. */
export function textWidth(press: Press): number {
  return pageWidth(press) - margin.left - margin.right
}

/** Halfway between the margins. */
export function centerOf(press: Press): number {
  return margin.left + textWidth(press) / 2
}

export function roomLeft(press: Press): number {
  return pageHeight(press) - margin.bottom - press.y
}

/** Height of a line of type. */
export function lineOf(size: number): number {
  return size * millimetresPerPoint * lineHeight
}

/** Cleaned text in lines no wider than `width`. */
export function wrap(
  { pdf, text }: Press,
  words: string,
  width: number,
  { face, size }: Setting,
): readonly string[] {
  pdf.setFont(family, face).setFontSize(size)
  const lines: unknown = pdf.splitTextToSize(bindFigures(text.clean(words)), width)
  return Array.isArray(lines) ? lines.map(String) : []
}

/** One line of cleaned text; `y` is the top of the line, `x` its left, middle or right by the alignment. */
export function drawLine({ pdf }: Press, line: string, x: number, y: number, setting: Setting): void {
  const { face, size, align = 'left' } = setting
  pdf.setFont(family, face).setFontSize(size).setTextColor(0)
  pdf.text(plainSpaces(line), x, y + size * millimetresPerPoint * ascent, { align })
}

export function widthOf({ pdf, text }: Press, words: string, { face, size }: Setting): number {
  pdf.setFont(family, face).setFontSize(size)
  return pdf.getTextWidth(text.clean(words))
}

type FontTables = {
  readonly cmap: { readonly unicode: { readonly codeMap: Readonly<Record<number, number>> } }
}

const millimetresPerPoint = 25.4 / 72
const lineHeight = 1.18
const ascent = 0.92
