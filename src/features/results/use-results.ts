import { useEffect, useState } from 'react'
import { resultsByBlock, type BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import type { UnitResult } from '../../domain/unit-result.ts'
import type { Exemptions } from '../../domain/exemption.ts'
import { resultOnce } from './result-once.ts'
import type { RoundDossiers } from './use-dossiers-of-round.ts'

type Made = { readonly round: Round; readonly blocks: readonly BlockResult[] }

/**
 * The results of a round's blocks; null while dossiers are still being read. They are reckoned before they are drawn,
 * not in one go with it, so that a long round does not hold the page up.
 */
export function useResults(
  round: Round,
  { done, total, dossiers }: RoundDossiers,
  exemptions: Exemptions | null,
): readonly BlockResult[] | null {
  const [made, setMade] = useState<Made | null>(null)
  const isRead = done === total && exemptions !== null
  useEffect(() => {
    if (!isRead) return
    const timer = setTimeout(() => {
      const results = round.units.map((unit): UnitResult => {
        const exemption = exemptions[unit.id]
        const result = resultOnce(unit, dossiers.get(unit.id) ?? null, round)
        return exemption ? { ...result, ...exemption } : result
      })
      setMade({ round, blocks: resultsByBlock(round.set, results) })
    })
    return () => clearTimeout(timer)
  }, [round, isRead, dossiers, exemptions])
  return isRead && made?.round === round ? made.blocks : null
}
