import type { BlockResult } from '../results.ts'
import { headBlock } from './block-name.ts'
import {
  plainRow,
  remarkCell,
  singleHead,
  textCell,
  type Column,
  type Row,
  type Section,
} from './document.ts'
import type { ReviewerOptions } from './reviewer-paper.ts'

/** What binds the figures of a unit in a paper about many to its file: "Mã hồ sơ: 7ZZZ-0123-ABCD"; '' for no dossier. */
export function codeLine({ codes }: Pick<ReviewerOptions, 'codes'>, unit: string): string {
  const code = codes?.get(unit)
  return code === undefined ? '' : `\nMã hồ sơ: ${code}`
}

/**
 * The annex of a letter or report about many units: which freeze of which dossier the figures of each are. `attached`:
 * what it goes with, "Tờ trình số ……". Nothing where no code is told.
 */
export function codesAnnex(
  blocks: readonly BlockResult[],
  { codes }: Pick<ReviewerOptions, 'codes'>,
  attached: string,
): readonly Section[] {
  if (codes === undefined || codes.size === 0) return []
  return [
    {
      orientation: 'portrait',
      head: null,
      title: ['PHỤ LỤC', 'MÃ HỒ SƠ TỰ ĐÁNH GIÁ CỦA CÁC ĐƠN VỊ'],
      subtitle: [`(Kèm theo ${attached})`],
      bookmark: 'Phụ lục. Mã hồ sơ của các đơn vị',
      blocks: [
        {
          kind: 'table',
          caption: 'Mã hồ sơ tự đánh giá của các đơn vị',
          columns,
          head: singleHead(columns),
          rows: blocks.flatMap((block) => rowsOf(block, codes)),
        },
      ],
    },
  ]
}

const columns: readonly Column[] = [
  { key: 'no', title: 'STT', kind: 'text', align: 'center', width: 14 },
  { key: 'unit', title: 'Đơn vị', kind: 'text', align: 'left', width: 74 },
  { key: 'revision', title: 'Bản chốt số', kind: 'text', align: 'center', width: 26 },
  { key: 'code', title: 'Mã hồ sơ', kind: 'text', align: 'left', width: 51 },
]

/** The block, and under it its units in the order of its table. */
function rowsOf({ block, ranked, below }: BlockResult, codes: ReadonlyMap<string, string>): readonly Row[] {
  const results = [...ranked.map(({ result }) => result), ...below]
  const cells = [textCell(''), textCell(headBlock(block)), textCell(''), textCell('')]
  return [
    { key: `:${block}`, kind: 'area', level: 0, bookmark: null, cells },
    ...results.map(({ unit, revision }, at) => {
      const code = codes.get(unit.id)
      return plainRow(unit.id, [
        textCell(String(at + 1)),
        textCell(unit.name),
        code === undefined || revision === null ? remarkCell('–') : textCell(String(revision)),
        code === undefined
          ? remarkCell(revision === null ? 'chưa nhận hồ sơ' : 'hồ sơ chưa chốt')
          : textCell(code),
      ])
    }),
  ]
}
