import { appraisalNumber } from './appraisal-entry.ts'
import { adjustmentsOf, leavesByKey } from './criteria.ts'
import { isSame, type Leaf } from './criterion.ts'
import { answerOf, explanationsOf, type Dossier } from './dossier.ts'
import { itemIn, standingOf, type ReviewRound } from './review.ts'

/**
 * Where a criterion stands with its appraisers. `stale`: judged on a former freeze whose answer differs, to be
 * confirmed; `asked`: a question of this appraisal; `idle`: a bonus or penalty that nobody claims; `survey`: from the survey.
 */
export type Mark = 'open' | 'judged' | 'asked' | 'stale' | 'conflict' | 'idle' | 'survey'

export const markNames: Readonly<Record<Mark, string>> = {
  open: 'Chưa thẩm định',
  judged: 'Đã thẩm định',
  asked: 'Yêu cầu giải trình',
  stale: 'Thẩm định theo bản chốt trước, cần xác nhận',
  conflict: 'Hai phần thẩm định khác nhau',
  idle: 'Không kê khai',
  survey: 'Điểm điều tra XHH',
}

/** All marks of a dossier, by the criterion's key, in the order of the set. `former`: freezes before this one, where they are at hand. */
export function marksOf(dossier: Dossier, former: readonly Dossier[] = []): ReadonlyMap<string, Mark> {
  const idle = new Set(adjustmentsOf(dossier.set).map(({ key }) => key))
  const number = appraisalNumber(dossier)
  return new Map(
    [...leavesByKey(dossier.set).values()].map((leaf) => [
      leaf.key,
      markOf(dossier, leaf, { former, number, canBeIdle: idle.has(leaf.key) }),
    ]),
  )
}

/** The mark of one criterion. */
export function markOfLeaf(dossier: Dossier, leaf: Leaf, former: readonly Dossier[] = []): Mark {
  const canBeIdle = adjustmentsOf(dossier.set).some(({ key }) => key === leaf.key)
  return markOf(dossier, leaf, { former, number: appraisalNumber(dossier), canBeIdle })
}

/** What still keeps an appraisal from being closed. */
export function isUndone(mark: Mark): boolean {
  return mark === 'open' || mark === 'stale' || mark === 'conflict'
}

/** Whether what a part judged is no longer what the unit says: another answer, or an explanation given since. */
export function isChangedSince(
  dossier: Dossier,
  key: string,
  { revision }: ReviewRound,
  former: readonly Dossier[],
): boolean {
  if (revision === undefined || revision >= dossier.revision) return false
  const judged = former.find((one) => one.revision === revision)
  if (!judged) return true
  return (
    !isSame(answerOf(judged, key), answerOf(dossier, key)) ||
    !isSame(explanationsOf(judged, key), explanationsOf(dossier, key))
  )
}

type Means = {
  readonly former: readonly Dossier[]
  readonly number: number
  readonly canBeIdle: boolean
}

function markOf(dossier: Dossier, leaf: Leaf, { former, number, canBeIdle }: Means): Mark {
  const { key } = leaf
  if (leaf.rule.kind === 'survey') return 'survey'
  const standing = standingOf(dossier.review, key)
  if (standing.kind === 'conflict') return 'conflict'
  const last = standing.kind === 'item' && standing.round.kind !== 'council' ? standing.round.round : 0
  const asked = dossier.review.rounds.filter(
    (round) => round.kind !== 'council' && round.round > last && itemIn(round, key)?.verdict === 'question',
  )
  if (standing.kind === 'item' && standing.round.kind === 'council') return 'judged'
  if (asked.length > 0) return asked.some(({ round }) => round === number) ? 'asked' : 'open'
  if (standing.kind === 'none') return canBeIdle && answerOf(dossier, key) === undefined ? 'idle' : 'open'
  return isChangedSince(dossier, key, standing.round, former) ? 'stale' : 'judged'
}
