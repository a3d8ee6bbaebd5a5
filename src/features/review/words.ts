import { formatDay } from '../../domain/day.ts'
import { differenceUnder } from '../../domain/difference.ts'
import type { Stage } from '../../domain/dossier.ts'
import { formatFigure, formatPoints, noPoints, subtractPoints, type Points } from '../../domain/points.ts'
import type { ReviewItem } from '../../domain/review.ts'
import type { ScoreRow } from '../../domain/score.ts'
import { localDay } from '../../store/local-day.ts'

/** "68,32"; a dash where there is nothing. */
export function pointsOrDash(value: Points | null, digits: number): string {
  return value === null ? '–' : formatPoints(value, digits)
}

/** Appraised less self with its sign, over what is judged: "−1,25"; '' where nothing is. */
export function describeDifference(row: ScoreRow, digits: number): string {
  const difference = differenceUnder(row)
  if (difference === null) return ''
  if (difference === 0) return '0'
  const size = formatPoints(difference < 0 ? subtractPoints(noPoints, difference) : difference, digits)
  return difference < 0 ? `−${size}` : `+${size}`
}

/** What an item grants: "0,5 điểm", "không áp dụng", "yêu cầu giải trình". */
export function describeGrant({ points: given, verdict }: ReviewItem): string {
  if (verdict === 'question') return 'yêu cầu giải trình'
  if (given === 'notApplicable') return 'không áp dụng'
  return given === null ? '–' : `${formatFigure(given, 4)} điểm`
}

export const stageNames: Readonly<Record<Stage, string>> = {
  draft: 'Đang tự đánh giá',
  submitted: 'Đang thẩm định',
  appraised: 'Đã thẩm định',
  explaining: 'Chờ giải trình',
  finalised: 'Đã chốt kết quả',
}

export const verdictNames: Readonly<Record<ReviewItem['verdict'], string>> = {
  agree: 'Đồng ý với điểm tự đánh giá',
  change: 'Điều chỉnh điểm',
  question: 'Yêu cầu giải trình',
  refuseNA: 'Không chấp nhận "không áp dụng"',
}

/** "3/12". */
export function describeShare(done: number, all: number): string {
  return `${formatFigure(done)}/${formatFigure(all)}`
}

/** "A, B, C", and of many the first with how many more there are. */
export function nameSome(names: readonly string[]): string {
  const first = names.slice(0, 12).join(', ')
  return names.length > 12 ? `${first} và ${formatFigure(names.length - 12)} đơn vị khác` : first
}

/** An ISO time as people write it: "05/01/2023 08:30". */
export function describeMoment(at: string): string {
  if (!at.includes('T')) return formatDay(at)
  const time = new Date(at)
  return `${formatDay(localDay(time))} ${clock.format(time)}`
}

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' })
