import type { Rule, RuleOf } from '../../../src/domain/criterion.ts'
import {
  fractionFromNumber,
  multiplyFractions,
  pointsFromFraction,
  pointsToNumber,
} from '../../../src/domain/points.ts'

/**
 * Whether a rule that was read gives the points of the expected one. Keys and the case of labels do not matter;
 * bands are compared by the points they give; where the expected share has no names, any will do.
 */
export function isSameRule(read: Rule | null, expected: Rule, max: number): boolean {
  if (!read || read.kind !== expected.kind) return false
  return JSON.stringify(shapeOf(read, max, expected)) === JSON.stringify(shapeOf(expected, max, expected))
}

function shapeOf(rule: Rule, max: number, expected: Rule): unknown {
  switch (rule.kind) {
    case 'choice':
      return rule.options.map(({ label, points }) => [label.toLowerCase(), points])
    case 'checklist':
      return rule.items.map(({ label, points }) => [label.toLowerCase(), points])
    case 'ratio': {
      const named = expected.kind === 'ratio' && expected.numerator !== ''
      const names = named ? [rule.numerator.toLowerCase(), rule.denominator.toLowerCase()] : []
      return [...names, rule.emptyDenominator, shares.map((share) => awardAt(rule, share, max))]
    }
    case 'count':
      return [rule.unit, rule.perUnit]
    case 'deduction':
      return [rule.unit, rule.perUnit, rule.floor]
    case 'deadline':
      return [rule.due, rule.yearOffset, rule.steps.map(({ daysLate, points }) => [daysLate, points])]
    case 'number':
      return rule.by
    case 'survey':
      return rule.options
  }
}

/** Every half percent up to 110 %, so that every threshold of an annex is met from both sides. */
const shares = Array.from({ length: 221 }, (_, index) => index / 200)

function awardAt({ bands, target }: RuleOf<'ratio'>, share: number, max: number): number {
  const band = bands.find((one) => ('from' in one ? share >= one.from : share > one.above))
  if (!band) return 0
  if (band.award === 'full') return max
  if (band.award !== 'proportional') return band.award
  const part = multiplyFractions(fractionFromNumber(share), fractionFromNumber(max))
  const { num, den } = fractionFromNumber(target ?? 1)
  return Math.min(max, pointsToNumber(pointsFromFraction({ num: part.num * den, den: part.den * num })))
}
