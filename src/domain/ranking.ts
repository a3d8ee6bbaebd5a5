import type { Tier } from './criteria.ts'
import { maxDigits, pointsFromFraction, pointsFromNumber, pointsToNumber, roundPoints } from './points.ts'

/** A unit's place in its block. `tied`: shares the place with another; `tier` is null where the index reaches none. */
export type RankedUnit = {
  readonly unit: string
  readonly index: number
  readonly place: number
  readonly tied: boolean
  readonly tier: string | null
}

/** A tier with how many units reached it and their share of the block in percent. */
export type TierCount = Tier & { readonly count: number; readonly share: number }

/** The results of a block: units from the first place on, and what they come to together; nothing is rounded for print. */
export type Ranking = {
  readonly units: readonly RankedUnit[]
  readonly mean: number | null
  readonly median: number | null
  readonly min: number | null
  readonly max: number | null
  readonly tiers: readonly TierCount[]
}

/**
 * Ranks a block on the index as it is given: the highest first, exact ties share a place (1, 2, 2, 4) and stand in the
 * order of their ids, whatever order they came in. Mean, median and shares are exact, rounded once to 1e-8; they are
 * null for an empty block. Tiers go from high to low, as in a set.
 */
export function rankBlock(
  results: readonly { readonly unit: string; readonly index: number }[],
  tiers: readonly Tier[] = [],
): Ranking {
  const sorted = [...results].sort((a, b) => b.index - a.index || (a.unit < b.unit ? -1 : 1))
  const indices = sorted.map(({ index }) => index)
  const units: RankedUnit[] = []
  for (const [at, { unit, index }] of sorted.entries()) {
    const above = units[at - 1]
    const tiedAbove = above !== undefined && above.index === index
    units.push({
      unit,
      index,
      place: tiedAbove ? above.place : at + 1,
      tied: tiedAbove || indices[at + 1] === index,
      tier: tierOf(index, tiers),
    })
  }
  return {
    units,
    mean: meanOf(indices),
    median: medianOf(indices),
    min: indices.at(-1) ?? null,
    max: indices[0] ?? null,
    tiers: countTiers(units, tiers),
  }
}

/** The arithmetic mean, exact, rounded once to 1e-8; null of nothing. */
export function meanOf(figures: readonly number[]): number | null {
  if (figures.length === 0) return null
  let sum = 0n
  for (const figure of figures) sum += BigInt(pointsFromNumber(figure))
  return pointsToNumber(pointsFromFraction({ num: sum, den: BigInt(figures.length) * grainsPerPoint }))
}

/** The highest tier that an index reaches; null where it reaches none. */
export function tierOf(index: number, tiers: readonly Tier[]): string | null {
  return tiers.find((tier) => index >= tier.from)?.name ?? null
}

/** The units that reach no tier, where there are tiers and such units; else null. */
export function withoutTier({ units, tiers }: Ranking): Pick<TierCount, 'name' | 'count' | 'share'> | null {
  const count = units.filter(({ tier }) => tier === null).length
  if (tiers.length === 0 || count === 0) return null
  return { name: 'Chưa đạt loại nào', count, share: shareOf(count, units.length) }
}

/**
 * For each index of a ranking the fewest decimals, at least `digits`, with which it prints unlike all others, so that
 * figures which print alike share a place.
 */
export function digitsApart({ units }: Pick<Ranking, 'units'>, digits: number): ReadonlyMap<number, number> {
  const indices = [...new Set(units.map(({ index }) => index))]
  const found = new Map<number, number>()
  for (let more = digits; more <= maxDigits && found.size < indices.length; more++) {
    const prints = new Map<number, number>()
    for (const index of indices) {
      const print = printedIndex(index, more)
      prints.set(print, (prints.get(print) ?? 0) + 1)
    }
    for (const index of indices) {
      if (!found.has(index) && prints.get(printedIndex(index, more)) === 1) found.set(index, more)
    }
  }
  return found
}

/** An index as it is printed with so many decimals. */
export function printedIndex(index: number, digits: number): number {
  return pointsToNumber(roundPoints(pointsFromNumber(index), digits))
}

const grainsPerPoint = BigInt(pointsFromNumber(1))

/** The middle of figures in order, of an even number the mean of the two in the middle. */
function medianOf(sorted: readonly number[]): number | null {
  const half = Math.floor(sorted.length / 2)
  return meanOf(sorted.slice(sorted.length % 2 === 0 ? half - 1 : half, half + 1))
}

function countTiers(units: readonly RankedUnit[], tiers: readonly Tier[]): TierCount[] {
  const counts = new Map<string, number>()
  for (const { tier } of units) if (tier !== null) counts.set(tier, (counts.get(tier) ?? 0) + 1)
  return tiers.map(({ name, from }) => {
    const count = counts.get(name) ?? 0
    return { name, from, count, share: shareOf(count, units.length) }
  })
}

/** count ÷ all in percent, exact, rounded once to 1e-8; 0 of nothing. */
function shareOf(count: number, all: number): number {
  if (all === 0) return 0
  return pointsToNumber(pointsFromFraction({ num: BigInt(count) * 100n, den: BigInt(all) }))
}
