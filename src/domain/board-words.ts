import { formatDay } from './day.ts'
import type { Dossier } from './dossier.ts'
import type { PlanProgress, Task } from './plan.ts'
import { formatIndex } from './points.ts'
import type { ScoreSheet } from './score.ts'
import type { OtherIndex } from './unit-board.ts'

/** Where a year stands, in one line: index and tier, or the range while criteria are open. */
export function describeYear(
  { year, set }: Dossier,
  { total, range, open, tier, provisional }: ScoreSheet,
): string {
  const { digits } = set
  if (open.length > 0 && range) {
    return `Năm ${year}: chỉ số từ ${formatIndex(range.low, digits)} đến ${formatIndex(range.high, digits)}, chưa xếp loại vì còn ${open.length} tiêu chí chưa chấm`
  }
  if (total.index === null) return `Năm ${year}: chưa chấm tiêu chí nào`
  const what = provisional ? 'chỉ số tự đánh giá' : 'chỉ số'
  const graded = tier === null ? '' : `, xếp loại ${tier}${provisional ? ' (dự kiến)' : ''}`
  return `Năm ${year}: ${what} ${formatIndex(total.index, digits)}${graded}`
}

/** What is said beside the year of a table that came after the dossier's; '' beside any other. */
export function laterMark(year: number, own: number): string {
  return year > own ? ' (bảng sau năm của hồ sơ)' : ''
}

/** How far the plan is, in one line. */
export function describeTasks({ done, of, late, soon }: PlanProgress): string {
  const parts = [
    `đã xong ${done}/${of} nhiệm vụ`,
    ...(late.length > 0 ? [`${late.length} quá hạn`] : []),
    ...(soon.length > 0 ? [`${soon.length} đến hạn trong 30 ngày tới`] : []),
  ]
  return parts.join(', ')
}

/** "Ban hành kế hoạch (Văn phòng), hạn 31/03/2022"; of more than so many letters the content is cut, never who and when. */
export function describeTask({ content, lead, due }: Task, letters = Infinity): string {
  const tail = `${lead === '' ? '' : ` (${lead})`}${due === null ? '' : `, hạn ${formatDay(due)}`}`
  return cut(content, letters - tail.length, 30) + tail
}

/** "SIPAS năm 2022: hạng 16/21, …"; of more than so many letters the index's name is cut. */
export function describeOtherIndex(
  { index, year, words }: OtherIndex,
  own: number,
  letters = Infinity,
): string {
  const tail = ` năm ${year}${laterMark(year, own)}: ${words}`
  return cut(index, letters - tail.length, 10) + tail
}

/** What fits into so many letters, but at least so many of them. */
function cut(text: string, letters: number, least: number): string {
  const room = Math.max(least, letters)
  return text.length > room ? `${text.slice(0, room - 1).trimEnd()}…` : text
}
