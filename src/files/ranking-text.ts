import { parseCsv } from 'hucre/csv'
import { rowsFromCellLines } from '../domain/cell-lines.ts'
import { tellCommas } from '../domain/comma-rows.ts'
import { readRankingRows, type RankingLines } from '../domain/ranking-lines.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import { rowsFromSpaces } from '../domain/spaced-rows.ts'
import { decodeText, looksLikeHtml } from './annex/source-file.ts'
import { readBytes } from './file-bytes.ts'
import { readUnitList } from './unit-list.ts'

/** What a comma is where a text can be read both ways. */
export type Comma = 'decimal' | 'column'

/** A table of results as it was read, or the question that only a person can answer, with the line that it is about. */
export type RankingText =
  | { readonly kind: 'lines'; readonly lines: RankingLines }
  | { readonly kind: 'unclear'; readonly line: string; readonly decimal: string; readonly column: string }

/**
 * A table pasted, or the text of a CSV: cells between tabs, semicolons, bars, wide gaps or commas, quoted or not,
 * between single spaces, or each on a line of its own.
 * `comma`: the answer to the question, where it was asked.
 */
export function readRankingText(text: string, comma: Comma | null = null): Result<RankingText> {
  const tidied = text.normalize('NFC').replace(/^\ufeff/, '')
  for (const separator of separators) {
    const parted = partText(tidied, separator)
    if (partsMost(parted)) return linesOf(parted)
  }
  const lines = tidied.split(/\r\n|\r|\n/).map((line) => line.replaceAll(/\s+/g, ' ').trim())
  const unparted = rowsFromCellLines(cellsOf(lines)) ?? rowsFromSpaces(lines)
  if (unparted) return linesOf(unparted)
  const rows = partText(unquoted(tidied), ',')
  if (!partsMost(rows)) return linesOf(partText(tidied, '\t'))
  const told = comma === 'column' ? { kind: 'told' as const, rows } : tellCommas(rows)
  if (told.kind === 'refused') {
    const line = rows[told.at]?.join(',') ?? ''
    return fail({
      path: '',
      message: `Dòng "${line}": chưa rõ dấu phẩy nào ngăn cột, dấu phẩy nào là phần thập phân. Ghi số trong ngoặc kép ("84,58"), ghi bằng dấu chấm (84.58), hoặc dán thẳng từ Excel.`,
    })
  }
  if (told.kind === 'told') return linesOf(told.rows)
  if (comma === 'decimal') return linesOf(told.decimal)
  return succeed({
    kind: 'unclear',
    line: told.column[told.at]?.join(',') ?? '',
    decimal: shown(told.decimal[told.at]),
    column: shown(told.column[told.at]),
  })
}

/** The same out of a file: text is taken as it is, a workbook or a web page by its table. */
export async function readRankingList(file: Blob | Uint8Array, name: string): Promise<Result<string>> {
  const bytes = await readBytes(
    file,
    5_000_000,
    'Bảng xếp hạng không nặng như vậy: hãy chép riêng bảng sang tệp mới.',
  )
  if (!bytes.ok) return bytes
  const text = decodeText(bytes.value)
  const isPlain =
    text !== null && text.trim() !== '' && !/^(%PDF|\{\\rtf|PK)/.test(text) && !looksLikeHtml(text)
  return isPlain ? succeed(text) : readUnitList(bytes.value, name)
}

/** Lines that stand apart, as a page's cells do when they are pasted; where none does, each line is a cell. */
function cellsOf(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line !== '')
  if (filled.length * 3 > lines.length * 2) return filled
  const cells: string[] = []
  for (const [at, line] of lines.entries()) {
    if (line !== '' && at > 0 && lines[at - 1] !== '') cells.push(`${cells.pop() ?? ''} ${line}`)
    else if (line !== '') cells.push(line)
  }
  return cells
}

const separators = ['\t', ';', '|', / {2,}/] as const

function partText(
  text: string,
  separator: (typeof separators)[number] | ',',
): readonly (readonly string[])[] {
  if (typeof separator === 'string' && hasWholeQuotes(text)) {
    return parseCsv(text, { delimiter: separator }).map((row) => row.map((cell) => String(cell ?? '')))
  }
  return text.split(/\r\n|\r|\n/).map((line) => line.split(separator))
}

/** Quotes in pairs are those of a CSV; else they belong to the text. */
function hasWholeQuotes(text: string): boolean {
  return text.includes('"') && text.split('"').length % 2 === 1
}

/** A CSV that was opened and saved in one column: every line stands in quotes as a whole. */
function unquoted(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const isWhole = lines.every((line) => /^"(?:[^"]|"")*"$/.test(line) && line.includes(','))
  return isWhole ? lines.map((line) => line.slice(1, -1).replaceAll('""', '"')).join('\n') : text
}

function partsMost(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  return (
    filled.filter((cells) => cells.filter((cell) => cell.trim() !== '').length > 1).length * 2 > filled.length
  )
}

function linesOf(rows: readonly (readonly string[])[]): Result<RankingText> {
  const lines = readRankingRows(rows.map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim())))
  return lines.ok ? succeed({ kind: 'lines', lines: lines.value }) : lines
}

/** ["Phường A", "84,58"] → "Phường A | 84,58". */
function shown(cells: readonly string[] | undefined): string {
  return (cells ?? []).map((cell) => cell.trim()).join(' | ')
}
