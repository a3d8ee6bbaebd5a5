import type { Value } from './answer.ts'
import { adjustmentsOf } from './criteria.ts'
import { isLeaf, isReviewersLeaf, type Criterion, type Leaf } from './criterion.ts'
import { answerOf, type Dossier } from './dossier.ts'
import {
  addPoints,
  clampPoints,
  indexOf,
  noPoints,
  pointsFromNumber,
  roundPoints,
  subtractPoints,
  type Points,
} from './points.ts'
import { standingOf, surveyOf } from './review.ts'
import { leastPoints, scoreSurvey, scoreValue, type Outcome, type RuleContext } from './rules.ts'

/** One line of the score sheet: an area, a criterion, a sub-criterion, or the total. Index in percent. */
export type ScoreRow = {
  readonly key: string
  readonly code: string
  readonly title: string
  readonly max: Points
  readonly applicableMax: Points
  readonly selfMax: Points
  readonly self: Points | null
  readonly appraised: Points | null
  readonly survey: Points | null
  readonly final: Points | null
  readonly index: number | null
  readonly state: 'open' | 'scored' | 'excluded'
  readonly children: readonly ScoreRow[]
}

/** What a dossier comes to. `open`: keys the unit has still to answer; `range`: the index at the least and the most. */
export type ScoreSheet = {
  readonly total: ScoreRow
  readonly areas: readonly ScoreRow[]
  readonly adjustments: readonly ScoreRow[]
  readonly bonus: Points
  readonly penalty: Points
  readonly tier: string | null
  readonly open: readonly string[]
  readonly range: { readonly low: number; readonly high: number } | null
  readonly provisional: boolean
}

/** The one place where a score is computed: rules of the set, review and surveys → the sheet that all screens and papers read. */
export function scoreDossier(dossier: Dossier): ScoreSheet {
  const { set } = dossier
  const scored = set.areas.map((area) => scoreCriterion(dossier, area))
  const areas = scored.map(({ row }) => row)
  const leaves = scored.flatMap((area) => area.leaves)
  const adjustments = adjustmentsOf(set).map((item) => adjust(scoreLeaf(dossier, item).row))
  const bonusCount = set.adjustments?.bonus.items.length ?? 0
  const bonus = capBlock(adjustments.slice(0, bonusCount), set.adjustments?.bonus.max)
  const penalty = capBlock(adjustments.slice(bonusCount), set.adjustments?.penalty.max)

  const base = baseOf(leaves)
  const settle = (points: Points) => settleTotal(points, { bonus, penalty }, set.adjustments?.ceiling)
  const sums = sumRows(areas)
  const final = sums.final === null ? null : settle(sums.final)
  const total = rowOf(
    { key: 'total', code: '', title: 'Tổng điểm', max: set.max },
    { ...sums, final },
    base,
    areas,
  )
  const { index } = total

  const unanswered = leaves.filter(({ row, leaf }) => row.state === 'open' && !isReviewersLeaf(leaf))
  const reach = (points: (leaf: Leaf) => Points) =>
    indexOf(
      settle(
        addPoints(
          sums.final ?? noPoints,
          ...unanswered.map(({ leaf }) => rounded(dossier, leaf, points(leaf))),
        ),
      ),
      base,
    )
  const low = reach(leastPoints)
  const high = reach((leaf) => pointsFromNumber(leaf.max))

  return {
    total,
    areas,
    adjustments,
    bonus,
    penalty,
    tier:
      unanswered.length > 0 || index === null
        ? null
        : (set.tiers.find((tier) => index >= tier.from)?.name ?? null),
    open: unanswered.map(({ leaf }) => leaf.key),
    range: unanswered.length === 0 || low === null || high === null ? null : { low, high },
    provisional: leaves.some(
      ({ row }) => row.state !== 'excluded' && row.appraised === null && row.survey === null,
    ),
  }
}

/** What the areas' points come to with bonus and penalty: not below 0, nor above a ceiling where the set has one. */
export function settleTotal(
  areas: Points,
  { bonus, penalty }: Pick<ScoreSheet, 'bonus' | 'penalty'>,
  ceiling: number | undefined,
): Points {
  const most = ceiling === undefined ? (Infinity as Points) : pointsFromNumber(ceiling)
  return clampPoints(subtractPoints(addPoints(areas, bonus), penalty), noPoints, most)
}

/** The dossier as the unit states it, scored as if nobody had reviewed it. Whether a survey is held is known to all. */
export function withoutReview(dossier: Dossier): Dossier {
  const { surveyHeld } = dossier.review
  const review = { rounds: [], surveys: {}, ...(surveyHeld === undefined ? {} : { surveyHeld }) }
  return { ...dossier, review }
}

/**
 * What an answer to one leaf earns by its rule, whatever a reviewer says of it; rounded as the set says. Without a
 * value, the answer that the unit gave.
 */
export function scoreAnswer(dossier: Dossier, leaf: Leaf, value?: Value): Outcome {
  const context: RuleContext = { year: dossier.year, since: dossier.unit.since }
  const given = value === undefined ? (answerOf(dossier, leaf.key)?.value ?? null) : value
  const outcome = scoreValue(leaf, given, context)
  return outcome.kind === 'points' ? { ...outcome, points: rounded(dossier, leaf, outcome.points) } : outcome
}

