import { formatDay } from '../domain/day.ts'
import type { RemedyPlan } from '../domain/plan.ts'
import { formatFigure } from '../domain/points.ts'

const columns = [
  'STT',
  'Nội dung',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian thực hiện',
  'Ghi chú',
  'Sản phẩm',
  'Điểm dự kiến',
  'Hạn',
]

/** The tasks of a plan as a table that Excel opens (CSV, UTF-8 with its mark); no cell is taken for a formula. */
export function writePlanTable({ tasks }: RemedyPlan): Blob {
  const rows = tasks.map((task, at) => [
    String(at + 1),
    task.content,
    task.lead,
    task.partner,
    task.time,
    task.note,
    task.product,
    task.points === null ? '' : formatFigure(task.points),
    task.due === null ? '' : formatDay(task.due),
  ])
  const text = [columns, ...rows].map((row) => row.map(cellOf).join(';')).join('\r\n')
  return new Blob([`\ufeff${text}\r\n`], { type: 'text/csv' })
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return `"${safe.normalize('NFC').replaceAll('"', '""')}"`
}
