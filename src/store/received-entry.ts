import type { Stage } from '../domain/dossier.ts'
import type { Known } from '../domain/intake.ts'
import type { Summary } from '../domain/summary.ts'

/** What the overview shows of a dossier that came in, so that it need not be read whole; its figures are computed once. */
export type ReceivedEntry = Known & {
  readonly round: string
  readonly stage: Stage
  /** The unit's name as its file has it. */
  readonly unitName: string
  readonly file: string
  /** ISO time it was taken in, and the day by which it counts; the reviewer may correct the day. */
  readonly receivedAt: string
  readonly receivedOn: string
  /** The letter it came with; what the file says of it until the reviewer corrects it. */
  readonly letter: { readonly number: string; readonly date: string | null } | null
  readonly notes: readonly string[]
  readonly summary: Summary
}

/** The dossier of a unit that counts: the one taken in last. `received` has the latest first. */
export function latestReceived(received: readonly ReceivedEntry[], unit: string): ReceivedEntry | null {
  return received.find((one) => one.unit === unit) ?? null
}

/** The latest first. */
export function sortReceived(received: readonly ReceivedEntry[]): readonly ReceivedEntry[] {
  return [...received].sort((a, b) =>
    a.receivedAt === b.receivedAt ? b.revision - a.revision : a.receivedAt < b.receivedAt ? 1 : -1,
  )
}

/** Units whose dossiers were judged, by what goes back to them: a result, or an appraisal still going on. In the order given. */
export function sortByResult<T extends { readonly id: string }>(
  units: readonly T[],
  received: readonly ReceivedEntry[],
): { readonly ended: readonly T[]; readonly goingOn: readonly T[] } {
  const judged = units.flatMap((unit) => {
    const entry = latestReceived(received, unit.id)
    return entry && entry.rounds.length > 0 ? [{ unit, isOpen: isBeingAppraised(entry) }] : []
  })
  return {
    ended: judged.filter(({ isOpen }) => !isOpen).map(({ unit }) => unit),
    goingOn: judged.filter(({ isOpen }) => isOpen).map(({ unit }) => unit),
  }
}

/** Whether what would go back is none of a result yet: nobody has ended the appraisal. */
export function isBeingAppraised({ stage }: Pick<ReceivedEntry, 'stage'>): boolean {
  return stage === 'submitted'
}
