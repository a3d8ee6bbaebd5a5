import type { Dossier } from './dossier.ts'
import { erasOf, unitIn } from './lineage.ts'
import { meanOf } from './ranking.ts'
import { isParIndex, isSameIndex, rankTable, type RankingTable } from './ranking-table.ts'
import { foldText } from './search.ts'
import { findUnitRow, type Named } from './unit-match.ts'

/** A quarter of a block by places, 1 the best. */
export type Quartile = 1 | 2 | 3 | 4

/** Where a unit stands in its block of a year. */
export type Standing = {
  readonly place: number
  readonly of: number
  readonly tied: boolean
  readonly quartile: Quartile
}

/** A unit that another was made of, as a year's tables hold it; null where they do not, or do not rank it. */
export type Predecessor = {
  readonly name: string
  readonly index: number | null
  /** The end of the scale of its table, 100 where that is percent. */
  readonly max: number
  readonly standing: Standing | null
}

/** What a year's published table says of a unit. */
export type PublishedYear = {
  readonly year: number
  readonly index: number
  /** The end of the table's scale, 100 where the index is in percent. */
  readonly max: number
  readonly digits: number
  readonly source: string
  /** Null where the figure is an average of the units it was made of: for reference, it gives no place. */
  readonly standing: Standing | null
  /** The units it was made of, where the figure is theirs. */
  readonly predecessors: readonly Predecessor[]
}

/** The index that dossiers make, as its tables name it. */
export const parIndex = 'PAR INDEX'

/**
 * The published years of a unit by an index, the oldest first: of each year the first table that holds it, under the
 * name it had then. Years before the unit was made anew hold its predecessors, never itself, even under the same name.
 */
export function publishedYears(
  tables: readonly RankingTable[],
  unit: Dossier['unit'],
  index = parIndex,
): PublishedYear[] {
  const eras = erasOf(tables, unit)
  const ofIndex = tables.filter((table) => isSameIndex(table, { index }))
  return [...new Set(ofIndex.map(({ year }) => year))]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const ofYear = ofIndex.filter((table) => table.year === year)
      const { anew, units } = unitIn(eras, unit, year)
      // In the year of a change the tables may still be those of the former units.
      const changed = eras.find((era) => era.before === year)
      if (anew) {
        const before = changed?.anew ? predecessorsIn(ofYear, changed.former) : null
        return fuller(predecessorsIn(ofYear, units), before) ?? []
      }
      const [self = unit] = units
      return yearOf(ofYear, self) ?? (changed?.anew ? (predecessorsIn(ofYear, changed.former) ?? []) : [])
    })
}

/** The other indices that tell a year of the unit, in the order of their names, each by the name that its newest table bears. */
export function otherIndices(tables: readonly RankingTable[], unit: Dossier['unit']): readonly string[] {
  const names = new Map<string, string>()
  for (const table of [...tables].sort((a, b) => b.year - a.year)) {
    const folded = foldText(table.index)
    if (!isParIndex(table) && !names.has(folded)) names.set(folded, table.index)
  }
  return [...names]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, name]) => (publishedYears(tables, unit, name).length > 0 ? [name] : []))
}

/** The quarter of a block that a place lies in, by the share of the block that stands above it. */
export function quartileOf(place: number, of: number): Quartile {
  const above = (place - 1) * 4
  if (above < of) return 1
  if (above < of * 2) return 2
  return above < of * 3 ? 3 : 4
}

/** Where the unit of a row stands in its table; null where it is not ranked. */
export function standingIn(table: RankingTable, id: string): Standing | null {
  const { units } = rankTable(table)
  const found = units.find(({ unit }) => unit === id)
  if (!found) return null
  const { place, tied } = found
  return { place, of: units.length, tied, quartile: quartileOf(place, units.length) }
}

function yearOf(tables: readonly RankingTable[], unit: Named): PublishedYear | null {
  for (const table of tables) {
    const found = rowIn(table, unit)
    if (found) return { ...factsOf(table), ...found, predecessors: [] }
  }
  return null
}

function predecessorsIn(tables: readonly RankingTable[], former: readonly Named[]): PublishedYear | null {
  const found = former.map((unit) => {
    for (const table of tables) {
      const row = rowIn(table, unit)
      if (row) {
        const { name, index, standing } = row
        return { table, line: { name, index, max: table.max, standing } }
      }
    }
    return { table: null, line: { name: unit.name, index: null, max: 100, standing: null } }
  })
  const held = found.flatMap(({ table }) => table ?? [])
  const [first] = held
  // Figures of another scale than the first are shown, but never averaged with it.
  const mean = meanOf(found.flatMap(({ line }) => (line.max === first?.max ? (line.index ?? []) : [])))
  if (mean === null || !first) return null
  const source = [...new Set(held.map((table) => factsOf(table).source))].join('; ')
  return {
    ...factsOf(first),
    source,
    index: mean,
    standing: null,
    predecessors: found.map(({ line }) => line),
  }
}

/** Of two readings of a year the one that misses fewer units; the first where they miss as many. */
function fuller(one: PublishedYear | null, other: PublishedYear | null): PublishedYear | null {
  if (!one || !other) return one ?? other
  const missing = ({ predecessors }: PublishedYear) =>
    predecessors.filter(({ index }) => index === null).length
  return missing(other) < missing(one) ? other : one
}

function rowIn(table: RankingTable, unit: Named): { name: string; index: number; standing: Standing } | null {
  const row = findUnitRow(table.units, unit)
  if (!row) return null
  const standing = standingIn(table, row.id)
  return standing && row.index !== null ? { name: row.name, index: row.index, standing } : null
}

function factsOf({ year, max, digits, block, source: { number, issuer } }: RankingTable) {
  return { year, max, digits, source: [number, issuer].filter(Boolean).join(', ') || block }
}
