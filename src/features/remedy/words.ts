import type { DueDay } from '../../domain/calendar.ts'
import type { PlanProgress, RemedyPlan } from '../../domain/plan.ts'
import { formatFigure } from '../../domain/points.ts'
import { expectedPoints } from '../../domain/remedy.ts'

export const stateNames: Readonly<Record<DueDay['state'], string>> = {
  due: 'sắp đến hạn',
  done: 'đã làm',
  late: 'đã làm, chậm hạn',
  lost: 'quá hạn',
}

/** Where the plan stands, in one line. */
export function describePlan(plan: RemedyPlan, { done, of, late, soon }: PlanProgress): string {
  const points = expectedPoints(plan)
  const parts = [
    `Kế hoạch năm ${plan.year}: đã xong ${done}/${of} nhiệm vụ`,
    ...(late.length > 0 ? [`${late.length} quá hạn`] : []),
    ...(soon.length > 0 ? [`${soon.length} đến hạn trong 30 ngày tới`] : []),
    ...(points > 0 ? [`dự kiến thêm ${formatFigure(points, 2)} điểm`] : []),
  ]
  return parts.join(', ')
}

/** What the year's days come to: "9 mốc thời hạn: 2 đã làm, 1 chậm hạn, 2 quá hạn, 4 sắp đến hạn". */
export function describeDays(days: readonly DueDay[]): string {
  if (days.length === 0) return 'Chưa có mốc thời hạn nào'
  const countOf = (state: DueDay['state']) => days.filter((one) => one.state === state).length
  const parts = (['done', 'late', 'lost', 'due'] as const).flatMap((state) =>
    countOf(state) > 0 ? [`${countOf(state)} ${stateNames[state]}`] : [],
  )
  return `${days.length} mốc thời hạn: ${parts.join('; ')}`
}
