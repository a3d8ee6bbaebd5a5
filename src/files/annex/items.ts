import { addPoints, formatFigure, pointsFromNumber, pointsToNumber } from '../../domain/points.ts'
import { prefixOf, type Code } from './code.ts'
import type { Item, Remark, Total } from './item.ts'
import { joinWrapped, ownScoring, priced } from './item-lines.ts'
import { continueItem } from './item-rest.ts'
import { stripBullet } from './line.ts'
import type { RawRow } from './raw-row.ts'
import type { RawTable } from './raw-table.ts'
import { codeOf, isHeading, isNote, isSub, readHabits, readTotal } from './row-kind.ts'
import { isPageNumber } from './section.ts'
import { readTitle } from './title-cell.ts'

export type Gathered = {
  readonly items: readonly Item[]
  readonly totals: readonly Total[]
  readonly notes: readonly string[]
  readonly remarks: readonly Remark[]
}

/** Rows → the rows of the set, each with the lines under it; totals, notes and repeated text apart. */
export function gatherItems({ rows: all, notes, hasMax }: RawTable): Gathered {
  const rows = all.filter(
    (row) => !(row.cells.length === 1 && row.max.value === null && isPageNumber(row.cells[0]?.text ?? '')),
  )
  const habits = readHabits(rows)
  const surveyApart = readsSurveyApart(rows)
  const state: State = { items: [], totals: [], notes: [], remarks: [], ended: false, inNotes: false }
  for (const row of rows) {
    const total = readTotal(row, state.items.length)
    if (total) {
      state.totals.push(total)
      if (total.of === null) state.ended = true
      state.inNotes = false
      continue
    }
    const coded = codeOf(row, habits)
    if (coded) {
      state.inNotes = false
      // A total at the top ends nothing.
      state.ended = false
      startItem(state, row, { code: coded.code, title: coded.title, sub: false }, surveyApart)
    } else if (isSub(row, state))
      startItem(state, row, { code: null, title: withoutBullet(row.title), sub: true }, surveyApart)
    else if (isNote(row, state)) {
      state.inNotes = true
      state.notes.push(
        [row.code, ...row.title, ...row.scoring, ...row.note].filter((line) => line !== '').join('\n'),
      )
    } else if (isHeading(row, habits, hasMax))
      startItem(state, row, { code: null, title: row.title, sub: false }, surveyApart)
    else {
      const item = state.ended ? undefined : state.items.at(-1)
      if (item) state.remarks.push(...continueItem(item, row))
      else if (row.cells.some(({ text }) => text.trim() !== ''))
        state.notes.push(row.cells.map(({ text }) => text).join(' '))
    }
  }
  repairLostZeros(state)
  return {
    items: state.items,
    totals: state.totals,
    notes: [...state.notes, ...notes],
    remarks: state.remarks,
  }
}

type State = {
  readonly items: Item[]
  readonly totals: Total[]
  readonly notes: string[]
  readonly remarks: Remark[]
  ended: boolean
  inNotes: boolean
}

/** "Điểm tối đa" with parts for the appraisal and the survey: whether the first leaves the second out. */
function readsSurveyApart(rows: readonly RawRow[]): boolean {
  return rows.some(({ max, surveyMax }) => (surveyMax?.value ?? 0) > (max.value ?? 0))
}

