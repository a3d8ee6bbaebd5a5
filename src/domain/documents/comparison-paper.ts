import type { Change, Comparison, ItemChange } from '../compare.ts'
import { basisWords, bySize, describeComparison, inPrint, relationWords } from '../comparison-words.ts'
import { nameOfYear } from '../interim.ts'
import type { Dossier } from '../dossier.ts'
import { formatChange, formatIndex } from '../points.ts'
import { describeAcross } from '../reorganisation.ts'
import { scoreDossier } from '../score.ts'
import {
  plainRow,
  remarkCell,
  singleHead,
  textCell,
  type Block,
  type Cell,
  type Column,
  type Document,
  type Picture,
  type Row,
} from './document.ts'
import { headline, note } from './letter.ts'
import { fileNameOf, footOf, marksOf } from './marks.ts'
import { officialHead, signaturesOf, type HeadData } from './official-head.ts'
import { describeBase } from './score-result.ts'
import { setLines, sourceLines } from './source-lines.ts'

export type ComparisonSource = {
  readonly before: Dossier
  readonly after: Dossier
  readonly comparison: Comparison
  /** Some figure of either year is the unit's own, not yet appraised. */
  readonly provisional: boolean
}

type Options = {
  readonly code: string | null
  readonly head?: HeadData | undefined
  /** Charts that were chosen for the paper, in their order. */
  readonly pictures?: readonly Picture[]
}

/** So sánh kết quả giữa các năm: the change and its two parts, areas, and every criterion that changed, largest first. */
export function comparisonPaper(source: ComparisonSource, options: Options): Document {
  const { before, after, comparison } = source
  const { unit, set } = after
  const { digits } = set
  const title = `So sánh Chỉ số cải cách hành chính năm ${before.year} và năm ${after.year}`
  const { left, right } = signaturesOf(after, options.head)
  return {
    meta: {
      title: `${title} – ${unit.name}`,
      author: unit.name,
      subject: `${set.title}, phiên bản ${set.version}`,
      keywords: ['Chỉ số cải cách hành chính', 'PAR INDEX', 'so sánh', String(after.year)],
      language: 'vi',
      fileName: fileNameOf(`so sánh với năm ${before.year}`, after, options.code),
    },
    marks: [...new Set([...marksOf(after), ...marksOf(before)])],
    foot: footOf(after, options.code),
    sections: [
      {
        orientation: 'portrait',
        head: officialHead(after, options.head),
        title: [
          'BẢNG SO SÁNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH',
          before.year === after.year
            ? `HAI LẦN CHẤM NĂM ${after.year}`
            : `NĂM ${before.year} VÀ NĂM ${after.year}`,
        ],
        subtitle: [unit.name, ...sourceLines(after), ...othersOf(before, after)],
        bookmark: 'So sánh giữa các năm',
        blocks: [
          {
            kind: 'paragraph',
            text: `${describeComparison(comparison, nameOfYear(before), digits)}.`,
            tone: 'text',
          },
          note(basisOf(source)),
          ...acrossOf(before, after),
          headline('1. Theo lĩnh vực (điểm phần trăm của chỉ số)'),
          areaTable(comparison, digits, source),
          headline('2. Theo tiêu chí, thay đổi lớn nhất trước'),
          itemTable(comparison, digits),
          ...(options.pictures ?? []),
          { kind: 'signatures', left, right },
        ],
      },
    ],
  }
}

function acrossOf(before: Dossier, after: Dossier): readonly Block[] {
  const text = describeAcross(before, after)
  return text === '' ? [] : [note(text)]
}

/** The set of the year before, where it is another. */
function othersOf(before: Dossier, after: Dossier): readonly string[] {
  return isSameSet(before, after) ? [] : [`Năm ${before.year}: ${setLines(before.set)[0]}`]
}

function isSameSet({ set: one }: Dossier, { set: other }: Dossier): boolean {
  return one.id === other.id && one.version === other.version
}

