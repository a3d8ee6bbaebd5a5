import { isReviewersLeaf, type Leaf } from './criterion.ts'
import { addPoints, noPoints, type Points } from './points.ts'
import type { ScoreRow } from './score.ts'

/** How far the unit's own scoring has come, in a row and all below it. Points of rows left out are nowhere in it. */
export type Progress = {
  /** Criteria that the unit answers itself, and how many of them are answered or do not apply. */
  readonly count: number
  readonly answered: number
  /** Points of what is scored, their maximum, and the maximum of what is still open. */
  readonly self: Points
  readonly scoredMax: Points
  readonly openMax: Points
  /** What the total cannot hold yet: maxima of surveys and of figures that the reviewer gives, while open. */
  readonly surveyMax: Points
  readonly reviewerMax: Points
}

/** Progress under a row of the sheet; `leaves` are those of its set, by key. */
export function progressOf(row: ScoreRow, leaves: ReadonlyMap<string, Leaf>): Progress {
  if (row.children.length > 0) {
    return row.children.reduce((sum, child) => join(sum, progressOf(child, leaves)), nothing)
  }
  const leaf = leaves.get(row.key)
  const { state, applicableMax: max } = row
  if (!leaf) return nothing
  if (isReviewersLeaf(leaf)) {
    if (state !== 'open') return nothing
    return leaf.rule.kind === 'survey' ? { ...nothing, surveyMax: max } : { ...nothing, reviewerMax: max }
  }
  if (state === 'open') return { ...nothing, count: 1, openMax: max }
  return { ...nothing, count: 1, answered: 1, self: row.self ?? noPoints, scoredMax: max }
}

const nothing: Progress = {
  count: 0,
  answered: 0,
  self: noPoints,
  scoredMax: noPoints,
  openMax: noPoints,
  surveyMax: noPoints,
  reviewerMax: noPoints,
}

function join(a: Progress, b: Progress): Progress {
  return {
    count: a.count + b.count,
    answered: a.answered + b.answered,
    self: addPoints(a.self, b.self),
    scoredMax: addPoints(a.scoredMax, b.scoredMax),
    openMax: addPoints(a.openMax, b.openMax),
    surveyMax: addPoints(a.surveyMax, b.surveyMax),
    reviewerMax: addPoints(a.reviewerMax, b.reviewerMax),
  }
}
