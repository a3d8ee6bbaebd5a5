import { fail, succeed, type Problem, type Result } from './result.ts'
import { maxDigits, parsePoints, pointsToNumber } from './points.ts'
import type { TableUnit } from './ranking-table.ts'
import { foldText } from './search.ts'
import { unitIdFromName } from './unit.ts'

/** What was read out of pasted rows; a problem's path is that of its unit (`units.3.index`), '' of a row that became none. */
export type RankingLines = { readonly units: readonly TableUnit[]; readonly problems: readonly Problem[] }

/**
 * The cells of a table of results → its units: a head tells the columns, those of parts and areas too, else the words
 * are the name and the figures the index, of several the last that is no running number.
 */
export function readRankingRows(table: readonly (readonly string[])[]): Result<RankingLines> {
  const rows = table
    .map((cells, at) => ({ at, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const first = rows.findIndex(({ cells }) => cells.some(isFigure))
  const head = rows
    .slice(0, Math.max(0, first))
    .find(({ cells }) => cells.filter((cell) => cell !== '').length > 1 && isHead(cells))
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
  for (const { cells } of body) {
    const name = cells[columns.name] ?? ''
    const index = numberOf(cells[columns.index] ?? '')
    if (!/\p{L}/u.test(name) || (index === null && isNote(name))) continue
    if (isSummary(name)) {
      problems.push({
        path: '',
        message: `"${name}" là dòng tổng hợp, không phải đơn vị nên đã bỏ.`,
      })
      continue
    }
    if (index === null) {
      problems.push({
        path: `units.${units.length}.index`,
        message: `${faultOf(name, cells[columns.index] ?? '')} Ghi chỉ số vào bảng dưới đây hoặc bỏ dòng.`,
      })
    }
    const figureAt = (column: number) => (column === -1 ? null : numberOf(cells[column] ?? ''))
    const place = figureAt(columns.place)
    const areas = columns.areas.flatMap(({ column, title }) => {
      const points = figureAt(column)
      return points === null ? [] : [[title, points] as const]
    })
    const parts = columns.parts.flatMap(({ column, part }) => {
      const points = figureAt(column)
      return points === null || (points < 0 && part !== 'appraised') ? [] : [[part, points] as const]
    })
    units.push({
      id: unitIdFromName(name),
      name,
      index,
      ...(index === null ? { status: 'notRanked' as const } : {}),
      ...Object.fromEntries(parts),
      ...(areas.length > 0 ? { areas: Object.fromEntries(areas) } : {}),
      ...(place !== null && Number.isInteger(place) && place > 0 ? { printedPlace: place } : {}),
    })
  }
  if (units.length > 0) return succeed({ units, problems })
  return fail({ path: '', message: 'Không đọc được dòng nào có tên đơn vị. Kiểm tra lại phần đã dán.' })
}

type Part = 'points' | 'applicableMax' | 'appraised' | 'survey' | 'bonus' | 'penalty'
type Columns = {
  readonly name: number
  readonly index: number
  readonly place: number
  readonly parts: readonly { readonly column: number; readonly part: Part }[]
  readonly areas: readonly { readonly column: number; readonly title: string }[]
}
type Row = { readonly at: number; readonly cells: readonly string[] }

const unknown: Columns = { name: -1, index: -1, place: -1, parts: [], areas: [] }

const partHeads: readonly (readonly [Part, RegExp])[] = [
  ['applicableMax', /diem (toi da|ap dung)/],
  ['appraised', /tham dinh/],
  ['survey', /xhh|xa hoi hoc|dieu tra|khao sat/],
  ['bonus', /diem thuong|^diem cong$/],
  ['penalty', /diem (tru|phat)/],
  ['points', /tong diem|tong cong|diem dat|diem cuoi/],
]
const selfHead = /tu cham|tu danh gia/
const areaHead =
  /^linh vuc|^lv ?\d|cong tac chi dao|the che|thu tuc hanh chinh|to chuc bo may|che do cong vu|tai chinh cong|chinh quyen (dien tu|so)|tac dong/

function columnsOf(head: readonly string[]): Columns {
  const words = head.map(foldText)
  const parts = partsOf(words)
  const find = (pattern: RegExp, isOff: (word: string, at: number) => boolean = () => false) =>
    words.findIndex((word, at) => pattern.test(word) && !isOff(word, at))
  const isPart = (at: number) => parts.some(({ column }) => column === at)
  const columnOf = (wanted: Part) => parts.find(({ part }) => part === wanted)?.column ?? -1
  // The whole before its parts: what was appraised or asked in a survey is not the result where there is a total.
  const index =
    [
      find(
        /chi so|ket qua|ty le|index|%/,
        (word, at) => isPart(at) || areaHead.test(word) || selfHead.test(word),
      ),
      columnOf('points'),
      find(/diem/, (word, at) => isPart(at) || areaHead.test(word) || selfHead.test(word)),
      columnOf('survey') === -1 ? columnOf('appraised') : -1,
      find(/chi so|ket qua|ty le|index|%|diem/, (_, at) => isPart(at)),
    ].find((column) => column !== -1) ?? -1
  return {
    name: find(/don vi|^ten|dia phuong|co quan|phuong|xa|huyen|so, /, (_, at) => isPart(at)),
    index,
    place: find(/xep hang|thu hang|^hang|vi tri|thu bac/),
    parts: parts.filter(({ column }) => column !== index),
    areas: words.flatMap((word, column) =>
      column !== index && areaHead.test(word) && !isPart(column)
        ? [{ column, title: (head[column] ?? '').trim() }]
        : [],
    ),
  }
}

/**
 * Whether a row without figures is the head. One that names no kind of thing but a ward, say, is it only where another of
 * its cells names a column: else it is a unit whose result cannot be read.
 */
function isHead(cells: readonly string[]): boolean {
  const { name, index, place, parts, areas } = columnsOf(cells)
  if (name === -1) return false
  if (/don vi|^ten|dia phuong|co quan/.test(foldText(cells[name] ?? ''))) return true
  const named = [index, place, ...[...parts, ...areas].map(({ column }) => column)]
  return named.some(
    (column) => column !== -1 && column !== name && !/^(khong|chua)/.test(foldText(cells[column] ?? '')),
  )
}

/** Columns of the parts of the points, each once; what a unit gave itself is none of them. */
function partsOf(words: readonly string[]): Columns['parts'] {
  const parts: { readonly column: number; readonly part: Part }[] = []
  for (const [part, pattern] of partHeads) {
    const column = words.findIndex(
      (word, at) => pattern.test(word) && !selfHead.test(word) && !parts.some((one) => one.column === at),
    )
    if (column !== -1) parts.push({ column, part })
  }
  return parts
}

/** What a head does not say is told from the cells. */
function complete(known: Columns, rows: readonly Row[]): Columns {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const all = Array.from({ length: width }, (_, column) => ({
    column,
    cells: rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== ''),
  }))
  const named = all.find(({ cells }) => mostly(cells, (cell) => /\p{L}{2}/u.test(cell)))
  const figures = all.filter(({ cells }) => mostly(cells, isFigure))
  const running = figures.filter(({ cells }) => cells.every((cell, at) => numberOf(cell) === at + 1))
  const [index] = figures
    .filter(
      (one) =>
        !running.includes(one) &&
        one.column !== known.place &&
        !known.parts.some(({ column }) => column === one.column),
    )
    .reverse()
  return {
    name: known.name === -1 ? (named?.column ?? -1) : known.name,
    index: known.index === -1 ? (index?.column ?? running.at(-1)?.column ?? -1) : known.index,
    place: known.place,
    parts: known.parts,
    areas: known.areas,
  }
}

/** What stands under a table and is no unit. */
function isNote(name: string): boolean {
  return /^(\(?\*|nguon|ghi chu|chu thich|luu y)/.test(foldText(name))
}

/** A line that sums up the others. */
function isSummary(name: string): boolean {
  return /^((gia tri )?trung (binh|vi)( (chung|khoi|cac don vi).*)?|binh quan( chung)?|tong (so|cong)|tong|(diem )?(cao|thap) nhat)$/.test(
    foldText(name),
  )
}

function mostly(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(fits).length * 2 > cells.length
}

function faultOf(name: string, cell: string): string {
  return isTooFine(cell)
    ? `Chỉ số ${bareOf(cell)} của "${name}" có quá ${maxDigits} chữ số thập phân.`
    : `"${name}" không có chỉ số đọc được.`
}

function isFigure(cell: string): boolean {
  return numberOf(cell) !== null || isTooFine(cell)
}

/** A figure with more decimals than are read. */
function isTooFine(cell: string): boolean {
  const [, decimals = ''] = /^[+-]?\d+[.,](\d+)$/.exec(bareOf(cell)) ?? []
  return decimals.length > maxDigits
}

/** Without the percent sign, the minus as it is typed: Word and Excel set "−5" or "–5". */
function bareOf(cell: string): string {
  return cell
    .replace(/\s*%$/, '')
    .trim()
    .replace(/^[\u2212\u2013](?=\d)/, '-')
}

/** "84,58 %" → 84.58; null where it is no figure. */
function numberOf(cell: string): number | null {
  const bare = bareOf(cell)
  if (!/^[+-]?[\d.,]+$/.test(bare)) return null
  const read = parsePoints(bare)
  return read.ok ? pointsToNumber(read.value) : null
}
