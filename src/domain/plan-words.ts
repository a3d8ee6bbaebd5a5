import type { Cause, Task } from './plan.ts'

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
