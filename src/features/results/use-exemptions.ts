import { useEffect, useState } from 'react'
import type { Result } from '../../domain/result.ts'
import type { Exemption, Exemptions } from '../../domain/exemption.ts'
import { readExemptions, writeExemption } from '../../store/exemptions.ts'

/** Takes a unit out of the ranking, or (null) back into it. */
export type Exempt = (unit: string, exemption: Exemption | null) => Promise<Result<Exemptions>>

/** The units that the reviewer took out of a round's ranking, and the way to change that; null while they are read. */
export function useExemptions(round: string): {
  readonly exemptions: Exemptions | null
  readonly exempt: Exempt
} {
  const [read, setRead] = useState<{ readonly of: string; readonly exemptions: Exemptions } | null>(null)
  useEffect(() => {
    let stale = false
    void readExemptions(round).then((result) => {
      if (!stale) setRead({ of: round, exemptions: result.ok ? result.value : {} })
    })
    return () => {
      stale = true
    }
  }, [round])
  const exempt: Exempt = async (unit, exemption) => {
    const written = await writeExemption(round, unit, exemption)
    if (written.ok) setRead({ of: round, exemptions: written.value })
    return written
  }
  return { exemptions: read?.of === round ? read.exemptions : null, exempt }
}
