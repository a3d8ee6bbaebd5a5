import { draftLeavesOf, spotsOf } from './draft-tree.ts'
import { isDraftLeaf, type DraftCriterion, type DraftSet } from './draft.ts'
import { addPoints, noPoints, pointsFromNumber, type Points } from './points.ts'

/** The maximum given for a node beside what its children add up to, as far as their maxima are known. */
export type RunningSum = {
  readonly printed: Points | null
  readonly sum: Points
  /** Children whose maximum is still missing: until they have one, nothing can be said of the sum. */
  readonly missing: number
  readonly state: 'fits' | 'differs' | 'incomplete'
}

/** The set's own sum over its areas. */
export function sumOfSet(draft: DraftSet): RunningSum {
  return sumOf(draft.max, draft.areas)
}

/** The sum of every criterion that has children, by key. */
export function sumsByKey(draft: DraftSet): ReadonlyMap<string, RunningSum> {
  return new Map(
    spotsOf(draft).flatMap(({ criterion }) =>
      isDraftLeaf(criterion) ? [] : [[criterion.key, sumOf(criterion.max, criterion.children)] as const],
    ),
  )
}

/** How much there is of a draft: "7 lĩnh vực, 45 tiêu chí chấm điểm". */
export function countsOf(draft: DraftSet): { readonly areas: number; readonly leaves: number } {
  return { areas: draft.areas.length, leaves: draftLeavesOf(draft.areas).length }
}

function sumOf(max: number | null, children: readonly DraftCriterion[]): RunningSum {
  const known = children.flatMap((child) => (child.max === null ? [] : [pointsFromNumber(child.max)]))
  const sum = addPoints(noPoints, ...known)
  const printed = max === null ? null : pointsFromNumber(max)
  const missing = children.length - known.length
  const state = missing > 0 || printed === null ? 'incomplete' : printed === sum ? 'fits' : 'differs'
  return { printed, sum, missing, state }
}
