import { formatPoints } from '../points.ts'
import type { Dossier } from '../dossier.ts'
import type { ScoreSheet } from '../score.ts'
import { plainRow, singleHead, textCell, type Column, type Document } from './document.ts'
import { dottedLines, headline, letterFrame, say, type LetterOptions } from './letter.ts'
import { officialHead, signaturesOf } from './official-head.ts'
import { sourceLines } from './source-lines.ts'

/** Biên bản họp Tổ tự đánh giá: what is known is filled in, what was said has its dotted lines. */
export function teamMinutes(dossier: Dossier, sheet: ScoreSheet, options: LetterOptions): Document {
  const { unit, year, set } = dossier
  const { self, selfMax } = sheet.total
  const name = `Biên bản họp Tổ tự đánh giá Chỉ số cải cách hành chính năm ${year}`
  const result =
    self === null
      ? 'chưa có điểm'
      : `${formatPoints(self, set.digits)}/${formatPoints(selfMax, set.digits)} điểm`
  const { right } = signaturesOf(dossier, options.head)
  return {
    ...letterFrame(dossier, options, { name, what: 'biên bản họp tổ tự đánh giá' }),
    sections: [
      {
        orientation: 'portrait',
        head: officialHead(dossier, options.head),
        title: ['BIÊN BẢN', `Họp Tổ tự đánh giá Chỉ số cải cách hành chính năm ${year}`],
        subtitle: [unit.name, ...sourceLines(dossier, sheet)],
        bookmark: 'Biên bản họp',
        blocks: [
          say('Thời gian: …… giờ ……, ngày …… tháng …… năm ……….'),
          say('Địa điểm: ……………………………………………………………………'),
          headline('I. THÀNH PHẦN'),
          {
            kind: 'table',
            caption: 'Thành phần dự họp',
            columns,
            head: singleHead(columns),
            rows: Array.from({ length: 6 }, (_, index) =>
              plainRow(`:${index}`, [textCell(String(index + 1)), textCell(''), textCell(''), textCell('')]),
            ),
          },
          headline('II. NỘI DUNG'),
          say(
            `1. Kết quả tự chấm: ${result}; ${dossier.evidence.length} tài liệu kiểm chứng trong danh mục.`,
          ),
          say(
            sheet.open.length === 0
              ? '2. Tất cả tiêu chí do đơn vị chấm đã có điểm.'
              : `2. Còn ${sheet.open.length} tiêu chí chưa chấm; phân công hoàn thành: ${'…'.repeat(16)}`,
          ),
          say('3. Ý kiến thảo luận:'),
          dottedLines(3),
          headline('III. KẾT LUẬN'),
          dottedLines(3),
          say('Biên bản lập xong lúc …… giờ …… cùng ngày, các thành viên thống nhất ký tên./.'),
          {
            kind: 'signatures',
            left: { title: ['THƯ KÝ'], note: '(Ký, ghi rõ họ tên)', name: '' },
            right: { ...right, title: ['CHỦ TRÌ'], note: '(Ký, ghi rõ họ tên)' },
          },
        ],
      },
    ],
  }
}

const columns: readonly Column[] = [
  { key: 'no', title: 'STT', kind: 'text', align: 'center', width: 12 },
  { key: 'name', title: 'Họ và tên', kind: 'text', align: 'left', width: 55 },
  { key: 'post', title: 'Chức vụ, đơn vị', kind: 'text', align: 'left', width: 60 },
  { key: 'role', title: 'Nhiệm vụ trong Tổ', kind: 'text', align: 'left', width: 38 },
]
