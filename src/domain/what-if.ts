import type { CriteriaSet } from './criteria.ts'
import type { Improvement } from './improvement.ts'
import { baseOfLeaves, leafRowsOf } from './leaf-row.ts'
import {
  addPoints,
  indexOf,
  noPoints,
  pointsFromNumber,
  pointsToNumber,
  subtractPoints,
  type Points,
} from './points.ts'
import { tierOf } from './ranking.ts'
import { settleTotal, type ScoreSheet } from './score.ts'

/**
 * Points the areas of a sheet lack to an index: the least, in whole 1e-8, with which it is reached; 0 where it is,
 * null where the ceiling of the total keeps it out of reach. What penalties take below nothing is lacking too; what is
 * open counts as nothing, as in the index.
 */
export function pointsToIndex(sheet: ScoreSheet, index: number, ceiling?: number): Points | null {
  const [num, den] = [BigInt(pointsFromNumber(index)) * BigInt(baseOf(sheet)), hundredPercent]
  const wanted = Number((num + den - 1n) / den) as Points
  if (wanted <= (sheet.total.final ?? noPoints)) return noPoints
  if (ceiling !== undefined && wanted > pointsFromNumber(ceiling)) return null
  const lacking = subtractPoints(
    addPoints(wanted, sheet.penalty),
    addPoints(areaPoints(sheet) ?? noPoints, sheet.bonus),
  )
  return lacking > 0 ? lacking : noPoints
}

/**
 * What some improvements would make of a sheet: points, index and tier, by the floor and the ceiling of the total.
 * Surveys, bonus and penalty stay as they are. No tier while something of the unit's own would still be open.
 */
export function whatIf(
  sheet: ScoreSheet,
  improvements: readonly Pick<Improvement, 'key' | 'points'>[],
  { tiers, adjustments }: Pick<CriteriaSet, 'tiers' | 'adjustments'>,
): { readonly added: number; readonly index: number | null; readonly tier: string | null } {
  const added = addPoints(...improvements.map(({ points }) => pointsFromNumber(points)))
  const areas = areaPoints(sheet)
  const index =
    areas === null && improvements.length === 0
      ? null
      : indexOf(settleTotal(addPoints(areas ?? noPoints, added), sheet, adjustments?.ceiling), baseOf(sheet))
  const isOpen = sheet.open.some((key) => improvements.every((one) => one.key !== key))
  return {
    added: pointsToNumber(added),
    index,
    tier: index === null || isOpen ? null : tierOf(index, tiers),
  }
}

const hundredPercent = 10_000_000_000n

function baseOf({ areas }: ScoreSheet): Points {
  return baseOfLeaves(leafRowsOf(areas))
}

/** What all areas come to before bonus and penalty; null where nothing is scored. */
function areaPoints({ areas }: ScoreSheet): Points | null {
  const known = areas.flatMap(({ final }) => final ?? [])
  return known.length === 0 ? null : addPoints(...known)
}