function basisOf({ before, after, comparison, provisional }: ComparisonSource): string {
  const basis = isSameSet(before, after)
    ? 'Hai năm chấm theo cùng một bộ tiêu chí.'
    : basisWords[comparison.basis]
  const tentative = provisional
    ? ' Phần chưa thẩm định dùng điểm tự đánh giá, nên kết quả so sánh là tạm tính.'
    : ''
  const bases = [before, after].map(
    (dossier) => `năm ${dossier.year}: ${describeBase(scoreDossier(dossier).total, dossier.set.digits)}`,
  )
  return `${basis} Điểm tối đa áp dụng: ${bases.join('; ')}. Phần do kết quả thực hiện và phần do bộ tiêu chí cộng lại đúng bằng toàn bộ thay đổi.${tentative}`
}

function areaTable(
  { total, areas, adjustments, bounds }: Comparison,
  digits: number,
  { before, after }: ComparisonSource,
): Block {
  const columns = [
    titleColumn('Lĩnh vực', 66),
    figureColumn('before', `Năm ${before.year}`),
    figureColumn('after', `Năm ${after.year}`),
    ...changeColumns,
  ]
  const row = (key: string, title: string, change: Change, kind: Row['kind'] = 'plain'): Row => ({
    key,
    kind,
    level: 0,
    bookmark: null,
    cells: [
      textCell(title),
      indexCell(change.before, digits),
      indexCell(change.after, digits),
      ...changeCells(change, digits),
    ],
  })
  return {
    kind: 'table',
    caption: 'Thay đổi của chỉ số theo lĩnh vực',
    columns,
    head: singleHead(columns),
    rows: [
      ...areas.map((area, at) => row(area.key, `${at + 1}. ${area.title}`, area)),
      ...(adjustments.change === 0 ? [] : [row(':adjustments', 'Điểm thưởng, điểm trừ', adjustments)]),
      ...(bounds.change === 0 ? [] : [row(':bounds', 'Mức trần, mức sàn của tổng điểm', bounds)]),
      row(':total', 'Chỉ số', total, 'total'),
    ],
  }
}

function itemTable({ items, rest }: Comparison, digits: number): Block {
  const changed = bySize(items.filter(({ change, relation }) => change !== 0 || relation !== 'same'))
  if (changed.length === 0) {
    return { kind: 'paragraph', text: 'Không tiêu chí nào thay đổi.', tone: 'body' }
  }
  const columns = [
    titleColumn('Tiêu chí', 84),
    { ...titleColumn('Ghi chú', 36), key: 'relation' },
    ...changeColumns,
  ]
  return {
    kind: 'table',
    caption: 'Thay đổi theo tiêu chí, lớn nhất trước',
    columns,
    head: singleHead(columns),
    rows: [
      ...changed.map((item) =>
        plainRow(item.keys.join(' '), [
          textCell(item.title),
          remarkCell(remarkOf(item)),
          ...(item.compared ? changeCells(item, digits) : changeColumns.map(() => remarkCell('–'))),
        ]),
      ),
      ...(rest.change === 0
        ? []
        : [
            plainRow(':rest', [
              textCell('Các tiêu chí chưa so được, mức trần'),
              remarkCell('cộng chung'),
              ...changeCells(rest, digits),
            ]),
          ]),
    ],
  }
}

function remarkOf({ relation, compared }: ItemChange): string {
  return [relationWords[relation], compared ? null : 'chưa so được'].filter((one) => one !== null).join('; ')
}

function titleColumn(title: string, width: number): Column {
  return { key: 'title', title, kind: 'text', align: 'left', width }
}

function figureColumn(key: string, title: string): Column {
  return { key, title, kind: 'percent', align: 'right', width: 21 }
}

const changeColumns: readonly Column[] = [
  figureColumn('change', 'Thay đổi'),
  figureColumn('performance', 'Do thực hiện'),
  figureColumn('criteria', 'Do bộ tiêu chí'),
]

function changeCells(line: Change, digits: number): readonly Cell[] {
  const { change, performance, criteria } = inPrint(line, digits)
  return [change, performance, criteria].map((figure) => ({
    kind: 'percent',
    percent: figure,
    text: formatChange(figure, digits),
  }))
}

function indexCell(index: number | null, digits: number): Cell {
  return index === null
    ? remarkCell('–')
    : { kind: 'percent', percent: index, text: formatIndex(index, digits) }
}
