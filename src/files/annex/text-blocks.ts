import { detectDelimiter, parseCsv } from 'hucre/csv'
import type { Block, Contents } from './block.ts'
import { parseCode, splitCode } from './code.ts'
import { isContinuation, splitLines, tidyLine } from './line.ts'
import { isPageNumber } from './section.ts'
import { emptyCell, layTable, type Cell, type Table } from './table.ts'

/**
 * Pasted text, or a .csv or .txt file: cells parted by tabs, bars, commas or semicolons become a table; anything else
 * stays lines, as a PDF gives them.
 */
export function readText(text: string, isCsv = false): Contents {
  const lines = text.split(/\r\n|[\n\r]/)
  const rows = readTabs(text, lines) ?? readBars(lines) ?? readSeparated(text, isCsv)
  if (rows) return { blocks: [{ kind: 'table', table: layFields(rows) }], remarks: [] }
  return {
    blocks: lines.flatMap((line): Block[] => {
      const tidied = tidyLine(line)
      return tidied === '' ? [] : [{ kind: 'line', text: tidied, bold: false }]
    }),
    remarks: [],
  }
}

type Fields = readonly (readonly string[])[]

function readTabs(text: string, lines: readonly string[]): Fields | null {
  if (lines.filter((line) => line.includes('\t')).length < 2) return null
  const raw = lines.map((line) => line.split('\t'))
  if (!text.includes('"')) return joinBrokenRows(raw)
  const quoted = parseCsv(text, { delimiter: '\t' }).map((row) => row.map((field) => String(field ?? '')))
  // Quotes that make the rows more even are Excel's: each row is whole.
  return evenness(quoted) > evenness(raw) ? quoted : joinBrokenRows(raw)
}

/** A table of a README or a wiki: `| 1 | Nội dung | 2 |`. */
function readBars(lines: readonly string[]): Fields | null {
  const barred = lines.filter((line) => line.split('|').length > 3)
  if (barred.length < 3 || barred.length * 2 < lines.filter((line) => line.trim() !== '').length) return null
  return lines.flatMap((line) => {
    if (/^[\s|:+=-]*$/.test(line)) return []
    return [
      line
        .replace(/^\s*\|/, '')
        .replace(/\|\s*$/, '')
        .split('|'),
    ]
  })
}

function readSeparated(text: string, isCsv: boolean): Fields | null {
  const delimiters = isCsv ? [detectDelimiter(text), ';', ','] : [';', ',']
  for (const delimiter of delimiters) {
    const rows = parseCsv(text, { delimiter }).map((row) => row.map((field) => String(field ?? '')))
    const width = usualWidth(rows)
    if (width >= (isCsv ? 2 : 3) && evenness(rows) >= (isCsv ? 0.5 : 0.9) && rows.length > (isCsv ? 1 : 3))
      return rows
  }
  return null
}

/**
 * Word parts the cells of a row by tabs and the paragraphs of a cell by line ends, without quotes: a row goes on
 * until it has as many cells as the head.
 */
function joinBrokenRows(raw: Fields): Fields {
  const width = usualWidth(raw)
  if (evenness(raw) >= 0.98) return raw
  const most = Math.max(width, ...raw.map((row) => row.length))
  const full = raw.filter((row) => row.length === most).length > 2 ? most : width
  const rows: string[][] = []
  for (const fields of raw) {
    const last = rows.at(-1)
    if (last && goesOn(last, fields, full)) {
      const [first = '', ...rest] = fields
      last[last.length - 1] = `${last.at(-1) ?? ''}\n${first}`
      last.push(...rest)
    } else rows.push([...fields])
  }
  return rows
}

/** Whether a line belongs to the row before it: that row is not full, or the line holds no cell of its own. */
function goesOn(last: readonly string[], fields: readonly string[], full: number): boolean {
  const [first = ''] = fields
  const begins = parseCode(first) !== null || splitCode(first) !== null
  if (isPageNumber(fields.join('').trim())) return false
  // A line alone may be a title above the table, or the first line of a row whose code is glued to it.
  if (last.length === 1 && splitCode(last[0] ?? '') === null) return false
  if (last.length < full)
    return last.length + fields.length - 1 <= full && !(fields.length === full && begins)
  // After a full row a lone line is the rest of its last cell, unless it opens a row or stands for itself.
  return fields.length === 1 && first.trim() !== '' && !begins && !isHeading(first)
}

/** A line of its own between rows: a note, a heading, a total. */
function isHeading(line: string): boolean {
  return /^\s*(ghi chú|chú thích|lưu ý|\(?\*+\)?|tổng|phụ lục|lĩnh vực)/iu.test(line) && !isContinuation(line)
}

function usualWidth(rows: Fields): number {
  const counts = new Map<number, number>()
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || b - a)[0]?.[0] ?? 1
}

/** Share of the filled rows that have the usual number of cells. */
function evenness(rows: Fields): number {
  const filled = rows.filter((row) => row.some((field) => field.trim() !== ''))
  const width = usualWidth(rows)
  return filled.length === 0 ? 0 : filled.filter((row) => row.length === width).length / filled.length
}

function layFields(rows: Fields): Table {
  return layTable(rows.map((row) => row.map((field) => ({ cell: cellOf(field), rowSpan: 1, colSpan: 1 }))))
}

function cellOf(field: string): Cell {
  const lines = splitLines(field)
  return lines.length === 0 ? emptyCell : { ...emptyCell, lines }
}
