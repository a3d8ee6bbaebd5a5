import { maxDigits, parsePoints, pointsToNumber } from './points.ts'
import { foldText } from './search.ts'

/** What the cells of a printed table of results say. */

export function isFigure(cell: string): boolean {
  return numberOf(cell) !== null || isTooFine(cell)
}

/** "84,58 %", "84,58 điểm", "84,58*" → 84.58; null where it is no figure. */
export function numberOf(cell: string): number | null {
  const bare = bareOf(cell)
  if (!/^[+-]?[\d.,]+$/.test(bare)) return null
  const read = parsePoints(bare)
  return read.ok ? pointsToNumber(read.value) : null
}

/** A figure with more decimals than are read. */
export function isTooFine(cell: string): boolean {
  const [, decimals = ''] = /^[+-]?\d+[.,](\d+)$/.exec(bareOf(cell)) ?? []
  return decimals.length > maxDigits
}

/** Without sign of percent, unit or footnote, the minus as it is typed: Word and Excel set "−5" or "–5". */
export function bareOf(cell: string): string {
  return withoutMark(cell)
    .replace(/\s*(%|điểm|đ)$/iu, '')
    .trim()
    .replace(/^[\u2212\u2013](?=\d)/, '-')
}

/** "3", "Hạng 3", "3/21", and of units that share a place "3-4", "=3", "3=" → 3; null where it is no place. */
export function placeOf(cell: string): number | null {
  const [, place] =
    /^(?:thu|hang|=)?\s*(\d{1,4})\s*(?:=|[-\u2013\u2212]\s*\d{1,4}|\/\s*\d{1,4})?$/.exec(
      foldText(withoutMark(cell)),
    ) ?? []
  return place === undefined || Number(place) === 0 ? null : Number(place)
}

/** A name or figure without the mark of a footnote: "Sở A (*)" → "Sở A". */
export function withoutMark(cell: string): string {
  return cell.replace(/\s*(\(\*+\)|\*+|[\u00b9\u00b2\u00b3\u2074-\u2079]+)$/, '').trim()
}
