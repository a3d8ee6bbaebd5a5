import { pointsText, type ExpectedRow, type LaidOut } from './layout.ts'
import type { Described } from './described.ts'
import { cell, type GridRow } from './grid.ts'

/** Lĩnh vực, tiêu chí and tiêu chí thành phần each in a column of their own, merged down over what they hold. */
export function layOutLevels(areas: readonly Described[], before: readonly string[]): LaidOut {
  const expected: ExpectedRow[] = []
  const rows: GridRow[] = [
    [
      'Lĩnh vực',
      'Tiêu chí',
      'Tiêu chí thành phần',
      'Điểm tối đa',
      'Cách tính điểm',
      'Tài liệu kiểm chứng',
    ].map((label) => cell(label, { bold: true })),
  ]
  for (const [at, area] of areas.entries()) {
    const areaCode = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][at] ?? ''
    expected.push({ level: 1, code: areaCode, title: area.title, max: area.max, described: area })
    let first = true
    for (const [index, criterion] of area.children.entries()) {
      const code = `${at + 1}.${index + 1}`
      expected.push({ level: 2, code, title: criterion.title, max: criterion.max, described: criterion })
      const leaves = criterion.children.length > 0 ? criterion.children : [null]
      for (const [place, leaf] of leaves.entries()) {
        const row = []
        if (first)
          row.push(
            cell(`${areaCode}. ${area.title} (${pointsText(area.max, { points: 'comma' })} điểm)`, {
              bold: true,
              rowSpan: countRows(area),
            }),
          )
        if (place === 0) {
          const points = leaf ? ` (${pointsText(criterion.max, { points: 'comma' })} điểm)` : ''
          row.push(cell(`${code}. ${criterion.title}${points}`, { rowSpan: leaves.length }))
        }
        const own = leaf ?? criterion
        if (leaf) {
          expected.push({
            level: 3,
            code: `${code}.${place + 1}`,
            title: leaf.title,
            max: leaf.max,
            described: leaf,
          })
          row.push(cell(`${code}.${place + 1}. ${leaf.title}`))
        } else row.push(cell(''))
        rows.push([
          ...row,
          cell(pointsText(own.max, { points: 'comma' })),
          cell(own.lines.map(({ text, points }) => (points === undefined ? text : `${text}: ${points}`))),
          cell(own.evidence),
        ])
        first = false
      }
    }
  }
  return { pages: [{ before, rows, after: [] }], expected }
}

function countRows(area: Described): number {
  return area.children.reduce((sum, { children }) => sum + Math.max(children.length, 1), 0)
}
