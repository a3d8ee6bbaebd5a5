import type { Value } from '../../domain/answer.ts'
import type { Word } from '../../domain/appraisal.ts'
import { formatFigure, parsePoints, pointsToNumber } from '../../domain/points.ts'
import { succeed, type Result } from '../../domain/result.ts'
import type { ReviewItem } from '../../domain/review.ts'
import type { VerdictDraft, VerdictMode } from '../../store/verdict-drafts.ts'

export type Draft = VerdictDraft
export type Mode = VerdictMode

/** The form of what was said already; `declared` is where own figures begin. */
export function draftFrom(item: ReviewItem | undefined, declared: Value): Draft {
  const points = typeof item?.points === 'number' ? formatFigure(item.points) : ''
  const { value = declared, reason = '' } = item ?? {}
  return { mode: modeOf(item), points, value, reason: item?.verdict === 'agree' ? '' : reason }
}

/** What the form says; null where it says nothing yet. Refused where a figure is none. */
export function wordFrom({ mode, points, value, reason }: Draft): Result<Word | null> {
  switch (mode) {
    case 'none':
      return succeed(null)
    case 'figures':
      return succeed({ kind: 'figures', value, reason })
    case 'question':
      return succeed({ kind: 'question', reason })
    case 'excuse':
      return succeed({ kind: 'excuse', reason })
    case 'points':
    case 'refuseNA': {
      const read = parsePoints(points)
      return read.ok ? succeed({ kind: mode, points: pointsToNumber(read.value), reason }) : read
    }
  }
}

function modeOf(item: ReviewItem | undefined): Mode {
  if (!item || item.verdict === 'agree') return 'none'
  if (item.verdict === 'question') return 'question'
  if (item.verdict === 'refuseNA') return 'refuseNA'
  if (item.value !== undefined) return 'figures'
  return item.points === 'notApplicable' ? 'excuse' : 'points'
}
