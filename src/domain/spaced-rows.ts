/**
 * A table copied out of a PDF with nothing but single spaces between its cells: "3 Sở Công Thương 85,804 3 Tốt". A line is
 * a number, words, figures and words; where most lines are alike, those become rows. Others are left whole: above the
 * first row a title, under it in the place of a name, to be told of. Null where the text is no such table. A lone figure
 * may belong to the name ("Phường 1"): each line must hold two at least.
 */
export function rowsFromSpaces(lines: readonly string[]): readonly (readonly string[])[] | null {
  const filled = lines.filter((line) => line.trim() !== '')
  const rows = filled.map((line) => partLine(line.trim()))
  const parted = rows.filter((row) => row !== null)
  const widths = parted.map(({ length }) => length)
  const width = widths.toSorted((a, b) => countOf(widths, b) - countOf(widths, a))[0]
  if (width === undefined || countOf(widths, width) * 2 <= filled.length) return null
  const first = rows.findIndex((row) => row?.length === width)
  return rows.map((row, at) => {
    if (row?.length === width) return row
    if (at < first) return [filled[at] ?? '']
    const [, number = '', words = ''] = /^(\d{1,4}[.)]?(?=\s))?(.*)$/.exec(filled[at] ?? '') ?? []
    return [number, words.trim()]
  })
}

function countOf(all: readonly number[], one: number): number {
  return all.filter((other) => other === one).length
}

const longestLine = 500

/** [number, name, …figures, words after them]; the number and the words are '' where the line has none. */
function partLine(line: string): readonly string[] | null {
  if (line.length > longestLine) return null
  const [, number = '', name = '', figures = '', after = ''] =
    /^(?:(\d{1,4})[.)]?\s+)?(\p{L}.*?)((?:\s+[+\-\u2212\u2013]?\d+(?:[.,]\d+)?\s?%?)+)(\s+\p{L}[^\d]*)?$/u.exec(
      line,
    ) ?? []
  const parts = figures.trim().replaceAll(/\s+%/g, '%').split(/\s+/)
  if (name === '' || parts.length + (number === '' ? 0 : 1) < 2) return null
  return [number, name.trim(), ...parts, after.trim()]
}
