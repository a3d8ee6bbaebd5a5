import { leavesOf } from './criterion.ts'
import type { CriteriaSet } from './criteria.ts'
import { addPoints, noPoints, subtractPoints, type Points } from './points.ts'
import { rowsOf, type ScoreRow } from './score.ts'

/**
 * Appraised − self over the judged criteria below a row that the unit scores itself; where it gave itself no points, as
 * for a "không áp dụng" that was not accepted, all that was granted is a difference. Null where none is judged.
 */
export function differenceUnder(row: ScoreRow): Points | null {
  const judged = rowsOf([row]).flatMap(({ children, self, selfMax, appraised }) =>
    children.length > 0 || appraised === null || (self === null && selfMax === 0)
      ? []
      : [subtractPoints(appraised, self ?? noPoints)],
  )
  return judged.length === 0 ? null : addPoints(...judged)
}

/**
 * What a reader who takes one column from the other has to know: which criteria the appraised points hold and the
 * difference leaves out. Null where a set has none that only the reviewer scores; surveys have a column of their own.
 */
export function describeLeftOut({ areas }: Pick<CriteriaSet, 'areas'>): string | null {
  const count = leavesOf(areas).filter(({ rule }) => rule.kind === 'number' && rule.by === 'reviewer').length
  return count === 0
    ? null
    : `Điểm thẩm định gồm cả ${count} tiêu chí chỉ cơ quan thẩm định chấm; chênh lệch với điểm tự đánh giá không tính các tiêu chí này.`
}

/**
 * The lines under a paper of one dossier whose differences are not simply one column less the other: criteria that only
 * the reviewer scores, and, where some are judged, criteria that nobody has judged yet.
 */
export function differenceNotes(
  set: Pick<CriteriaSet, 'areas'>,
  rows: readonly ScoreRow[],
): readonly string[] {
  const leftOut = describeLeftOut(set)
  const own = rowsOf(rows).filter(
    ({ children, self, state }) => children.length === 0 && self !== null && state !== 'excluded',
  )
  const waiting = own.filter(({ appraised }) => appraised === null).length
  return [
    ...(leftOut === null ? [] : [leftOut]),
    ...(waiting === 0 || waiting === own.length
      ? []
      : [`Còn ${waiting} tiêu chí chưa có điểm thẩm định; chênh lệch không tính các tiêu chí này.`]),
  ]
}
