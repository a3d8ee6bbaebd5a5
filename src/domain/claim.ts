import { leavesByKey } from './criteria.ts'
import type { Dossier } from './dossier.ts'
import { formatPoints, subtractPoints, type Points } from './points.ts'
import { scoreAnswer, scoreDossier, withoutReview, type ScoreRow, type ScoreSheet } from './score.ts'

/** What a unit claimed for itself: the points, and the most that they were of. */
export type Claim = { readonly self: Points; readonly selfMax: Points }

/**
 * What the unit claimed as it was signed, where the reviewer has since left out criteria that it had points for: the
 * sheet compares self and appraised over what applies, and so shows less. Null where it shows the same.
 */
export function claimBeside(dossier: Dossier, { total }: Pick<ScoreSheet, 'total'>): Claim | null {
  const leavesOut = dossier.review.rounds.some(({ items }) =>
    Object.values(items).some(({ points }) => points === 'notApplicable'),
  )
  if (!leavesOut) return null
  const { self, selfMax } = scoreDossier(withoutReview(dossier)).total
  return self === null || self === total.self ? null : { self, selfMax }
}

/** What the unit gave itself for a criterion that the reviewer left out; null where it counts, or the unit claimed none. */
export function claimedPoints(
  dossier: Dossier,
  { key, state }: Pick<ScoreRow, 'key' | 'state'>,
): Points | null {
  if (state !== 'excluded') return null
  const leaf = leavesByKey(dossier.set).get(key)
  const outcome = leaf && scoreAnswer(dossier, leaf)
  return outcome?.kind === 'points' ? outcome.points : null
}

/** "Đơn vị tự đánh giá 95,00 điểm khi chốt hồ sơ; 3,00 điểm trong đó thuộc tiêu chí không áp dụng.". */
export function describeClaim({ self }: Claim, { total }: Pick<ScoreSheet, 'total'>, digits: number): string {
  const signed = `Đơn vị tự đánh giá ${formatPoints(self, digits)} điểm khi chốt hồ sơ`
  const less = total.self === null ? self : subtractPoints(self, total.self)
  return `${signed}; ${formatPoints(less, digits)} điểm trong đó thuộc tiêu chí cơ quan thẩm định ghi không áp dụng.`
}
