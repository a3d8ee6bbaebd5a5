import { daysBetween } from './day.ts'
import type { Round, RoundUnit } from './round.ts'

/** How far a unit's dossier has come with the reviewer: the reviewer's own word, beside the stage of the file. */
export type Reception =
  | 'missing'
  | 'received'
  | 'faulty'
  | 'returned'
  | 'appraising'
  | 'awaiting'
  | 'explained'
  | 'appraised'
  | 'finalised'

export const receptionNames: Readonly<Record<Reception, string>> = {
  missing: 'Chưa nhận hồ sơ',
  received: 'Đã nhận',
  faulty: 'Hồ sơ lỗi',
  returned: 'Trả lại để hoàn thiện',
  appraising: 'Đang thẩm định',
  awaiting: 'Chờ giải trình',
  explained: 'Đã giải trình',
  appraised: 'Đã thẩm định',
  finalised: 'Đã chốt',
}

/** A unit's standing in a round. A unit that nothing was noted of is `missing`. */
export type Standing = {
  readonly status: Reception
  /** Why it is faulty or was returned; '' where there is nothing to say. */
  readonly reason: string
  /** The new day set at a return; null where the round's own holds. */
  readonly due: string | null
  /** ISO time of the last change. */
  readonly at: string
}

/** A unit to be reminded, the day it is due, and the days past it (0 while there is time). */
export type Reminder = {
  readonly unit: RoundUnit
  readonly standing: Standing | null
  readonly due: string
  readonly late: number
}

/** What a dossier's arrival makes of a standing. */
export function standingAfterArrival(before: Standing | null, at: string): Standing {
  const status = before?.status ?? 'missing'
  const next: Reception =
    status === 'awaiting'
      ? 'explained'
      : status === 'finalised'
        ? 'finalised'
        : status === 'explained' || status === 'appraising'
          ? status
          : 'received'
  return { status: next, reason: '', due: before?.due ?? null, at }
}

/** Days a dossier is late, by the day of its letter or, without one, the day it came; 0 where it is in time. */
export function lateBy(due: string, receivedOn: string, letterDate: string | null): number {
  return Math.max(0, daysBetween(due, letterDate ?? receivedOn))
}

/** The day a unit's dossier, or its explanation, is due. */
export function dueOf({ due }: Pick<Round, 'due'>, standing: Standing | null): string {
  return standing?.due ?? (standing?.status === 'awaiting' ? due.explain : due.submit)
}

/** Units that have still to send something: the latest first, then as the list has them. */
export function unitsToRemind(
  round: Pick<Round, 'units' | 'due'>,
  standings: Readonly<Record<string, Standing>>,
  today: string,
): readonly Reminder[] {
  return round.units
    .flatMap((unit): Reminder[] => {
      const standing = standingOf(standings, unit.id)
      if (!waiting.includes(standing?.status ?? 'missing')) return []
      const due = dueOf(round, standing)
      return [{ unit, standing, due, late: Math.max(0, daysBetween(due, today)) }]
    })
    .sort((a, b) => b.late - a.late)
}

export function standingOf(standings: Readonly<Record<string, Standing>>, unit: string): Standing | null {
  return Object.hasOwn(standings, unit) ? (standings[unit] ?? null) : null
}

const waiting: readonly Reception[] = ['missing', 'faulty', 'returned', 'awaiting']
