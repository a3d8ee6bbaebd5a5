import type { Dossier } from '../domain/dossier.ts'
import { look } from './workbook-row.ts'
import { dayNumber, type BookCell, type BookRow, type BookSheet } from './xlsx-book.ts'
import { heightOf } from './xlsx-height.ts'

/** Columns of the register in a workbook; the first, hidden, holds the document's id. */
export const registerColumns = [
  ['id', '', 2],
  ['no', 'STT', 6],
  ['kind', 'Loại văn bản', 16],
  ['number', 'Số, ký hiệu', 18],
  ['date', 'Ngày ban hành', 13],
  ['issuer', 'Cơ quan ban hành', 26],
  ['signer', 'Người ký', 18],
  ['subject', 'Trích yếu', 44],
  ['url', 'Liên kết', 34],
  ['system', 'Nguồn', 16],
  ['note', 'Ghi chú', 20],
] as const
export type RegisterColumn = (typeof registerColumns)[number][0]

/** Empty lines for documents that an office adds. */
const spare = 40

/** Danh mục tài liệu kiểm chứng, to be filled in. */
export function registerSheet({ evidence }: Pick<Dossier, 'evidence'>, foot: string): BookSheet {
  const known = [...evidence].sort((a, b) => a.no - b.no)
  const last = known.at(-1)?.no ?? 0
  const filled = known.map((one): BookRow => {
    const values: Readonly<Record<RegisterColumn, string | number | null>> = {
      ...one,
      date: one.date === null ? null : dayNumber(one.date),
    }
    return rowOf(values)
  })
  const empty = Array.from({ length: spare }, (_, index) => rowOf({ no: last + index + 1 }))
  const widths = registerColumns.map(([, , width]) => width)
  return {
    name: 'Danh mục TLKC',
    orientation: 'landscape',
    widths,
    hiddenColumns: [0],
    rows: [
      { cells: registerColumns.map(([, title]) => ({ value: title, look: headLook })) },
      {
        cells: registerColumns.map(([column]) => ({ value: `par:${column}`, look: look.key })),
        hidden: true,
      },
      ...filled,
      ...empty,
    ],
    merges: [],
    frozen: { rows: 2, columns: 0 },
    printedHead: [0, 0],
    foot,
    locked: true,
    choices: [],
  }
}

const headLook = { bold: true, align: 'center', middle: true, fill: 'head', lined: true } as const

function rowOf(values: Partial<Record<RegisterColumn, string | number | null>>): BookRow {
  const cells = registerColumns.map(([column]): BookCell => {
    const value = values[column] ?? null
    if (column === 'id') return { value, look: look.key }
    if (column === 'no') return { value, look: look.points(0) }
    return { value, look: column === 'date' ? look.dateInput : look.input }
  })
  const texts = cells.map(({ value }, index) => ({
    text: typeof value === 'string' ? value : '',
    width: registerColumns[index]?.[2] ?? 10,
  }))
  return { cells, height: heightOf(texts.slice(1)) }
}
