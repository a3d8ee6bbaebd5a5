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
