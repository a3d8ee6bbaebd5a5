import { formatDay } from '../day.ts'
import { receptionNames, type Reminder } from '../reception.ts'
import type { Round } from '../round.ts'
import { plainRow, remarkCell, singleHead, textCell, type Column, type Document } from './document.ts'
import { marksOfSet, plainOf } from './marks.ts'
import { headOf } from './receipt.ts'

/** Danh sách đơn vị cần đôn đốc: who has still to send something, since when, and whom to call. `today`: `2022-12-20`. */
export function reminderList(round: Round, reminders: readonly Reminder[], today: string): Document {
  return {
    meta: {
      title: `Danh sách đơn vị cần đôn đốc – ${round.title}`,
      author: round.reviewer,
      subject: round.title,
      keywords: ['đôn đốc', String(round.year)],
      language: 'vi',
      fileName: [plainOf('danh sách đôn đốc'), plainOf(round.title).slice(0, 60), today].join('-'),
    },
    marks: marksOfSet(round.set),
    foot: round.title,
    sections: [
      {
        orientation: 'landscape',
        head: headOf(round),
        title: ['DANH SÁCH ĐƠN VỊ CẦN ĐÔN ĐỐC', `Gửi hồ sơ tự đánh giá năm ${round.year}`],
        subtitle: [
          round.title,
          `(Tính đến ngày ${formatDay(today)}: ${reminders.length}/${round.units.length} đơn vị)`,
        ],
        bookmark: 'Danh sách đôn đốc',
        blocks: [
          reminders.length === 0
            ? { kind: 'paragraph', text: 'Không còn đơn vị nào phải đôn đốc.', tone: 'body' }
            : {
                kind: 'table',
                caption: 'Đơn vị chưa gửi hồ sơ, phải hoàn thiện hoặc chưa giải trình',
                columns,
                head: singleHead(columns),
                rows: reminders.map(({ unit, standing, due, late }, index) =>
                  plainRow(unit.id, [
                    textCell(String(index + 1)),
                    textCell(unit.name),
                    textCell(unit.block),
                    textCell(receptionNames[standing?.status ?? 'missing']),
                    textCell(formatDay(due)),
                    late > 0 ? textCell(`${late} ngày`) : remarkCell('còn hạn'),
                    textCell(standing?.reason ?? ''),
                    textCell(unit.contact),
                  ]),
                ),
              },
        ],
      },
    ],
  }
}

const columns: readonly Column[] = [
  { key: 'no', title: 'STT', kind: 'text', align: 'center', width: 11 },
  { key: 'unit', title: 'Đơn vị', kind: 'text', align: 'left', width: 55 },
  { key: 'block', title: 'Khối', kind: 'text', align: 'left', width: 30 },
  { key: 'status', title: 'Tình trạng', kind: 'text', align: 'left', width: 35 },
  { key: 'due', title: 'Hạn', kind: 'text', align: 'center', width: 24 },
  { key: 'late', title: 'Quá hạn', kind: 'text', align: 'center', width: 20 },
  { key: 'reason', title: 'Lý do', kind: 'text', align: 'left', width: 47 },
  { key: 'contact', title: 'Đầu mối liên hệ', kind: 'text', align: 'left', width: 40 },
]
