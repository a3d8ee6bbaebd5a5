import type { Leaf, Rule } from '../../src/domain/criterion.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import {
  atLeast,
  atMost,
  decimal,
  isBelow,
  minus,
  over,
  plus,
  roundTo,
  times,
  zero,
  type Fraction,
} from './fraction.ts'

/** What the naive scorer knows of one leaf, whatever row it stands in. */
export type ScoredLeaf = {
  readonly key: string
  readonly code: string
  readonly title: string
  readonly max: Fraction
  /** What it would come to at its least and at full points. */
  readonly least: Fraction
  readonly most: Fraction
  readonly byReviewer: boolean
  readonly self: Fraction | null
  readonly appraised: Fraction | null
  readonly survey: Fraction | null
  readonly final: Fraction | null
  readonly state: 'open' | 'scored' | 'excluded'
}

export function scoreLeaf(dossier: Dossier, leaf: Leaf): ScoredLeaf {
  const { set } = dossier
  const { key, code, title, rule } = leaf
  const max = decimal(leaf.max)
  const hold = (points: Fraction) => atMost(atLeast(points, leastOf(leaf)), max)
  // Points are whole numbers of 1e-8 before anything else is done with them.
  const settle = (points: Fraction) => {
    const exact = roundTo(hold(points), 8)
    return set.rounding === 'leaf' ? hold(roundTo(exact, set.digits)) : exact
  }
  const byReviewer = rule.kind === 'survey' || (rule.kind === 'number' && rule.by === 'reviewer')
  const head = { key, code, title, max, least: settle(leastOf(leaf)), most: settle(max), byReviewer }
  const none = { self: null, appraised: null, survey: null, final: null, state: 'excluded' as const }

  const notHeld = rule.kind === 'survey' && dossier.review.surveyHeld === false && set.survey === 'optional'
  const word = reviewersWord(dossier, key)
  if (notHeld || word === 'notApplicable') return { ...head, ...none }
  const own = answerToPoints(dossier, leaf)
  if (own === 'excluded' && word === null) return { ...head, ...none }
  const self = own === null || own === 'excluded' ? null : settle(own)
  const appraised = word === null ? null : settle(decimal(word))
  const heard = surveyToPoints(dossier, leaf)
  const survey = heard && settle(heard)
  const final = appraised ?? survey ?? self
  return { ...head, self, appraised, survey, final, state: final === null ? 'open' : 'scored' }
}

/** The figure, "notApplicable", or null where the reviewers have said nothing or contradict one another. */
function reviewersWord(dossier: Dossier, key: string): number | 'notApplicable' | null {
  const said = dossier.review.rounds.flatMap((round) =>
    Object.entries(round.items)
      .filter(([of, item]) => of === key && item.verdict !== 'question')
      .map(([, item]) => ({ item, round: round.round, council: round.kind === 'council' })),
  )
  const heard = said.some((one) => one.council) ? said.filter((one) => one.council) : said
  const last = heard.filter((one) => heard.every((other) => other.round <= one.round))
  const [first] = last
  if (!first || last.some((one) => contentOf(one.item) !== contentOf(first.item))) return null
  return first.item.points
}

function contentOf(item: Dossier['review']['rounds'][number]['items'][string]): string {
  const { value, points, verdict, reason } = item
  const figures =
    typeof value === 'object' && value !== null && 'numerator' in value
      ? [value.numerator, value.denominator]
      : value
  return JSON.stringify([points, verdict, reason, figures === undefined ? 'absent' : [figures]])
}

