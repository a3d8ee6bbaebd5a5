import type {
  Block,
  Cell,
  Column,
  Document,
  PaperStart,
  Row,
  Section,
  Table,
} from '../domain/documents/document.ts'
import { pointsToNumber } from '../domain/points.ts'
import type { WrittenOfficeFile } from './docx.ts'
import { writeBook, type BookCell, type BookRow, type BookSheet, type Look, type Merge } from './xlsx-book.ts'
import { gridOf, type Grid, type Span } from './xlsx-grid.ts'
import { heightOf } from './xlsx-height.ts'
import { pictureSheet } from './xlsx-pictures.ts'

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
  return sections.flatMap((section, at) => {
    const begins = at === 0 || section.paper !== undefined
    paper = section.paper ?? paper
    const { name, marks, foot } = paper
    const words = [foot, ...marks].filter(Boolean).join('  ·  ')
    const own = sheetOf(section, begins ? marks : [], words)
    const charts = pictureSheet(section, words)
    if (name === '') return charts ? [own, charts] : [own]
    const short = (sheet: BookSheet) => ({ ...sheet, name: `${name.slice(0, 16).trim()} – ${sheet.name}` })
    return [begins ? { ...own, name } : short(own), ...(charts ? [short(charts)] : [])]
  })
}

/** Letters over the width of a page: the tables set the columns, the other blocks run across them. */
const letters = { portrait: 96, landscape: 150 } as const

/** A sheet in the making. */
type Desk = {
  readonly grid: Grid
  readonly rows: BookRow[]
  readonly merges: Merge[]
}

function sheetOf(section: Section, marks: readonly string[], foot: string): BookSheet {
  const tables = section.blocks.filter((block): block is Table => block.kind === 'table')
  const desk: Desk = { grid: gridOf(tables, letters[section.orientation]), rows: [], merges: [] }
  const { parent, body, subject } = section.head ?? { parent: [], body: [], subject: undefined }
  for (const words of parent) addLine(desk, words, looks.issuer)
  for (const words of body) addLine(desk, words, looks.body)
  if (subject) addLine(desk, subject, looks.issuer)
  for (const words of section.title) addLine(desk, words, looks.title)
  for (const words of section.subtitle) addLine(desk, words, looks.subtitle)
  if (marks.length > 0) addLine(desk, marks.join('  ·  '), looks.mark)
  addLine(desk, '', looks.text)
  const heads = section.blocks.flatMap((block) => addBlock(desk, block))
  const [head] = heads
  const single = heads.length === 1 && head ? head : null
  return {
    name: section.bookmark,
    orientation: section.orientation,
    widths: desk.grid.widths,
    rows: desk.rows,
    merges: desk.merges,
    frozen: { rows: single ? single[1] + 1 : 0, columns: 0 },
    printedHead: single,
    foot,
    locked: false,
    choices: [],
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

/** Gives the rows of the head back where the block is a table. */
function addBlock(desk: Desk, block: Block): readonly (readonly [number, number])[] {
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

function addTable(desk: Desk, table: Table): readonly [number, number] {
  const start = desk.rows.length
  const spans = desk.grid.spansOf(table)
  addHead(desk, table, spans)
  const end = desk.rows.length - 1
  for (const row of table.rows) addRow(desk, table, row, spans)
  addLine(desk, '', looks.text)
  return [start, end]
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

function addRow(desk: Desk, table: Table, row: Row, spans: readonly Span[]): void {
  const height = heightOf(
    row.cells.map(({ text }, column) => ({
      text,
      width: spans[column]?.width ?? 10,
      bold: boldKinds.has(row.kind),
    })),
  )
  const cells = row.cells.map((cell, index) => bookCell(cell, row, table.columns[index]))
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

const boldKinds: ReadonlySet<Row['kind']> = new Set(['area', 'criterion', 'total'])

/** A figure as a number that shows as many decimals as the paper does; all else as text. */
function bookCell(cell: Cell, row: Row, column: Column | undefined): BookCell {
  const look = lookOf(row.kind, column?.align ?? 'left', {
    italic: cell.kind === 'remark',
    digits: cell.kind === 'points' || cell.kind === 'percent' ? decimalsOf(cell.text) : null,
    indent: column?.key === 'title' && row.level > 1 ? row.level - 1 : 0,
  })
  switch (cell.kind) {
    case 'points':
      return { value: pointsToNumber(cell.points), look }
    case 'percent':
      return { value: cell.percent, look }
    case 'text':
      return { value: cell.text, look, link: cell.link }
    case 'remark':
      return { value: cell.text, look }
  }
}

function decimalsOf(text: string): number {
  const [, decimals = ''] = text.split(',')
  return decimals.length
}

const known = new Map<string, Look>()

/** The same object for the same look, so that the file has each look once. */
function lookOf(
  kind: Row['kind'],
  align: Column['align'],
  { italic, digits, indent }: { italic: boolean; digits: number | null; indent: number },
): Look {
  const name = [kind, align, italic, digits, indent].join(' ')
  const found = known.get(name)
  if (found) return found
  const look: Look = {
    align,
    lined: true,
    ...(italic ? { italic } : {}),
    ...(boldKinds.has(kind) ? { bold: true } : {}),
    ...(kind === 'area' || kind === 'total' ? { fill: kind } : {}),
    ...(digits === null ? {} : { digits }),
    ...(indent > 0 ? { indent } : {}),
  }
  known.set(name, look)
  return look
}
