import { isContinuation } from './line.ts'
import type { RawRow } from './raw-row.ts'
import { findAwards } from './scoring/award.ts'
import type { ScoringLine } from './scoring/clause.ts'

/** Lines of the scoring, method and note cells of one row. */
export function ownScoring(row: RawRow): ScoringLine[] {
  const scoring = priced(
    joinWrapped(row.scoring),
    row.award === '' ? [] : row.award.split(/\s+(?=[\d(])/u),
    'scoring',
  )
  return [
    ...scoring,
    ...(row.method === '' ? [] : [{ text: row.method, award: '', from: 'method' as const }]),
    ...joinWrapped(row.note).map((text) => ({ text, award: '', from: 'note' as const })),
  ]
}

/** Lines with their points from the cell beside them, where there are as many of these as lines. */
export function priced(
  lines: readonly string[],
  awards: readonly string[],
  from: ScoringLine['from'],
): ScoringLine[] {
  const fits = awards.length > 0 && awards.length === lines.length
  return lines.map((text, index) => ({ text, award: fits ? (awards[index] ?? '') : '', from }))
}

/** A line that a cell's width or a page broke goes on with a small letter. */
export function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      isContinuation(line) &&
      !/[.;:]$/.test(last) &&
      !/^[a-zđ]\s*(?:[).:=]|là)\s/u.test(line) &&
      findAwards(last).length === 0
    )
      joined[joined.length - 1] = `${last} ${line}`
    else joined.push(line)
  }
  return joined
}
