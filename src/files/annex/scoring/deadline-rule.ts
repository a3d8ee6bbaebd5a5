import { addDays, daysBetween, formatDay } from '../../../domain/day.ts'
import { pointsOfAward } from './award.ts'
import type { Clause } from './clause.ts'
import { findDueDay, parseDayRange, type DayRange, type RuleDay } from './day-range.ts'
import { gradesOf, type Grade, type RuleDraft, type Scoring } from './draft.ts'

type Dated = { readonly clause: Grade; readonly range: DayRange; readonly points: number }
type Step = { readonly daysLate: number; readonly points: number }

/** Dates and delays with points; null where some grade is no date, or lateness that earns points has no end. */
export function readDeadline({ clauses, max, title }: Scoring): RuleDraft | null {
  if (max === null) return null
  const grades = gradesOf(clauses)
  const dated: Dated[] = []
  const unclear: string[] = []
  for (const clause of grades) {
    const points = pointsOfAward(clause.award, max)
    const range = parseDayRange(clause.condition)
    if (points === null || clause.minus) return null
    if (range) dated.push({ clause, range, points })
    else if (points !== 0) return null
    else if (/\d/.test(clause.condition)) unclear.push(clause.condition)
  }
  const former = inheritYear(dated)
  const given = former.filter(({ points }) => points > 0)
  if (given.length === 0 || given.some(({ range }) => isEndless(range))) return null
  // Quarters are grades to choose from: the day within them does not count.
  const quarterly = given.some(({ range }) => range.kind === 'by' && range.quarter)
  if (quarterly && !former.some(({ range }) => range.kind === 'late')) return null
  const due = findDue(given, clauses, title)
  if (!due) return null

  const doubts = unclear.map((words) => `Chưa rõ mốc thời gian của mức 0 điểm: "${words}".`)
  const faults: string[] = []
  const steps = laySteps(given, due.day, doubts, faults)
  if (former.some(({ range }, index) => range !== dated[index]?.range))
    doubts.push('Các mốc không ghi năm được hiểu là cùng năm trước với mốc đầu.')
  checkZeros(former, due.day, steps, faults)
  if (due.strict) doubts.push(`"Trước ngày" được hiểu là chậm nhất ngày ${shortDay(due.day)}.`)
  if (due.day.doubt) doubts.push('Hạn ghi kèm năm; được hiểu là cùng ngày, tháng của năm đánh giá.')
  if (due.elsewhere) doubts.push('Hạn được lấy từ câu khác của cách tính điểm hoặc từ tên tiêu chí.')
  if (given.some(({ range }) => range.kind === 'late' && !range.whole))
    doubts.push('Số ngày chậm không phải ngày lịch; đã đổi sang số ngày.')
  if (given.length === 1 && !grades.some(({ award }) => pointsOfAward(award, max) === 0))
    doubts.push('Không ghi mức điểm khi chậm hạn; tính 0 điểm.')
  return {
    rule: {
      kind: 'deadline',
      due: `${String(due.day.month).padStart(2, '0')}-${String(due.day.day).padStart(2, '0')}`,
      yearOffset: due.day.yearOffset,
      steps,
    },
    used: new Set<Clause>([...grades, ...due.used]),
    best: Math.max(...steps.map(({ points }) => points)),
    doubts,
    faults,
  }
}

/** "Trước 15/12 năm trước; đến 31/12": a later day of the same year, though the year is said once. */
function inheritYear(dated: readonly Dated[]): readonly Dated[] {
  const days = dated.flatMap(({ range }) => daysOf(range))
  const named = days.filter(({ yearOffset }) => yearOffset !== 0)
  const [first] = named
  if (!first || first.yearOffset !== -1 || named.some(({ yearOffset }) => yearOffset !== -1)) return dated
  const shift = (day: RuleDay): RuleDay =>
    day.yearOffset === 0 && (day.month > first.month || (day.month === first.month && day.day >= first.day))
      ? { ...day, yearOffset: -1 }
      : day
  return dated.map((one): Dated => {
    const { range } = one
    if (daysOf(range).every((day) => shift(day) === day)) return one
    switch (range.kind) {
      case 'by':
      case 'after':
        return { ...one, range: { ...range, day: shift(range.day) } }
      case 'between':
        return { ...one, range: { ...range, from: shift(range.from), to: shift(range.to) } }
      case 'late':
      case 'onTime':
      case 'never':
        return one
    }
  })
}

function daysOf(range: DayRange): readonly RuleDay[] {
  switch (range.kind) {
    case 'by':
    case 'after':
      return [range.day]
    case 'between':
      return [range.from, range.to]
    case 'late':
    case 'onTime':
    case 'never':
      return []
  }
}

