import type { BlockResult } from '../results.ts'
import type { Round } from '../round.ts'
import {
  percentCell,
  plainRow,
  remarkCell,
  singleHead,
  textCell,
  type Column,
  type Table,
} from './document.ts'

/** Each block in a line: its units, highest, lowest and mean index, and how many reached which tier. */
export function blockSummary({ set }: Round, blocks: readonly BlockResult[]): Table {
  const percent = (value: number | null) =>
    value === null ? remarkCell('–') : percentCell(value, set.digits)
  return {
    kind: 'table',
    caption: 'Kết quả theo khối',
    columns,
    head: singleHead(columns),
    rows: blocks.map(({ block, ranked, below, ranking }) =>
      plainRow(block, [
        textCell(block),
        textCell(String(ranked.length + below.length)),
        textCell(String(ranked.length)),
        percent(ranking.max),
        percent(ranking.min),
        percent(ranking.mean),
        textCell(tierWords(ranking.tiers)),
      ]),
    ),
  }
}

/** "Xuất sắc 2, Tốt 9, Khá 0": how many units reached each tier, be it nobody. */
export function tierWords(tiers: BlockResult['ranking']['tiers']): string {
  return tiers.map(({ name, count }) => `${name} ${count}`).join(', ')
}

const percents = { kind: 'percent', align: 'right', width: 20 } as const
const columns: readonly Column[] = [
  { key: 'block', title: 'Khối', kind: 'text', align: 'left', width: 36 },
  { key: 'units', title: 'Số đơn vị', kind: 'text', align: 'center', width: 16 },
  { key: 'ranked', title: 'Xếp hạng', kind: 'text', align: 'center', width: 16 },
  { ...percents, key: 'max', title: 'Cao nhất (%)' },
  { ...percents, key: 'min', title: 'Thấp nhất (%)' },
  { ...percents, key: 'mean', title: 'Trung bình (%)' },
  { key: 'tiers', title: 'Xếp loại', kind: 'text', align: 'left', width: 40 },
]
