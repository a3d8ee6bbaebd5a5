import { leavesByKey } from '../criteria.ts'
import { isReviewersLeaf } from '../criterion.ts'
import { explanationsOf, type Dossier } from '../dossier.ts'
import { itemIn } from '../review.ts'
import { rowsOf, type ScoreRow, type ScoreSheet } from '../score.ts'
import { codesByKey } from './codes.ts'
import {
  maxCell,
  plainRow,
  pointsCell,
  remarkCell,
  singleHead,
  textCell,
  type Block,
  type Cell,
  type Column,
  type Document,
  type Row,
} from './document.ts'
import {
  closingOf,
  groundOf,
  headline,
  letterFrame,
  numberedHead,
  say,
  type LetterOptions,
} from './letter.ts'
import { sourceLines } from './source-lines.ts'

/** Báo cáo giải trình: what the reviewer said of each criterion, and what the unit answers, with added documents. */
export function explanationReport(dossier: Dossier, sheet: ScoreSheet, options: LetterOptions): Document {
  const { unit, year } = dossier
  const subject = `Giải trình kết quả thẩm định Chỉ số cải cách hành chính năm ${year}`
  const rows = linesOf(dossier, sheet)
  const ground = groundOf(dossier)
  const table: Block =
    rows.length === 0
      ? say('Cơ quan thẩm định không có ý kiến nào phải giải trình.')
      : { kind: 'table', caption: 'Nội dung giải trình', columns, head: singleHead(columns), rows }
  return {
    ...letterFrame(dossier, options, { name: `Báo cáo ${subject}`, what: 'báo cáo giải trình' }),
    sections: [
      {
        orientation: 'portrait',
        head: numberedHead(dossier, 'BC', options.head),
        title: ['BÁO CÁO', subject],
        subtitle: [],
        bookmark: 'Báo cáo giải trình',
        blocks: [
          say(
            `${ground === '' ? '' : `Thực hiện ${ground}, `}${unit.name} giải trình các nội dung theo ý kiến của ${dossier.set.reviewer || 'cơ quan thẩm định'} như sau:`,
          ),
          headline('I. NỘI DUNG GIẢI TRÌNH'),
          ...(rows.length === 0
            ? [say('Cơ quan thẩm định không có ý kiến nào phải giải trình./.')]
            : [
                say(`${rows.length} tiêu chí; chi tiết tại Phụ lục kèm theo.`),
                headline('II. ĐỀ NGHỊ'),
                say(
                  `${unit.name} đề nghị ${dossier.set.reviewer || 'cơ quan thẩm định'} xem xét, thẩm định lại các tiêu chí nêu trên./.`,
                ),
              ]),
          closingOf(dossier, options.head),
        ],
      },
      {
        orientation: 'landscape',
        head: null,
        title: ['PHỤ LỤC', 'NỘI DUNG GIẢI TRÌNH THEO TIÊU CHÍ'],
        subtitle: [
          `(Kèm theo Báo cáo số …… ngày …… tháng …… năm ……… của ${unit.name})`,
          ...sourceLines(dossier, sheet),
        ],
        bookmark: 'Phụ lục. Nội dung giải trình',
        blocks: [table],
      },
    ],
  }
}

const points = { kind: 'points', align: 'right', width: 17 } as const
const columns: readonly Column[] = [
  { key: 'code', title: 'Mã', kind: 'text', align: 'left', width: 16 },
  { key: 'title', title: 'Tiêu chí, tiêu chí thành phần', kind: 'text', align: 'left', width: 46 },
  { ...points, key: 'max', title: 'Điểm tối đa' },
  { ...points, key: 'self', title: 'Điểm tự đánh giá' },
  { ...points, key: 'appraised', title: 'Điểm thẩm định' },
  { key: 'said', title: 'Ý kiến thẩm định', kind: 'text', align: 'left', width: 60 },
  { key: 'answer', title: 'Giải trình của đơn vị', kind: 'text', align: 'left', width: 60 },
  { key: 'evidence', title: 'Tài liệu bổ sung', kind: 'text', align: 'left', width: 30 },
]

/**
 * Criteria that the reviewer questioned or changed, or that the unit explained; of those that only the reviewer scores,
 * none but what was asked about or explained.
 */
function linesOf(dossier: Dossier, sheet: ScoreSheet): readonly Row[] {
  const leaves = leavesByKey(dossier.set)
  const codes = codesByKey(dossier.set)
  return rowsOf([...sheet.areas, ...sheet.adjustments]).flatMap((row): Row[] => {
    const leaf = leaves.get(row.key)
    if (!leaf) return []
    const judged = dossier.review.rounds.flatMap(({ round, kind, items }) => {
      const item = itemIn({ items }, row.key)
      if (!item || item.verdict === 'agree') return []
      if (item.verdict === 'change' && isReviewersLeaf(leaf)) return []
      return [{ who: kind === 'council' ? 'Hội đồng' : `Lần ${round}`, reason: item.reason.trim() }]
    })
    const answered = explanationsOf(dossier, row.key)
    if (judged.length === 0 && answered.length === 0) return []
    const said = judged.map(({ who, reason }) => `${who}: ${reason || '(không ghi lý do)'}`).join('\n')
    const answer = answered.map(({ round, text }) => `Lần ${round}: ${text.trim()}`).join('\n')
    const numbers = new Map(dossier.evidence.map(({ id, no }) => [id, no]))
    const evidence = answered
      .flatMap(({ citations }) => citations)
      .map((one) => `[${numbers.get(one.evidence) ?? '?'}] ${one.where.trim()}`.trim())
      .join('\n')
    const cells = [
      textCell(codes.get(row.key) ?? row.code),
      textCell(row.title),
      ...figures(row, dossier.set.digits),
      textCell(said),
      answer === '' ? remarkCell('chưa giải trình') : textCell(answer),
      textCell(evidence),
    ]
    return [plainRow(row.key, cells)]
  })
}

function figures(row: ScoreRow, digits: number): readonly Cell[] {
  return [
    maxCell(row.max, digits),
    row.self === null ? remarkCell('–') : pointsCell(row.self, digits),
    row.appraised === null ? remarkCell('–') : pointsCell(row.appraised, digits),
  ]
}
