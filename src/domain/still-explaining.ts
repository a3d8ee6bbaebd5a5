import { formatDay } from './day.ts'
import type { Dossier } from './dossier.ts'
import { nameFirst } from './name-first.ts'
import { standingOf, type Standing } from './reception.ts'
import type { Round } from './round.ts'

/** A unit that may still explain itself, and until which day, `2023-01-20`. */
export type StillExplaining = { readonly name: string; readonly due: string }

/** Units of these dossiers whose explanation has not come though its last day is not over. */
export function stillExplaining(
  round: Pick<Round, 'due'>,
  dossiers: readonly Dossier[],
  standings: Readonly<Record<string, Standing>>,
  today: string,
): readonly StillExplaining[] {
  return dossiers.flatMap(({ stage, unit }) => {
    const standing = standingOf(standings, unit.id)
    if (stage !== 'explaining' || standing?.status === 'explained') return []
    const due = standing?.due ?? round.due.explain
    return due < today ? [] : [{ name: unit.name, due }]
  })
}

/** What is said before their results are locked: "UBND phường A (đến hết ngày 20/01/2023) còn trong hạn…"; '' for none. */
export function describeExplaining(units: readonly StillExplaining[]): string {
  if (units.length === 0) return ''
  const who = nameFirst(units.map(({ name, due }) => `${name} (đến hết ngày ${formatDay(due)})`))
  const count = units.length === 1 ? '' : `${units.length} đơn vị: `
  return `${count}${who} còn trong hạn giải trình và chưa gửi giải trình. Chốt bây giờ thì đơn vị không giải trình được nữa.`
}
