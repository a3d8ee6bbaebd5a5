import { colToLetter, writeXlsx, type CellStyle, type Cell as SheetCell, type WriteSheet } from 'hucre/xlsx'
import { createOfficeText, type OfficeText } from './office-text.ts'
import type { WrittenOfficeFile } from './docx.ts'
import { footCode } from './xlsx-foot.ts'
import { createLongTexts, type LongTexts } from './xlsx-long.ts'
import { font, styleOf, usualLooks, type Look } from './xlsx-look.ts'
import { namesOf, quote } from './xlsx-tab.ts'

export type { Look }

/** A workbook as this program needs it: the one place that knows the library behind it is this file. */
export type Book = {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly sheets: readonly BookSheet[]
}

export type BookSheet = {
  /** By which formulas of other sheets find it; unlike that of its sisters. */
  readonly id?: string | undefined
  /** Made fit for a tab, and unlike its sisters, when the book is written. */
  readonly name: string
  readonly orientation: 'portrait' | 'landscape'
  /** In characters, as Excel counts. */
  readonly widths: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly rows: readonly BookRow[]
  readonly merges: readonly Merge[]
  readonly pictures?: readonly BookPicture[]
  /** Rows above and columns left of the crossing stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** Rows repeated on every printed page, from 0, both included; null for none. */
  readonly printedHead: readonly [number, number] | null
  readonly foot: string
  /** Locks all cells but those that are for input. */
  readonly locked: boolean
  readonly choices: readonly Choice[]
}

export type BookRow = {
  readonly cells: readonly BookCell[]
  readonly height?: number
  readonly hidden?: boolean
}

/** Cells of a rectangle made one; rows and columns from 0, all included. */
export type Merge = {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** A picture over so many rows and columns, from a row's first cell. `words`: for those who cannot see it. */
export type BookPicture = {
  readonly row: number
  readonly rows: number
  readonly columns: number
  readonly jpeg: Uint8Array
  readonly words: string
}

/** A cell that takes one of a few values, which Excel offers. */
export type Choice = { readonly row: number; readonly column: number; readonly values: readonly string[] }

/** A formula; one that reads other sheets is told the name of each, in quotes, by its id. */
export type BookFormula = string | ((named: (sheet: string) => string) => string)

/** A text is always a text, whatever it begins with. A formula comes with the value it has now. */
export type BookCell = {
  readonly value: string | number | null
  readonly formula?: BookFormula | undefined
  readonly look: Look
  readonly link?: string | null
}

/** A workbook → .xlsx. Text beginning with = + - @ stays text, for only a formula is written as one. */
export async function writeBook(book: Book): Promise<WrittenOfficeFile> {
  const text = createOfficeText()
  const names = namesOf(book.sheets, text)
  const quoted = new Map(book.sheets.map(({ id }, index) => [id, quote(names[index] ?? '')]))
  const named = (sheet: string) => quoted.get(sheet) ?? '#REF!'
  const looks = new Map<Look, CellStyle>()
  const long = createLongTexts()
  const sheets = book.sheets.map((sheet, index) => {
    return sheetOf(sheet, names[index] ?? '', { text, long, looks, named })
  })
  const rest = long.sheet()
  const [restName = ''] = rest ? namesOf([...book.sheets, rest], text).slice(-1) : []
  const written = await writeXlsx({
    properties: {
      title: text.clean(book.title),
      creator: text.clean(book.author),
      lastModifiedBy: text.clean(book.author),
      subject: text.clean(book.subject),
    },
    defaultFont: { name: font, size: 11 },
    sheets: rest ? [...sheets, sheetOf(rest, restName, { text, long, looks, named })] : sheets,
    namedRanges: book.sheets.flatMap(({ printedHead }, index) => {
      const scope = names[index] ?? ''
      return printedHead ? [printedRows(scope, printedHead)] : []
    }),
  })
  return { bytes: new Uint8Array(written), removed: text.removed() }
}

/** The name of a cell, row and column from 0: (4, 2) → "C5". */
export function placeOf(row: number, column: number): string {
  return `${colToLetter(column)}${row + 1}`
}

/** A day → the number that Excel has for it. */
export function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000 + 25_569
}

const inch = 25.4

