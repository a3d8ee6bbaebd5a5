import { formatDay } from '../day.ts'
import type { Reminder } from '../reception.ts'
import type { Round } from '../round.ts'
import type { Block, Document } from './document.ts'
import { say } from './letter.ts'
import { reminderList } from './reminder-list.ts'
import {
  groundOfRound,
  nameReviewer,
  reviewerClosing,
  reviewerLetterHead,
  roundFrame,
  type ReviewerOptions,
} from './reviewer-paper.ts'

/**
 * Công văn đôn đốc: to one unit, with what it still owes; or to all that are late, with their list. `today`:
 * `2022-12-20`.
 */
export function reminderLetter(
  round: Round,
  reminders: readonly Reminder[],
  today: string,
  options: ReviewerOptions,
): Document {
  const [only, ...others] = reminders
  const one = others.length === 0 ? only : undefined
  const subject = `V/v đôn đốc gửi hồ sơ tự đánh giá Chỉ số cải cách hành chính năm ${round.year}`
  const whom = one ? one.unit.name : 'các đơn vị'
  const list = reminderList(round, reminders, today)
  return {
    ...roundFrame(round, {
      name: `Công văn ${subject.replace('V/v ', '')} – ${whom}`,
      what: 'công văn đôn đốc',
      whom,
    }),
    sections: [
      {
        orientation: 'portrait',
        head: reviewerLetterHead(round, '', options, subject),
        title: [],
        subtitle: [],
        bookmark: one ? `Đôn đốc ${one.unit.name}` : 'Công văn đôn đốc',
        blocks: [
          {
            kind: 'paragraph',
            text: one ? `Kính gửi: ${one.unit.name}` : 'Kính gửi: Các đơn vị trong danh sách kèm theo',
            tone: 'address',
          },
          say(
            `${openingOf(round)}${nameReviewer(round)} đã đề nghị các đơn vị tự đánh giá, chấm điểm và gửi hồ sơ trước ngày ${formatDay(round.due.submit)}.`,
          ),
          ...(one ? owed(one, today) : owedByAll(reminders, today)),
          say(
            'Đơn vị đã gửi trong thời gian này thì không phải gửi lại. Nếu có vướng mắc, đề nghị liên hệ để được hướng dẫn./.',
          ),
          reviewerClosing(round, options, ['- Như trên;']),
        ],
      },
      ...(one
        ? []
        : list.sections.map((section) => ({
            ...section,
            head: null,
            title: ['PHỤ LỤC', ...section.title],
            subtitle: [
              `(Kèm theo Công văn số …… ngày …… tháng …… năm ……… của ${nameReviewer(round)})`,
              ...section.subtitle,
            ],
          }))),
    ],
  }
}

function openingOf(round: Round): string {
  const ground = groundOfRound(round)
  return ground === '' ? '' : `Thực hiện ${ground}, `
}

function owed({ standing, due, late }: Reminder, today: string): readonly Block[] {
  const status = standing?.status ?? 'missing'
  const what = status === 'awaiting' ? 'giải trình kết quả thẩm định' : 'hồ sơ tự đánh giá'
  const state =
    status === 'faulty' || status === 'returned'
      ? `hồ sơ của đơn vị phải hoàn thiện${standing?.reason ? ` (${standing.reason})` : ''} và chưa được gửi lại`
      : `chưa nhận được ${what} của đơn vị`
  return [
    say(
      `Đến ngày ${formatDay(today)}, ${state}; hạn gửi ${formatDay(due)}${late > 0 ? `, đã quá hạn ${late} ngày` : ''}.`,
    ),
    say(
      `Để bảo đảm tiến độ thẩm định, đề nghị đơn vị khẩn trương gửi ${what} trước ngày ……/……/………; hồ sơ gửi chậm được tính theo quy định của bộ tiêu chí.`,
    ),
  ]
}

function owedByAll(reminders: readonly Reminder[], today: string): readonly Block[] {
  const late = reminders.filter((one) => one.late > 0).length
  return [
    say(
      `Đến ngày ${formatDay(today)}, còn ${reminders.length} đơn vị chưa gửi hoặc chưa hoàn thiện hồ sơ, giải trình, trong đó ${late} đơn vị đã quá hạn (danh sách kèm theo).`,
    ),
    say(
      'Để bảo đảm tiến độ thẩm định, đề nghị các đơn vị trong danh sách khẩn trương hoàn thành và gửi trước ngày ……/……/………; hồ sơ gửi chậm được tính theo quy định của bộ tiêu chí.',
    ),
  ]
}
