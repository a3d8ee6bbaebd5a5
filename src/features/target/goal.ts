import { parsePoints, pointsToNumber } from '../../domain/points.ts'
import type { Goal } from '../../domain/target.ts'

/** What one aims at, as it is typed. */
export type GoalDraft = {
  readonly kind: 'places' | 'place' | 'index' | 'tier'
  readonly places: number
  readonly place: number
  readonly index: string
  readonly tier: string
  /** Points beyond those needed, as typed. */
  readonly margin: string
}

export const firstGoal: GoalDraft = {
  kind: 'places',
  places: 3,
  place: 1,
  index: '',
  tier: '',
  margin: '0,5',
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
