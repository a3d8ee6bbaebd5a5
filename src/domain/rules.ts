import { isRatioValue, type Value } from './answer.ts'
import type { Leaf, RuleOf } from './criterion.ts'
import { addDays, dayInYear, daysBetween } from './day.ts'
import {
  addFractions,
  addPoints,
  clampPoints,
  compareFractions,
  divideFractions,
  fractionFromNumber,
  multiplyFractions,
  noPoints,
  pointsFromFraction,
  pointsFromNumber,
  type Fraction,
  type Points,
} from './points.ts'

/** What an answer comes to: points, out of both sums, or still open. Unanswered is never zero. */
export type Outcome =
  | { readonly kind: 'points'; readonly points: Points }
  | { readonly kind: 'excluded' }
  | { readonly kind: 'open' }

/** The dossier's year, and the unit's first day where it is known (for units younger than a due date). */
export type RuleContext = { readonly year: number; readonly since?: string | undefined }

/** A survey's result for one criterion, as the reviewer enters it. */
export type Survey =
  | { readonly counts: readonly number[] }
  | { readonly points: number; readonly answers: number }
  | { readonly groups: readonly { readonly weight: number; readonly counts: readonly number[] }[] }

/** The answer to a leaf → its outcome, by the leaf's rule and its policy on "không áp dụng". */
export function scoreValue(leaf: Leaf, value: Value, context: RuleContext): Outcome {
  const { rule } = leaf
  if (rule.kind === 'deadline' && rule.newUnit === 'exclude' && isYounger(rule, context)) return excluded
  if (value === null) return open
  const max = pointsFromNumber(leaf.max)
  if (value === 'notApplicable') {
    if (leaf.notApplicable === 'exclude') return excluded
    return leaf.notApplicable === 'full' ? award(max) : open
  }
  switch (rule.kind) {
    case 'choice': {
      const chosen = rule.options.find((option) => option.key === value)
      return chosen ? award(pointsFromNumber(chosen.points)) : open
    }
    case 'checklist':
      return Array.isArray(value) ? award(scoreTicks(rule, value, max)) : open
    case 'ratio':
      return scoreRatio(rule, value, leaf.max)
    case 'count':
      return typeof value === 'number'
        ? award(clampPoints(timesPerUnit(value, rule.perUnit), noPoints, max))
        : open
    case 'deadline':
      return typeof value === 'string' ? award(scoreDay(rule, value, context)) : open
    case 'deduction': {
      if (typeof value !== 'number') return open
      const taken = multiplyFractions(fractionFromNumber(-value), fractionFromNumber(rule.perUnit))
      const left = pointsFromFraction(addFractions(fractionFromNumber(leaf.max), taken))
      return award(clampPoints(left, pointsFromNumber(rule.floor), max))
    }
    case 'number':
      return typeof value === 'number' && rule.by === 'unit'
        ? award(clampPoints(pointsFromNumber(value), noPoints, max))
        : open
    case 'survey':
      return open
  }
}

/** Mean share of the answers × max; null where nobody answered. */
export function scoreSurvey(leaf: Leaf, survey: Survey): Points | null {
  if (leaf.rule.kind !== 'survey') return null
  if ('points' in survey) return pointsFromNumber(survey.points)
  const { options } = leaf.rule
  const groups = 'groups' in survey ? survey.groups : [{ weight: 1, counts: survey.counts }]
  let weighted: Fraction = zero
  let weights: Fraction = zero
  for (const { weight, counts } of groups) {
    const answered = meanShare(options, counts)
    if (answered === null) continue
    weighted = addFractions(weighted, multiplyFractions(fractionFromNumber(weight), answered))
    weights = addFractions(weights, fractionFromNumber(weight))
  }
  if (weights.num === 0n) return null
  return pointsFromFraction(
    multiplyFractions(divideFractions(weighted, weights), fractionFromNumber(leaf.max)),
  )
}

