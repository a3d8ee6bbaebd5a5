import type { Block, Document, PaperStart, Row, Section, Table } from '../domain/documents/document.ts'
import type { WrittenOfficeFile } from './docx.ts'
import {
  writeBook,
  type BookCell,
  type BookFormula,
  type BookRow,
  type BookSheet,
  type Look,
  type Merge,
} from './xlsx-book.ts'
import { areaIndexSheet } from './xlsx-area-indices.ts'
import { bookCell, boldKinds, valueOf } from './xlsx-cell.ts'
import { gridOf, type Grid, type Span } from './xlsx-grid.ts'
import { heightOf } from './xlsx-height.ts'
import { openLook } from './xlsx-look.ts'
import { pictureSheet } from './xlsx-pictures.ts'
import { fitFirstPage } from './xlsx-pages.ts'
import { formulaOf, type ReckonedTables } from './xlsx-reckoning.ts'
import { blocksOf, statisticsSheet } from './xlsx-statistics.ts'

/** A document → .xlsx: a sheet for each section, figures as numbers, everything else as text. */
export function writeXlsx(document: Document): Promise<WrittenOfficeFile> {
  const { meta } = document
  return writeBook({
    title: meta.title,
    author: meta.author,
    subject: meta.subject,
    sheets: sheetsOf(document),
  })
}

/** In a file of many papers, a tab is named by its paper, and has that paper's marks and foot. */
function sheetsOf({ sections, ...frame }: Document): readonly BookSheet[] {
  let paper: PaperStart = { ...frame, name: '' }
  let tables: ReckonedTables = new Map()
  return sections.flatMap((section, at) => {
    const begins = at === 0 || section.paper !== undefined
    paper = section.paper ?? paper
    if (begins) tables = new Map()
    const { name, marks, foot } = paper
    const words = [foot, ...marks].filter(Boolean).join('  ·  ')
    const own = sheetOf(section, begins ? marks : [], words, { tables, id: `${at}` })
    const others = [
      statisticsSheet(section, tables, words),
      areaIndexSheet(section, tables, words),
      pictureSheet(section, words),
    ].filter((sheet) => sheet !== null)
    if (name === '') return [own, ...others]
    const short = (sheet: BookSheet) => ({ ...sheet, name: `${name.slice(0, 16).trim()} – ${sheet.name}` })
    return [begins ? { ...own, name } : short(own), ...others.map(short)]
  })
}

/** Letters over the width of a page: the tables set the columns, the other blocks run across them. */
const letters = { portrait: 96, landscape: 150 } as const

/** A sheet in the making. */
type Desk = {
  readonly grid: Grid
  readonly rows: BookRow[]
  readonly merges: Merge[]
  readonly reckoned: Reckoner
}

/** The tables of the paper that reckon, and the id of the sheet in the making. */
type Reckoner = { readonly tables: ReckonedTables; readonly id: string }

function sheetOf(section: Section, marks: readonly string[], foot: string, reckoned: Reckoner): BookSheet {
  const tables = section.blocks.filter((block): block is Table => block.kind === 'table')
  const grid = gridOf(tables, letters[section.orientation])
  const desk: Desk = { grid, rows: [], merges: [], reckoned }
  const { parent, body, subject } = section.head ?? { parent: [], body: [], subject: undefined }
  for (const words of parent) addLine(desk, words, looks.issuer)
  for (const words of body) addLine(desk, words, looks.body)
  if (subject) addLine(desk, subject, looks.issuer)
  for (const words of section.title) addLine(desk, words, looks.title)
  for (const words of section.subtitle) addLine(desk, words, looks.subtitle)
  if (marks.length > 0) addLine(desk, marks.join('  ·  '), looks.mark)
  addLine(desk, '', looks.text)
  const heads = blocksOf(section).flatMap((block) => addBlock(desk, block))
  const [head] = heads
  // What is reckoned is locked, without a password; the figures that it comes from are open to whoever checks.
  const reckons = desk.rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined))
  const single = heads.length === 1 && head ? head : null
  // On a page of notes alone a head would stand over nothing.
  const isOnOne = fitFirstPage(desk.rows.slice(0, single?.end), {
    widths: grid.widths,
    orientation: section.orientation,
  })
  return {
    id: reckoned.id,
    name: section.bookmark,
    orientation: section.orientation,
    widths: desk.grid.widths,
    rows: reckons ? desk.rows.map(openRow) : desk.rows,
    merges: desk.merges,
    frozen: { rows: single ? single.to + 1 : 0, columns: 0 },
    printedHead: isOnOne || !single ? null : [single.from, single.to],
    foot,
    locked: reckons,
    choices: [],
  }
}

/** All but the formulas may be filled in. */
function openRow({ cells, ...row }: BookRow): BookRow {
  return {
    ...row,
    cells: cells.map((cell) => (cell.formula === undefined ? { ...cell, look: openLook(cell.look) } : cell)),
  }
}

