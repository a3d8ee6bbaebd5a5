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
