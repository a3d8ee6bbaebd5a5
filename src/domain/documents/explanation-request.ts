import { formatDay } from '../day.ts'
import { reviewedRows, type ReviewedRow } from '../reviewed-row.ts'
import type { Round } from '../round.ts'
import { verdictWords } from '../verdict-words.ts'
import { pointsFromNumber } from '../points.ts'
import { codesByKey } from './codes.ts'
import {
  maxCell,
  plainRow,
  remarkCell,
  singleHead,
  textCell,
  type Column,
  type Document,
  type Row,
} from './document.ts'
import { say } from './letter.ts'
import { pointsOrDash } from './points-cells.ts'
import {
  groundOfRound,
  nameReviewer,
  reviewedFrame,
  reviewedLines,
  reviewerClosing,
  reviewerLetterHead,
  type Reviewed,
  type ReviewerOptions,
} from './reviewer-paper.ts'

/** The criteria that a unit is asked about, and those judged otherwise than it did; without its word on them yet. */
export function rowsToExplain({ dossier, sheet }: Reviewed): readonly ReviewedRow[] {
  return reviewedRows(dossier, sheet).filter(
    ({ state, explained, self, appraised }) =>
      !explained &&
      (state === 'question' || (state === 'changed' && appraised !== self) || state === 'refused'),
  )
}

/**
 * Công văn yêu cầu giải trình, with its table. `due`: the day the answer is due, `2023-01-20`; one that is over on the
 * day of the paper leaves a blank for another.
 */
export function explanationRequest(
  round: Round,
  reviewed: Reviewed,
  due: string,
  options: ReviewerOptions,
): Document {
  const { unit, code, dossier } = reviewed
  const subject = `V/v giải trình kết quả thẩm định Chỉ số cải cách hành chính năm ${round.year}`
  const rows = rowsToExplain(reviewed)
  const asked = rows.filter(({ state }) => state === 'question').length
  const ground = groundOfRound(round)
  const bound = code === null ? '' : ` (bản chốt số ${dossier.revision}, mã hồ sơ ${code})`
  return {
    ...reviewedFrame(round, reviewed, {
      name: 'Công văn yêu cầu giải trình kết quả thẩm định',
      what: 'yêu cầu giải trình',
    }),
    sections: [
      {
        orientation: 'portrait',
        head: reviewerLetterHead(round, '', options, subject),
        title: [],
        subtitle: [],
        bookmark: `Yêu cầu giải trình – ${unit.name}`,
        blocks: [
          { kind: 'paragraph', text: `Kính gửi: ${unit.name}`, tone: 'address' },
          say(
            `${ground === '' ? '' : `Thực hiện ${ground}, `}${nameReviewer(round)} đã thẩm định hồ sơ tự đánh giá của ${unit.name}${bound}.`,
          ),
          ...(rows.length === 0
            ? [say('Đến nay không còn tiêu chí nào phải giải trình.')]
            : [
                say(
                  `Đề nghị đơn vị giải trình ${rows.length} tiêu chí${askedWords(asked, rows.length - asked)}; chi tiết tại Phụ lục kèm theo.`,
                ),
                say(
                  `Văn bản giải trình, tài liệu bổ sung và tệp hồ sơ đã ghi giải trình gửi về ${nameReviewer(round)} ${dueWords(due, options)}. Quá thời hạn này, kết quả thẩm định được giữ nguyên./.`,
                ),
              ]),
          reviewerClosing(round, options, ['- Như trên;']),
        ],
      },
      ...(rows.length === 0
        ? []
        : [
            {
              orientation: 'landscape' as const,
              head: null,
              title: ['PHỤ LỤC', 'TIÊU CHÍ ĐỀ NGHỊ GIẢI TRÌNH'],
              subtitle: [
                `(Kèm theo Công văn số …… ngày …… tháng …… năm ……… của ${nameReviewer(round)})`,
                unit.name,
                ...reviewedLines(round, reviewed, options),
              ],
              bookmark: `Phụ lục – ${unit.name}`,
              blocks: [
                {
                  kind: 'table' as const,
                  caption: 'Tiêu chí đề nghị giải trình',
                  columns,
                  head: singleHead(columns),
                  rows: rows.map((row, at) => lineOf(reviewed, row, at + 1)),
                },
              ],
            },
          ]),
    ],
  }
}

/** Why they are asked about; a kind of which there is none is not named. */
function askedWords(asked: number, judged: number): string {
  const [question, change] = ['chưa đủ căn cứ cho điểm', 'có điểm thẩm định khác điểm tự đánh giá']
  if (asked === 0) return ` ${change}`
  return judged === 0
    ? ` ${question}`
    : `, trong đó ${asked} tiêu chí ${question} và ${judged} tiêu chí ${change}`
}

function dueWords(due: string, { asOf }: ReviewerOptions): string {
  return asOf !== undefined && due < asOf
    ? `trước ngày …… tháng …… năm ……… (hạn đã đặt, ngày ${formatDay(due)}, đã qua)`
    : `trước ngày ${formatDay(due)}`
}

const points = { kind: 'points', align: 'right', width: 18 } as const
const columns: readonly Column[] = [
  { key: 'no', title: 'STT', kind: 'text', align: 'center', width: 12 },
  { key: 'code', title: 'Mã', kind: 'text', align: 'left', width: 18 },
  { key: 'title', title: 'Tiêu chí, tiêu chí thành phần', kind: 'text', align: 'left', width: 60 },
  { ...points, key: 'max', title: 'Điểm tối đa' },
  { ...points, key: 'self', title: 'Tự đánh giá' },
  { ...points, key: 'appraised', title: 'Thẩm định' },
  { key: 'said', title: 'Ý kiến thẩm định', kind: 'text', align: 'left', width: 75 },
  { key: 'answer', title: 'Giải trình của đơn vị', kind: 'text', align: 'left', width: 50 },
]

function lineOf({ dossier }: Reviewed, row: ReviewedRow, no: number): Row {
  const { digits } = dossier.set
  const { leaf, remarks } = row
  const said = remarks
    .filter(({ item }) => item.verdict !== 'agree')
    .map(({ item }) => [verdictWords(leaf, item, digits), item.reason.trim()].filter(Boolean).join('. '))
  return plainRow(leaf.key, [
    textCell(String(no)),
    textCell(codesByKey(dossier.set).get(leaf.key) ?? leaf.code),
    textCell(leaf.title),
    maxCell(pointsFromNumber(leaf.max), digits),
    pointsOrDash(row.self, digits),
    row.state === 'question' ? remarkCell('chưa cho điểm') : pointsOrDash(row.appraised, digits),
    textCell(said.join('\n')),
    textCell(''),
  ])
}
