import { daysBetween } from '../../domain/day.ts'
import { pointsFromNumber } from '../../domain/points.ts'
import { dueOf, lateBy, standingOf, type Reception, type Standing } from '../../domain/reception.ts'
import { unitsBelowUsual } from '../../domain/results.ts'
import type { RoundUnit } from '../../domain/round.ts'
import { foldText } from '../../domain/search.ts'
import type { ReceivedEntry } from '../../store/received-entry.ts'
import type { OpenRound } from '../../store/rounds.ts'

/** What the overview shows of a unit. */
export type UnitRow = {
  readonly unit: RoundUnit
  /** Its number in the round's list, from 1. */
  readonly number: number
  readonly status: Reception
  readonly standing: Standing | null
  /** The day it was or is due, and the days past it: by its letter or intake, else by today. */
  readonly due: string
  readonly late: number
  /** The freeze that counts; null where none came in. */
  readonly entry: ReceivedEntry | null
  /** Its applicable maximum is far below what is usual in its block. */
  readonly lowBase: boolean
  /** All freezes that came in, the latest first. */
  readonly received: readonly ReceivedEntry[]
  /** What is searched, without signs. */
  readonly words: string
}

/** The round's units as the overview has them, in the order of the list. `today`: `2022-12-20`. */
export function unitRows(
  { round, standings, received }: Pick<OpenRound, 'round' | 'standings' | 'received'>,
  today: string,
): readonly UnitRow[] {
  const byUnit = new Map<string, ReceivedEntry[]>()
  for (const entry of received) {
    const list = byUnit.get(entry.unit)
    if (list) list.push(entry)
    else byUnit.set(entry.unit, [entry])
  }
  const low = unitsBelowUsual(
    round.units.flatMap(({ id, block }) => {
      const [entry] = byUnit.get(id) ?? []
      return entry ? [{ unit: id, block, applicableMax: pointsFromNumber(entry.summary.applicableMax) }] : []
    }),
  )
  return round.units.map((unit, at): UnitRow => {
    const standing = standingOf(standings, unit.id)
    const own = byUnit.get(unit.id) ?? []
    const status = standing?.status ?? 'missing'
    const { due, late } = lateness(round, standing, own, today)
    const words = foldText(`${unit.name} ${unit.block} ${unit.contact}`)
    const lowBase = low.has(unit.id)
    const entry = own[0] ?? null
    return { unit, number: at + 1, status, standing, due, late, entry, lowBase, received: own, words }
  })
}

export function lateWords(days: number): string {
  return `Quá hạn ${days} ngày`
}

/** Statuses in which the unit has still to send something: it grows later day by day. */
const waiting: ReadonlySet<Reception> = new Set(['missing', 'faulty', 'returned', 'awaiting'])

/**
 * A unit that has still to send something is late by today. Else what it sent counts: the explanation, or what came
 * after a return, by the latest freeze and its own day; the submission by the first.
 */
function lateness(
  round: OpenRound['round'],
  standing: Standing | null,
  received: readonly ReceivedEntry[],
  today: string,
): { readonly due: string; readonly late: number } {
  const status = standing?.status ?? 'missing'
  if (waiting.has(status)) {
    const due = dueOf(round, standing)
    return { due, late: Math.max(0, daysBetween(due, today)) }
  }
  const isLatest = status === 'explained' || (standing?.due ?? null) !== null
  const due = standing?.due ?? (status === 'explained' ? round.due.explain : round.due.submit)
  const counted = isLatest ? received[0] : received.at(-1)
  return { due, late: counted ? lateBy(due, counted.receivedOn, counted.letter?.date ?? null) : 0 }
}
