import type { Described } from './described.ts'
import { cell, type GridRow } from './grid.ts'
import type { ExpectedRow, LaidOut } from './layout.ts'
import { pointsText } from './layout.ts'

const heads: readonly GridRow[] = [
  [
    cell('STT', { rowSpan: 2 }),
    cell('LĨNH VỰC/TIÊU CHÍ/TIÊU CHÍ THÀNH PHẦN', { rowSpan: 2 }),
    cell('ĐIỂM TỐI ĐA', { colSpan: 3 }),
    cell('HƯỚNG DẪN CHẤM', { rowSpan: 2 }),
  ],
  [cell('Thẩm định'), cell('Điều tra XHH'), cell('Tổng điểm')],
]

/** The maximum in three columns under one head: appraised, by survey, together; the total stands on top. */
export function layOutSurveyColumns(areas: readonly Described[], before: readonly string[]): LaidOut {
  const expected: ExpectedRow[] = []
  const rows: GridRow[] = [...heads]
  const figure = (value: number) => cell(value === 0 ? '' : pointsText(value, { points: 'comma' }))
  const sum = (values: readonly number[]) => Number(values.reduce((all, one) => all + one, 0).toPrecision(12))
  const surveyed = ({ children, rule, max }: Described): number =>
    children.length > 0 ? sum(children.map(surveyed)) : rule?.kind === 'survey' ? max : 0
  const figures = (max: number, survey: number) => [figure(sum([max, -survey])), figure(survey), figure(max)]
  rows.push([
    cell(''),
    cell('TỔNG ĐIỂM'),
    ...figures(sum(areas.map(({ max }) => max)), sum(areas.map(surveyed))),
    cell(''),
  ])
  const write = (node: Described, level: number, path: readonly number[]) => {
    const code = path.join('.')
    expected.push({ level, code, title: node.title, max: node.max, described: node })
    const scoring = node.lines.map(({ text, points }) =>
      points === undefined ? text : `- ${text}: ${points} điểm`,
    )
    rows.push([cell(code), cell(node.title), ...figures(node.max, surveyed(node)), cell(scoring)])
    for (const [index, child] of node.children.entries()) write(child, level + 1, [...path, index + 1])
  }
  for (const [index, area] of areas.entries()) write(area, 1, [index + 1])
  return { pages: [{ before, rows, after: [] }], expected }
}
