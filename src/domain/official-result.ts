import { formatDay } from './day.ts'
import type { Dossier } from './dossier.ts'
import { erasOf, unitIn } from './lineage.ts'
import { formatChange, formatIndex, pointsFromNumber, pointsToNumber, subtractPoints } from './points.ts'
import { isParIndex, type RankingTable, type TableUnit } from './ranking-table.ts'
import { isApart, nameInTable } from './reorganisation.ts'
import type { ScoreSheet } from './score.ts'
import { describeStanding } from './standing-words.ts'
import { bareName, findUnitRow, likeRows } from './unit-match.ts'
import { printOnScale } from './target-words.ts'
import { standingIn, type Standing } from './unit-years.ts'

/** The published result of a dossier's year beside what the dossier itself comes to. */
export type OfficialResult = {
  readonly row: TableUnit
  readonly index: number
  /** The end of the table's scale, 100 where the index is in percent. */
  readonly max: number
  readonly digits: number
  readonly standing: Standing
  /** "12/QĐ-UBND ngày 01/02/2023, UBND thành phố". */
  readonly source: string
  readonly computed: { readonly index: number; readonly provisional: boolean } | null
  /** Published less computed; null where nothing is computed yet, or the table has another scale. */
  readonly difference: number | null
  /** Whether the two differ as they are printed. */
  readonly differs: boolean
}

/** A row of a table that may be the unit's under another name: a person says. */
export type LikelyRow = { readonly table: RankingTable; readonly row: TableUnit }

/** What was published of the dossier's unit for its year; null where no table holds it. An interim dossier has none. */
export function officialResult(
  tables: readonly RankingTable[],
  dossier: Dossier,
  { total, provisional }: Pick<ScoreSheet, 'total' | 'provisional'>,
): OfficialResult | null {
  if (dossier.interim === true) return null
  const ofYear = tables.filter((one) => isParIndex(one) && one.year === dossier.year)
  const newest = [...ofYear].sort((a, b) => Number(Boolean(b.amends)) - Number(Boolean(a.amends)))
  for (const table of newest) {
    const row = findUnitRow(table.units, dossier.unit)
    const standing = row && standingIn(table, row.id)
    if (!row || row.index === null || !standing) continue
    const computed = total.index === null ? null : { index: total.index, provisional }
    const difference = computed && table.max === 100 ? subtract(row.index, computed.index) : null
    const digits = Math.min(table.digits, dossier.set.digits)
    return {
      row,
      index: row.index,
      max: table.max,
      digits: table.digits,
      standing,
      source: describeSource(table),
      computed,
      difference,
      differs: difference !== null && /[1-9]/.test(formatChange(difference, digits)),
    }
  }
  return null
}

/** "Công bố 86,50 %, hạng 7/21 (12/QĐ-UBND); hồ sơ tính được 86,88 %, công bố thấp hơn 0,38 điểm phần trăm." */
export function describeOfficial({
  index,
  max,
  digits,
  standing,
  source,
  computed,
  difference,
  differs,
}: OfficialResult): string {
  const published = `Công bố ${printOnScale(index, digits, max)}, hạng ${describeStanding({ standing })} (${source})`
  if (!computed) return `${published}.`
  const own = `${computed.provisional ? 'hồ sơ tự đánh giá' : 'hồ sơ tính được'} ${formatIndex(computed.index, digits)}`
  if (difference === null) return `${published}; ${own}.`
  if (!differs) return `${published}; ${own}, hai số khớp nhau.`
  const way = difference > 0 ? 'cao hơn' : 'thấp hơn'
  return `${published}; ${own}, công bố ${way} ${formatChange(difference, digits).slice(1)} điểm phần trăm.`
}

/** Rows of like names in tables that have no row of the unit's, the newest year first; of years before it was made anew none. */
export function likelyRows(tables: readonly RankingTable[], unit: Dossier['unit']): readonly LikelyRow[] {
  const eras = erasOf(tables, unit)
  return [...tables]
    .sort((a, b) => b.year - a.year)
    .flatMap((table) => {
      const { anew, units } = unitIn(eras, unit, table.year)
      const [self = unit] = units
      if (anew || findUnitRow(table.units, self)) return []
      const named = table.units.map((row) => ({ id: row.id, name: nameInTable(row.name), row }))
      return likeRows(named, self).map(({ row }) => ({ table, row }))
    })
}

/** Years whose tables have the unit's name on the other side of the reorganisation, with nobody's word that it is the unit. */
export function apartYears(tables: readonly RankingTable[], unit: Dossier['unit']): readonly number[] {
  const wanted = bareName(unit.name)
  const years = likelyRows(tables, unit).flatMap(({ table, row }) =>
    isApart(row) && bareName(nameInTable(row.name)) === wanted ? [table.year] : [],
  )
  return [...new Set(years)].sort((a, b) => a - b)
}

/** Tables in which the rows that a person confirmed as the unit's bear its id. `knownAs`: ids of rows → ids of units. */
export function knowAs<Held extends { readonly table: RankingTable }>(
  held: readonly Held[],
  unit: string,
  knownAs: Readonly<Record<string, string>>,
): readonly Held[] {
  return held.map((one) => {
    const { units } = one.table
    if (units.some(({ id }) => id === unit)) return one
    const row = units.find(({ id }) => Object.hasOwn(knownAs, id) && knownAs[id] === unit)
    if (!row) return one
    return {
      ...one,
      table: { ...one.table, units: units.map((was) => (was === row ? { ...was, id: unit } : was)) },
    }
  })
}

function subtract(a: number, b: number): number {
  return pointsToNumber(subtractPoints(pointsFromNumber(a), pointsFromNumber(b)))
}

function describeSource({ block, source: { number, date, issuer } }: RankingTable): string {
  const named = [number, date === null ? '' : `ngày ${formatDay(date)}`]
    .filter((word) => word !== '')
    .join(' ')
  return [named, issuer].filter((word) => word !== '').join(', ') || `bảng xếp hạng ${block}`
}
