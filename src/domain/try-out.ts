import { isRatioValue, type Value } from './answer.ts'
import type { Leaf, RuleOf } from './criterion.ts'
import { addDays, daysBetween, formatDay } from './day.ts'
import { countNoun } from './gap.ts'
import {
  divideFractions,
  formatFigure,
  formatShare,
  fractionFromNumber,
  multiplyFractions,
  pointsFromFraction,
  pointsToNumber,
  type Points,
} from './points.ts'
import { dueDay, scoreSurvey, scoreValue, type RuleContext } from './rules.ts'

/** What one tries a rule with: an answer as a unit declares it, or answers of a survey as the reviewer counts them. */
export type Trial =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'survey'; readonly counts: readonly number[] }

/** A trial in words with what it comes to: "Nếu 95/100 hồ sơ đúng hạn" → "1,96 điểm". */
export type TrialResult = { readonly given: string; readonly comesTo: string; readonly points: Points | null }

export function tryOut(leaf: Leaf, trial: Trial, context: RuleContext, digits = 2): TrialResult {
  const given = `Nếu ${describeTrial(leaf, trial, context)}`
  if (trial.kind === 'survey') {
    const points = scoreSurvey(leaf, { counts: trial.counts })
    return { given, points, comesTo: points === null ? 'chưa có phiếu nào' : inPoints(points, digits) }
  }
  const outcome = scoreValue(leaf, trial.value, context)
  switch (outcome.kind) {
    case 'points':
      return { given, points: outcome.points, comesTo: inPoints(outcome.points, digits) }
    case 'excluded':
      return { given, points: null, comesTo: 'không tính vào điểm tối đa' }
    case 'open':
      return { given, points: null, comesTo: 'chưa chấm' }
  }
}

/** A trial to begin with, as the live try-out shows it before anything is typed. */
export function firstTrial(leaf: Leaf, context: RuleContext): Trial {
  const { rule } = leaf
  switch (rule.kind) {
    case 'choice':
      return answer(rule.options[0]?.key ?? null)
    case 'checklist':
      return answer(rule.items.slice(0, 1).map(({ key }) => key))
    case 'ratio':
      return answer({ numerator: 95, denominator: 100 })
    case 'count':
    case 'deduction':
      return answer(1)
    case 'deadline':
      return answer(dueDay(rule, context))
    case 'number':
      return answer(rule.by === 'unit' ? 0 : null)
    case 'survey':
      return { kind: 'survey', counts: rule.options.map((_, at) => (at === 0 ? 80 : at === 1 ? 20 : 0)) }
  }
}

/** Trials that tell the most of a rule: at each step, just short of it, beyond the last. */
export function tellingTrials(leaf: Leaf, context: RuleContext): readonly Trial[] {
  const { rule } = leaf
  switch (rule.kind) {
    case 'choice':
      return rule.options.map(({ key }) => answer(key))
    case 'checklist':
      return rule.items.map((_, at) => answer(rule.items.slice(0, at + 1).map(({ key }) => key)))
    case 'ratio':
      return ratioTrials(rule)
    case 'count':
      return stepsTo(leaf.max, rule.perUnit).map(answer)
    case 'deduction':
      return [0, ...stepsTo(leaf.max - rule.floor, rule.perUnit)].map(answer)
    case 'deadline': {
      const due = dueDay(rule, context)
      const days = rule.steps.flatMap(({ daysLate }) => [daysLate, daysLate + 1])
      return [...[...new Set(days)].map((late) => answer(addDays(due, late))), answer('notDone')]
    }
    case 'number':
    case 'survey':
      return []
  }
}

function answer(value: Value): Trial {
  return { kind: 'answer', value }
}

function ratioTrials(rule: RuleOf<'ratio'>): Trial[] {
  const ends = rule.bands.map((band) => ('from' in band ? band.from : band.above))
  const whole = [1, rule.target ?? 1, ...ends].filter((share) => Number.isInteger(hundredfold(share)))
  const shares = new Set(whole.flatMap((share) => [hundredfold(share), hundredfold(share) - 1]))
  const figures = [...shares].filter((share) => share >= 0).sort((a, b) => b - a)
  return [
    ...figures.map((numerator) => answer({ numerator, denominator: 100 })),
    answer({ numerator: 0, denominator: 0 }),
  ]
}

const hundred = fractionFromNumber(100)

/** 0.29 → 29, by way of the exact figure. */
function hundredfold(share: number): number {
  return pointsToNumber(pointsFromFraction(multiplyFractions(fractionFromNumber(share), hundred)))
}

/** 1, the count that reaches the end, and the one before it. */
function stepsTo(most: number, perUnit: number): number[] {
  const { num, den } = divideFractions(fractionFromNumber(most), fractionFromNumber(perUnit))
  const end = Number((num + den - 1n) / den)
  return [...new Set([1, end - 1, end])].filter((count) => count > 0).sort((a, b) => a - b)
}

function describeTrial(leaf: Leaf, trial: Trial, context: RuleContext): string {
  if (trial.kind === 'survey') {
    return `các mức trả lời có ${trial.counts.map((count) => formatFigure(count)).join(', ')} phiếu`
  }
  const { value } = trial
  if (value === null) return 'chưa có số liệu'
  if (value === 'notApplicable') return 'không áp dụng'
  const { rule } = leaf
  switch (rule.kind) {
    case 'choice':
      return `“${rule.options.find(({ key }) => key === value)?.label ?? ''}”`
    case 'checklist': {
      const ticks = Array.isArray(value) ? value.length : 0
      return `đạt ${ticks}/${rule.items.length} mục`
    }
    case 'ratio':
      return isRatioValue(value) ? describeRatio(rule, value.numerator, value.denominator) : ''
    case 'count':
    case 'deduction':
      return typeof value === 'number' ? `có ${formatFigure(value)} ${rule.unit}` : ''
    case 'deadline':
      return typeof value === 'string' ? describeDay(rule, value, context) : ''
    case 'number':
      return typeof value === 'number' ? `ghi ${formatFigure(value)}` : ''
    case 'survey':
      return ''
  }
}

function describeRatio(rule: RuleOf<'ratio'>, numerator: number | null, denominator: number | null): string {
  if (numerator === 0 && denominator === 0) return 'không phát sinh (0/0)'
  const [over, under] = [numerator, denominator].map((figure) =>
    figure === null ? '…' : formatFigure(figure),
  )
  const words = countNoun(rule.numerator, `${over}/${under}`)
  if (numerator === null || denominator === null || denominator === 0) return words
  const share = divideFractions(fractionFromNumber(numerator), fractionFromNumber(denominator))
  return `${words} (${formatShare(share, 2)})`
}

function describeDay(rule: RuleOf<'deadline'>, value: string, context: RuleContext): string {
  if (value === 'notDone') return 'không thực hiện'
  const late = daysBetween(dueDay(rule, context), value)
  const words = late === 0 ? 'đúng hạn' : late > 0 ? `chậm ${late} ngày` : `sớm ${-late} ngày`
  return `xong ngày ${formatDay(value)} (${words})`
}

function inPoints(points: Points, digits: number): string {
  return `${formatFigure(pointsToNumber(points), digits)} điểm`
}
