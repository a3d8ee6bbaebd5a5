import { pointsFromNumber, pointsToNumber, subtractPoints } from './points.ts'
import { rankBlock, type Ranking } from './ranking.ts'
import { rankTable, type RankingTable } from './ranking-table.ts'
import { quartileOf, type Quartile } from './unit-years.ts'

/** How a block spreads in the index or in one area, and where one unit stands in it. */
export type Spread = {
  /** The area's key, or its title where the table has no set; ':index' for the index. */
  readonly key: string
  readonly count: number
  readonly min: number
  readonly median: number
  readonly max: number
  /** Ids of the units that hold the most. */
  readonly best: readonly string[]
  /** The chosen unit; null where none is chosen or it has no figure here. */
  readonly own: {
    readonly value: number
    readonly place: number
    readonly quartile: Quartile
    /** To the most and to the median; negative below. */
    readonly toBest: number
    readonly toMedian: number
  } | null
}

/** A figure of the heat table; `heat` from 0 at the least of its column to 1 at the most, null where all are the same. */
export type HeatCell = { readonly value: number; readonly heat: number | null } | null

export type BlockBoard = {
  readonly ranking: Ranking
  /** The index first, then the areas in the order of the table. */
  readonly spreads: readonly Spread[]
  /** Units from the first place on, one cell for each spread. */
  readonly rows: readonly {
    readonly unit: string
    readonly place: number
    readonly tied: boolean
    readonly cells: readonly HeatCell[]
  }[]
}

/** The units of a block beside one another. Areas are compared by their points, as the table holds them. */
export function blockBoard(table: Pick<RankingTable, 'units' | 'tiers'>, own: string | null): BlockBoard {
  const ranking = rankTable(table)
  const byId = new Map(table.units.map((unit) => [unit.id, unit]))
  const ranked = ranking.units.flatMap(({ unit }) => byId.get(unit) ?? [])
  const keys = [...new Set(ranked.flatMap(({ areas = {} }) => Object.keys(areas)))]
  const columns = [
    { key: ':index', figures: ranking.units.map(({ unit, index }) => ({ unit, index })) },
    ...keys.map((key) => ({
      key,
      figures: ranked.flatMap(({ id, areas = {} }) => {
        const index = Object.hasOwn(areas, key) ? areas[key] : undefined
        return index === undefined ? [] : [{ unit: id, index }]
      }),
    })),
  ].map(({ key, figures }) => ({ key, ranking: rankBlock(figures) }))
  const spreads = columns.flatMap((column) => spreadOf(column.key, column.ranking, own) ?? [])
  const values = columns.map(
    (column) => new Map(column.ranking.units.map(({ unit, index }) => [unit, index])),
  )
  return {
    ranking,
    spreads,
    rows: ranking.units.map(({ unit, place, tied }) => ({
      unit,
      place,
      tied,
      cells: spreads.map((spread, at) => heatOf(values[at]?.get(unit), spread)),
    })),
  }
}

function spreadOf(key: string, { units, min, median, max }: Ranking, own: string | null): Spread | null {
  if (min === null || median === null || max === null) return null
  const found = units.find(({ unit }) => unit === own)
  return {
    key,
    count: units.length,
    min,
    median,
    max,
    best: units.flatMap(({ unit, place }) => (place === 1 ? [unit] : [])),
    own: found
      ? {
          value: found.index,
          place: found.place,
          quartile: quartileOf(found.place, units.length),
          toBest: difference(found.index, max),
          toMedian: difference(found.index, median),
        }
      : null,
  }
}

function heatOf(value: number | undefined, { min, max }: Spread): HeatCell {
  if (value === undefined) return null
  return { value, heat: max === min ? null : (value - min) / (max - min) }
}

/** a − b, exact. */
function difference(a: number, b: number): number {
  return pointsToNumber(subtractPoints(pointsFromNumber(a), pointsFromNumber(b)))
}
