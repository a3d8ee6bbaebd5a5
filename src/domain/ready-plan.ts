import type { Dossier } from './dossier.ts'
import { planTitle, type RemedyPlan } from './plan.ts'

/** A plan that came with the program as somebody's decision: its rows stay as it says. */

/** The ready plan that a kept plan is, by whose it is and the decision's number; null where it is the unit's own. */
export function readyPlanOf(
  { unit, decision }: Pick<RemedyPlan, 'unit' | 'decision'>,
  ready: readonly RemedyPlan[],
): RemedyPlan | null {
  if (decision === null) return null
  return (
    ready.find(
      (one) => one.unit.id === unit.id && one.decision?.number === decision.number && decision.number !== '',
    ) ?? null
  )
}

/**
 * Whether a dossier's screen may open with a plan unasked: the unit's own, or another's of the dossier's year or the next.
 * The plan that a province made for some other year is somebody else's work on this computer.
 */
export function mayOpenWith(plan: Pick<RemedyPlan, 'unit' | 'year'>, { unit, year }: Dossier): boolean {
  return plan.unit.id === unit.id || plan.year === year || plan.year === year + 1
}

/** The fields that a row of a ready plan says; what it leaves empty is the unit's to fill in. */
export type StatedField = 'content' | 'lead' | 'partner' | 'time' | 'product' | 'note'

/** What the ready plan says of each of its rows, by the id of the row. */
export function statedRows(ready: RemedyPlan | null): ReadonlyMap<string, ReadonlySet<StatedField>> {
  return new Map(
    (ready?.tasks ?? []).map((task) => [
      task.id,
      new Set(statedFields.filter((field) => task[field] !== '')),
    ]),
  )
}

/** A ready plan as one of the unit's own: no decision, so that every row is the unit's to change; what was done stays done. */
export function copyForUnit(plan: RemedyPlan, { id, name }: RemedyPlan['unit']): RemedyPlan {
  return { ...plan, title: planTitle(plan.year), unit: { id, name }, decision: null }
}

const statedFields: readonly StatedField[] = ['content', 'lead', 'partner', 'time', 'product', 'note']
