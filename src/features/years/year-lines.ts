import type { Dossier } from '../../domain/dossier.ts'
import { dayOfInterim } from '../../domain/interim.ts'
import { isParIndex } from '../../domain/ranking-table.ts'
import { publishedYears, type PublishedYear } from '../../domain/unit-years.ts'
import type { StoredTable } from '../../store/rankings.ts'
import { sheetOf } from '../../store/sheet.ts'

/** A unit's year: its own dossier, what was published, and the index that stands for the year on the scale of all. */
export type YearLine = {
  readonly year: number
  readonly own: Dossier | null
  readonly published: PublishedYear | null
  readonly index: number | null
}

/** The years of a unit by one index, the oldest first. */
export type YearLines = {
  readonly index: string
  /** Whether it is the index that dossiers make. */
  readonly isOwn: boolean
  /** The end of the scale, 100 where that is percent; figures of another scale have no index here. */
  readonly top: number
  readonly digits: number
  readonly lines: readonly YearLine[]
}

const mostYears = 15

/**
 * The years of a unit by an index: published ones on the scale of the newest, and for PAR INDEX, always in percent, of
 * several dossiers of a year the official one that went farthest.
 */
export function yearLines(
  dossiers: readonly Dossier[],
  tables: readonly StoredTable[],
  index: string,
): YearLines {
  const [dossier] = dossiers
  const isOwn = isParIndex({ index })
  const years = new Map<number, YearLine>()
  for (const own of isOwn ? sorted(dossiers) : []) {
    years.set(own.year, { year: own.year, own, published: null, index: sheetOf(own).total.index })
  }
  const found = dossier
    ? publishedYears(
        tables.map(({ table }) => table),
        dossier.unit,
        index,
      )
    : []
  const newest = found.filter(({ standing }) => standing !== null).at(-1)
  const top = isOwn ? 100 : (newest?.max ?? 100)
  for (const published of found) {
    const own = years.get(published.year)?.own ?? null
    const isOnScale = published.standing && published.max === top
    const figure = isOnScale ? published.index : own && sheetOf(own).total.index
    years.set(published.year, { year: published.year, own, published, index: figure })
  }
  const lines = [...years.values()].sort((a, b) => a.year - b.year).slice(-mostYears)
  return { index, isOwn, top, digits: (isOwn ? dossier?.set.digits : newest?.digits) ?? 2, lines }
}

/** Of two that went as far, the one with the later figures comes last; else the one on screen, which came first. */
function sorted(dossiers: readonly Dossier[]): readonly Dossier[] {
  return [...dossiers]
    .reverse()
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        (dayOfInterim(a) < dayOfInterim(b) ? -1 : dayOfInterim(a) > dayOfInterim(b) ? 1 : 0),
    )
}

/** Interim before drafts, drafts before frozen, frozen before appraised. */
function rankOf({ interim, revision, review }: Dossier): number {
  return (interim ? 0 : 4) + (revision > 0 ? 1 : 0) + (review.rounds.length > 0 ? 2 : 0)
}
