import { claimBeside, describeClaim } from '../claim.ts'
import { formatIndex, formatPoints, pointsFromNumber } from '../points.ts'
import { reviewedRows, type ReviewedRow } from '../reviewed-row.ts'
import type { Round } from '../round.ts'
import type { ScoreRow } from '../score.ts'
import { unjudgedLeaves } from '../unit-result.ts'
import { codesByKey } from './codes.ts'
import {
  formatMax,
  maxCell,
  percentCell,
  plainRow,
  remarkCell,
  singleHead,
  textCell,
  type Block,
  type Column,
  type Document,
  type Row,
} from './document.ts'
import { headline, say } from './letter.ts'
import { pointsOrDash } from './points-cells.ts'
import { saidOf } from './review-words.ts'
import {
  groundOfRound,
  nameReviewer,
  reviewedFrame,
  reviewerClosing,
  reviewerLetterHead,
  reviewedLines,
  sayFigures,
  type Reviewed,
  type ReviewerOptions,
} from './reviewer-paper.ts'

/** Thông báo kết quả thẩm định to one unit: by area, and each criterion whose points were changed, with the reason. */
export function resultNotice(round: Round, reviewed: Reviewed, options: ReviewerOptions): Document {
  const { unit } = reviewed
  const subject = `Kết quả thẩm định Chỉ số cải cách hành chính năm ${round.year} của ${unit.name}`
  const ground = groundOfRound(round)
  return {
    ...reviewedFrame(round, reviewed, {
      name: `Thông báo kết quả thẩm định Chỉ số cải cách hành chính năm ${round.year}`,
      what: 'thông báo kết quả thẩm định',
    }),
    sections: [
      {
        orientation: 'portrait',
        head: reviewerLetterHead(round, 'TB', options),
        title: ['THÔNG BÁO', subject],
        subtitle: [],
        bookmark: `Thông báo – ${unit.name}`,
        blocks: [
          say(
            `${ground === '' ? '' : `Thực hiện ${ground}, `}${nameReviewer(round)} thông báo kết quả thẩm định như sau:`,
          ),
          headline('I. KẾT QUẢ'),
          sayFigures(reviewedLines(round, reviewed, options)),
          ...resultOf(reviewed),
          headline('II. TIÊU CHÍ CÓ ĐIỂM THẨM ĐỊNH KHÁC ĐIỂM TỰ ĐÁNH GIÁ'),
          ...changesOf(reviewed),
          say(
            `${nameReviewer(round)} thông báo để ${unit.name} biết. Kết quả xếp hạng theo quyết định công bố của cấp có thẩm quyền./.`,
          ),
          reviewerClosing(round, options, [`- ${unit.name};`]),
        ],
      },
    ],
  }
}

const points = { kind: 'points', align: 'right', width: 19 } as const
const areaColumns: readonly Column[] = [
  { key: 'no', title: 'STT', kind: 'text', align: 'center', width: 12 },
  { key: 'title', title: 'Lĩnh vực', kind: 'text', align: 'left', width: 52 },
  { ...points, key: 'max', title: 'Điểm tối đa áp dụng' },
  { ...points, key: 'self', title: 'Tự đánh giá' },
  { ...points, key: 'appraised', title: 'Thẩm định' },
  { ...points, key: 'survey', title: 'Điều tra XHH' },
  { ...points, key: 'final', title: 'Điểm đạt được' },
  { key: 'index', title: 'Chỉ số (%)', kind: 'percent', align: 'right', width: 18 },
]