const looks = {
  issuer: { align: 'left' },
  body: { align: 'left', bold: true },
  title: { align: 'center', bold: true, size: 14 },
  subtitle: { align: 'center' },
  mark: { align: 'center', italic: true },
  text: { align: 'left' },
  note: { align: 'left', italic: true },
  heading: { align: 'left', bold: true, size: 12 },
  strong: { align: 'left', bold: true },
  head: { align: 'center', bold: true, middle: true, fill: 'head', lined: true },
} as const satisfies Readonly<Record<string, Look>>

/** One text over the whole width. */
function addLine(desk: Desk, words: string, look: Look): void {
  const row = desk.rows.length
  const { widths } = desk.grid
  const width = widths.reduce((sum, one) => sum + one, 0)
  const size = look.size ?? 11
  const height = heightOf([{ text: words, width: (width * 11) / size, bold: look.bold === true }], size)
  desk.rows.push({ cells: [{ value: words, look }], height })
  if (widths.length > 1) {
    desk.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: widths.length - 1 })
  }
}

/** Where a table lies: the rows of its head, both included, and the row behind its last one. */
type Placed = { readonly from: number; readonly to: number; readonly end: number }

/** Gives back where it lies if the block is a table. */
function addBlock(desk: Desk, block: Block): readonly Placed[] {
  switch (block.kind) {
    case 'heading':
      addLine(desk, block.text, looks.heading)
      return []
    case 'paragraph':
      addLine(desk, block.text, block.tone === 'note' ? looks.note : looks.text)
      return []
    case 'picture':
      // Charts have a sheet of their own.
      return []
    case 'facts':
      addLine(desk, '', looks.text)
      for (const { label, value, strong } of block.facts) {
        addLine(desk, `${label}: ${value.text}`, strong ? looks.strong : looks.text)
      }
      return []
    case 'signatures':
    case 'closing':
      // A workbook is for reckoning; what is signed is the Word or PDF file.
      return []
    case 'table':
      return [addTable(desk, block)]
  }
}

function addTable(desk: Desk, table: Table): Placed {
  const start = desk.rows.length
  const spans = desk.grid.spansOf(table)
  addHead(desk, table, spans)
  const end = desk.rows.length - 1
  const { tables, id } = desk.reckoned
  const { reckoning } = table
  const columns = new Map(table.columns.map(({ key }, at) => [key, spans[at]?.from ?? 0]))
  const own = reckoning && { sheet: id, first: end + 1, columns, reckoning }
  if (own) tables.set(own.reckoning.kind, own)
  for (const [at, row] of table.rows.entries()) {
    addRow(desk, table, row, spans, (column) => own && formulaOf(own, tables, at, column))
  }
  const placed = { from: start, to: end, end: desk.rows.length }
  addLine(desk, '', looks.text)
  return placed
}

/** Cells of the head in their places: one that spans leaves the places it covers to no other. */
function addHead(desk: Desk, { head, columns }: Table, spans: readonly Span[]): void {
  const start = desk.rows.length
  const texts = head.map(() => columns.map(() => ''))
  const taken = head.map(() => columns.map(() => false))
  for (const [at, cells] of head.entries()) {
    for (const cell of cells) {
      const column = taken[at]?.indexOf(false) ?? -1
      if (column < 0) continue
      const line = texts[at]
      if (line) line[column] = cell.text
      for (let row = at; row < at + cell.rows; row++) taken[row]?.fill(true, column, column + cell.columns)
      const [from = 0, to = 0] = [spans[column]?.from, spans[column + cell.columns - 1]?.to]
      if (cell.rows > 1 || to > from) {
        const [startRow, endRow] = [start + at, start + at + cell.rows - 1]
        desk.merges.push({ startRow, startCol: from, endRow, endCol: to })
      }
    }
  }
  for (const line of texts) {
    const height = heightOf(
      line.map((text, column) => ({ text, width: spans[column]?.width ?? 10, bold: true })),
    )
    const cells = line.map((value) => ({ value, look: looks.head }))
    desk.rows.push({ cells: spread(cells, spans), height })
  }
}

function addRow(
  desk: Desk,
  table: Table,
  row: Row,
  spans: readonly Span[],
  formula: (column: string) => BookFormula | undefined,
): void {
  const height = heightOf(
    row.cells.map(({ text }, column) => ({
      text,
      width: spans[column]?.width ?? 10,
      bold: boldKinds.has(row.kind),
    })),
  )
  const cells = row.cells.map((cell, index): BookCell => {
    const column = table.columns[index]
    const made = bookCell(cell, row, column)
    const own = column && formula(column.key)
    return own === undefined ? made : { ...made, value: valueOf(made.value), formula: own }
  })
  const at = desk.rows.length
  for (const { from, to } of spans) {
    if (to > from) desk.merges.push({ startRow: at, startCol: from, endRow: at, endCol: to })
  }
  desk.rows.push({ cells: spread(cells, spans), height })
}

/** Each cell in the first of the columns it covers; the others are as empty as it is lined. */
function spread(cells: readonly BookCell[], spans: readonly Span[]): readonly BookCell[] {
  return cells.flatMap((cell, index) => {
    const { from, to } = spans[index] ?? { from: 0, to: 0 }
    return [cell, ...Array.from({ length: to - from }, () => ({ value: null, look: cell.look }))]
  })
}
