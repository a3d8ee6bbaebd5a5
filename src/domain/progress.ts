import { isReviewersLeaf, type Leaf } from './criterion.ts'
import { addPoints, noPoints, type Points } from './points.ts'
import { rowsOf, type ScoreRow } from './score.ts'

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
  const scored = (row.children.length === 0 ? [row] : rowsOf(row.children)).flatMap((one) => {
    const leaf = one.children.length === 0 ? leaves.get(one.key) : undefined
    return leaf ? [{ leaf, row: one }] : []
  })
  const own = scored.filter(({ leaf }) => !isReviewersLeaf(leaf))
  const ownOpen = own.filter((one) => one.row.state === 'open')
  const left = scored.filter((one) => isReviewersLeaf(one.leaf) && one.row.state === 'open')
  return {
    count: own.length,
    answered: own.length - ownOpen.length,
    self: addPoints(...own.map((one) => one.row.self ?? noPoints)),
    scoredMax: sumMax(own.filter((one) => one.row.state === 'scored')),
    openMax: sumMax(ownOpen),
    surveyMax: sumMax(left.filter(({ leaf }) => leaf.rule.kind === 'survey')),
    reviewerMax: sumMax(left.filter(({ leaf }) => leaf.rule.kind === 'number')),
  }
}

function sumMax(scored: readonly { readonly row: ScoreRow }[]): Points {
  return addPoints(...scored.map(({ row }) => row.applicableMax))
}
