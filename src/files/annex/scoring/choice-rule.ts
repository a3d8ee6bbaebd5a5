import {
  addPoints,
  formatFigure,
  noPoints,
  pointsFromNumber,
  pointsToNumber,
  subtractPoints,
} from '../../../domain/points.ts'
import { capitalise } from '../line.ts'
import { pointsOfAward } from './award.ts'
import type { Clause } from './clause.ts'
import { parseDayRange } from './day-range.ts'
import { gradesOf, type Grade, type RuleDraft, type Scoring } from './draft.ts'
import { keysOf } from './option-key.ts'
import { parseShareRange } from './share-range.ts'

type Option = {
  readonly label: string
  readonly points: number
  readonly clause: Grade
  /** Words before its label were taken for a heading. */
  readonly headed?: boolean
}

/**
 * Graded lines → one of several options, or a list of things that each add their points. Lines that reach the maximum
 * one by one are options; lines that reach it only together are a checklist.
 */
export function readChoice({ clauses, max }: Scoring): RuleDraft | null {
  const graded = optionsOf(clauses, max)
  if (!graded || max === null) return null
  const options = withoutHeading(graded)
  const used = new Set<Clause>(options.map(({ clause }) => clause))
  const given = options.filter(({ points }) => points > 0)
  const top = Math.max(...options.map(({ points }) => points))
  const sum = pointsToNumber(addPoints(noPoints, ...given.map(({ points }) => pointsFromNumber(points))))
  const capped = clauses.some((clause) => clause.kind === 'cap')
  if (top < max && given.length >= 2 && (sum === max || (sum > max && capped))) {
    return readChecklist(options, given, sum, max, used)
  }
  return readOptions(options, used, top)
}

/** "Kết quả xếp loại: Tốt: 1 điểm; Khá: 0,5 điểm": the words before the first label head them all. */
function withoutHeading(options: readonly Option[]): readonly Option[] {
  const [first, ...others] = options
  const own = first && /^[^:]+:\s+(.+)$/su.exec(first.label)?.[1]
  if (!first || own === undefined || others.length === 0 || others.some(({ label }) => label.includes(':')))
    return options
  return [{ ...first, label: capitalise(own), headed: true }, ...others]
}

/** Every plus grade with fixed points and a condition; null where some grade is of another kind. */
function optionsOf(clauses: readonly Clause[], max: number | null): Option[] | null {
  const grades = gradesOf(clauses)
  if (grades.length === 0) return null
  const options: Option[] = []
  for (const clause of grades) {
    const points = pointsOfAward(clause.award, max)
    if (points === null || clause.condition === '') return null
    if (!clause.minus) options.push({ label: capitalise(clause.condition), points, clause })
    else if (max === null) return null
    else {
      const left = pointsToNumber(subtractPoints(pointsFromNumber(max), pointsFromNumber(points)))
      options.push({ label: capitalise(clause.condition), points: left, clause })
    }
  }
  return options
}

function readOptions(options: readonly Option[], used: Set<Clause>, top: number): RuleDraft {
  const [only] = options
  const doubts: string[] = []
  const faults: string[] = []
  const minus = options.filter(({ clause }) => clause.minus)
  if (minus.length > 0) doubts.push('Điểm trừ của từng mức đã được đổi thành số điểm còn lại.')
  if (minus.length === options.length)
    faults.push('Chỉ đọc được mức điểm trừ, chưa rõ khi nào được điểm tối đa.')
  const labels = options.map(({ label }) => label)
  if (labels.some(isUntidy) || options.some(({ headed }) => headed === true))
    doubts.push('Tên mức điểm có thể chưa được cắt đúng.')
  if (new Set(labels.map((label) => label.toLowerCase())).size < labels.length)
    faults.push('Có hai mức ghi cùng một điều kiện.')
  if (labels.some(isMeasured)) doubts.push('Có mức ghi tỷ lệ hoặc thời hạn; đang để người chấm tự chọn mức.')
  const positive = options.filter(({ points }) => points > 0).map(({ points }) => points)
  if (new Set(positive).size < positive.length)
    faults.push('Có hai mức cùng số điểm, chưa rõ là chọn một hay cộng dồn.')
  const complete =
    options.length === 1 && only && only.points > 0
      ? [...options, { label: 'Không đạt', points: 0, clause: only.clause }]
      : options
  if (complete.length > options.length) doubts.push('Chỉ có một mức điểm; đã thêm mức 0 điểm.')
  else if (!options.some(({ points }) => points <= 0)) doubts.push('Không thấy mức 0 điểm.')
  const keys = keysOf(complete.map(({ label }) => label))
  return {
    rule: {
      kind: 'choice',
      options: complete.map(({ label, points }, index) => ({
        key: keys[index] ?? String(index),
        label,
        points,
      })),
    },
    used,
    best: top,
    doubts,
    faults,
  }
}

