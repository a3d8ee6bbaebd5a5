import type { Dossier } from './dossier.ts'
import { meanOf } from './ranking.ts'
import { rankTable, type RankingTable } from './ranking-table.ts'
import { findUnitRow } from './unit-match.ts'

/** A quarter of a block by places, 1 the best. */
export type Quartile = 1 | 2 | 3 | 4

/** What a year's published table says of a unit. */
export type PublishedYear = {
  readonly year: number
  readonly index: number
  readonly digits: number
  readonly source: string
  /** Null where the figure is an average of the units it was made from: for reference, it gives no place. */
  readonly standing: {
    readonly place: number
    readonly of: number
    readonly tied: boolean
    readonly quartile: Quartile
  } | null
  /** Names of the units it was made from, where the figure is theirs. */
  readonly predecessors: readonly string[]
}

/**
 * The published years of a unit by one index, the oldest first, one table a year: the first of them that holds it.
 * Years before the unit was made anew hold its predecessors, never itself, even under the same name.
 */
export function publishedYears(
  tables: readonly RankingTable[],
  unit: Dossier['unit'],
  index = 'PAR INDEX',
): PublishedYear[] {
  const years = new Map<number, PublishedYear>()
  for (const table of tables) {
    if (table.index !== index || years.has(table.year)) continue
    const found = isBefore(unit, table.year) ? predecessorsIn(table, unit) : standingIn(table, unit)
    if (found) years.set(table.year, found)
  }
  return [...years.values()].sort((a, b) => a.year - b.year)
}

/** Whether a year lies before the unit was made of others: its places are not compared with those after. */
export function isBefore({ since, formerly = [] }: Dossier['unit'], year: number): boolean {
  return since !== undefined && formerly.length > 0 && year < Number(since.slice(0, 4))
}

/** The quarter of a block that a place lies in, by the share of the block that stands above it. */
export function quartileOf(place: number, of: number): Quartile {
  const above = (place - 1) * 4
  if (above < of) return 1
  if (above < of * 2) return 2
  return above < of * 3 ? 3 : 4
}

function standingIn(table: RankingTable, unit: Dossier['unit']): PublishedYear | null {
  const ranking = rankTable(table)
  const row = findUnitRow(table.units, unit)
  const found = ranking.units.find((one) => one.unit === row?.id)
  if (!found) return null
  const { place, tied, index } = found
  const of = ranking.units.length
  return {
    ...factsOf(table),
    index,
    standing: { place, of, tied, quartile: quartileOf(place, of) },
    predecessors: [],
  }
}

function predecessorsIn(table: RankingTable, { formerly = [] }: Dossier['unit']): PublishedYear | null {
  const rows = formerly.flatMap((former) => findUnitRow(table.units, former) ?? [])
  const mean = meanOf(rows.flatMap(({ index }) => index ?? []))
  if (mean === null) return null
  return { ...factsOf(table), index: mean, standing: null, predecessors: rows.map(({ name }) => name) }
}

function factsOf({ year, digits, block, source: { number, issuer } }: RankingTable) {
  return { year, digits, source: [number, issuer].filter(Boolean).join(', ') || block }
}
