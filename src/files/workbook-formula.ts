import type { Tier } from '../domain/criteria.ts'
import type { Leaf, RuleOf } from '../domain/criterion.ts'
import { countDecimals, fractionFromNumber } from '../domain/points.ts'
import { dueDay, leastPoints, type RuleContext, type Survey } from '../domain/rules.ts'
import { pointsToNumber } from '../domain/points.ts'
import { dayNumber } from './xlsx-book.ts'

/** The cells that a formula of one line reads. `ticks` and `worth`: ranges of a checklist's items, else ''. */
export type LineCells = {
  readonly max: string
  readonly first: string
  readonly second: string
  readonly notApplicable: string
  readonly appraised: string
  readonly ticks: string
  readonly worth: string
}

/** The word that stands where a leaf is left out of both sums. */
export const leftOut = 'KAD'

/**
 * The rule of a leaf as a formula: its points, "" while it is open, "KAD" where it is left out. It says what
 * `scoreValue` does (domain/rules.ts), and the tests hold the two against each other.
 */
export function selfFormula(leaf: Leaf, cells: LineCells, context: RuleContext): string {
  const { rule } = leaf
  const answered = ruleFormula(leaf, cells, context)
  const applicable = unanswerable(leaf, cells, answered)
  const alwaysOut =
    rule.kind === 'deadline' &&
    rule.newUnit === 'exclude' &&
    context.since !== undefined &&
    daysToStart(rule, context) > 0
  return `IF(${cells.appraised}="${leftOut}","${leftOut}",${alwaysOut ? `"${leftOut}"` : applicable})`
}

/** The reviewer's survey: the mean share of the answers times the maximum; null where only points are given. */
export function surveyFormula(leaf: Leaf, survey: Survey, max: string): string | null {
  if (leaf.rule.kind !== 'survey' || 'points' in survey) return null
  const { options } = leaf.rule
  const groups = 'groups' in survey ? survey.groups : [{ weight: 1, counts: survey.counts }]
  const answered = groups.filter(({ counts }) => counts.some((count) => count > 0))
  if (answered.length === 0) return null
  const shares = answered.map(({ weight, counts }) => {
    const points = counts.map((count, index) => `${decimal(count)}*${decimal(options[index] ?? 0)}`)
    return `${decimal(weight)}*(${points.join('+')})/(${counts.map(decimal).join('+')})`
  })
  const weights = answered.map(({ weight }) => decimal(weight)).join('+')
  return `ROUND((${shares.join('+')})/(${weights})*${max},8)`
}

/** Rounds each leaf where the set says so, then keeps it within what its rule can give. */
export function roundedLeaf(leaf: Leaf, formula: string, digits: number, rounding: boolean): string {
  if (!rounding) return formula
  return within(`ROUND(${formula},${digits})`, pointsToNumber(leastPoints(leaf)), leaf.max)
}

/** A number in a formula, which always has the dot; Excel shows it in the reader's way. */
export function decimal(value: number): string {
  const { num, den } = fractionFromNumber(value)
  const places = String(den).length - 1
  const digits = String(num < 0n ? -num : num).padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return num < 0n ? `(-${text})` : text
}

/** A text in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** The first tier, from high to low, that an index reaches; `none` where it reaches none. */
export function tierFormula(tiers: readonly Tier[], index: string, none: string): string {
  return tiers.reduceRight(
    (below, { name, from }) => `IF(${index}>=${decimal(from)},${quoted(name)},${below})`,
    quoted(none),
  )
}

function unanswerable(leaf: Leaf, { notApplicable, max }: LineCells, formula: string): string {
  if (leaf.notApplicable === 'exclude') return `IF(${notApplicable}<>"","${leftOut}",${formula})`
  if (leaf.notApplicable === 'full') return `IF(${notApplicable}<>"",${max},${formula})`
  return formula
}

function ruleFormula(leaf: Leaf, cells: LineCells, context: RuleContext): string {
  const { rule } = leaf
  const { first, max } = cells
  switch (rule.kind) {
    case 'choice':
      return choose(
        first,
        rule.options.map(({ points }) => points),
      )
    case 'checklist':
      return `IF(AND(COUNTA(${cells.ticks})=0,${first}=""),"",MIN(${max},ROUND(SUMPRODUCT((${cells.ticks}<>"")*${cells.worth}),8)))`
    case 'ratio':
      return ratioFormula(rule, cells)
    case 'count':
      return `IF(${first}="","",MIN(${max},ROUND(${first}*${decimal(rule.perUnit)},8)))`
    case 'deadline':
      return deadlineFormula(rule, first, context)
    case 'deduction':
      return `IF(${first}="","",MIN(${max},MAX(${decimal(rule.floor)},ROUND(${max}-${first}*${decimal(rule.perUnit)},8))))`
    case 'number':
      return rule.by === 'unit' ? `IF(${first}="","",MIN(${max},MAX(0,${first})))` : '""'
    case 'survey':
      return '""'
  }
}

/** The number of an option, counted from 1 → its points. Nested by halves, for Excel nests 64 deep and no deeper. */
function choose(first: string, points: readonly number[]): string {
  return `IF(${first}="","",CHOOSE(${first},${points.map(decimal).join(',')}))`
}

/**
 * The share against each band, from high to low. Both sides are made whole numbers first, so that 29/100 meets 0,29
 * as it does in the program.
 */
function ratioFormula(rule: RuleOf<'ratio'>, { first, second, max }: LineCells): string {
  const bands = rule.bands.reduceRight((below, band) => {
    const [bound, sign] = 'from' in band ? [band.from, '>='] : [band.above, '>']
    const places = countDecimals(bound)
    const { num } = fractionFromNumber(bound)
    const scale = 10 ** places
    const met = `ROUND(${first}*${scale},8)${sign}ROUND(${second}*${num},8)`
    return `IF(${met},${awardFormula(band.award, rule, { first, second, max })},${below})`
  }, '0')
  const empty = { exclude: `"${leftOut}"`, full: max, zero: '0' }[rule.emptyDenominator]
  return `IF(OR(${first}="",${second}=""),"",IF(${second}=0,${empty},${bands}))`
}

function awardFormula(
  award: RuleOf<'ratio'>['bands'][number]['award'],
  { target = 1 }: RuleOf<'ratio'>,
  { first, second, max }: Pick<LineCells, 'first' | 'second' | 'max'>,
): string {
  if (award === 'full') return max
  if (award !== 'proportional') return decimal(award)
  return `MIN(${max},ROUND(${first}*${max}/(${second}*${decimal(target)}),8))`
}

/** A day in the cell, or a word for what was not done; the first step whose days are not exceeded. */
function deadlineFormula(rule: RuleOf<'deadline'>, first: string, context: RuleContext): string {
  const due = dayNumber(dueDay(rule, context))
  const steps = rule.steps.reduceRight(
    (below, { daysLate, points }) => `IF(${first}-${due}<=${decimal(daysLate)},${decimal(points)},${below})`,
    '0',
  )
  return `IF(${first}="","",IF(ISTEXT(${first}),0,${steps}))`
}

function daysToStart(rule: RuleOf<'deadline'>, context: RuleContext): number {
  const { since } = context
  return since === undefined ? 0 : dayNumber(since) - dayNumber(dueDay(rule, { year: context.year }))
}

function within(formula: string, least: number, most: number): string {
  return `MIN(${decimal(most)},MAX(${decimal(least)},${formula}))`
}
