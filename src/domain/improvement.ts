import type { Value } from './answer.ts'
import { betterAnswers } from './better-answer.ts'
import { leavesByKey, type CriteriaSet } from './criteria.ts'
import type { Leaf } from './criterion.ts'
import { answerOf, type Dossier } from './dossier.ts'
import { leafRowsOf } from './leaf-row.ts'
import { noPoints, pointsFromNumber, pointsToNumber, subtractPoints, type Points } from './points.ts'
import { scoreAnswer, type ScoreRow, type ScoreSheet } from './score.ts'
import { foldText } from './search.ts'
import { describeValue } from './wording.ts'

/** A way to win back points of one criterion. */
export type Improvement = {
  readonly key: string
  readonly code: string
  readonly title: string
  readonly area: string
  /** To the next option, band or item; to full points; or to the points claimed, by proving them. */
  readonly step: 'next' | 'full' | 'proof'
  /** What it adds to the total, in points. */
  readonly points: number
  /** Độ khó, 1 to 5. */
  readonly effort: number
  /** The answer that would bring it; null where its figures are not known. */
  readonly value: Value
  /** That answer in words. */
  readonly to: string
  readonly lead: string
  readonly task: string
  readonly product: string
  readonly time: string
  /** Nothing but keeping a day: points lost on a deadline or a report. */
  readonly timely?: true
}

/** Points that are not the unit's own to win: by surveys, by a reviewer's figure, or taken off as penalties. */
export type ApartLoss = {
  readonly key: string
  readonly code: string
  readonly title: string
  readonly kind: 'survey' | 'reviewer' | 'penalty'
  readonly points: number
}

/** Where neither the set nor the user says how hard a criterion is. */
const usualEffort = 3

/**
 * What each criterion of the unit's own could still bring: the next step, and full points. The next step counts as one
 * degree easier than the whole. Bonus items and excluded criteria bring nothing here.
 */
export function improvementsOf(
  dossier: Dossier,
  sheet: ScoreSheet,
  efforts: Readonly<Record<string, number>> = {},
): Improvement[] {
  const leaves = leavesByKey(dossier.set)
  return ownLosses(sheet).flatMap(({ row, area }) => {
    const leaf = leaves.get(row.key)
    return leaf
      ? waysUp(dossier, leaf, row, area, Object.hasOwn(efforts, leaf.key) ? efforts[leaf.key] : undefined)
      : []
  })
}

/** The same from a sheet alone, which knows neither rules nor efforts: full points of each criterion. */
export function improvementsOfSheet(sheet: ScoreSheet): Improvement[] {
  return ownLosses(sheet).map(({ row, area }) => ({
    ...namesOf(row, area),
    ...noRemedy,
    step: 'full',
    points: pointsToNumber(lossOf(row)),
    effort: usualEffort,
    value: null,
    to: '',
  }))
}

/** Points lost that are not one's own to decide. */
export function apartLosses(set: CriteriaSet, sheet: ScoreSheet): ApartLoss[] {
  const judged = leafRowsOf(sheet.areas).filter(
    (row) => row.selfMax === 0 && row.final !== null && lossOf(row) > 0,
  )
  const penalties = new Set(set.adjustments?.penalty.items.map(({ key }) => key))
  const taken = sheet.adjustments.filter(({ key, final }) => penalties.has(key) && (final ?? noPoints) > 0)
  return [
    ...judged.map((row) => apart(row, row.survey === null ? 'reviewer' : 'survey', lossOf(row))),
    ...taken.map((row) => apart(row, 'penalty', row.final ?? noPoints)),
  ]
}

function apart({ key, code, title }: ScoreRow, kind: ApartLoss['kind'], points: Points): ApartLoss {
  return { key, code, title, kind, points: pointsToNumber(points) }
}

const noRemedy = { lead: '', task: '', product: '', time: '' }

/** A day of its own in the rule, or a report in the title. */
function isTimely({ rule, title }: Leaf): boolean {
  return rule.kind === 'deadline' || foldText(title).includes('bao cao')
}

type Loss = { readonly row: ScoreRow; readonly area: string }

function ownLosses(sheet: ScoreSheet): Loss[] {
  return sheet.areas.flatMap((area) =>
    leafRowsOf([area])
      .filter((row) => row.state !== 'excluded' && row.selfMax > 0 && lossOf(row) > 0)
      .map((row) => ({ row, area: area.key })),
  )
}

function lossOf({ applicableMax, final }: ScoreRow): Points {
  return subtractPoints(applicableMax, final ?? noPoints)
}

function namesOf({ key, code, title }: ScoreRow, area: string) {
  return { key, code, title, area }
}

/** The nearest step up and the whole, or the one of them that there is; for a claim that was cut, proving it first. */
function waysUp(
  dossier: Dossier,
  leaf: Leaf,
  row: ScoreRow,
  area: string,
  effort: number | undefined,
): Improvement[] {
  const gained = row.final ?? noPoints
  const value = answerOf(dossier, leaf.key)?.value ?? null
  const { year, unit } = dossier
  const hard = effort ?? leaf.remedy?.effort ?? usualEffort
  const way = (step: Improvement['step'], points: Points, to: Value, ease: number): Improvement => ({
    ...namesOf(row, area),
    step,
    points: pointsToNumber(subtractPoints(points, gained)),
    effort: Math.max(1, hard - ease),
    value: to,
    to: describeValue(leaf, to),
    lead: leaf.lead ?? '',
    task: leaf.remedy?.task ?? '',
    product: leaf.remedy?.product ?? '',
    time: leaf.remedy?.time ?? '',
    ...(isTimely(leaf) ? { timely: true } : {}),
  })
  const reached = betterAnswers(leaf, value, row.self ?? noPoints, { year, since: unit.since })
    .flatMap((to) => {
      const outcome = scoreAnswer(dossier, leaf, to)
      return outcome.kind === 'points' && outcome.points > gained ? [{ to, points: outcome.points }] : []
    })
    .sort((a, b) => a.points - b.points)
  const unknown = leaf.rule.kind === 'ratio' && row.self === null
  const best = reached.at(-1) ?? (unknown ? { to: null, points: pointsFromNumber(leaf.max) } : null)
  const [next] = reached.filter(({ points }) => best && points < best.points)
  const ways: Improvement[] = []
  if (row.self !== null && row.self > gained) ways.push(way('proof', row.self, value, 1))
  else if (next) ways.push(way('next', next.points, next.to, 1))
  if (best) ways.push(way('full', best.points, best.to, 0))
  return ways
}
