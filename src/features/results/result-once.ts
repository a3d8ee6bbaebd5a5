import type { Dossier } from '../../domain/dossier.ts'
import type { Round, RoundUnit } from '../../domain/round.ts'
import { resultOfUnit, type UnitResult } from '../../domain/unit-result.ts'

/** A dossier is scored once; a changed one is another. */
const scored = new WeakMap<Dossier, UnitResult>()

/** The result of a unit as its dossier gives it, from memory where it was scored before. */
export function resultOnce(unit: RoundUnit, dossier: Dossier | null, { set }: Round): UnitResult {
  const known = dossier && scored.get(dossier)
  if (known && known.unit === unit) return known
  const result = resultOfUnit(unit, dossier, set)
  if (dossier) scored.set(dossier, result)
  return result
}
