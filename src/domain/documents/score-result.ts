import { leavesByKey } from '../criteria.ts'
import { isReviewersLeaf, type Leaf } from '../criterion.ts'
import type { Dossier } from '../dossier.ts'
import {
  addPoints,
  clampPoints,
  formatFigure,
  formatIndex,
  formatPoints,
  mostPoints,
  noPoints,
  pointsFromNumber,
  pointsToNumber,
  roundPoints,
  subtractPoints,
  type Points,
} from '../points.ts'
import { rowsOf, type ScoreRow, type ScoreSheet } from '../score.ts'
import { formatMax, textCell, type Fact } from './document.ts'
import { progressOf, type Progress } from './score-columns.ts'

/** What the sheet comes to, in words: total, base, index, tier, and what is not in them yet. */
export function resultFacts(dossier: Dossier, sheet: ScoreSheet): readonly Fact[] {
  const { set } = dossier
  const { total, open } = sheet
  const progress = progressOf(sheet)
  const stillOpen = open.length === 0 ? '' : ` (còn ${open.length} tiêu chí chưa chấm)`
  const points =
    total.final === null ? 'chưa chấm' : `${formatPoints(total.final, set.digits)} điểm${stillOpen}`
  return [
    fact(totalLabels[progress], points, true),
    ...baseFacts(dossier, sheet),
    fact(indexLabels[progress], describeIndex(dossier, sheet), true),
    ...(set.tiers.length === 0 ? [] : [fact(tierLabel(dossier, progress), describeTier(sheet), true)]),
    ...leftOutFacts(dossier, sheet),
  ]
}

/** Lines under the result: the rounding of what is printed, the ceiling where it holds the total down. */
export function resultNotes(dossier: Dossier, sheet: ScoreSheet): readonly string[] {
  const { set } = dossier
  const ceiling = set.adjustments?.ceiling
  const areas = addPoints(...sheet.areas.map((area) => area.final ?? noPoints))
  const free = subtractPoints(addPoints(areas, sheet.bonus), sheet.penalty)
  return [
    ...(ceiling !== undefined && free > pointsFromNumber(ceiling)
      ? [`Tổng điểm không vượt quá ${formatFigure(ceiling)} điểm theo bộ tiêu chí.`]
      : []),
    ...(printsUneven(sheet, set)
      ? [
          `Điểm được tính chính xác, chỉ làm tròn đến ${set.digits} chữ số thập phân khi in; vì vậy cộng các dòng đã in có thể lệch nhỏ so với tổng.`,
        ]
      : []),
  ]
}

const totalLabels: Readonly<Record<Progress, string>> = {
  self: 'Tổng điểm tự đánh giá (tạm tính)',
  partly: 'Tổng điểm đạt được (tạm tính)',
  complete: 'Tổng điểm đạt được',
}

const indexLabels: Readonly<Record<Progress, string>> = {
  self: 'Chỉ số tự đánh giá (tạm tính)',
  partly: 'Chỉ số CCHC (tạm tính)',
  complete: 'Chỉ số CCHC',
}

function tierLabel({ stage }: Dossier, progress: Progress): string {
  if (progress === 'self') return 'Xếp loại tự đánh giá (dự kiến)'
  return stage === 'finalised' && progress === 'complete' ? 'Xếp loại' : 'Xếp loại (dự kiến)'
}

function fact(label: string, text: string, strong = false): Fact {
  return { label, value: textCell(text), strong }
}

/** "100 − 2,00 (không áp dụng) = 98,00"; "100" where everything applies. */
export function describeBase(
  { max, applicableMax }: Pick<ScoreRow, 'max' | 'applicableMax'>,
  digits: number,
): string {
  const whole = formatFigure(pointsToNumber(max))
  const excluded = subtractPoints(max, applicableMax)
  if (excluded === noPoints) return whole
  return `${whole} − ${formatMax(excluded, digits)} (không áp dụng) = ${formatMax(applicableMax, digits)}`
}

/** The applicable maximum, and, while the reviewer's leaves are open, what the index divides by. */
function baseFacts(dossier: Dossier, sheet: ScoreSheet): readonly Fact[] {
  const { set } = dossier
  const { total } = sheet
  const applicable = formatMax(total.applicableMax, set.digits)
  const awaited = awaitedOf(dossier, sheet)
  const base = subtractPoints(total.applicableMax, addPoints(...awaited.map(({ max }) => max)))
  const label = base === total.selfMax ? 'Điểm tối đa phần tự đánh giá' : 'Điểm tối đa để tính chỉ số'
  const parts = awaited.map((part) => `${formatMax(part.max, set.digits)} (chưa có điểm ${part.title})`)
  return [
    fact('Điểm tối đa áp dụng', describeBase(total, set.digits)),
    ...(awaited.length === 0
      ? []
      : [fact(label, `${[applicable, ...parts].join(' − ')} = ${formatMax(base, set.digits)}`)]),
  ]
}