/** Longest address that a cell of Excel can lead to; a longer one is still there to be read. */
const longestLink = 2_079

type Means = {
  readonly text: OfficeText
  readonly long: LongTexts
  readonly looks: Map<Look, CellStyle>
  readonly named: (sheet: string) => string
}

function sheetOf(sheet: BookSheet, name: string, { text, long, looks, named }: Means): WriteSheet {
  const cells = new Map<string, Partial<SheetCell>>()
  const usual = usualLooks(sheet)
  const rows = sheet.rows.map((row, at) =>
    row.cells.map((cell, column) => {
      const value =
        typeof cell.value === 'string'
          ? long.fit(text.clean(cell.value), () => `${name}, ô ${placeOf(at, column)}`)
          : cell.value
      const formula = typeof cell.formula === 'function' ? cell.formula(named) : cell.formula
      const own = ownOf(cell, value, formula, cell.look === usual[column], { text, looks })
      if (own) cells.set(`${at},${column}`, own)
      return formula === undefined ? value : null
    }),
  )
  const hidden = new Set(sheet.hiddenColumns ?? [])
  const rowDefs = new Map(
    sheet.rows.flatMap(({ height, hidden }, at) =>
      height === undefined && !hidden
        ? []
        : [[at, { ...(height === undefined ? {} : { height }), ...(hidden ? { hidden } : {}) }] as const],
    ),
  )
  return {
    name,
    columns: sheet.widths.map((width, at) => {
      const look = usual[at]
      return {
        width,
        ...(hidden.has(at) ? { hidden: true } : {}),
        ...(look ? { style: styleOf(look, looks) } : {}),
      }
    }),
    rows,
    cells,
    rowDefs,
    merges: [...sheet.merges],
    ...imagesOf(sheet, text),
    // A pane that freezes nothing is no pane: Excel would want to repair it.
    ...(sheet.frozen.rows + sheet.frozen.columns > 0 ? { freezePane: { ...sheet.frozen } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: {
        top: 20 / inch,
        bottom: 20 / inch,
        left: 30 / inch,
        right: 15 / inch,
        header: 10 / inch,
        footer: 8 / inch,
      },
    },
    headerFooter: {
      differentFirst: true,
      oddHeader: `&C&"${font}"&13&P`,
      oddFooter: footCode(text.clean(sheet.foot), font),
      firstFooter: footCode(text.clean(sheet.foot), font),
    },
    ...(sheet.locked ? { protection: { sheet: true, formatColumns: true, formatRows: true } } : {}),
    dataValidations: sheet.choices.map(({ row, column, values }) => ({
      type: 'list',
      values: [...values],
      range: placeOf(row, column),
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: 'Không có lựa chọn này',
      errorMessage: 'Chọn một giá trị trong danh sách.',
    })),
    view: { showGridLines: false },
  }
}

/** What a cell has of its own beside the value and the usual look of its column; null for nothing. */
function ownOf(
  { look, link }: BookCell,
  value: string | number | null,
  formula: string | undefined,
  isUsual: boolean,
  { text, looks }: Pick<Means, 'text' | 'looks'>,
): Partial<SheetCell> | null {
  if (link && link.length <= longestLink) {
    const hyperlink = { target: text.clean(link) }
    const style = styleOf(look, looks)
    return formula === undefined ? { style, hyperlink } : { style, formula, formulaResult: value, hyperlink }
  }
  if (formula !== undefined) return { style: styleOf(look, looks), formula, formulaResult: value }
  return isUsual ? null : { style: styleOf(look, looks) }
}

function imagesOf({ pictures = [] }: BookSheet, text: OfficeText): Pick<WriteSheet, 'images'> {
  if (pictures.length === 0) return {}
  return {
    images: pictures.map(({ row, rows, columns, jpeg, words }) => ({
      data: jpeg,
      type: 'jpeg',
      anchor: { from: { row, col: 0 }, to: { row: row + rows, col: columns } },
      altText: text.clean(words),
    })),
  }
}

/** Rows repeated on every page. The library writes them too, but without the quotes that a name with a space needs. */
function printedRows(scope: string, [from, to]: readonly [number, number]) {
  const range = `${quote(scope)}!$${from + 1}:$${to + 1}`
  return { name: '_xlnm.Print_Titles', range, scope }
}
