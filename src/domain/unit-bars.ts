import {
  addPoints,
  indexOf,
  noPoints,
  pointsFromNumber,
  pointsToNumber,
  subtractPoints,
  type Points,
} from './points.ts'
import type { BlockResult } from './results.ts'
import { rowsOf, type ScoreSheet } from './score.ts'

/** A ranked unit as a chart shows it; all in percent. */
export type UnitBar = {
  readonly unit: string
  readonly name: string
  readonly place: number
  readonly index: number
  /** Over the criteria that the unit scores itself, so that both are of the same rows; null where there is nothing. */
  readonly self: number | null
  /** Null while one of these criteria has no appraised points. */
  readonly appraised: number | null
  /** Appraised − self, in percentage points. */
  readonly change: number | null
}

/** The ranked units of a block, from the first place on. */
export function unitBars({ ranked }: Pick<BlockResult, 'ranked'>): readonly UnitBar[] {
  return ranked.map(({ result, sheet, place, index }) => {
    const [self, appraised] = ownIndices(sheet)
    const change =
      self === null || appraised === null
        ? null
        : pointsToNumber(subtractPoints(pointsFromNumber(appraised), pointsFromNumber(self)))
    return { unit: result.unit.id, name: result.unit.name, place, index, self, appraised, change }
  })
}

function ownIndices({ areas, total }: ScoreSheet): readonly [self: number | null, appraised: number | null] {
  const own = rowsOf(areas).filter(({ children, selfMax }) => children.length === 0 && selfMax > 0)
  const sum = (points: readonly (Points | null)[]) =>
    points.includes(null) ? null : addPoints(...points.map((one) => one ?? noPoints))
  const index = (points: Points | null) => (points === null ? null : indexOf(points, total.selfMax))
  return [index(sum(own.map(({ self }) => self ?? noPoints))), index(sum(own.map((row) => row.appraised)))]
}
