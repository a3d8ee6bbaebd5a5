import { formatDay } from '../domain/day.ts'
import type { RemedyPlan } from '../domain/plan.ts'
import { formatFigure } from '../domain/points.ts'
import { csvOf } from './csv.ts'

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
  return new Blob([csvOf([columns, ...rows], ';')], { type: 'text/csv' })
}
