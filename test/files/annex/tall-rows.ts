import type { Described } from './described.ts'
import { cell, type GridRow } from './grid.ts'
import type { ExpectedRow, LaidOut } from './layout.ts'
import { pointsText } from './layout.ts'

const head: GridRow = [
  'TT',
  'Tiêu chí/Tiêu chí thành phần',
  'Điểm tối đa',
  'Nội dung chấm điểm',
  'Điểm',
  'Điểm tự chấm',
].map((label) => cell(label, { bold: true }))

/** Code, title and maximum reach down over the scoring lines, each of which has its points beside it. */
export function layOutTallRows(areas: readonly Described[], before: readonly string[]): LaidOut {
  const expected: ExpectedRow[] = []
  const rows: GridRow[] = [head]
  const write = (node: Described, level: number, path: readonly number[]) => {
    const code = path.join('.')
    expected.push({ level, code, title: node.title, max: node.max, described: node })
    const tall = node.lines.length > 1 ? { rowSpan: node.lines.length } : {}
    const own = [
      cell(code, tall),
      cell(node.title, tall),
      cell(pointsText(node.max, { points: 'padded' }), tall),
    ]
    const lines: GridRow[] = node.lines.map(({ text, points }) => [cell(text), cell(points ?? ''), cell('')])
    const [first = [cell(''), cell(''), cell('')], ...more] = lines
    rows.push([...own, ...first], ...more)
    for (const [index, child] of node.children.entries()) write(child, level + 1, [...path, index + 1])
  }
  for (const [index, area] of areas.entries()) write(area, 1, [index + 1])
  return { pages: [{ before, rows, after: [] }], expected }
}