function startItem(
  state: State,
  row: RawRow,
  { code, title, sub }: { code: Code | null; title: readonly string[]; sub: boolean },
  surveyApart: boolean,
): void {
  const cell = readTitle(title)
  const printed = surveyApart ? sumOf(row.max.value, row.surveyMax?.value ?? null) : row.max.value
  const value = printed ?? cell.points ?? null
  const item: Item = {
    row,
    code,
    title: cell.title,
    heading: code === null && !sub,
    sub,
    max: value,
    pointsFrom:
      printed !== null
        ? row.max.words
          ? 'words'
          : 'cell'
        : cell.points === null
          ? 'none'
          : cell.words
            ? 'words'
            : 'title',
    mark: cell.mark || starOf(row.max.mark),
    survey: surveyApart
      ? row.max.value === null && (row.surveyMax?.value ?? 0) > 0
      : row.surveyMax !== null && row.surveyMax.value !== null && row.surveyMax.value === row.max.value,
    scoring: [...priced(cell.scoring, row.maxLines.slice(1), 'title'), ...ownScoring(row)],
    evidence: [...row.evidence],
    others: row.others.map((other) => ({ ...other })),
    lead: row.lead,
    reviewLead: row.reviewLead,
    cells: row.cells.map((one) => ({ ...one })),
  }
  shareDown(item, row)
  state.items.push(item)
  const report = (field: string, message: string) => state.remarks.push({ item, field, message })
  if (item.pointsFrom === 'words')
    report('max', `điểm ghi bằng chữ, đã hiểu là ${formatted(value)}; hãy kiểm tra`)
  if (cell.points !== null && printed !== null && cell.points !== printed) {
    report(
      'max',
      `tên tiêu chí ghi ${formatted(cell.points)} điểm nhưng cột điểm ghi ${formatted(printed)}; đã lấy số ở cột điểm`,
    )
  }
  if (row.tallPoints) report('max', 'ô điểm gộp chung với các dòng dưới; chỉ dòng đầu được lấy điểm')
  if (row.image)
    report(
      'source',
      'có hình ảnh trong ô; chữ trong hình không đọc được, hãy nhập tay nếu hình chứa nội dung',
    )
  if (row.nested)
    report('source', 'có bảng lồng trong ô; nội dung bảng lồng được đọc thành các dòng chữ, hãy kiểm tra')
}

/** What merged cells hold for several rows: evidence and offices are everyone's, a way of scoring is doubtful. */
function shareDown(item: Item, row: RawRow): void {
  const { shared } = row
  if (item.evidence.length === 0) item.evidence.push(...(shared.evidence ?? []))
  if (item.reviewLead === '') item.reviewLead = (shared.reviewLead ?? []).join(', ')
  if (item.lead === '') item.lead = (shared.lead ?? []).join(', ')
  if (row.scoring.length === 0 && shared.scoring)
    item.scoring.push(
      ...joinWrapped(shared.scoring).map((text) => ({ text, award: '', from: 'shared' as const })),
    )
  if (row.method === '' && shared.method)
    item.scoring.push({ text: shared.method.join(' '), award: '', from: 'method' })
}

/** Excel takes 1.10 for a number and shows 1.1: after 1.9 it can only be 1.10. */
function repairLostZeros({ items, remarks }: State): void {
  const last = new Map<string, number>()
  for (const item of items) {
    const { code } = item
    if (!code || code.parts.length < 2 || code.parts.at(-1) !== 'number') continue
    const prefix = prefixOf(code)
    const before = last.get(prefix) ?? 0
    const now = Number(code.text.split('.').at(-1))
    if (before % 10 === 9 && before + 1 === now * 10) {
      item.code = { ...code, text: `${prefix}.${before + 1}` }
      remarks.push({
        item,
        field: 'code',
        message: `mã ghi ${code.text} sau ${prefix}.${before}, đã hiểu là ${prefix}.${before + 1}`,
      })
      last.set(prefix, before + 1)
    } else last.set(prefix, now)
  }
}

function withoutBullet(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? stripBullet(line) : line))
}

function starOf(mark: string): string {
  return /^\(?\*+\)?$|^\[\d+\]$/.test(mark) ? mark : /xhh/iu.test(mark) ? 'XHH' : ''
}

function sumOf(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return pointsToNumber(addPoints(pointsFromNumber(a), pointsFromNumber(b)))
}

function formatted(value: number | null): string {
  return value === null ? 'trống' : formatFigure(value)
}
