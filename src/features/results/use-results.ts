import { useMemo } from 'react'
import { resultsByBlock, type BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import type { UnitResult } from '../../domain/unit-result.ts'
import type { Exemptions } from '../../domain/exemption.ts'
import { resultOnce } from './result-once.ts'
import type { RoundDossiers } from './use-dossiers-of-round.ts'

/** The results of a round's blocks; null while dossiers are still being read. */
export function useResults(
  round: Round,
  { done, total, dossiers }: RoundDossiers,
  exemptions: Exemptions | null,
): readonly BlockResult[] | null {
  return useMemo(() => {
    if (done !== total || exemptions === null) return null
    const results = round.units.map((unit): UnitResult => {
      const dossier = dossiers.get(unit.id) ?? null
      const exemption = exemptions[unit.id]
      const result = resultOnce(unit, dossier, round)
      return exemption ? { ...result, ...exemption } : result
    })
    return resultsByBlock(round.set, results)
  }, [round, done, total, dossiers, exemptions])
}
