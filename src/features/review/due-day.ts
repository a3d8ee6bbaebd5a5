import { dueInPast } from '../../domain/appraisal-stage.ts'
import { formatDay, parseDay } from '../../domain/day.ts'
import type { Problem } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import { today } from '../../store/local-day.ts'
import { noDay } from './no-day.ts'

/** The day that the round names for explanations, as a field shows it; '' once it is over. */
export function dueToOffer({ due }: Round): string {
  return due.explain < today() ? '' : formatDay(due.explain)
}

/** What is wrong with a day typed as the last one for explanations; null where nothing is. */
export function faultOfDue(typed: string): Problem | null {
  const day = parseDay(typed)
  if (day === null) return noDay
  return day < today() ? dueInPast(day) : null
}
