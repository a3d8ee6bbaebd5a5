import type { Dossier } from '../../domain/dossier.ts'
import { dayOfInterim } from '../../domain/interim.ts'
import { publishedYears, type PublishedYear } from '../../domain/unit-years.ts'
import type { StoredTable } from '../../store/rankings.ts'
import { sheetOf } from '../../store/sheet.ts'

/** A unit's year: its own dossier, what was published, and the index in percent that stands for the year. */
export type YearLine = {
  readonly year: number
  readonly own: Dossier | null
  readonly published: PublishedYear | null
  readonly index: number | null
}

const mostYears = 15

/** The years of a unit, the oldest first: of several dossiers of a year the official one that went farthest. */
export function yearLines(dossiers: readonly Dossier[], tables: readonly StoredTable[]): YearLine[] {
  const [dossier] = dossiers
  if (!dossier) return []
  const years = new Map<number, YearLine>()
  // Of two that went as far, the one with the later figures; else the one on screen, which comes first.
  const sorted = [...dossiers]
    .reverse()
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        (dayOfInterim(a) < dayOfInterim(b) ? -1 : dayOfInterim(a) > dayOfInterim(b) ? 1 : 0),
    )
  for (const own of sorted) {
    years.set(own.year, { year: own.year, own, published: null, index: sheetOf(own).total.index })
  }
  for (const published of publishedYears(
    tables.map(({ table }) => table),
    dossier.unit,
  )) {
    const own = years.get(published.year)?.own ?? null
    const isPercent = published.standing && published.max === 100
    const index = isPercent ? published.index : own && sheetOf(own).total.index
    years.set(published.year, { year: published.year, own, published, index })
  }
  return [...years.values()].sort((a, b) => a.year - b.year).slice(-mostYears)
}

/** Interim before drafts, drafts before frozen, frozen before appraised. */
function rankOf({ interim, revision, review }: Dossier): number {
  return (interim ? 0 : 4) + (revision > 0 ? 1 : 0) + (review.rounds.length > 0 ? 2 : 0)
}
