import type { Problem } from '../domain/result.ts'
import type { Refusal } from './database.ts'

/** What is said where the database or another tab stands in the way. */

export function problemFrom(refusal: Refusal): Problem {
  return { path: '', message: refusals[refusal] }
}

const refusals: Readonly<Record<Refusal, string>> = {
  full: 'Máy không lưu được (hết chỗ). Lưu ngay ra tệp để không mất dữ liệu.',
  refused:
    'Trình duyệt không cho lưu dữ liệu trên máy này (cửa sổ ẩn danh hoặc bị chặn). Lưu ra tệp trước khi đóng.',
}

export const changedElsewhere: Problem = {
  path: '',
  message:
    'Hồ sơ này đã được sửa hoặc xóa ở thẻ khác nên chưa lưu. Chọn giữ bản ở thẻ này thành hồ sơ riêng, hoặc dùng bản của thẻ kia.',
}

export const freezeTaken: Problem = {
  path: 'revision',
  message:
    'Trên máy này đã có bản chốt cùng mã hồ sơ, cùng số nhưng nội dung khác. Giữ hồ sơ này thành bản sao (mã mới), rồi hỏi lại đơn vị bản nào là bản đã gửi.',
}

export const nothingOpen: Problem = {
  path: '',
  message: 'Chưa mở hồ sơ nào. Chọn một hồ sơ ở trang đầu.',
}

export const notHere: Problem = {
  path: '',
  message:
    'Trên máy này không có hồ sơ này (đã xóa, hoặc lập ở máy hay trình duyệt khác). Mở tệp .parx.json của hồ sơ.',
}
