import { fail, succeed, type Problem, type Result } from './result.ts'
import { countDecimals, formatFigure, maxDigits, pointsFromNumber } from './points.ts'
import { bareOf, isFigure, isTooFine, numberOf, placeOf, withoutMark } from './ranking-cell.ts'
import { headOf, type Columns } from './ranking-head.ts'
import { meanOf, printedIndex } from './ranking.ts'
import type { TableUnit } from './ranking-table.ts'
import { foldText } from './search.ts'
import { unitIdFromName } from './unit.ts'

/** What was read out of pasted rows; a problem's path is that of its unit (`units.3.index`), '' of a row that became none. */
export type RankingLines = { readonly units: readonly TableUnit[]; readonly problems: readonly Problem[] }

/**
 * The cells of a table of results → its units: a head tells the columns, those of parts and areas too, else the words
 * are the name and the figures the index, of several the last that is no running number. Lines that sum up or name a block
 * are left out and told of, a mean that the figures read do not give as well.
 */
export function readRankingRows(table: readonly (readonly string[])[]): Result<RankingLines> {
  const { columns, body } = headOf(table.filter((cells) => cells.some((cell) => cell !== '')))
  if (columns.name === -1 || columns.index === -1) {
    return fail({
      path: '',
      message:
        'Không thấy cột tên đơn vị hoặc cột chỉ số. Dán bảng có ít nhất hai cột: tên đơn vị và chỉ số (ví dụ "Phường A", 84,58).',
    })
  }
  const units: TableUnit[] = []
  const problems: Problem[] = []
  const means: { readonly name: string; readonly mean: number | null }[] = []
  for (const cells of body) {
    const name = withoutMark(cells[columns.name] ?? '') || (cells.find((cell) => isSummary(cell)) ?? '')
    const index = numberOf(cells[columns.index] ?? '')
    if (isBlockHead(cells, columns)) {
      if (units.length > 0) problems.push({ path: '', message: blockMessage(cells) })
      continue
    }
    if (!/\p{L}/u.test(name) || (index === null && isNote(name))) continue
    if (isSummary(name)) {
      means.push({ name, mean: isMean(name) ? index : null })
      continue
    }
    if (index === null) {
      problems.push({
        path: `units.${units.length}.index`,
        message: `${faultOf(name, cells[columns.index] ?? '')} Ghi chỉ số vào bảng dưới đây hoặc bỏ dòng.`,
      })
    }
    units.push(unitOf(name, index, cells, columns))
  }
  const told = means.map(({ name, mean }) => ({ path: '', message: summaryMessage(name, mean, units) }))
  if (units.length > 0) return succeed({ units, problems: [...told, ...problems] })
  return fail({ path: '', message: 'Không đọc được dòng nào có tên đơn vị. Kiểm tra lại phần đã dán.' })
}

function unitOf(name: string, index: number | null, cells: readonly string[], columns: Columns): TableUnit {
  const place = columns.place === -1 ? null : placeOf(cells[columns.place] ?? '')
  const areas = columns.areas.flatMap(({ column, title }) => {
    const points = numberOf(cells[column] ?? '')
    return points === null ? [] : [[title, points] as const]
  })
  const parts = columns.parts.flatMap(({ column, part }) => {
    const points = numberOf(cells[column] ?? '')
    return points === null || (points < 0 && part !== 'appraised') ? [] : [[part, points] as const]
  })
  return {
    id: unitIdFromName(name),
    name,
    index,
    ...(index === null ? { status: 'notRanked' as const } : {}),
    ...Object.fromEntries(parts),
    ...(areas.length > 0 ? { areas: Object.fromEntries(areas) } : {}),
    ...(place !== null ? { printedPlace: place } : {}),
  }
}

/** What stands under a table and is no unit. */
function isNote(name: string): boolean {
  return /^(\(?\*|nguon|ghi chu|chu thich|luu y)/.test(foldText(name))
}

/** A line that sums up the others. */
function isSummary(name: string): boolean {
  return (
    isMean(name) || /^(tong (so|cong)|tong|trung vi|((diem|chi so) )?(cao|thap) nhat)$/.test(foldText(name))
  )
}

/** "Trung bình", "Điểm trung bình các sở", "Bình quân khối huyện": the words alone or with whom they are of. */
function isMean(name: string): boolean {
  return /^((gia tri|diem|chi so( cchc)?) )?(trung binh|binh quan)( (chung|khoi|nhom|cac|cua|toan|cap|diem|chi so|so, ).*)?:?$/.test(
    foldText(name),
  )
}

/** "II | Khối huyện", "2. Nhóm các sở, ban, ngành": a line that holds no figure and names no unit but a group of them. */
function isBlockHead(cells: readonly string[], { name }: Columns): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length > 2 || filled.some((cell, at) => isFigure(cell) && !(at === 0 && filled.length > 1))) {
    return false
  }
  const words = foldText(filled.at(-1) ?? '').replace(/^([ivx]{1,4}|[a-d]|\d{1,2})\s*[.)\-:]\s*/, '')
  const isNumeral =
    filled.length === 2 && cells[name] !== filled[0] && /^([IVX]{1,4}|[A-D])[.)]?$/.test(filled[0] ?? '')
  return isNumeral || /^(khoi|nhom|cum) /.test(words)
}

function blockMessage(cells: readonly string[]): string {
  const name = cells.filter((cell) => cell !== '').at(-1) ?? ''
  return `"${name}" là tên khối, không phải đơn vị nên đã bỏ. Mỗi khối xếp hạng riêng: dán từng khối thành một bảng.`
}

function summaryMessage(name: string, printed: number | null, units: readonly TableUnit[]): string {
  const told = `"${name}" là dòng tổng hợp, không phải đơn vị nên đã bỏ.`
  const mean = meanOf(units.flatMap(({ index }) => (index === null ? [] : [index])))
  if (printed === null || mean === null) return told
  const digits = countDecimals(printed)
  // The figures were rounded for print before the mean is taken of them again: a step of print is no contradiction.
  const step = 10 ** (maxDigits - digits)
  const rounded = printedIndex(mean, digits)
  if (Math.abs(pointsFromNumber(rounded) - pointsFromNumber(printed)) <= step) return told
  return `${told} Dòng này in ${formatFigure(printed)}, nhưng các chỉ số đã đọc có trung bình ${formatFigure(rounded)}: có thể thiếu dòng hoặc sai số. Đối chiếu với văn bản công bố.`
}

function faultOf(name: string, cell: string): string {
  return isTooFine(cell)
    ? `Chỉ số ${bareOf(cell)} của "${name}" có quá ${maxDigits} chữ số thập phân.`
    : `"${name}" không có chỉ số đọc được.`
}
