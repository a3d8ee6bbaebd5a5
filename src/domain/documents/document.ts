import { formatFigure, formatPoints, pointsToNumber, type Points } from '../points.ts'
import type { Reckoning } from './reckoning.ts'

/**
 * A printable document as plain data: PDF, Word, Excel and the screen print the same one. It says what stands on the
 * paper and what belongs together; faces, sizes and colours are the printers'.
 */
export type Document = {
  readonly meta: Meta
  /** Words that must stand on every page, such as "HỒ SƠ MẪU – số liệu minh họa". */
  readonly marks: readonly string[]
  /** In the foot of every page: the code that binds the paper to its file. */
  readonly foot: string
  /** Each begins on a new page; orientation may change from one to the next. */
  readonly sections: readonly Section[]
}

export type Meta = {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly keywords: readonly string[]
  readonly language: 'vi'
  /** Name of the file without its extension: letters a–z, digits, hyphens. */
  readonly fileName: string
}

export type Section = {
  readonly orientation: 'portrait' | 'landscape'
  /** Issuing body, nation, place and date; null on an annex. */
  readonly head: Head | null
  /** Centred, capitals, bold. */
  readonly title: readonly string[]
  /** Centred under the title. */
  readonly subtitle: readonly string[]
  readonly bookmark: string
  readonly blocks: readonly Block[]
  /** Here a paper of its own begins, in a file of many. */
  readonly paper?: PaperStart | undefined
}

/**
 * A paper in a file of many: what it is called among the others ("UBND phường Mẫu 01"), and the marks and foot of its
 * pages, up to the next one; its pages are counted from 1.
 */
export type PaperStart = {
  readonly name: string
  readonly marks: readonly string[]
  readonly foot: string
}

/** The head of an official paper (Nghị định 30/2020/NĐ-CP, Phụ lục I); every entry is one line. */
export type Head = {
  readonly parent: readonly string[]
  readonly body: readonly string[]
  readonly number: string | null
  /** What a letter is about, under its number: "V/v đôn đốc gửi hồ sơ"; such a paper has no title. */
  readonly subject?: string | undefined
  readonly nation: string
  readonly motto: string
  readonly placeAndDate: string
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | Table
  | Picture
  | { readonly kind: 'signatures'; readonly left: Signature | null; readonly right: Signature }
  /** How an official letter ends: "Nơi nhận" on the left, a line for each; the signature on the right. */
  | { readonly kind: 'closing'; readonly recipients: readonly string[]; readonly signature: Signature }

/**
 * `body`: a line under a table. `note`: the same, in italics. `text`: running text of a report or letter, justified,
 * its first line indented; `ground`: the same, in italics: "Căn cứ …;". `address`: "Kính gửi: …", centred; `order`: the
 * same, bold: "QUYẾT ĐỊNH:".
 */
export type Tone = 'body' | 'note' | 'text' | 'ground' | 'address' | 'order'

/** A chart as a picture; width and height in pixels say its shape, it is printed as wide as the text. */
export type Picture = {
  readonly kind: 'picture'
  /** What it shows, printed under it and read to those who cannot see it. */
  readonly caption: string
  readonly jpeg: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

export type Fact = { readonly label: string; readonly value: Cell; readonly strong: boolean }

/** Title lines in capitals; the place for the signature stays empty; the name may be unknown (''). */
export type Signature = {
  readonly title: readonly string[]
  readonly note: string
  readonly name: string
}

export type Table = {
  readonly kind: 'table'
  /** What the table is, for those who cannot see it. */
  readonly caption: string
  readonly columns: readonly Column[]
  /** Repeated on every page. Each row covers all columns, counting spans. */
  readonly head: readonly (readonly HeadCell[])[]
  readonly rows: readonly Row[]
  /** Where its figures come from one another, so that a workbook can reckon them again. */
  readonly reckoning?: Reckoning | undefined
}

export type Column = {
  readonly key: string
  readonly title: string
  readonly kind: 'text' | 'points' | 'percent'
  readonly align: 'left' | 'center' | 'right'
  /** Relative to the other columns of the table. */
  readonly width: number
}

export type HeadCell = { readonly text: string; readonly columns: number; readonly rows: number }

export type Row = {
  /** The criterion's key, the evidence's id, or a name of the line (":total"): unique in the table. */
  readonly key: string
  readonly kind: 'area' | 'criterion' | 'leaf' | 'total' | 'plain'
  /** Indent of the title, from 0. */
  readonly level: number
  readonly bookmark: string | null
  /** One for each column. */
  readonly cells: readonly Cell[]
}

/**
 * What stands in a cell: the value and its text, so that Excel can take the number. A remark is a word in place of a
 * value: "chưa chấm", "–", "Không áp dụng". A line feed begins a new line.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly link: string | null }
  | { readonly kind: 'points'; readonly points: Points; readonly text: string }
  | { readonly kind: 'percent'; readonly percent: number; readonly text: string }
  | { readonly kind: 'remark'; readonly text: string }

export function textCell(text: string, link: string | null = null): Cell {
  return { kind: 'text', text, link }
}

export function remarkCell(text: string): Cell {
  return { kind: 'remark', text }
}

/** Points as the set prints them: "68,32". */
export function pointsCell(points: Points, digits: number): Cell {
  return { kind: 'points', points, text: formatPoints(points, digits) }
}

/** A maximum: never rounded, at least `digits` decimals: "2,50", "0,125". */
export function maxCell(points: Points, digits: number): Cell {
  return { kind: 'points', points, text: formatMax(points, digits) }
}

export function formatMax(points: Points, digits: number): string {
  return formatFigure(pointsToNumber(points), undefined, digits)
}

/** An index in a column that is headed "(%)": "86,25". */
export function percentCell(percent: number, digits: number): Cell {
  return { kind: 'percent', percent, text: formatFigure(percent, digits, digits) }
}

/** A line of a table that is no row of a sheet: no indent, no bookmark. */
export function plainRow(key: string, cells: readonly Cell[]): Row {
  return { key, kind: 'plain', level: 0, bookmark: null, cells }
}

/** A head of one row, from the titles of the columns. */
export function singleHead(columns: readonly Column[]): Table['head'] {
  return [columns.map(({ title }) => ({ text: title, columns: 1, rows: 1 }))]
}
