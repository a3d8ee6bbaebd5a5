import type { Value } from './answer.ts'
import { leavesByKey } from './criteria.ts'
import type { Leaf } from './criterion.ts'
import { answerOf, type Dossier } from './dossier.ts'
import type { PlanProgress, RemedyPlan } from './plan.ts'
import { isReportPlan } from './report-duty.ts'
import { bareName } from './unit-match.ts'

/** What the share of tasks done would make of the criterion that asks how far the year's plan was carried out. */
export type PlanShare = {
  readonly leaf: Leaf
  /** As it is answered now; null where it is not. */
  readonly now: Value
  readonly proposed: { readonly numerator: number; readonly denominator: number }
  /** Nothing to take over: it stands there already. */
  readonly isSame: boolean
  /** Whose plan it is, where not the unit's own: its tasks are another's, and so is their share. Else null. */
  readonly ofOther: string | null
}

/**
 * The proposal, which a person confirms; null where the plan is of another year or has no task, the dossier is no draft
 * any more, or its set has no such criterion.
 */
export function planShare(
  dossier: Dossier,
  plan: RemedyPlan,
  { done, of }: Pick<PlanProgress, 'done' | 'of'>,
): PlanShare | null {
  if (plan.year !== dossier.year || of === 0 || dossier.stage !== 'draft' || isReportPlan(plan)) return null
  const leaf = planDoneLeaf([...leavesByKey(dossier.set).values()])
  if (!leaf) return null
  const now = answerOf(dossier, leaf.key)?.value ?? null
  const isSame =
    typeof now === 'object' &&
    now !== null &&
    'numerator' in now &&
    now.numerator === done &&
    now.denominator === of
  return {
    leaf,
    now,
    proposed: { numerator: done, denominator: of },
    isSame,
    ofOther: otherOwner(plan, dossier),
  }
}

function otherOwner({ unit }: RemedyPlan, dossier: Dossier): string | null {
  const isOwn = unit.id === dossier.unit.id || bareName(unit.name) === bareName(dossier.unit.name)
  return isOwn ? null : unit.name
}

/** In sets of our own by its key, which never changes; in others the only ratio whose title speaks of it. */
function planDoneLeaf(leaves: readonly Leaf[]): Leaf | null {
  const ratios = leaves.filter(({ rule }) => rule.kind === 'ratio')
  const known = ratios.find(({ key }) => key === 'direction.plan-done')
  if (known) return known
  const named = ratios.filter(({ title }) => isAboutPlan(title.normalize('NFC').toLowerCase()))
  return named.length === 1 ? (named[0] ?? null) : null
}

function isAboutPlan(title: string): boolean {
  return title.includes('kế hoạch') && title.includes('hoàn thành') && /cchc|cải cách hành chính/.test(title)
}
