import { addPoints, type Points } from './points.ts'
import { rowsOf, type ScoreRow } from './score.ts'

/** The leaves under some rows of a sheet, in its order. An area of the sheet may be a leaf itself. */
export function leafRowsOf(rows: readonly ScoreRow[]): ScoreRow[] {
  return rowsOf(rows).filter(({ children }) => children.length === 0)
}

/** A leaf that the unit has still to answer: it stays in what the index divides by. */
export function isOpenForUnit({ state, selfMax }: ScoreRow): boolean {
  return state === 'open' && selfMax > 0
}

/** What the index of some leaves divides by: the applicable maximum less the reviewer's leaves that are still open. */
export function baseOfLeaves(leaves: readonly ScoreRow[]): Points {
  const counted = leaves.filter((row) => row.state !== 'open' || isOpenForUnit(row))
  return addPoints(...counted.map(({ applicableMax }) => applicableMax))
}