/** The least points that a leaf's rule can give: 0, but for the options of a choice or a floor. */
export function leastPoints({ rule }: Leaf): Points {
  switch (rule.kind) {
    case 'choice':
      return pointsFromNumber(Math.min(...rule.options.map((option) => option.points)))
    case 'deduction':
      return pointsFromNumber(rule.floor)
    case 'checklist':
    case 'ratio':
    case 'count':
    case 'deadline':
    case 'number':
    case 'survey':
      return noPoints
  }
}

/** The last day for full points, as it stands for this unit: a younger unit counts from its first day. */
export function dueDay(rule: RuleOf<'deadline'>, context: RuleContext): string {
  const due = dayInYear(context.year + rule.yearOffset, rule.due)
  if (context.since === undefined || typeof rule.newUnit !== 'object' || !isYounger(rule, context)) return due
  return addDays(context.since, rule.newUnit.days)
}

type Band = RuleOf<'ratio'>['bands'][number]

/** The band that a share meets: the first from high to low; undefined below the last. Exact. */
export function bandOf(bands: readonly Band[], share: Fraction): Band | undefined {
  return bands.find((band) =>
    'from' in band
      ? compareFractions(share, fractionFromNumber(band.from)) >= 0
      : compareFractions(share, fractionFromNumber(band.above)) > 0,
  )
}

/** The points that a share earns: those of the band it meets, 0 below the last. Exact. */
export function scoreShare(rule: RuleOf<'ratio'>, share: Fraction, max: number): Points {
  const most = pointsFromNumber(max)
  const band = bandOf(rule.bands, share)
  if (!band) return noPoints
  if (band.award === 'full') return most
  if (band.award !== 'proportional') return pointsFromNumber(band.award)
  const part = multiplyFractions(
    divideFractions(share, fractionFromNumber(rule.target ?? 1)),
    fractionFromNumber(max),
  )
  // A figure far above the target is capped before it is rounded, so that it never leaves the exact range.
  return compareFractions(part, fractionFromNumber(max)) >= 0 ? most : pointsFromFraction(part)
}

const open: Outcome = { kind: 'open' }
const excluded: Outcome = { kind: 'excluded' }
const zero: Fraction = { num: 0n, den: 1n }

function award(points: Points): Outcome {
  return { kind: 'points', points }
}

function isYounger(rule: RuleOf<'deadline'>, { year, since }: RuleContext): boolean {
  return since !== undefined && since > dayInYear(year + rule.yearOffset, rule.due)
}

function scoreTicks(rule: RuleOf<'checklist'>, ticks: readonly unknown[], max: Points): Points {
  const ticked = rule.items.filter((item) => ticks.includes(item.key))
  return clampPoints(addPoints(...ticked.map((item) => pointsFromNumber(item.points))), noPoints, max)
}

function scoreRatio(rule: RuleOf<'ratio'>, value: Value, max: number): Outcome {
  if (!isRatioValue(value) || value.numerator === null || value.denominator === null) return open
  const most = pointsFromNumber(max)
  if (value.denominator === 0) {
    if (rule.emptyDenominator === 'exclude') return excluded
    return award(rule.emptyDenominator === 'full' ? most : noPoints)
  }
  const share = divideFractions(fractionFromNumber(value.numerator), fractionFromNumber(value.denominator))
  return award(scoreShare(rule, share, max))
}

function scoreDay(rule: RuleOf<'deadline'>, value: string, context: RuleContext): Points {
  if (value === 'notDone') return noPoints
  const late = daysBetween(dueDay(rule, context), value)
  const step = rule.steps.find(({ daysLate }) => late <= daysLate)
  return step ? pointsFromNumber(step.points) : noPoints
}

function timesPerUnit(count: number, perUnit: number): Points {
  return pointsFromFraction(multiplyFractions(fractionFromNumber(count), fractionFromNumber(perUnit)))
}

function meanShare(options: readonly number[], counts: readonly number[]): Fraction | null {
  let answers: Fraction = zero
  let weighted: Fraction = zero
  for (const [index, count] of counts.entries()) {
    const share = options[index] ?? 0
    answers = addFractions(answers, fractionFromNumber(count))
    weighted = addFractions(weighted, multiplyFractions(fractionFromNumber(count), fractionFromNumber(share)))
  }
  return answers.num === 0n ? null : divideFractions(weighted, answers)
}