/** All rows under some rows, themselves included, in the order of the sheet. */
export function rowsOf(rows: readonly ScoreRow[]): ScoreRow[] {
  return rows.flatMap((row) => [row, ...rowsOf(row.children)])
}

type ScoredLeaf = { readonly row: ScoreRow; readonly leaf: Leaf }

function scoreCriterion(
  dossier: Dossier,
  criterion: Criterion,
): { row: ScoreRow; leaves: readonly ScoredLeaf[] } {
  if (isLeaf(criterion)) {
    const scored = scoreLeaf(dossier, criterion)
    return { row: scored.row, leaves: [scored] }
  }
  const parts = criterion.children.map((child) => scoreCriterion(dossier, child))
  const children = parts.map(({ row }) => row)
  const leaves = parts.flatMap((part) => part.leaves)
  return { row: rowOf(criterion, sumRows(children), baseOf(leaves), children), leaves }
}

function scoreLeaf(dossier: Dossier, leaf: Leaf): ScoredLeaf {
  const max = pointsFromNumber(leaf.max)
  const outcome = scoreAnswer(dossier, leaf)
  const standing = standingOf(dossier.review, leaf.key)
  const granted = standing.kind === 'item' ? standing.item.points : null
  if (
    granted === 'notApplicable' ||
    isSurveyLeftOut(dossier, leaf) ||
    (granted === null && outcome.kind === 'excluded')
  ) {
    return { leaf, row: rowOf(leaf, excludedFigures, noPoints, []) }
  }
  const surveyed = surveyOf(dossier.review, leaf.key)
  const self = outcome.kind === 'points' ? outcome.points : null
  const appraised = granted === null ? null : rounded(dossier, leaf, pointsFromNumber(granted))
  const points = surveyed ? scoreSurvey(leaf, surveyed) : null
  const survey = points === null ? null : rounded(dossier, leaf, points)
  const final = appraised ?? survey ?? self
  const figures: Figures = {
    applicableMax: max,
    selfMax: isReviewersLeaf(leaf) ? noPoints : max,
    self,
    appraised,
    survey,
    final,
    state: final === null ? 'open' : 'scored',
  }
  return { leaf, row: rowOf(leaf, figures, max, []) }
}

/** A survey that may be left out, and was not held. */
function isSurveyLeftOut({ set, review }: Dossier, leaf: Leaf): boolean {
  return leaf.rule.kind === 'survey' && set.survey === 'optional' && review.surveyHeld === false
}

/** Some sets round each leaf as they print it, which never takes it out of its range; most only what is shown. */
function rounded({ set }: Dossier, leaf: Leaf, points: Points): Points {
  if (set.rounding !== 'leaf') return points
  return clampPoints(roundPoints(points, set.digits), leastPoints(leaf), pointsFromNumber(leaf.max))
}

type Figures = Omit<ScoreRow, 'key' | 'code' | 'title' | 'max' | 'index' | 'children'>

const excludedFigures: Figures = {
  applicableMax: noPoints,
  selfMax: noPoints,
  self: null,
  appraised: null,
  survey: null,
  final: null,
  state: 'excluded',
}

/** One line, written out field by field: spreading into it would cost most of the scoring. */
function rowOf(
  { key, code, title, max }: Pick<Criterion, 'key' | 'code' | 'title' | 'max'>,
  { applicableMax, selfMax, self, appraised, survey, final, state }: Figures,
  base: Points,
  children: readonly ScoreRow[],
): ScoreRow {
  return {
    key,
    code,
    title,
    max: pointsFromNumber(max),
    applicableMax,
    selfMax,
    self,
    appraised,
    survey,
    final,
    index: final === null ? null : indexOf(final, base),
    state,
    children,
  }
}

function sumRows(rows: readonly ScoreRow[]): Figures {
  return {
    applicableMax: addPoints(...rows.map((row) => row.applicableMax)),
    selfMax: addPoints(...rows.map((row) => row.selfMax)),
    self: sumKnown(rows.map((row) => row.self)),
    appraised: sumKnown(rows.map((row) => row.appraised)),
    survey: sumKnown(rows.map((row) => row.survey)),
    final: sumKnown(rows.map((row) => row.final)),
    state: stateOf(rows),
  }
}

function sumKnown(all: readonly (Points | null)[]): Points | null {
  const known = all.filter((points) => points !== null)
  return known.length === 0 ? null : addPoints(...known)
}

function stateOf(rows: readonly ScoreRow[]): ScoreRow['state'] {
  if (rows.some((row) => row.state === 'open')) return 'open'
  return rows.every((row) => row.state === 'excluded') ? 'excluded' : 'scored'
}

/** What the index divides by: the applicable maximum less the reviewer's leaves that are still open. */
function baseOf(leaves: readonly ScoredLeaf[]): Points {
  const counted = leaves.filter(({ row, leaf }) => !(row.state === 'open' && isReviewersLeaf(leaf)))
  return addPoints(...counted.map(({ row }) => row.applicableMax))
}

/** Bonus and penalty items are never open: unanswered gives nothing. */
function adjust(row: ScoreRow): ScoreRow {
  return row.state === 'open' ? { ...row, state: 'scored' } : row
}

function capBlock(rows: readonly ScoreRow[], max: number | undefined): Points {
  const sum = sumKnown(rows.map((row) => row.final)) ?? noPoints
  return clampPoints(sum, noPoints, pointsFromNumber(max ?? 0))
}