function readChecklist(
  options: readonly Option[],
  given: readonly Option[],
  sum: number,
  max: number,
  used: Set<Clause>,
): RuleDraft {
  const keys = keysOf(given.map(({ label }) => label))
  const doubts: string[] = []
  const faults: string[] = []
  if (given.some(({ label, headed }) => isUntidy(label) || headed === true))
    doubts.push('Tên mục có thể chưa được cắt đúng.')
  if (given.length < options.length) doubts.push('Các dòng 0 điểm được hiểu là không đạt nội dung tương ứng.')
  if (sum > max)
    doubts.push(`Các mục cộng lại ${formatFigure(sum)} điểm, tính không quá ${formatFigure(max)} điểm.`)
  if (given.filter(({ label }) => isExclusive(label)).length >= 2) {
    faults.push('Các mức có vẻ loại trừ nhau nhưng chỉ cộng lại mới đủ điểm tối đa.')
  }
  if (sayTheSame(given.map(({ label }) => label)))
    faults.push('Các mức chỉ khác nhau ở con số, có vẻ chọn một chứ không cộng lại.')
  if (given.some(({ clause }) => clause.minus)) faults.push('Có dòng trừ điểm trong danh sách cộng điểm.')
  return {
    rule: {
      kind: 'checklist',
      items: given.map(({ label, points }, index) => ({ key: keys[index] ?? String(index), label, points })),
    },
    used,
    best: max,
    doubts,
    faults,
  }
}

/** A label that ends in the middle of a phrase, opens a bracket it does not close, or begins with a sign. */
function isUntidy(label: string): boolean {
  return (
    label.split('(').length !== label.split(')').length ||
    /^[^\p{L}\d"“≥≤<>(]/u.test(label) ||
    /^\(?\d{1,2}[).]\s/u.test(label) ||
    /(?:^|\s)(?:được|thêm|là|thì|và|với|nhưng|hoặc|đạt|cho|tính|chấm|điểm|mức|nếu|khi|của|cộng|trừ|bị|tối đa|không quá)$|[^\p{L}\d)%"”]$/iu.test(
      label,
    ) ||
    label.length > 300
  )
}

/** "Có 1 nội dung", "Có 2 nội dung": steps of one scale, however their points add up. */
function sayTheSame(labels: readonly string[]): boolean {
  const words = labels.map((label) =>
    label
      .toLowerCase()
      .replace(/[\d.,]+|từ|trở lên|đủ/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  return labels.some((label) => /\d/.test(label)) && new Set(words).size < words.length
}

/** A share or a day that another kind of rule would compute. */
function isMeasured(label: string): boolean {
  const range = parseDayRange(label)
  return (
    parseShareRange(label) !== null || (range !== null && range.kind !== 'never' && range.kind !== 'onTime')
  )
}

/** Grades of one scale exclude each other: shares, dates, delays, denials. */
function isExclusive(label: string): boolean {
  return (
    parseShareRange(label) !== null ||
    parseDayRange(label) !== null ||
    /^(?:không|chưa|thiếu|chậm|còn)(?![\p{L}])/iu.test(label)
  )
}
