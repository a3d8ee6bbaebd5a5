import { claimedPoints } from './claim.ts'
import { leavesByKey } from './criteria.ts'
import { isReviewersLeaf, isSame, type Leaf } from './criterion.ts'
import { explanationsOf, type Dossier, type Explanation } from './dossier.ts'
import type { Points } from './points.ts'
import { itemIn, standingOf, type ReviewItem, type ReviewRound } from './review.ts'
import { rowsOf, type ScoreSheet } from './score.ts'
import { questionsOf } from './take-review.ts'

export type Remark = { readonly round: ReviewRound; readonly item: ReviewItem }

/** A criterion that a reviewer spoke of, as the unit reads it: the own points, the granted ones, every remark. */
export type ReviewedRow = {
  readonly leaf: Leaf
  readonly self: Points | null
  readonly appraised: Points | null
  /** What the unit gave itself where a reviewer left the criterion out of both sums; null where it counts. */
  readonly claimed: Points | null
  /**
   * 'question': waits for the unit's word; 'conflict': two reviewers of one round disagree; 'given': points of a
   * criterion that the unit does not score itself.
   */
  readonly state: 'question' | 'changed' | 'refused' | 'conflict' | 'given' | 'agreed'
  /** By round, the first first. */
  readonly remarks: readonly Remark[]
  /** What the unit has said, the first first. */
  readonly explanations: readonly Explanation[]
  /** Its last word answers the last round that spoke of the criterion. */
  readonly explained: boolean
}

/** All criteria that some round speaks of, in the order of the set. */
export function reviewedRows(dossier: Dossier, sheet: ScoreSheet): readonly ReviewedRow[] {
  const rows = new Map(rowsOf([...sheet.areas, ...sheet.adjustments]).map((row) => [row.key, row]))
  const asked = new Set(questionsOf(dossier).map(({ key }) => key))
  return [...leavesByKey(dossier.set).values()].flatMap((leaf): ReviewedRow[] => {
    const remarks = dossier.review.rounds.flatMap((round): Remark[] => {
      const item = itemIn(round, leaf.key)
      return item ? [{ round, item }] : []
    })
    if (remarks.length === 0) return []
    const explanations = explanationsOf(dossier, leaf.key)
    const last = Math.max(...remarks.map(({ round }) => round.round))
    const row = rows.get(leaf.key)
    return [
      {
        leaf,
        self: row?.self ?? null,
        appraised: row?.appraised ?? null,
        claimed: row ? claimedPoints(dossier, row) : null,
        state: asked.has(leaf.key) ? 'question' : stateOf(dossier, leaf),
        remarks,
        explanations,
        explained: explanations.some(({ round }) => round >= last),
      },
    ]
  })
}

/** What a review that came back adds to what is known of it here. */
export type ReviewNews = {
  /** Rounds that are new, or were written again since. */
  readonly rounds: readonly ReviewRound[]
  readonly questions: number
  readonly changed: number
  readonly surveys: number
}

/** What came with a review beside what was known `before`. */
export function reviewNews(before: Dossier, after: Dossier, sheet: ScoreSheet): ReviewNews {
  const rows = reviewedRows(after, sheet)
  return {
    rounds: after.review.rounds.filter((round) => !before.review.rounds.some((one) => isSame(one, round))),
    questions: rows.filter(({ state }) => state === 'question').length,
    changed: rows.filter(({ state }) => state === 'changed' || state === 'refused').length,
    surveys: Object.keys(after.review.surveys).length - Object.keys(before.review.surveys).length,
  }
}

function stateOf({ review }: Dossier, leaf: Leaf): ReviewedRow['state'] {
  const standing = standingOf(review, leaf.key)
  switch (standing.kind) {
    case 'conflict':
      return 'conflict'
    case 'none':
      return 'agreed'
    case 'item':
      return standing.item.verdict === 'refuseNA'
        ? 'refused'
        : standing.item.verdict === 'change'
          ? isReviewersLeaf(leaf)
            ? 'given'
            : 'changed'
          : 'agreed'
  }
}
