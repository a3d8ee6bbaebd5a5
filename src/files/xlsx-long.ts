import type { Sheet } from 'hucre/xlsx'
import { fail, succeed, type Result } from '../domain/result.ts'
import type { BookSheet } from './xlsx-book.ts'

/** Most characters that a cell of Excel can hold. */
export const longest = 32_767

/** Texts that are too long for a cell: the cell has their beginning, and a sheet of their own the rest, in order. */
export type LongTexts = {
  /** What stands in the cell; `cell`: its sheet and place, "Bảng điểm, ô H12". */
  readonly fit: (text: string, cell: () => string) => string
  /** The sheet with what did not fit; null where all did. */
  readonly sheet: () => BookSheet | null
}

export function createLongTexts(): LongTexts {
  const pieces: { readonly cell: string; readonly text: string }[] = []
  return {
    fit: (text, cell) => {
      if (text.length <= longest) return text
      const [begin = '', ...others] = cut(text)
      const first = pieces.length + 1
      pieces.push(...others.map((piece) => ({ cell: cell(), text: piece })))
      return `${begin}${markOf(first, pieces.length)}`
    },
    sheet: () => (pieces.length === 0 ? null : sheetOf(pieces)),
  }
}

/** The sheets with such texts whole again; a problem where a piece is gone. */
export function joinLongTexts(sheets: readonly Sheet[]): Result<readonly Sheet[]> {
  const texts = new Map<number, string>()
  for (const { name, rows } of sheets) {
    if (!name.startsWith(sheetName)) continue
    for (const [number, , text] of rows) {
      if (typeof number === 'number' && typeof text === 'string') texts.set(number, text)
    }
  }
  const lacking: string[] = []
  const joined = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((value) => {
        const found = typeof value === 'string' ? mark.exec(value) : null
        if (typeof value !== 'string' || !found) return value
        const [from, to] = [Number(found[1]), Number(found[2])]
        const parts = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => texts.get(from + at))
        if (parts.includes(undefined)) lacking.push(`đoạn ${from}–${to}`)
        return value.slice(0, found.index) + parts.join('')
      }),
    ),
  }))
  if (lacking.length === 0) return succeed(joined)
  const message = `Trang "${sheetName}" thiếu ${lacking.join(', ')} của ô có văn bản dài. Chưa nhận gì. Hãy lấy lại tệp còn đủ trang này, hoặc xuất lại rồi điền.`
  return fail({ path: sheetName, message })
}

const sheetName = 'Văn bản dài'
const mark = / ⟦xem tiếp trang "Văn bản dài", đoạn (\d{1,4})–(\d{1,4})⟧$/u

function markOf(from: number, to: number): string {
  return ` ⟦xem tiếp trang "${sheetName}", đoạn ${from}–${to}⟧`
}

/** Room for the mark; what a person may still add to a cell is left too. */
const most = 32_000

/** Pieces that fit a cell; no letter of two halves is torn apart. */
function cut(text: string): readonly string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length;) {
    const end = from + most
    const isHalf = /[\ud800-\udbff]/.test(text.charAt(end - 1))
    pieces.push(text.slice(from, isHalf ? end - 1 : end))
    from = isHalf ? end - 1 : end
  }
  return pieces
}

function sheetOf(pieces: readonly { readonly cell: string; readonly text: string }[]): BookSheet {
  const head = { bold: true, fill: 'head', lined: true } as const
  const plain = { lined: true } as const
  return {
    name: sheetName,
    orientation: 'portrait',
    widths: [8, 26, 90],
    rows: [
      { cells: ['Đoạn', 'Tiếp theo của', 'Nội dung'].map((value) => ({ value, look: head })) },
      ...pieces.map(({ cell, text }, at) => ({
        cells: [
          { value: at + 1, look: plain },
          { value: cell, look: plain },
          { value: text, look: plain },
        ],
        height: 409,
      })),
    ],
    merges: [],
    frozen: { rows: 1, columns: 0 },
    printedHead: [0, 0],
    foot: '',
    locked: false,
    choices: [],
  }
}
