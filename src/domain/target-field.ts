import { rankBlock, type Ranking } from './ranking.ts'
import { isParIndex, isSameIndex, rankTable, type RankingTable } from './ranking-table.ts'
import type { Dossier } from './dossier.ts'
import type { YearResults } from './movement.ts'
import type { ScoreSheet } from './score.ts'
import { foldText } from './search.ts'
import { erasOf, linkYears, unitIn, type Era } from './lineage.ts'
import { isAcross } from './reorganisation.ts'
import { findUnitRow } from './unit-match.ts'

/** The field one runs in: the block's results of the base year, its past years, and which row is the own one. */
export type Field = {
  readonly table: RankingTable | null
  readonly ranking: Ranking
  readonly history: readonly YearResults[]
  readonly unit: string
  readonly names: ReadonlyMap<string, string>
  readonly digits: number
  /** Whether it is the index that the dossier's points make, on its scale. */
  readonly isOwnIndex: boolean
}

/** A table as it is held somewhere. */
export type HeldTable = { readonly table: RankingTable }

/**
 * The tables that hold a row of the unit's: the newest first that are not of a year after the dossier's, since its points
 * are of that year; of a year those of the index that dossiers make.
 */
export function tablesOf<Held extends HeldTable>(tables: readonly Held[], dossier: Dossier): readonly Held[] {
  const eras = erasOf(
    tables.map(({ table }) => table),
    dossier.unit,
  )
  return tables
    .filter(({ table }) => ownRow(table, eras, dossier)?.index != null)
    .sort(
      (a, b) =>
        Number(a.table.year > dossier.year) - Number(b.table.year > dossier.year) ||
        b.table.year - a.table.year ||
        Number(isParIndex(b.table)) - Number(isParIndex(a.table)),
    )
}

/** The block of a table, with the past years of the same index and block that are at hand, one table a year. */
export function fieldOf(chosen: HeldTable, tables: readonly HeldTable[], dossier: Dossier): Field | null {
  const { table } = chosen
  const eras = erasOf(
    tables.map((one) => one.table),
    dossier.unit,
  )
  const own = ownRow(table, eras, dossier)
  if (!own) return null
  const years = new Map<number, RankingTable>()
  for (const { table: one } of [chosen, ...tables]) {
    const sameBlock = foldText(one.block) === foldText(table.block) && isSameIndex(one, table)
    if (
      sameBlock &&
      !unitIn(eras, dossier.unit, one.year).anew &&
      one.year <= table.year &&
      !(isAcross(one.year, table.year) && !ownRow(one, eras, dossier)) &&
      !years.has(one.year)
    )
      years.set(one.year, one)
  }
  const tiers = table.tiers.length > 0 ? table.tiers : isParIndex(table) ? dossier.set.tiers : []
  return {
    table,
    ranking: rankTable({ units: table.units, tiers }),
    history: linkYears([...years.values()]),
    unit: own.id,
    names: new Map(table.units.map(({ id, name }) => [id, name])),
    digits: table.digits,
    isOwnIndex: isParIndex(table) && table.max === 100,
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

/** The unit's row under the name it had in the table's year; none before it was made of others. */
function ownRow(table: RankingTable, eras: readonly Era[], { unit }: Dossier) {
  const { anew, units } = unitIn(eras, unit, table.year)
  const [self = unit] = units
  return anew ? null : findUnitRow(table.units, self)
}
