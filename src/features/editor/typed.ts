import {
  divideFractions,
  formatFigure,
  fractionFromNumber,
  multiplyFractions,
  parsePoints,
  pointsFromFraction,
  pointsToNumber,
} from '../../domain/points.ts'

/** Figures as typed in the forms ↔ decimals of the set. What is empty or no figure is null. */

export function readPoints(text: string): number | null {
  const read = parsePoints(text)
  return read.ok ? pointsToNumber(read.value) : null
}

/** "97", "97 %" → 0.97. */
export function readShare(text: string): number | null {
  const percent = readPoints(text.replace(/%\s*$/, ''))
  if (percent === null) return null
  return pointsToNumber(pointsFromFraction(divideFractions(fractionFromNumber(percent), hundred)))
}

/** "15", "-5". */
export function readWhole(text: string): number | null {
  const typed = text.normalize('NFKC').trim().replace('\u2212', '-')
  return /^[+-]?\d{1,6}$/.test(typed) ? Number(typed) : null
}

/** 1000.5 → "1000,5": without dots for thousands, since a single dot is read as the decimal mark. */
export function textOf(figure: number | null): string {
  return figure === null ? '' : formatFigure(figure).replaceAll('.', '')
}

/** 0.97 → "97". */
export function textOfShare(share: number | null): string {
  if (share === null) return ''
  return textOf(pointsToNumber(pointsFromFraction(multiplyFractions(fractionFromNumber(share), hundred))))
}

/** Why a text that is not empty is no figure of the kind that a field takes; undefined where it is. */
export function refusePoints(text: string): string | undefined {
  const read = parsePoints(text)
  return text.trim() === '' || read.ok ? undefined : read.problems[0]?.message
}

export function refuseShare(text: string): string | undefined {
  return refusePoints(text.replace(/%\s*$/, ''))
}

export function refuseWhole(text: string): string | undefined {
  return text.trim() === '' || readWhole(text) !== null ? undefined : 'Ghi số ngày bằng số nguyên, ví dụ 15.'
}

const hundred = fractionFromNumber(100)
