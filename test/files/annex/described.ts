import type { CriteriaSet } from '../../../src/domain/criteria.ts'
import { isLeaf, type Criterion, type Rule } from '../../../src/domain/criterion.ts'
import { survey } from './hand-made.ts'

/** A row of an annex that a test writes out, and what is expected to be read of it. */
export type Described = {
  readonly title: string
  readonly max: number
  readonly children: readonly Described[]
  /** Scoring text; a line's own points stand in the column of maxima where the layout has it so. */
  readonly lines: readonly Line[]
  readonly rule: Rule | null
  readonly evidence: readonly string[]
  readonly reviewLead: string
}

export type Line = { readonly text: string; readonly points?: string }

/** Draws one of several wordings; the same seed draws the same. */
export type Pick = <T>(from: readonly T[]) => T

export function startPicks(seed: number): Pick {
  let state = seed * 2654435761 + 12345
  return (from) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const picked = from[Math.floor((state / 2 ** 32) * from.length)]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }
}

/** A shipped set as an annex would print it, its rules put into words. */
export function describeSet(
  set: CriteriaSet,
  word: (rule: Rule, max: number, title: string) => readonly Line[],
): Described[] {
  const describe = (criterion: Criterion): Described =>
    isLeaf(criterion)
      ? {
          title: criterion.title,
          max: criterion.max,
          children: [],
          lines: word(criterion.rule, criterion.max, criterion.title),
          // An annex does not say what a survey's answers are worth.
          rule: criterion.rule.kind === 'survey' ? survey : criterion.rule,
          evidence: criterion.evidence.expected,
          reviewLead: criterion.reviewLead ?? '',
        }
      : {
          title: criterion.title,
          max: criterion.max,
          children: criterion.children.map(describe),
          lines: [],
          rule: null,
          evidence: [],
          reviewLead: '',
        }
  return set.areas.map(describe)
}
