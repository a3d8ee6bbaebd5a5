import { useMemo } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import type { Round } from '../../domain/round.ts'
import { describeExplaining, stillExplaining } from '../../domain/still-explaining.ts'
import { today } from '../../store/local-day.ts'
import { useRounds } from '../../store/rounds-context.tsx'

/** Warns, before results are locked, of units whose time to explain is not over; nothing where there is none. */
export function ExplainingNote(props: { readonly dossiers: readonly Dossier[]; readonly round: Round }) {
  const { dossiers, round } = props
  const standings = useRounds((state) => state.open?.standings)
  const words = useMemo(
    () => describeExplaining(stillExplaining(round, dossiers, standings ?? {}, today())),
    [dossiers, round, standings],
  )
  return words === '' ? null : <p className="note warn">{words}</p>
}
