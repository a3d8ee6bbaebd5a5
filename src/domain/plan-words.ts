import type { Cause, Task } from './plan.ts'
import { formatChange } from './points.ts'
import type { PlanYield, TaskYield } from './task-yield.ts'

/** Why points were lost, in words. */
export const causeNames: Readonly<Record<Cause, string>> = {
  notDone: 'Chưa làm',
  late: 'Làm chậm',
  noEvidence: 'Thiếu tài liệu kiểm chứng',
  figures: 'Số liệu chưa đạt',
  overclaimed: 'Tự chấm cao',
  deducted: 'Bị trừ',
}

/** How far a task is, in words. */
export const progressNames: Readonly<Record<Task['progress'], string>> = {
  open: 'Chưa làm',
  doing: 'Đang làm',
  done: 'Đã xong',
  dropped: 'Không làm nữa',
}

/** What came of a task, in words. */
export const outcomeNames: Readonly<Record<TaskYield['outcome'], string>> = {
  brought: 'có thêm điểm',
  not: 'chưa thêm điểm',
  unknown: 'chưa so được',
}

/** "5/14 nhiệm vụ đã mang lại điểm, tổng cộng +3,50 điểm so với năm 2021". */
export function describeYield(
  { tasks, brought, gained }: PlanYield,
  baseYear: number,
  digits: number,
): string {
  const known = tasks.filter(({ outcome }) => outcome !== 'unknown').length
  if (known === 0) return `Chưa có tiêu chí nào so được điểm với năm ${baseYear}`
  const sum = gained === null ? '' : `, tổng cộng ${formatChange(gained, digits)} điểm so với năm ${baseYear}`
  const rest = tasks.length - known
  return `${brought}/${tasks.length} nhiệm vụ đã mang lại điểm${sum}${rest > 0 ? `; ${rest} nhiệm vụ chưa so được` : ''}`
}
