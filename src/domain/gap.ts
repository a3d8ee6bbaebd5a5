import { isRatioValue, type RatioValue, type Value } from './answer.ts'
import type { Leaf, RuleOf } from './criterion.ts'
import { addDays, daysBetween, formatDay } from './day.ts'
import {
  addFractions,
  divideFractions,
  formatFigure,
  fractionFromNumber,
  multiplyFractions,
  pointsFromNumber,
  pointsToNumber,
  subtractPoints,
  type Fraction,
  type Points,
} from './points.ts'
import { dueDay, scoreShare, scoreValue, type RuleContext } from './rules.ts'
import { lowerFirst, percent, points } from './wording.ts'

/**
 * What an answer lacks to the next step of its rule, as a fact: "Thiếu 6 hồ sơ đúng hạn so với mức tối đa.".
 * Exact; null where nothing is lacking, nothing is answered, or the criterion does not apply.
 */
export function describeGap(leaf: Leaf, value: Value, context: RuleContext): string | null {
  const outcome = scoreValue(leaf, value, context)
  if (outcome.kind !== 'points' || value === 'notApplicable') return null
  const gained = outcome.points
  const lost = subtractPoints(pointsFromNumber(leaf.max), gained)
  if (lost <= 0) return null
  const { rule } = leaf
  switch (rule.kind) {
    case 'choice':
      return describeNextOption(rule, gained)
    case 'checklist':
      return Array.isArray(value) ? describeUnticked(rule, value, lost) : null
    case 'ratio':
      return isRatioValue(value) ? describeShortfall(rule, value, leaf.max, gained) : null
    case 'count':
      return typeof value === 'number' ? describeMissingUnits(rule, value, leaf.max) : null
    case 'deadline':
      return typeof value === 'string' ? describeLateness(rule, value, context, gained) : null
    case 'deduction':
      return typeof value === 'number'
        ? `Bị trừ ${inPoints(lost)} do có ${formatFigure(value)} ${rule.unit}.`
        : null
    case 'number':
      return `Thấp hơn mức tối đa ${inPoints(lost)}.`
    case 'survey':
      return null
  }
}

function inPoints(amount: Points): string {
  return points(pointsToNumber(amount))
}

function describeNextOption(rule: RuleOf<'choice'>, gained: Points): string | null {
  const [next] = rule.options
    .filter((option) => pointsFromNumber(option.points) > gained)
    .sort((a, b) => a.points - b.points)
  return next ? `Mức cao hơn liền kề: ${next.label} (${points(next.points)}).` : null
}

function describeUnticked(rule: RuleOf<'checklist'>, ticks: readonly unknown[], lost: Points): string {
  const left = rule.items.filter((item) => !ticks.includes(item.key) && item.points > 0)
  return `Thiếu ${inPoints(lost)} so với mức tối đa. Chưa đạt: ${left.map((item) => item.label).join('; ')}.`
}

function describeMissingUnits(rule: RuleOf<'count'>, count: number, max: number): string {
  const cap = divideFractions(fractionFromNumber(max), fractionFromNumber(rule.perUnit))
  const missing = wholeToReach(minus(cap, count))
  return `Còn thiếu ${formatFigure(missing)} ${rule.unit} để đạt điểm tối đa.`
}

/** The smallest whole number that the numerator lacks to the next better step and, where that is another, to full points. */
function describeShortfall(
  rule: RuleOf<'ratio'>,
  value: RatioValue,
  max: number,
  gained: Points,
): string | null {
  const steps = stepsUp(rule, value, max, gained)
  const [next] = steps
  const full = steps.find((step) => step.points === pointsFromNumber(max))
  if (!next) return null
  if (next === full)
    return `Thiếu ${countNoun(rule.numerator, formatFigure(full.missing))} so với mức tối đa.`
  const level = `mức ${next.threshold.isAbove ? 'trên ' : ''}${percent(next.threshold.share)}`
  const toNext = `Thiếu ${countNoun(rule.numerator, formatFigure(next.missing))} so với ${level}`
  return full ? `${toNext}, ${formatFigure(full.missing)} so với mức tối đa.` : `${toNext}.`
}

/**
 * The steps at which a ratio earns more than `gained`, the nearest first: how many the numerator lacks to each, and
 * the points there. None where a figure is missing or the denominator is 0.
 */
export function stepsUp(
  rule: RuleOf<'ratio'>,
  { numerator, denominator }: RatioValue,
  max: number,
  gained: Points,
): { readonly threshold: Threshold; readonly missing: number; readonly points: Points }[] {
  if (numerator === null || denominator === null || denominator === 0) return []
  const base = fractionFromNumber(denominator)
  return thresholdsOf(rule)
    .map((threshold) => {
      const gap = minus(multiplyFractions(fractionFromNumber(threshold.share), base), numerator)
      const missing = threshold.isAbove ? wholeToPass(gap) : wholeToReach(gap)
      const reached = addFractions(fractionFromNumber(numerator), fractionFromNumber(missing))
      return { threshold, missing, points: scoreShare(rule, divideFractions(reached, base), max) }
    })
    .filter((step) => step.points > gained)
    .sort((a, b) => a.missing - b.missing)
}

type Threshold = { readonly share: number; readonly isAbove: boolean }

/** Shares at which the points of a ratio may change for the better: lower ends of its bands, and its target. */
function thresholdsOf(rule: RuleOf<'ratio'>): readonly Threshold[] {
  return [
    ...rule.bands.map((band) =>
      'from' in band ? { share: band.from, isAbove: false } : { share: band.above, isAbove: true },
    ),
    { share: rule.target ?? 1, isAbove: false },
  ]
}

/** "Số hồ sơ đúng hạn", "6" → "6 hồ sơ đúng hạn"; "Số vốn đã giải ngân (triệu đồng)", "6" → "6 triệu đồng vốn đã giải ngân". */
export function countNoun(name: string, count: string): string {
  const [, noun = name, unit] = /^(?:(?:tổng )?số )?(.*?)(?: \(([^()]+)\))?$/i.exec(name.trim()) ?? []
  return [count, ...(unit === undefined ? [] : [unit]), lowerFirst(noun)].join(' ')
}

function describeLateness(
  rule: RuleOf<'deadline'>,
  value: string,
  context: RuleContext,
  gained: Points,
): string | null {
  const due = dueDay(rule, context)
  const better = rule.steps
    .filter((step) => pointsFromNumber(step.points) > gained)
    .map((step) => ({ day: addDays(due, step.daysLate), points: step.points }))
  const best = better.reduce((a, b) => (b.points > a.points ? b : a), better[0] ?? { day: due, points: 0 })
  if (value === 'notDone') return `Không thực hiện; hạn để đạt điểm tối đa là ${formatDay(best.day)}.`
  const next = better.at(-1)
  if (!next) return null
  const toBest = `Chậm ${daysBetween(best.day, value)} ngày so với hạn ${formatDay(best.day)}`
  if (next.day === best.day) return `${toBest}.`
  return `${toBest}, ${daysBetween(next.day, value)} ngày so với mốc ${formatDay(next.day)} (${points(next.points)}).`
}

function minus(from: Fraction, value: number): Fraction {
  const { num, den } = fractionFromNumber(value)
  return addFractions(from, { num: -num, den })
}

/** The smallest whole number, not below 0, that is at least the gap. */
function wholeToReach({ num, den }: Fraction): number {
  return num <= 0n ? 0 : Number((num + den - 1n) / den)
}

/** The smallest whole number, not below 0, that is more than the gap. */
function wholeToPass({ num, den }: Fraction): number {
  return num < 0n ? 0 : Number(num / den) + 1
}