function describeIndex({ set }: Dossier, { total, range, open }: ScoreSheet): string {
  if (open.length > 0 && range !== null) {
    return `từ ${formatIndex(range.low, set.digits)} đến ${formatIndex(range.high, set.digits)}`
  }
  return total.index === null || open.length > 0 ? 'chưa tính được' : formatIndex(total.index, set.digits)
}

function describeTier({ tier, open, total }: ScoreSheet): string {
  if (tier !== null) return tier
  if (open.length > 0) return `chưa xếp loại (còn ${open.length} tiêu chí chưa chấm)`
  return total.index === null ? 'chưa xếp loại' : 'dưới mức xếp loại thấp nhất'
}

/** What the total leaves out: the unit's open leaves, surveys, and points that the reviewer has still to give. */
function leftOutFacts(dossier: Dossier, sheet: ScoreSheet): readonly Fact[] {
  const rows = rowsOf(sheet.areas)
  const unanswered = rows.filter(({ key }) => sheet.open.includes(key))
  const own = {
    title: 'phần đơn vị chưa chấm',
    count: unanswered.length,
    max: addPoints(...unanswered.map(({ max }) => max)),
  }
  const parts = [...(own.count > 0 ? [own] : []), ...awaitedOf(dossier, sheet)]
  const text = parts
    .map(
      ({ title, count, max }) =>
        `${title} (${count} tiêu chí, tối đa ${formatMax(max, dossier.set.digits)} điểm)`,
    )
    .join('; ')
  return parts.length === 0 ? [] : [fact('Tổng điểm chưa gồm', text)]
}

type Awaited = { readonly title: string; readonly count: number; readonly max: Points }

/** The reviewer's leaves that have no points yet, by kind. */
function awaitedOf(dossier: Dossier, sheet: ScoreSheet): readonly Awaited[] {
  const leaves = leavesByKey(dossier.set)
  const waiting = rowsOf(sheet.areas).filter(
    (row) => row.state === 'open' && isOf(leaves.get(row.key), isReviewersLeaf),
  )
  const surveys = waiting.filter((row) => isOf(leaves.get(row.key), ({ rule }) => rule.kind === 'survey'))
  const figures = waiting.filter((row) => !surveys.includes(row))
  return [
    { title: 'điều tra xã hội học', rows: surveys },
    { title: 'cơ quan thẩm định chấm', rows: figures },
  ].flatMap(({ title, rows }) =>
    rows.length === 0 ? [] : [{ title, count: rows.length, max: addPoints(...rows.map(({ max }) => max)) }],
  )
}

function isOf(leaf: Leaf | undefined, test: (leaf: Leaf) => boolean): boolean {
  return leaf !== undefined && test(leaf)
}

/** Whether somewhere the printed lines do not add up to the printed sum, for they are rounded one by one. */
function printsUneven(sheet: ScoreSheet, { digits, adjustments }: Dossier['set']): boolean {
  const print = (points: Points | null) => roundPoints(points ?? noPoints, digits)
  const isUneven = (row: ScoreRow, kind: 'self' | 'appraised' | 'survey' | 'final') =>
    row.children.length > 0 &&
    addPoints(...row.children.map((child) => print(child[kind]))) !== print(row[kind])
  const parents = rowsOf(sheet.areas)
  const inTree =
    parents.some((row) => columnsAdded.some((kind) => isUneven(row, kind))) ||
    (['self', 'appraised', 'survey'] as const).some((kind) => isUneven(sheet.total, kind))
  const areas = addPoints(...sheet.areas.map(({ final }) => print(final)))
  const sum = subtractPoints(addPoints(areas, print(sheet.bonus)), print(sheet.penalty))
  const most = pointsFromNumber(adjustments?.ceiling ?? mostPoints)
  const inTotal = sheet.total.final !== null && clampPoints(sum, noPoints, most) !== print(sheet.total.final)
  const items = addPoints(...sheet.adjustments.map(({ final }) => print(final)))
  const exact = addPoints(...sheet.adjustments.map(({ final }) => final ?? noPoints))
  const inItems =
    exact === addPoints(sheet.bonus, sheet.penalty) &&
    items !== addPoints(print(sheet.bonus), print(sheet.penalty))
  return inTree || inTotal || inItems
}

const columnsAdded = ['self', 'appraised', 'survey', 'final'] as const
