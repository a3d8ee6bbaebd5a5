import type { Dossier } from '../../domain/dossier.ts'
import { rankTable } from '../../domain/ranking-table.ts'
import { findUnitRow } from '../../domain/unit-match.ts'
import type { StoredTable } from '../../store/rankings.ts'
import { sheetOf } from '../../store/sheet.ts'

/** A unit's year: its own dossier, what was published, and the index that stands for the year. */
export type YearLine = {
  readonly year: number
  readonly own: Dossier | null
  readonly published: {
    readonly index: number
    readonly place: number
    readonly of: number
    readonly digits: number
    readonly source: string
  } | null
  readonly index: number | null
}

const mostYears = 15

/** The years of a unit, the oldest first: of several dossiers of a year the official one that went farthest. */
export function yearLines(dossiers: readonly Dossier[], tables: readonly StoredTable[]): YearLine[] {
  const [dossier] = dossiers
  if (!dossier) return []
  const years = new Map<number, YearLine>()
  for (const own of [...dossiers].sort((a, b) => rankOf(a) - rankOf(b))) {
    years.set(own.year, { year: own.year, own, published: null, index: sheetOf(own).total.index })
  }
  for (const { table } of tables.filter((one) => one.table.index === 'PAR INDEX')) {
    const ranking = rankTable(table)
    const row = findUnitRow(table.units, dossier.unit)
    const found = ranking.units.find(({ unit }) => unit === row?.id)
    if (!found) continue
    const { number, issuer } = table.source
    const published = {
      index: found.index,
      place: found.place,
      of: ranking.units.length,
      digits: table.digits,
      source: [number, issuer].filter(Boolean).join(', ') || table.block,
    }
    const former = years.get(table.year)
    if (former?.published) continue
    years.set(table.year, { year: table.year, own: former?.own ?? null, published, index: found.index })
  }
  return [...years.values()].sort((a, b) => a.year - b.year).slice(-mostYears)
}

/** Interim before drafts, drafts before frozen, frozen before appraised. */
function rankOf({ interim, revision, review }: Dossier): number {
  return (interim ? 0 : 4) + (revision > 0 ? 1 : 0) + (review.rounds.length > 0 ? 2 : 0)
}
