import type { Leaf, RuleOf } from './criterion.ts'
import {
  addPoints,
  clampPoints,
  divideFractions,
  fractionFromNumber,
  multiplyFractions,
  noPoints,
  pointsFromNumber,
  pointsToNumber,
  subtractPoints,
  type Points,
} from './points.ts'
import { bandOf, leastPoints } from './rules.ts'

/** Whether some answer to the criterion would earn just these points by its rule; of a ratio, what a share in one of its bands gives. */
export function ruleGives(leaf: Leaf, points: Points): boolean {
  const { rule } = leaf
  const max = pointsFromNumber(leaf.max)
  const isOneOf = (all: readonly number[]) => all.some((one) => pointsFromNumber(one) === points)
  switch (rule.kind) {
    case 'choice':
      return isOneOf(rule.options.map((option) => option.points))
    case 'checklist':
      return sumsOf(rule.items.map((item) => pointsFromNumber(item.points))).some(
        (sum) => clampPoints(sum, noPoints, max) === points,
      )
    case 'ratio':
      return (
        points === noPoints ||
        points === max ||
        rule.bands.some(({ award }) => typeof award === 'number' && pointsFromNumber(award) === points) ||
        isProportional(rule, points, leaf.max)
      )
    case 'count':
      return points === max || isMultiple(points, rule.perUnit)
    case 'deadline':
      return points === noPoints || isOneOf(rule.steps.map((step) => step.points))
    case 'deduction':
      return points === leastPoints(leaf) || isMultiple(subtractPoints(max, points), rule.perUnit)
    case 'number':
      return isMultiple(points, rule.step)
    case 'survey':
      return true
  }
}

/** Whether some share in a proportional band earns just these points; its exact share is known but for their last digit. */
function isProportional(rule: RuleOf<'ratio'>, points: Points, max: number): boolean {
  const grain = pointsFromNumber(1e-8)
  return [subtractPoints(points, grain), points, addPoints(points, grain)].some((near) => {
    const ofMax = divideFractions(fractionFromNumber(pointsToNumber(near)), fractionFromNumber(max))
    const share = multiplyFractions(ofMax, fractionFromNumber(rule.target ?? 1))
    return bandOf(rule.bands, share)?.award === 'proportional'
  })
}

/** Every sum that some of the ticks make; a list of up to a dozen or so items, as sets have them. */
function sumsOf(items: readonly Points[]): readonly Points[] {
  return items.reduce<readonly Points[]>(
    (sums, item) => [...new Set([...sums, ...sums.map((sum) => addPoints(sum, item))])],
    [noPoints],
  )
}

function isMultiple(points: Points, step: number): boolean {
  const times = divideFractions(fractionFromNumber(pointsToNumber(points)), fractionFromNumber(step))
  return times.num % times.den === 0n
}
