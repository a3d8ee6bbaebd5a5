import { rankBlock, type Ranking } from './ranking.ts'
import { rankTable, type RankingTable } from './ranking-table.ts'
import type { Dossier } from './dossier.ts'
import type { YearResults } from './movement.ts'
import type { ScoreSheet } from './score.ts'
import { foldText } from './search.ts'
import { isBefore } from './unit-years.ts'
import { findUnitRow } from './unit-match.ts'

/** The field one runs in: the block's results of the base year, its past years, and which row is the own one. */
export type Field = {
  readonly table: RankingTable | null
  readonly ranking: Ranking
  readonly history: readonly YearResults[]
  readonly unit: string
  readonly names: ReadonlyMap<string, string>
  readonly digits: number
  /** Whether it is the index that the dossier's points make. */
  readonly isOwnIndex: boolean
}

/** A table as it is held somewhere. */
export type HeldTable = { readonly table: RankingTable }

/** The tables that hold a row of the unit's, the newest first. */
export function tablesOf<Held extends HeldTable>(tables: readonly Held[], dossier: Dossier): readonly Held[] {
  return tables
    .filter(
      ({ table }) =>
        !isBefore(dossier.unit, table.year) && findUnitRow(table.units, dossier.unit)?.index != null,
    )
    .sort((a, b) => b.table.year - a.table.year)
}

/** The block of a table, with the past years of the same index and block that are at hand, one table a year. */
export function fieldOf(chosen: HeldTable, tables: readonly HeldTable[], dossier: Dossier): Field | null {
  const { table } = chosen
  const own = findUnitRow(table.units, dossier.unit)
  if (!own) return null
  const years = new Map<number, RankingTable>()
  for (const { table: one } of [chosen, ...tables]) {
    const sameBlock =
      foldText(one.block) === foldText(table.block) && foldText(one.index) === foldText(table.index)
    if (sameBlock && !isBefore(dossier.unit, one.year) && one.year <= table.year && !years.has(one.year))
      years.set(one.year, one)
  }
  const tiers = table.tiers.length > 0 ? table.tiers : isParIndex(table) ? dossier.set.tiers : []
  return {
    table,
    ranking: rankTable({ units: table.units, tiers }),
    history: [...years.values()].map(({ year, units }) => ({
      year,
      results: units.flatMap(({ id, index }) => (index === null ? [] : [{ unit: id, index }])),
    })),
    unit: own.id,
    names: new Map(table.units.map(({ id, name }) => [id, name])),
    digits: table.digits,
    isOwnIndex: isParIndex(table),
  }
}

/** Without a table: the unit alone, with the index of its sheet; only an index or a tier can be aimed at. Null where it has none yet. */
export function lonelyField(dossier: Dossier, sheet: ScoreSheet): Field | null {
  const { index } = sheet.total
  if (index === null) return null
  const { unit, set } = dossier
  return {
    table: null,
    ranking: rankBlock([{ unit: unit.id, index }], set.tiers),
    history: [],
    unit: unit.id,
    names: new Map([[unit.id, unit.name]]),
    digits: set.digits,
    isOwnIndex: true,
  }
}

function isParIndex({ index }: RankingTable): boolean {
  return /par index|cchc|cai cach hanh chinh/.test(foldText(index))
}
