import { checkAnswers } from './check-answers.ts'
import { checkRegister } from './check-register.ts'
import type { Dossier } from './dossier.ts'
import type { ScoreSheet } from './score.ts'

/** Where a finding leads: the criterion to score or the document to correct. The label names it in the sheet's words. */
export type Target =
  | { readonly kind: 'criterion'; readonly key: string; readonly label: string }
  | { readonly kind: 'evidence'; readonly id: string; readonly label: string }

export type FindingKind = keyof typeof headings

/** Something to put right before the freeze (blocking) or worth a second look (warning). The first target is the place to go. */
export type Finding = {
  readonly kind: FindingKind
  readonly severity: 'blocking' | 'warning'
  readonly message: string
  readonly targets: readonly [Target, ...Target[]]
}

/** Today as `2022-12-15`, where the caller knows it: later dates are then a warning too. */
export type CheckContext = { readonly today?: string }

/** Headings under which findings stand together, in the order of the screen. */
export const headings = {
  open: 'Chưa chấm',
  interim: 'Số liệu còn của bản tạm chấm',
  evidence: 'Thiếu tài liệu kiểm chứng',
  reason: 'Không áp dụng, chưa ghi lý do',
  place: 'Chưa ghi mục, trang',
  period: 'Tài liệu ngoài kỳ đánh giá',
  future: 'Ngày sau hôm nay',
  dateDiffers: 'Ngày kê khai khác ngày tài liệu',
  farDate: 'Ngày cách thời hạn hơn một năm',
  ratio: 'Số liệu lớn hơn tổng số',
  notApplicable: 'Nhiều tiêu chí không áp dụng',
  sameNumber: 'Trùng số, ký hiệu',
  kind: 'Loại tài liệu khác ký hiệu',
  localLink: 'Liên kết nội bộ',
  suggested: 'Tài liệu lấy từ năm trước, chưa cập nhật',
  uncited: 'Chưa dùng cho tiêu chí nào',
} as const

/** Everything that stands in the way of a freeze, and everything that looks wrong; the blocking findings first. */
export function findIssues(
  dossier: Dossier,
  sheet: ScoreSheet,
  context: CheckContext = {},
): readonly Finding[] {
  const order = Object.keys(headings)
  return [...checkAnswers(dossier, sheet, context), ...checkRegister(dossier, context)].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  )
}
