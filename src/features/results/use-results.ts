import { useMemo } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { resultsByBlock, type BlockResult } from '../../domain/results.ts'
import type { Round } from '../../domain/round.ts'
import { resultOfUnit, type UnitResult } from '../../domain/unit-result.ts'
import type { Exemptions } from '../../domain/exemption.ts'
import type { RoundDossiers } from './use-dossiers-of-round.ts'

/** A dossier is scored once; a changed one is another. */
const scored = new WeakMap<Dossier, UnitResult>()

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

function resultOnce(unit: Round['units'][number], dossier: Dossier | null, { set }: Round): UnitResult {
  const known = dossier && scored.get(dossier)
  if (known && known.unit === unit) return known
  const result = resultOfUnit(unit, dossier, set)
  if (dossier) scored.set(dossier, result)
  return result
}