/** What the unit's answer comes to: points, nothing yet, or that the leaf does not count. */
function answerToPoints(dossier: Dossier, leaf: Leaf): Fraction | null | 'excluded' {
  const own = Object.entries(dossier.answers).find(([key]) => key === leaf.key)?.[1]
  const value = own?.value ?? null
  const { rule } = leaf
  const max = decimal(leaf.max)
  if (rule.kind === 'deadline' && rule.newUnit === 'exclude' && isYounger(dossier, rule)) return 'excluded'
  if (value === 'notApplicable') return leaf.notApplicable === 'full' ? max : 'excluded'
  if (value === null) return null
  switch (rule.kind) {
    case 'choice': {
      const chosen = rule.options.find((option) => option.key === value)
      return chosen ? decimal(chosen.points) : null
    }
    case 'checklist':
      return rule.items
        .filter((item) => Array.isArray(value) && value.includes(item.key))
        .reduce((all, item) => plus(all, decimal(item.points)), zero)
    case 'ratio':
      return typeof value === 'object' && 'numerator' in value
        ? ratioToPoints(rule, value.numerator, value.denominator, max)
        : null
    case 'count':
      return times(decimal(Number(value)), decimal(rule.perUnit))
    case 'deduction':
      return minus(max, times(decimal(Number(value)), decimal(rule.perUnit)))
    case 'deadline': {
      if (typeof value !== 'string' || value === 'notDone') return zero
      const late = dayNumber(value) - lastDay(dossier, rule)
      const step = rule.steps.find(({ daysLate }) => late <= daysLate)
      return step ? decimal(step.points) : zero
    }
    case 'number':
      return decimal(Number(value))
    case 'survey':
      return null
  }
}

function ratioToPoints(
  rule: Extract<Rule, { kind: 'ratio' }>,
  numerator: number | null,
  denominator: number | null,
  max: Fraction,
): Fraction | null | 'excluded' {
  if (numerator === null || denominator === null) return null
  if (denominator === 0) {
    return { exclude: 'excluded' as const, full: max, zero }[rule.emptyDenominator]
  }
  const share = over(decimal(numerator), decimal(denominator))
  for (const band of rule.bands) {
    const isMet = 'from' in band ? !isBelow(share, decimal(band.from)) : isBelow(decimal(band.above), share)
    if (!isMet) continue
    if (band.award === 'full') return max
    if (band.award === 'proportional') return times(over(share, decimal(rule.target ?? 1)), max)
    return decimal(band.award)
  }
  return zero
}

function surveyToPoints(dossier: Dossier, { key, rule, max }: Leaf): Fraction | null {
  const survey = Object.entries(dossier.review.surveys).find(([of]) => of === key)?.[1]
  if (rule.kind !== 'survey' || !survey) return null
  if ('points' in survey) return decimal(survey.points)
  const groups = 'counts' in survey ? [{ weight: 1, counts: survey.counts }] : survey.groups
  const heard = groups.flatMap(({ weight, counts }) => {
    const share = meanOf(rule.options, counts)
    return share === null ? [] : [{ weight: decimal(weight), share }]
  })
  const weights = heard.map(({ weight }) => weight).reduce(plus, zero)
  if (weights.n === 0n) return null
  const weighted = heard.map(({ weight, share }) => times(weight, share)).reduce(plus, zero)
  return times(over(weighted, weights), decimal(max))
}

function meanOf(options: readonly number[], counts: readonly number[]): Fraction | null {
  const answers = counts.map(decimal)
  const all = answers.reduce(plus, zero)
  const good = answers.map((count, at) => times(count, decimal(options[at] ?? 0))).reduce(plus, zero)
  return all.n === 0n ? null : over(good, all)
}

function leastOf({ rule }: Leaf): Fraction {
  if (rule.kind === 'deduction') return decimal(rule.floor)
  if (rule.kind === 'choice') return decimal(Math.min(...rule.options.map(({ points }) => points)))
  return zero
}

type DeadlineRule = Extract<Rule, { kind: 'deadline' }>

/** The last day in time, for this unit. */
function lastDay(dossier: Dossier, rule: DeadlineRule): number {
  const { since } = dossier.unit
  if (since === undefined || typeof rule.newUnit !== 'object' || !isYounger(dossier, rule)) {
    return dueDay(dossier, rule)
  }
  return dayNumber(since) + rule.newUnit.days
}

function isYounger(dossier: Dossier, rule: DeadlineRule): boolean {
  return dossier.unit.since !== undefined && dayNumber(dossier.unit.since) > dueDay(dossier, rule)
}

function dueDay(dossier: Dossier, rule: DeadlineRule): number {
  const year = dossier.year + rule.yearOffset
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return dayNumber(`${year}-${rule.due === '02-29' && !isLeap ? '02-28' : rule.due}`)
}

/** Days counted by hand, in years that begin on 1 March. */
function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const [sinceMarch, its] = month > 2 ? [month - 3, year] : [month + 9, year - 1]
  const leapDays = Math.trunc(its / 4) - Math.trunc(its / 100) + Math.trunc(its / 400)
  return 365 * its + leapDays + Math.trunc((153 * sinceMarch + 2) / 5) + day
}
