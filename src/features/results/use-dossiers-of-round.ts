import { useEffect, useState } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import type { Problem } from '../../domain/result.ts'
import { findUnit } from '../../domain/round.ts'
import { latestReceived, type ReceivedEntry } from '../../store/received-entry.ts'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'
import { resultOnce } from './result-once.ts'

/** The dossiers of a round as far as they are read: by unit, the latest freeze of each. */
export type RoundDossiers = {
  readonly done: number
  readonly total: number
  readonly dossiers: ReadonlyMap<string, Dossier>
  /** Dossiers that could not be read, told by unit. */
  readonly problems: readonly (Problem & { readonly unit: string })[]
}

/** What was read of a record; a changed record has another entry, so that nothing stale is shown. */
const readOnce = new WeakMap<ReceivedEntry, Dossier>()

/** Reads the latest dossier of each unit of the open round, one after the other; those that changed are read again. */
export function useDossiersOfRound(): RoundDossiers {
  const round = useRounds((state) => state.open?.round)
  const received = useRounds((state) => state.open?.received)
  const { openReceived } = useRoundVerbs()
  const [read, setRead] = useState<RoundDossiers>(nothing)
  useEffect(() => {
    if (!round || !received) return
    let stale = false
    const entries = round.units.flatMap(({ id }) => latestReceived(received, id) ?? [])
    const dossiers = new Map<string, Dossier>()
    const problems: (Problem & { readonly unit: string })[] = []
    const isMuch = entries.filter((entry) => !readOnce.has(entry)).length > 10
    const readAll = async () => {
      for (const [at, entry] of entries.entries()) {
        const known = readOnce.get(entry)
        if (known) dossiers.set(entry.unit, known)
        else {
          if (isMuch && at % 10 === 0) setRead((former) => ({ ...former, done: at, total: entries.length }))
          const opened = await openReceived(entry.unit, entry.revision)
          if (stale) return
          if (opened.ok) {
            readOnce.set(entry, opened.value.dossier)
            dossiers.set(entry.unit, opened.value.dossier)
            // Scored one by one while reading, so that the screen never stands still for all of them.
            const unit = findUnit(round, entry.unit)
            if (unit) resultOnce(unit, opened.value.dossier, round)
          } else problems.push(...opened.problems.slice(0, 1).map((one) => ({ ...one, unit: entry.unit })))
        }
      }
      setRead({ done: entries.length, total: entries.length, dossiers, problems })
    }
    // Many changes in a row are read once.
    const timer = setTimeout(() => void readAll(), 30)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [round, received, openReceived])
  return read
}

const nothing: RoundDossiers = { done: 0, total: -1, dossiers: new Map(), problems: [] }
