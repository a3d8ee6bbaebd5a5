import { formatDay } from '../day.ts'
import { formatPoints, pointsFromNumber } from '../points.ts'
import type { Round, RoundUnit } from '../round.ts'
import type { Summary } from '../summary.ts'
import { textCell, type Document, type Fact } from './document.ts'
import { marksOfSet, plainOf } from './marks.ts'
import { officialHead } from './official-head.ts'
import { describeBase } from './score-result.ts'
import { decisionWords, periodWords } from './source-lines.ts'
import { reviewerHead, type ReviewerOptions } from './reviewer-paper.ts'
import { note } from './letter.ts'

/** What is known of a dossier that came in. `late`: days past its due day. */
export type ReceiptData = {
  readonly unit: RoundUnit
  readonly revision: number
  readonly code: string
  readonly receivedOn: string
  readonly letter: { readonly number: string; readonly date: string | null } | null
  readonly late: number
  readonly evidence: number
  readonly summary: Summary
  readonly notes: readonly string[]
}

/** Phiếu tiếp nhận: what the reviewer gives the unit for the dossier it received. */
export function receipt(round: Round, data: ReceiptData, options: ReviewerOptions = {}): Document {
  const { unit, revision, code, notes } = data
  const decision = decisionWords(round.set)
  const facts: readonly (readonly [string, string])[] = [
    ['Đơn vị gửi', [unit.name, unit.block].filter(Boolean).join(' – ')],
    ['Đợt đánh giá', round.title],
    ['Hồ sơ', `Bản chốt số ${revision}; mã hồ sơ ${code}`],
    ['Ngày nhận', formatDay(data.receivedOn)],
    ['Văn bản gửi kèm', letterWords(data.letter)],
    ['Thời hạn', data.late > 0 ? `Quá hạn ${data.late} ngày` : 'Đúng hạn'],
    ['Kỳ đánh giá', periodWords(round.period)],
    ['Bộ tiêu chí', `${round.set.title}; phiên bản ${round.set.version}`],
    ...(decision === '' ? [] : [['Căn cứ', decision] as const]),
    ['Điểm tự đánh giá', selfWords(data.summary.self, round)],
    ['Điểm tối đa áp dụng', baseWords(data.summary.applicableMax, round)],
    ['Tài liệu kiểm chứng', `${data.evidence} tài liệu trong danh mục`],
    ['Kiểm tra khi nhận', 'Tệp không bị thay đổi sau khi chốt; đúng đợt, năm, bộ tiêu chí và đơn vị'],
  ]
  return {
    meta: {
      title: `Phiếu tiếp nhận hồ sơ tự đánh giá – ${unit.name}`,
      author: round.reviewer,
      subject: round.title,
      keywords: ['phiếu tiếp nhận', code],
      language: 'vi',
      fileName: [
        plainOf('phiếu tiếp nhận'),
        plainOf(unit.name).slice(0, 60),
        round.year,
        `ban-chot-${revision}`,
      ].join('-'),
    },
    marks: marksOfSet(round.set),
    foot: `Mã hồ sơ: ${code} · Bản chốt số ${revision}`,
    sections: [
      {
        orientation: 'portrait',
        head: reviewerHead(round, options),
        title: ['PHIẾU TIẾP NHẬN', `Hồ sơ tự đánh giá Chỉ số cải cách hành chính năm ${round.year}`],
        subtitle: [],
        bookmark: 'Phiếu tiếp nhận',
        blocks: [
          {
            kind: 'facts',
            facts: facts.map(([label, value]): Fact => ({
              label,
              value: textCell(value),
              strong: label === 'Hồ sơ',
            })),
          },
          ...notes.map(note),
          {
            kind: 'signatures',
            left: { title: ['NGƯỜI GIAO'], note: '(Ký, ghi rõ họ tên)', name: '' },
            right: { title: ['NGƯỜI NHẬN'], note: '(Ký, ghi rõ họ tên)', name: '' },
          },
        ],
      },
    ],
  }
}

/** The head of a paper of the reviewer. */
export function headOf({ reviewer, set }: Round) {
  return officialHead({ unit: { id: '', name: reviewer, level: 'office', block: '' }, set })
}

function letterWords(letter: ReceiptData['letter']): string {
  if (!letter || letter.number === '') return 'Chưa ghi'
  return `Số ${letter.number}${letter.date === null ? '' : ` ngày ${formatDay(letter.date)}`}`
}

function selfWords(self: number | null, { set }: Round): string {
  return self === null ? 'chưa có' : `${formatPoints(pointsFromNumber(self), set.digits)} điểm`
}

function baseWords(applicable: number, { set }: Round): string {
  const [max, applicableMax] = [pointsFromNumber(set.max), pointsFromNumber(applicable)]
  return describeBase({ max, applicableMax }, set.digits)
}
