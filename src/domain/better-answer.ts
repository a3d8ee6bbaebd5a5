import { isRatioValue, type Value } from './answer.ts'
import type { Leaf } from './criterion.ts'
import { addDays } from './day.ts'
import {
  addFractions,
  divideFractions,
  fractionFromNumber,
  pointsFromNumber,
  pointsToNumber,
  pointsFromFraction,
  type Points,
} from './points.ts'
import { dueDay, type RuleContext } from './rules.ts'
import { stepsUp } from './gap.ts'

/**
 * Answers that would earn more than `gained`, from the nearest step of the rule to full points; the same step twice is
 * left to the caller. Empty where only figures that are not known yet would tell (an open ratio), or a reviewer decides.
 */
export function betterAnswers(leaf: Leaf, value: Value, gained: Points, context: RuleContext): Value[] {
  const { rule } = leaf
  switch (rule.kind) {
    case 'choice':
      return rule.options
        .filter(({ points }) => pointsFromNumber(points) > gained)
        .sort((a, b) => a.points - b.points)
        .map(({ key }) => key)
    case 'checklist': {
      const ticked = Array.isArray(value) ? value.filter((tick) => typeof tick === 'string') : []
      const left = rule.items
        .filter(({ key, points }) => !ticked.includes(key) && points > 0)
        .sort((a, b) => b.points - a.points)
      return left.map((_, at) => [...ticked, ...left.slice(0, at + 1).map(({ key }) => key)])
    }
    case 'ratio': {
      if (!isRatioValue(value) || value.numerator === null) return []
      const { numerator, denominator } = value
      return stepsUp(rule, value, leaf.max, gained).map(({ missing }) => ({
        numerator: plus(numerator, missing),
        denominator,
      }))
    }
    case 'count': {
      const most = wholeCap(leaf.max, rule.perUnit)
      const now = typeof value === 'number' ? value : 0
      return now < most ? [Math.min(Math.floor(now) + 1, most), most] : []
    }
    case 'deadline':
      return [...rule.steps]
        .sort((a, b) => a.points - b.points)
        .filter(({ points }) => pointsFromNumber(points) > gained)
        .map(({ daysLate }) => addDays(dueDay(rule, context), daysLate))
    case 'deduction': {
      const now = typeof value === 'number' ? Math.ceil(value) : 1
      return now > 1 ? [now - 1, 0] : [0]
    }
    case 'number':
      return rule.by === 'unit' && pointsFromNumber(leaf.max) > gained ? [leaf.max] : []
    case 'survey':
      return []
  }
}

/** The least whole count that earns the maximum. */
function wholeCap(max: number, perUnit: number): number {
  const { num, den } = divideFractions(fractionFromNumber(max), fractionFromNumber(perUnit))
  return Number((num + den - 1n) / den)
}

function plus(a: number, b: number): number {
  return pointsToNumber(pointsFromFraction(addFractions(fractionFromNumber(a), fractionFromNumber(b))))
}
