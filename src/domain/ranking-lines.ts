import { fail, succeed, type Problem, type Result } from './result.ts'
import { parsePoints, pointsToNumber } from './points.ts'
import type { TableUnit } from './ranking-table.ts'
import { foldText } from './search.ts'
import { unitIdFromName } from './unit.ts'

/** What was read out of pasted rows; a problem's path is `lines.3`, the row as it was pasted. */
export type RankingLines = { readonly units: readonly TableUnit[]; readonly problems: readonly Problem[] }

/**
 * A pasted table of results → its units: cells between tabs, semicolons or wide gaps; a head tells the columns, else
 * the words are the name and the figures the index, of several the last that is no running number.
 */
export function readRankingLines(text: string): Result<RankingLines> {
  const rows = text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ at, cells: splitLine(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const first = rows.findIndex(({ cells }) => cells.some((cell) => numberOf(cell) !== null))
  const head = rows
    .slice(0, Math.max(0, first))
    .find(({ cells }) => cells.filter((cell) => cell !== '').length > 1 && columnsOf(cells).name !== -1)
  const body = rows.filter((row) => row !== head && row.at >= (head?.at ?? 0))
  const columns = head ? complete(columnsOf(head.cells), body) : complete(unknown, body)
  if (columns.name === -1 || columns.index === -1) {
    return fail({
      path: '',
      message:
        'Không thấy cột tên đơn vị hoặc cột chỉ số. Dán bảng có ít nhất hai cột: tên đơn vị và chỉ số (ví dụ "Phường A", 84,58).',
    })
  }
  const units: TableUnit[] = []
  const problems: Problem[] = []
  for (const { at, cells } of body) {
    const name = cells[columns.name] ?? ''
    const index = numberOf(cells[columns.index] ?? '')
    if (!/\p{L}/u.test(name)) continue
    if (index === null) {
      problems.push({
        path: `lines.${at}`,
        message: `Dòng ${at + 1} ("${name}") không có chỉ số đọc được. Ghi chỉ số vào bảng dưới đây hoặc bỏ dòng.`,
      })
    }
    const place = columns.place === -1 ? null : numberOf(cells[columns.place] ?? '')
    units.push({
      id: unitIdFromName(name),
      name,
      index,
      ...(index === null ? { status: 'notRanked' as const } : {}),
      ...(place !== null && Number.isInteger(place) && place > 0 ? { printedPlace: place } : {}),
    })
  }
  if (units.length > 0) return succeed({ units, problems })
  return fail({ path: '', message: 'Không đọc được dòng nào có tên đơn vị. Kiểm tra lại phần đã dán.' })
}

type Columns = { readonly name: number; readonly index: number; readonly place: number }
type Row = { readonly at: number; readonly cells: readonly string[] }

const unknown: Columns = { name: -1, index: -1, place: -1 }

function splitLine(line: string): string[] {
  const gap = line.includes('\t') ? '\t' : line.includes(';') ? ';' : line.includes('|') ? '|' : / {2,}/
  return line.split(gap).map((cell) => cell.replace(/^"|"$/g, '').trim())
}

function columnsOf(head: readonly string[]): Columns {
  const words = head.map(foldText)
  const find = (pattern: RegExp) => words.findIndex((word) => pattern.test(word))
  const index = find(/chi so|ket qua|ty le|index|%/)
  return {
    name: find(/don vi|^ten|dia phuong|co quan|phuong|xa|huyen|so, /),
    index: index === -1 ? find(/tong diem|diem/) : index,
    place: find(/xep hang|thu hang|^hang|vi tri|thu bac/),
  }
}

/** What a head does not say is told from the cells. */
function complete(known: Columns, rows: readonly Row[]): Columns {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const all = Array.from({ length: width }, (_, column) => ({
    column,
    cells: rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== ''),
  }))
  const named = all.find(({ cells }) => mostly(cells, (cell) => /\p{L}{2}/u.test(cell)))
  const figures = all.filter(({ cells }) => mostly(cells, (cell) => numberOf(cell) !== null))
  const running = figures.filter(({ cells }) => cells.every((cell, at) => numberOf(cell) === at + 1))
  const [index] = figures.filter((one) => !running.includes(one) && one.column !== known.place).reverse()
  return {
    name: known.name === -1 ? (named?.column ?? -1) : known.name,
    index: known.index === -1 ? (index?.column ?? running.at(-1)?.column ?? -1) : known.index,
    place: known.place,
  }
}

function mostly(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(fits).length * 2 > cells.length
}

/** "84,58 %" → 84.58; null where it is no figure. */
function numberOf(cell: string): number | null {
  const bare = cell.replace(/\s*%$/, '').trim()
  if (!/^[+-]?[\d.,]+$/.test(bare)) return null
  const read = parsePoints(bare)
  return read.ok ? pointsToNumber(read.value) : null
}