function isEndless(range: DayRange): boolean {
  return range.kind === 'after' || range.kind === 'never' || (range.kind === 'late' && range.to === null)
}

type Due = {
  readonly day: RuleDay
  readonly strict: boolean
  readonly elsewhere: boolean
  readonly used: readonly Clause[]
}

/** The earliest day that earns points; for "đúng hạn" the day that another sentence names. */
function findDue(given: readonly Dated[], clauses: readonly Clause[], title: string): Due | null {
  const days = given.flatMap(({ range }) => (range.kind === 'by' ? [range] : []))
  const [first] = [...days].sort((a, b) => daysBetween(dateOf(b.day), dateOf(a.day)))
  if (first) return { day: first.day, strict: first.strict, elsewhere: false, used: [] }
  if (!given.some(({ range }) => range.kind === 'onTime')) return null
  for (const clause of clauses) {
    if (clause.kind !== 'prose' && clause.kind !== 'intro') continue
    const found = findDueDay(clause.text)
    if (found) return { ...found, elsewhere: true, used: [clause] }
  }
  const named = findDueDay(title)
  return named && { ...named, elsewhere: true, used: [] }
}

function laySteps(given: readonly Dated[], due: RuleDay, doubts: string[], faults: string[]): Step[] {
  const spans = given
    .map(({ range, points }) => ({ ...spanOf(range, due), points }))
    .sort((a, b) => a.to - b.to)
  for (const [index, span] of spans.entries()) {
    const former = spans[index - 1]
    if (!former) continue
    if (span.to === former.to) faults.push('Hai mức thời hạn trùng nhau.')
    else if (span.points >= former.points) faults.push('Mức muộn hơn lại được điểm không thấp hơn.')
    // "Chậm dưới 30 ngày" after "chậm dưới 15 ngày" begins where the other ends.
    else if (span.from !== null && span.from > former.to + 1)
      faults.push('Giữa các mức thời hạn có ngày không có điểm.')
    else if (span.from !== null && span.from <= former.to && span.from > 1)
      faults.push('Các mức thời hạn chồng lên nhau.')
  }
  const crosses = spans.some(({ to }) => to !== 0 && crossesLeapDay(due, to))
  if (crosses) doubts.push('Các mức đi qua ngày 29/2: năm nhuận lệch một ngày.')
  return spans.map(({ to, points }) => ({ daysLate: to, points }))
}

/** Days after the due date, from (null: from the former step on) and to. */
function spanOf(range: DayRange, due: RuleDay): { from: number | null; to: number } {
  switch (range.kind) {
    case 'by':
      return { from: null, to: daysBetween(dateOf(due), dateOf(range.day)) }
    case 'between':
      return {
        from: daysBetween(dateOf(due), dateOf(range.from)),
        to: daysBetween(dateOf(due), dateOf(range.to)),
      }
    case 'late':
      return { from: range.from, to: range.to ?? 0 }
    case 'onTime':
    case 'after':
    case 'never':
      return { from: null, to: 0 }
  }
}

/** Where the text says from when on there are no points, it must be the day after the last step. */
function checkZeros(dated: readonly Dated[], due: RuleDay, steps: readonly Step[], faults: string[]): void {
  const last = steps.at(-1)?.daysLate ?? 0
  for (const { range, points } of dated) {
    if (points > 0) continue
    const begins =
      range.kind === 'late'
        ? range.from - 1
        : range.kind === 'after'
          ? daysBetween(dateOf(due), dateOf(range.day))
          : null
    const firstDay = range.kind === 'after' && begins === last + 1
    if (
      begins !== null &&
      begins !== last &&
      !firstDay &&
      !(range.kind === 'late' && range.from === 1 && range.to === null && last === 0)
    ) {
      faults.push('Mốc bắt đầu bị 0 điểm không nối với mức điểm cuối cùng.')
    }
  }
}

/** A day of a common year, so that days between months can be counted. */
function dateOf({ month, day, yearOffset }: RuleDay): string {
  const shift = [2021, 2022, 2023, 2025, 2026][yearOffset + 2] ?? 2023
  return `${shift}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function crossesLeapDay(due: RuleDay, days: number): boolean {
  const [from = '', to = ''] = [dateOf(due), addDays(dateOf(due), days)].sort()
  return [from.slice(0, 4), to.slice(0, 4)].some((year) => from < `${year}-03-01` && `${year}-02-28` <= to)
}

function shortDay(day: RuleDay): string {
  return formatDay(dateOf(day)).slice(0, 5)
}
