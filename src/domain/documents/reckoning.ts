import type { Tier } from '../criteria.ts'
import type { Points } from '../points.ts'
import type { Ranking } from '../ranking.ts'

/** How figures of a table come from one another, for a workbook that reckons. `ranked`: so many rows do, from the first on. */
export type Reckoning = RankingReckoning | AreasReckoning

/** Columns `final`, `base`, `index`, `place`, `tier`, `gained` of a block's ranking, and what they come to together. */
export type RankingReckoning = {
  readonly kind: 'ranking'
  readonly ranked: number
  /** Most points that a total can have; null for no such ceiling. */
  readonly ceiling: number | null
  /** Of each row: what its index is not a share of yet, for the reviewer has still to give it. */
  readonly awaited: readonly Points[]
  /** Of each row: its place of the year before; null where it has none. */
  readonly former: readonly (number | null)[]
  /** Decimals to which an index is rounded before it is ranked; null where it is not. */
  readonly rankDigits: number | null
  readonly digits: number
  readonly tiers: readonly Tier[]
  readonly ranking: Ranking
  readonly areas: readonly { readonly key: string; readonly name: string; readonly mean: number | null }[]
}

/** Column `final` of the points by area is the ranking's; the columns of areas add up to it with bonus and penalty. */
export type AreasReckoning = {
  readonly kind: 'areas'
  readonly ranked: number
  /** Columns of the areas, from the first to the last. */
  readonly from: string
  readonly to: string
  /** Of each ranked row. */
  readonly units: readonly string[]
  readonly areas: readonly AreaReckoning[]
}

/** What an area's index is a share of, for each ranked row: its applicable maximum less what the reviewer has still to give. */
export type AreaReckoning = {
  readonly key: string
  readonly name: string
  readonly maxima: readonly Points[]
  readonly awaited: readonly Points[]
  /** As the program reckons it; null where the area does not apply. */
  readonly indices: readonly (number | null)[]
}
