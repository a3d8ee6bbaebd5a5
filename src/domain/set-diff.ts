import type { CriteriaMap, CriteriaSet } from './criteria.ts'
import { isLeaf, isSame, type Criterion } from './criterion.ts'

/** A criterion with the area it stands in and the criterion right above it. */
type Standing = { readonly criterion: Criterion; readonly area: string; readonly parent: string | null }

/** What became of a criterion from one version to the next; the two sides are absent where it was added or removed. */
export type SetChange = {
  readonly key: string
  readonly area: string
  readonly before: Criterion | null
  readonly after: Criterion | null
  readonly kinds: readonly ChangeKind[]
  /** From the map: what it was split into, or merged from. */
  readonly relation: string | null
}
export type ChangeKind = 'added' | 'removed' | 'moved' | 'recoded' | 'reweighted' | 'reworded' | 'rescored'

/** Two versions side by side, in the order of the newer, what was removed at the end. Unchanged criteria are left out. */
export function compareSets(before: CriteriaSet, after: CriteriaSet, map?: CriteriaMap): SetChange[] {
  const [was, is] = [standingByKey(before), standingByKey(after)]
  const changes: SetChange[] = []
  for (const [key, now] of is) {
    const then = was.get(key)
    const kinds = then ? kindsOf(then, now) : (['added'] as const)
    if (kinds.length === 0) continue
    const relation = relationOf(map, 'to', key)
    changes.push({
      key,
      area: now.area,
      before: then?.criterion ?? null,
      after: now.criterion,
      kinds,
      relation,
    })
  }
  for (const [key, then] of was) {
    if (is.has(key)) continue
    const relation = relationOf(map, 'from', key)
    changes.push({ key, area: then.area, before: then.criterion, after: null, kinds: ['removed'], relation })
  }
  return changes
}

function standingByKey(set: CriteriaSet): ReadonlyMap<string, Standing> {
  const all = new Map<string, Standing>()
  const walk = (criteria: readonly Criterion[], area: string | null, parent: string | null) => {
    for (const criterion of criteria) {
      all.set(criterion.key, { criterion, area: area ?? criterion.key, parent })
      if (!isLeaf(criterion)) walk(criterion.children, area ?? criterion.key, criterion.key)
    }
  }
  walk(set.areas, null, null)
  walk(set.adjustments?.bonus.items ?? [], 'bonus', 'bonus')
  walk(set.adjustments?.penalty.items ?? [], 'penalty', 'penalty')
  return all
}

function kindsOf(then: Standing, now: Standing): ChangeKind[] {
  const [a, b] = [then.criterion, now.criterion]
  const kinds: ChangeKind[] = []
  if (then.parent !== now.parent) kinds.push('moved')
  else if (a.code !== b.code) kinds.push('recoded')
  if (a.max !== b.max) kinds.push('reweighted')
  if (isLeaf(a) !== isLeaf(b)) kinds.push('rescored')
  else if (isLeaf(a) && isLeaf(b) && !(isSame(a.rule, b.rule) && a.notApplicable === b.notApplicable)) {
    kinds.push('rescored')
  }
  if (a.title !== b.title || wordsOf(a) !== wordsOf(b)) kinds.push('reworded')
  return kinds
}

function wordsOf(criterion: Criterion): string {
  if (!isLeaf(criterion)) return criterion.guidance ?? ''
  return [criterion.guidance, ...criterion.evidence.expected].join('\n')
}

function relationOf(map: CriteriaMap | undefined, side: 'from' | 'to', key: string): string | null {
  const group = map?.groups.find((one) => one[side].includes(key))
  return group && ['split', 'merged', 'regrouped'].includes(group.relation) ? group.relation : null
}
