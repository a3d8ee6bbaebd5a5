import type { Leaf } from './criterion.ts'
import { answerOf, type Dossier } from './dossier.ts'
import { isExplained, lacksEvidence } from './evidence.ts'
import { noPoints } from './points.ts'
import type { Cause } from './plan.ts'
import type { ScoreRow } from './score.ts'

/** Why a criterion did not bring its full points: the first reason that fits, the reviewer's cut before the unit's own. */
export function causeOf(dossier: Dossier, leaf: Leaf, row: ScoreRow): Cause {
  const answer = answerOf(dossier, leaf.key)
  const value = answer?.value ?? null
  if (row.appraised !== null && row.self !== null && row.appraised < row.self) {
    return lacksEvidence(leaf, answer) ? 'noEvidence' : 'overclaimed'
  }
  if (leaf.rule.kind === 'deduction' && value !== null) return 'deducted'
  if (lacksEvidence(leaf, answer) && !isExplained(answer)) return 'noEvidence'
  if (leaf.rule.kind === 'deadline' && value !== null && value !== 'notDone') return 'late'
  if (value === null || value === 'notDone' || (row.final ?? noPoints) <= 0) return 'notDone'
  return 'figures'
}
