import type { Points } from '../points.ts'
import type { BlockResult, RankedResult } from '../results.ts'
import type { Round } from '../round.ts'
import type { Steps } from '../steps.ts'
import { describeLeftOut, differenceUnder } from '../difference.ts'
import { headBlock } from './block-name.ts'
import { plainRow, singleHead, textCell, type Block, type Column } from './document.ts'
import { note, say } from './letter.ts'
import { differenceCell, pointsOrDash } from './points-cells.ts'

const claimColumns: readonly Column[] = [
  { key: 'unit', title: 'Đơn vị', kind: 'text', align: 'left', width: 80 },
  { key: 'self', title: 'Tự đánh giá', kind: 'points', align: 'right', width: 26 },
  { key: 'appraised', title: 'Thẩm định', kind: 'points', align: 'right', width: 26 },
  { key: 'difference', title: 'Chênh lệch', kind: 'points', align: 'right', width: 26 },
]

/** The five units whose own points were furthest from those granted. */
export function* overclaimsOf({ set }: Round, { block, ranked }: BlockResult): Steps<readonly Block[]> {
  const all: (Pick<RankedResult, 'result' | 'sheet'> & { readonly difference: Points })[] = []
  for (const { result, sheet } of ranked) {
    const difference = differenceUnder(sheet.total)
    if (difference !== null && difference !== 0) all.push({ result, sheet, difference })
    yield
  }
  if (all.length === 0)
    return [say(`${headBlock(block)}: điểm thẩm định trùng điểm tự đánh giá, hoặc chưa thẩm định.`)]
  const leftOut = describeLeftOut(set)
  const size = (points: number) => (points < 0 ? -points : points)
  const most = [...all].sort((a, b) => size(b.difference) - size(a.difference)).slice(0, 5)
  return [
    say(
      `${headBlock(block)}: ${all.length}/${ranked.length} đơn vị có điểm thẩm định khác điểm tự đánh giá; chênh lệch nhiều nhất:`,
    ),
    {
      kind: 'table',
      caption: `${headBlock(block)}: chênh lệch tự đánh giá – thẩm định`,
      columns: claimColumns,
      head: singleHead(claimColumns),
      rows: most.map(({ result, sheet, difference }) =>
        plainRow(result.unit.id, [
          textCell(result.unit.name),
          pointsOrDash(sheet.total.self, set.digits),
          pointsOrDash(sheet.total.appraised, set.digits),
          differenceCell(difference, set.digits),
        ]),
      ),
    },
    ...(leftOut === null ? [] : [note(leftOut)]),
  ]
}
