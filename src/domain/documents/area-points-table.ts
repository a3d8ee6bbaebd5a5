import { formatFigure } from '../points.ts'
import type { BlockResult } from '../results.ts'
import type { Round } from '../round.ts'
import { plainRow, remarkCell, singleHead, textCell, type Column, type Table } from './document.ts'
import { pointsOrDash } from './points-cells.ts'
import { areasReckoning } from './ranking-reckoning.ts'
import type { ReviewerOptions } from './reviewer-paper.ts'

/** Points of the ranked units by area, each with the code of its dossier, for a workbook to add up again. */
export function areaPointsTable({ set }: Round, { ranked }: BlockResult, options: ReviewerOptions): Table {
  const [from, to] = [set.areas[0]?.key, set.areas.at(-1)?.key]
  const own: readonly Column[] = [
    { key: 'place', title: 'Hạng', kind: 'text', align: 'center', width: 15 },
    {
      key: 'unit',
      title: options.codes ? 'Đơn vị\n(mã hồ sơ)' : 'Đơn vị',
      kind: 'text',
      align: 'left',
      width: 48,
    },
    ...set.areas.map(({ key, code, title, max }): Column => ({
      key,
      title: `${code}. ${title}\n(${formatFigure(max)})`,
      kind: 'points',
      align: 'right',
      width: 26,
    })),
    { key: 'final', title: 'Tổng điểm', kind: 'points', align: 'right', width: 20 },
  ]
  return {
    kind: 'table',
    caption: 'Điểm đạt được theo lĩnh vực',
    columns: own,
    head: singleHead(own),
    ...(from === undefined || to === undefined ? {} : { reckoning: areasReckoning(set, ranked, from, to) }),
    rows: ranked.map(({ result, sheet, place }) =>
      plainRow(result.unit.id, [
        textCell(String(place)),
        textCell([result.unit.name, options.codes?.get(result.unit.id) ?? ''].join('\n').trim()),
        ...sheet.areas.map(({ final, state }) =>
          state === 'excluded' ? remarkCell('không áp dụng') : pointsOrDash(final, set.digits),
        ),
        pointsOrDash(sheet.total.final, set.digits),
      ]),
    ),
  }
}