function resultOf({ dossier, sheet }: Reviewed): readonly Block[] {
  const { digits, tiers } = dossier.set
  const { total, bonus, penalty, tier } = sheet
  const left = unjudgedLeaves(sheet).length
  const claim = claimBeside(dossier, sheet)
  const adjusted = dossier.set.adjustments
    ? ` (điểm thưởng ${formatPoints(bonus, digits)}, điểm trừ ${formatPoints(penalty, digits)})`
    : ''
  const tierWords = tiers.length === 0 || tier === null || left > 0 ? '' : `; xếp loại ${tier}`
  const index = total.index === null ? 'chưa có' : formatIndex(total.index, digits)
  const final = total.final === null ? 'chưa có điểm' : `${formatPoints(total.final, digits)} điểm`
  return [
    say(
      `Tổng điểm đạt được: ${final}${adjusted} trên ${formatMax(total.applicableMax, digits)} điểm tối đa áp dụng; Chỉ số cải cách hành chính: ${index}${tierWords}.`,
    ),
    ...(claim ? [say(describeClaim(claim, sheet, digits))] : []),
    ...(left === 0
      ? []
      : [
          say(`Kết quả tạm tính: còn ${left} tiêu chí chưa có điểm thẩm định hoặc điểm điều tra xã hội học.`),
        ]),
    {
      kind: 'table',
      caption: 'Kết quả theo lĩnh vực',
      columns: areaColumns,
      head: singleHead(areaColumns),
      rows: [...sheet.areas, total].map((row) => areaRow(row, row === total, digits)),
    },
  ]
}

function areaRow(row: ScoreRow, isTotal: boolean, digits: number): Row {
  return {
    key: row.key,
    kind: isTotal ? 'total' : 'plain',
    level: 0,
    bookmark: null,
    cells: [
      textCell(isTotal ? '' : row.code),
      textCell(isTotal ? 'TỔNG CỘNG' : row.title),
      maxCell(row.applicableMax, digits),
      pointsOrDash(row.self, digits),
      pointsOrDash(row.appraised, digits),
      pointsOrDash(row.survey, digits),
      pointsOrDash(row.final, digits),
      row.index === null ? remarkCell('–') : percentCell(row.index, digits),
    ],
  }
}

const changeColumns: readonly Column[] = [
  { key: 'code', title: 'Mã', kind: 'text', align: 'left', width: 16 },
  { key: 'title', title: 'Tiêu chí, tiêu chí thành phần', kind: 'text', align: 'left', width: 54 },
  { ...points, key: 'self', title: 'Tự đánh giá' },
  { ...points, key: 'appraised', title: 'Thẩm định' },
  { key: 'reason', title: 'Lý do', kind: 'text', align: 'left', width: 68 },
]

function changesOf({ dossier, sheet }: Reviewed): readonly Block[] {
  const codes = codesByKey(dossier.set)
  const judged = reviewedRows(dossier, sheet)
  const given = judged.flatMap((row) =>
    row.state === 'given'
      ? [say(givenWords(row, codes.get(row.leaf.key) ?? row.leaf.code, dossier.set.digits))]
      : [],
  )
  const rows = judged.filter(
    (row) =>
      (row.appraised !== row.self || row.claimed !== null) &&
      row.state !== 'question' &&
      row.state !== 'given',
  )
  if (rows.length === 0) return [say('Không có.'), ...given]
  return [
    {
      kind: 'table',
      caption: 'Tiêu chí có điểm thẩm định khác điểm tự đánh giá',
      columns: changeColumns,
      head: singleHead(changeColumns),
      rows: rows.map((row: ReviewedRow): Row =>
        plainRow(row.leaf.key, [
          textCell(codes.get(row.leaf.key) ?? row.leaf.code),
          textCell(row.leaf.title),
          pointsOrDash(row.self ?? row.claimed, dossier.set.digits),
          row.appraised === null
            ? remarkCell('không áp dụng')
            : pointsOrDash(row.appraised, dossier.set.digits),
          textCell(saidOf(dossier, row.leaf.key)),
        ]),
      ),
    },
    ...given,
  ]
}

/** What the reviewer granted a criterion that only it scores. */
function givenWords({ leaf, appraised }: ReviewedRow, code: string, digits: number): string {
  const points = appraised === null ? 'không áp dụng' : `${formatPoints(appraised, digits)} điểm`
  const most = formatMax(pointsFromNumber(leaf.max), digits)
  return `${code} ${leaf.title} (chỉ cơ quan thẩm định chấm): ${points}, điểm tối đa ${most}.`
}
