/**
 * A table copied out of a PDF with nothing but single spaces between its cells: "3 Sở Công Thương 85,804 3 Tốt". A line is
 * a number, words, figures and words; where most lines are alike, those become rows. Others are left whole: above the
 * first row a title, under it in the place of a name, to be told of. Null where the text is no such table. A lone figure
 * may belong to the name ("Phường 1"): each line must hold two at least.
 */
export function rowsFromSpaces(lines: readonly string[]): readonly (readonly string[])[] | null {
  const filled = joinBroken(lines.map((line) => line.trim()).filter((line) => line !== ''))
  const rows = filled.map(partLine)
  const widths = rows.flatMap((row) => (row === null ? [] : [row.length]))
  const width = mostFrequent(widths)
  if (width === undefined || widths.filter((one) => one === width).length * 2 <= filled.length) return null
  const first = rows.findIndex((row) => row?.length === width)
  return rows.map((row, at) => {
    if (row !== null && row.length === width) return row
    if (at < first) return [filled[at] ?? '']
    const [, number = '', words = ''] = /^(\d{1,4}[.)]?(?=\s))?(.*)$/.exec(filled[at] ?? '') ?? []
    return [number, words.trim()]
  })
}

/** In a list with numbers a line that has one and no figures goes on in the next, which has none. */
function joinBroken(lines: readonly string[]): readonly string[] {
  const numbered = lines.filter((line) => /^\d/.test(line))
  if (numbered.length * 2 <= lines.length) return lines
  const out: string[] = []
  for (const line of lines) {
    const before = out.at(-1) ?? ''
    const isOpen = /^\d{1,4}[.)]?\s+\p{L}/u.test(before) && partLine(before) === null
    if (isOpen && /^\p{L}/u.test(line) && partLine(`${before} ${line}`))
      out[out.length - 1] = `${before} ${line}`
    else out.push(line)
  }
  return out
}

function mostFrequent(widths: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

const longestLine = 500

/** [number, name, …figures, words after them]; the number and the words are '' where the line has none. */
function partLine(line: string): readonly string[] | null {
  if (line.length > longestLine) return null
  const [, number = '', name = '', figures = '', after = ''] =
    /^(?:(\d{1,4})[.)]?\s+)?(\p{L}.*?)((?:\s+[+\-\u2212\u2013]?\d+(?:[.,]\d+)?(?:\s?%)?)+)(\s+\p{L}[^\d]*)?$/u.exec(
      line,
    ) ?? []
  const parts = figures.trim().replaceAll(/\s+%/g, '%').split(/\s+/)
  if (name === '' || parts.length + (number === '' ? 0 : 1) < 2) return null
  return [number, name.trim(), ...parts, after.trim()]
}
