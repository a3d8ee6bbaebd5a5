import type { BookRow, BookSheet } from './xlsx-book.ts'

/**
 * Whether the rows certainly fit on the first printed page of a sheet that is as wide as the page: A4 with the margins
 * of a paper. A tenth of the page is left, for Excel and LibreOffice reckon rows a little differently.
 */
export function fitFirstPage(
  rows: readonly BookRow[],
  { widths, orientation }: Pick<BookSheet, 'widths' | 'orientation'>,
): boolean {
  const { width, height } = pages[orientation]
  const wide = widths.reduce((sum, one) => sum + one * letter + gap, 0)
  const high = rows.reduce((sum, row) => sum + (row.hidden ? 0 : (row.height ?? usual)), 0)
  // A narrow sheet is printed as it is, a wide one made smaller.
  return high * Math.min(1, width / wide) <= height * 0.9
}

/** Points between the margins. */
const pages = { portrait: { width: 468, height: 729 }, landscape: { width: 714, height: 482 } } as const
/** Points of a letter, of what stands beside the letters of a column, and of a row without a height. */
const [letter, gap, usual] = [5.25, 3.75, 15]
