import type { Described } from './described.ts'
import { cell, type GridRow } from './grid.ts'
import type { ExpectedRow, LaidOut } from './layout.ts'
import { pointsText } from './layout.ts'

const head: GridRow = ['Lĩnh vực', 'STT', 'Tiêu chí', 'Điểm tối đa', 'Cách đánh giá'].map((label) =>
  cell(label, { bold: true }),
)

/** Areas in a merged column of their own, with their points in brackets; criteria count through all of them. */
export function layOutAreaColumn(areas: readonly Described[], before: readonly string[]): LaidOut {
  const expected: ExpectedRow[] = []
  const rows: GridRow[] = [head]
  let count = 0
  for (const [at, area] of areas.entries()) {
    const code = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][at] ?? 'IX'
    const leaves = leavesOf(area)
    expected.push({ level: 1, code, title: area.title, max: area.max, described: area })
    for (const [index, leaf] of leaves.entries()) {
      count++
      expected.push({ level: 2, code: String(count), title: leaf.title, max: leaf.max, described: leaf })
      const scoring = leaf.lines.map(({ text, points }) =>
        points === undefined ? text : `+ ${text} (${points.replace('.', ',')}đ)`,
      )
      const own = [cell(String(count)), cell(leaf.title), cell(comma(leaf.max)), cell(scoring)]
      const merged = cell(`${code}. ${area.title} (${comma(area.max)} điểm)`, { rowSpan: leaves.length })
      rows.push(index === 0 ? [merged, ...own] : own)
    }
  }
  return { pages: [{ before, rows, after: [] }], expected }
}

function leavesOf(node: Described): Described[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf)
}

function comma(value: number): string {
  return pointsText(value, { points: 'comma' })
}
