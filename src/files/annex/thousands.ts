/** "1.000" in a column of points: a thousand, or one with three decimals. The whole column tells. */

const group = /(?<![\d.,])([1-9]\d{0,2}(?:\.\d{3})+)(?![\d.])/g

/**
 * Whether dots before three digits group thousands in these cells. They do where two groups or a comma follow, or
 * where decimals are written otherwise or not at all; a column that writes all its figures with three digits after
 * the dot, or zero before it, has decimals.
 */
export function groupsThousands(cells: readonly string[]): boolean {
  if (cells.some((cell) => /\d\.\d{3}(?:\.\d{3}|,\d)/.test(cell))) return true
  if (cells.some((cell) => /(?<![\d.,])(?:0\.\d|\d+\.\d{1,2}(?!\d))/.test(cell))) return false
  return cells.some((cell) => /\d,\d/.test(cell) || /(?<![\d.,])\d+(?![\d.,])/.test(cell))
}

/** "1.000" → "1000", "1.234,5" → "1234,5"; nothing else changes. */
export function ungroup(text: string): string {
  return text.replace(group, (found) => found.replaceAll('.', ''))
}
