import { parsePoints, pointsToNumber } from '../../domain/points.ts'
import type { Field } from '../../domain/target-field.ts'
import type { Goal } from '../../domain/target.ts'
import type { GoalDraft } from '../../domain/target-choice.ts'

const firstGoal: GoalDraft = {
  kind: 'places',
  places: 3,
  place: 1,
  index: '',
  tier: '',
  margin: '0,5',
}

/** The goal as it was kept, or the usual one; alone in a block there is no place to aim at. */
export function goalDraftFor(kept: GoalDraft | null, { ranking }: Field): GoalDraft {
  const draft = kept ?? firstGoal
  const isOffered =
    draft.kind === 'tier' ? ranking.tiers.length > 0 : draft.kind === 'index' || ranking.units.length > 1
  if (isOffered) return draft
  if (ranking.units.length > 1) return { ...draft, kind: 'places' }
  return { ...draft, kind: ranking.tiers.length > 0 ? 'tier' : 'index' }
}

/** What is typed → a goal; null where it is not one yet. */
export function goalFromDraft(draft: GoalDraft, tiers: readonly string[]): Goal | null {
  switch (draft.kind) {
    case 'places':
      return { places: draft.places }
    case 'place':
      return { toPlace: draft.place }
    case 'index': {
      const index = figureOf(draft.index)
      return index === null ? null : { toIndex: index }
    }
    case 'tier': {
      const tier = tiers.includes(draft.tier) ? draft.tier : tiers[0]
      return tier === undefined ? null : { toTier: tier }
    }
  }
}

/** A figure of 0 or more; null where it is none. */
export function figureOf(text: string): number | null {
  const read = parsePoints(text.replace(/\s*%$/, ''))
  return read.ok && read.value >= 0 ? pointsToNumber(read.value) : null
}
