import type { Problem } from '../../domain/result.ts'

/** What is said where a field holds no day. */
export const noDay: Problem = { path: 'date', message: 'Ghi ngày dạng ngày/tháng/năm, ví dụ 20/01/2023.' }
