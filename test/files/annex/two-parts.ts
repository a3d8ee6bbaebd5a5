import type { Described } from './described.ts'
import { cell, type GridRow } from './grid.ts'
import { branch, choice, count, leaf } from './hand-made.ts'
import { pointsText, type ExpectedRow, type LaidOut } from './layout.ts'

const head: readonly GridRow[] = [
  [
    cell('TT', { rowSpan: 2 }),
    cell('Nội dung chấm điểm', { rowSpan: 2 }),
    cell('Điểm', { colSpan: 2 }),
    cell('Tài liệu, căn cứ', { rowSpan: 2 }),
  ],
  [cell('Tối đa'), cell('Chi tiết')],
]

/** Points outside the hundred, in the second part of the table. */
const sides: readonly Described[] = [
  branch('Điểm thưởng', 3, [
    leaf(
      'Được khen thưởng về cải cách hành chính',
      2,
      count('bằng khen', 1),
      'Mỗi bằng khen: cộng 1 điểm, tối đa 2 điểm',
    ),
    leaf('Mô hình được nhân rộng', 1, choice(['Có', 1], ['Không', 0]), 'Có: 1 điểm; Không: 0 điểm'),
  ]),
  branch('Điểm trừ', 5, [
    leaf(
      'Gửi báo cáo tự chấm điểm chậm',
      2,
      count('ngày chậm', 0.5),
      'Mỗi ngày chậm trừ 0,5 điểm, tối đa 2 điểm',
    ),
    leaf('Bị phê bình bằng văn bản', 3, count('lần', 1.5), 'Mỗi lần trừ 1,5 điểm, tối đa 3 điểm'),
  ]),
]

/** "A" stands over all areas, "B" over bonus and penalty; points of scoring lines have a column of their own. */
export function layOutTwoParts(areas: readonly Described[], before: readonly string[]): LaidOut {
  const expected: ExpectedRow[] = []
  const rows: GridRow[] = [...head]
  const row = (...texts: readonly string[]) => rows.push(texts.map((text) => cell(text)))
  const write = (node: Described, level: number, code: string) => {
    expected.push({ level, code, title: node.title, max: node.max, described: node })
    row(code, node.title, comma(node.max), '', node.evidence.join('; '))
    for (const { text, points = '' } of node.lines) row('', text, '', points.replace('.', ','), '')
    for (const [index, child] of node.children.entries()) write(child, level + 1, `${code}.${index + 1}`)
  }
  row('A', 'TIÊU CHÍ CHẤM ĐIỂM', '100', '', '')
  for (const [at, area] of areas.entries()) write(area, 1, romans[at] ?? 'X')
  row('B', 'ĐIỂM THƯỞNG, ĐIỂM TRỪ', '', '', '')
  for (const [at, side] of sides.entries()) write(side, 1, romans[at] ?? 'X')
  return { pages: [{ before, rows, after: [] }], expected }
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']

function comma(value: number): string {
  return pointsText(value, { points: 'comma' })
}
