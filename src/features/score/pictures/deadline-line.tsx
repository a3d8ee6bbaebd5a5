import type { RuleOf } from '../../../domain/criterion.ts'
import { addDays, daysBetween, formatDay } from '../../../domain/day.ts'
import { formatFigure } from '../../../domain/points.ts'
import { points } from '../../../domain/wording.ts'
import { captionOf, Scale, type Marker, type Segment } from './scale.tsx'

type Props = {
  readonly rule: RuleOf<'deadline'>
  readonly max: number
  readonly due: string
  /** `2022-04-12`, "notDone", or null while unanswered. */
  readonly answer: string | null
}

/** Days on a line: the due date, the steps of lateness after it, and the day something was done. */
export function DeadlineLine({ rule, max, due, answer }: Props) {
  const ends = rule.steps.map((step) => ({ day: addDays(due, step.daysLate), points: step.points }))
  const late: Segment = { weight: 24, tone: 'none', limit: 'sau đó', gives: points(0) }
  const segments: readonly Segment[] = [
    ...ends.map((end, index): Segment => ({
      weight: index === 0 ? 36 : 24,
      tone: end.points >= max ? 'full' : end.points > 0 ? 'part' : 'none',
      limit: `đến ${formatDay(end.day)}`,
      gives: points(end.points),
    })),
    late,
  ]
  const marker = answer === null ? null : markerAt(ends, due, answer)
  const line = segments.map(captionOf).join('; ')
  return (
    <Scale
      label={marker ? `Trục thời gian: ${marker.text}; ${line}.` : `Trục thời gian: ${line}.`}
      segments={segments}
      limits="end"
      marker={marker}
    />
  )
}

/** Days drawn before the first and after the last step; days further off stand at the end of the line. */
const margin = 45

function markerAt(ends: readonly { readonly day: string }[], due: string, answer: string): Marker {
  if (answer === 'notDone') return { segment: ends.length, at: 1, text: 'Không thực hiện' }
  const found = ends.findIndex((end) => answer <= end.day)
  const segment = found === -1 ? ends.length : found
  const first = ends[0]?.day ?? due
  const from = segment === 0 ? addDays(first, -margin) : (ends[segment - 1]?.day ?? first)
  const to = ends[segment]?.day ?? addDays(from, margin)
  const part = daysBetween(from, answer) / daysBetween(from, to)
  return {
    segment,
    at: Math.min(Math.max(part, 0), 1),
    text: `${formatDay(answer)}${describeDistance(due, answer)}`,
  }
}

function describeDistance(due: string, day: string): string {
  const late = daysBetween(due, day)
  if (late === 0) return ' · đúng hạn'
  return late > 0 ? ` · chậm ${formatFigure(late)} ngày` : ` · trước hạn ${formatFigure(-late)} ngày`
}
