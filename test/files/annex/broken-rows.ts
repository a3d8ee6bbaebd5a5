import type { Described } from './described.ts'
import { cell, type GridRow } from './grid.ts'
import { pointsText, type ExpectedRow, type LaidOut } from './layout.ts'

const bold = { bold: true }

/** "Điểm" stands over three columns; code, title and scoring reach down beside it. */
const head: readonly GridRow[] = [
  [
    cell('Số TT', { ...bold, rowSpan: 2 }),
    cell('Tên tiêu chí', { ...bold, rowSpan: 2 }),
    cell('Điểm', { ...bold, colSpan: 3 }),
    cell('Căn cứ chấm điểm', { ...bold, rowSpan: 2 }),
  ],
  [cell('Tối đa', bold), cell('Tự chấm', bold), cell('Thẩm định', bold)],
]

/**
 * Some rows are cut in two by the end of their page: the head is repeated in the middle of them. Every ninth, and those
 * whose second half speaks of contents or tasks as a head does.
 */
export function layOutBrokenRows(areas: readonly Described[], before: readonly string[]): LaidOut {
  const expected: ExpectedRow[] = []
  const rows: GridRow[] = [...head]
  let scored = 0
  const write = (node: Described, level: number, code: string) => {
    expected.push({ level, code, title: node.title, max: node.max, described: node })
    const [points, blank] = [cell(comma(node.max)), cell('')]
    const lines = node.lines.map(({ text, points: given }) =>
      given === undefined ? text : `${text}: ${given.replace('.', ',')} điểm`,
    )
    const [said, rest] = halve(lines.at(-1) ?? '')
    if (level === 1) rows.push([cell(code, bold), cell(node.title, bold), points, cell('', { colSpan: 3 })])
    else if (lines.length > 0 && (++scored % 9 === 0 || /nội dung|nhiệm vụ/.test(rest))) {
      const [start, end] = halve(node.title)
      rows.push([cell(code), cell(start), points, blank, blank, cell([...lines.slice(0, -1), said])])
      rows.push(...head, [blank, cell(end), blank, blank, blank, cell(rest)])
    } else rows.push([cell(code), cell(node.title), points, blank, blank, cell(lines)])
    for (const [index, child] of node.children.entries())
      write(child, level + 1, level === 1 ? String(index + 1) : `${code}.${index + 1}`)
  }
  for (const [at, area] of areas.entries()) write(area, 1, romans[at] ?? 'X')
  return { pages: [{ before, rows, after: [] }], expected }
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']

/** Words up to the middle, and from the next small letter on: nobody breaks a line before a figure. */
function halve(text: string): [string, string] {
  const words = text.split(' ')
  const middle = Math.floor(words.length / 2)
  const at = words.findIndex((word, index) => index >= middle && /^\p{Ll}/u.test(word))
  return at < 1 ? [text, ''] : [words.slice(0, at).join(' '), words.slice(at).join(' ')]
}

function comma(value: number): string {
  return pointsText(value, { points: 'comma' })
}
