import { formatFigure } from '../../domain/points.ts'
import type { Round } from '../../domain/round.ts'
import { areaOf, type SortKey } from './overview-view.ts'
import type { UnitRow } from './unit-rows.ts'

/** A column of figures. */
export type Column = {
  readonly key: SortKey
  readonly head: string
  /** The head in full, where it is short. */
  readonly title: string
  readonly width: number
  readonly textOf: (row: UnitRow) => string
  /** The tone of a figure: in the set's first tier, in its last, or neither. */
  readonly toneOf: (row: UnitRow) => 'good' | 'bad' | undefined
}

/** Beside an applicable maximum far below the block's usual one. */
export const lowBaseMark = '*'

/** The columns of figures that a round's overview has: the totals, then its areas, then the open questions. */
export function overviewColumns({ set }: Pick<Round, 'set'>): readonly Column[] {
  const { digits, tiers, areas } = set
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : formatFigure(value, digits, digits)
  const tone = (index: number | null | undefined) => {
    const [first, last] = [tiers[0], tiers.at(-2)]
    if (index === null || index === undefined || !first || !last) return undefined
    return index >= first.from ? 'good' : index < last.from ? 'bad' : undefined
  }
  const plain = (
    key: 'self' | 'appraised' | 'index' | 'applicableMax',
    head: string,
    width: number,
  ): Column => ({
    key,
    head,
    title: head,
    width,
    textOf: ({ entry }) => figure(entry?.summary[key]),
    toneOf: ({ entry }) => (key === 'index' ? tone(entry?.summary.index) : undefined),
  })
  return [
    plain('self', 'Điểm tự đánh giá', 74),
    plain('appraised', 'Điểm thẩm định', 74),
    {
      key: 'difference',
      head: 'Chênh lệch',
      title: 'Chênh lệch (thẩm định − tự đánh giá)',
      width: 74,
      textOf: ({ entry }) => signed(entry?.summary.difference, figure),
      toneOf: () => undefined,
    },
    {
      ...plain('applicableMax', 'Điểm tối đa áp dụng', 78),
      textOf: ({ entry, lowBase }) => `${figure(entry?.summary.applicableMax)}${lowBase ? lowBaseMark : ''}`,
    },
    plain('index', 'Chỉ số (%)', 70),
    ...areas.map(({ key, code, title }): Column => ({
      key: `area:${key}`,
      head: code,
      title: `${code}. ${title}`,
      width: 62,
      textOf: (row) => figure(areaOf(row, key)?.index),
      toneOf: (row) => tone(areaOf(row, key)?.index),
    })),
    {
      key: 'questions',
      head: 'Cần giải trình',
      title: 'Tiêu chí cần giải trình',
      width: 64,
      textOf: ({ entry }) => (entry && entry.summary.questions > 0 ? String(entry.summary.questions) : ''),
      toneOf: () => undefined,
    },
  ]
}

function signed(value: number | null | undefined, figure: (value: number) => string): string {
  if (value === null || value === undefined) return ''
  return value > 0 ? `+${figure(value)}` : value < 0 ? `−${figure(-value)}` : figure(0)
}
