import { pointsFromNumber } from './points.ts'

/** A block's results of one year; index on the block's own scale. */
export type YearResults = {
  readonly year: number
  readonly results: readonly { readonly unit: string; readonly index: number }[]
}

/** How a block moved from one year to the next: the changes of the units that both years have, in 1e-8 of a point. */
export type Movement = { readonly from: number; readonly to: number; readonly changes: readonly number[] }

/** The same with how many units the later year has. */
type BlockMovement = Movement & { readonly of: number }

/** Fewer years than this say too little about how a block moves. */
export const leastYears = 3

/** The movements between consecutive years, the oldest first. A missing year is not bridged. */
export function movementsOf(history: readonly YearResults[]): BlockMovement[] {
  const byYear = new Map(history.map((one) => [one.year, one.results]))
  return [...byYear.keys()]
    .sort((a, b) => a - b)
    .flatMap((from) => {
      const [before, after] = [byYear.get(from), byYear.get(from + 1)]
      if (!before || !after) return []
      const then = new Map(before.map(({ unit, index }) => [unit, index]))
      const changes = after.flatMap(({ unit, index }) => {
        const former = then.get(unit)
        return former === undefined ? [] : [pointsFromNumber(index) - pointsFromNumber(former)]
      })
      return changes.length > 0 ? [{ from, to: from + 1, changes, of: after.length }] : []
    })
}

/**
 * Whether a movement speaks for its block: the changes of at least half of its units are known. After a reorganisation
 * the few that somebody linked say nothing of the others.
 */
export function isOfBlock({ changes, of }: BlockMovement): boolean {
  return changes.length * 2 >= of
}

/** Units whose change is known: in the movement with the fewest, and in that with the most. */
export function unitsOf(movements: readonly Movement[]): readonly [least: number, most: number] {
  const counts = movements.map(({ changes }) => changes.length)
  return counts.length === 0 ? [0, 0] : [Math.min(...counts), Math.max(...counts)]
}

/** The years that some movement begins or ends with. */
export function yearsOf(movements: readonly Movement[]): number[] {
  return [...new Set(movements.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
}
