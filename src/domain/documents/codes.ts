import type { CriteriaSet } from '../criteria.ts'
import { isLeaf, type Criterion } from '../criterion.ts'

/**
 * How a paper refers to a criterion away from its place in the tree: by its code where no other has the same,
 * else by the codes on the way to it ("II.1.a").
 */
export function codesByKey(set: CriteriaSet): ReadonlyMap<string, string> {
  const entries = [
    ...walk(set.areas, ''),
    ...walk(set.adjustments?.bonus.items ?? [], 'Điểm thưởng '),
    ...walk(set.adjustments?.penalty.items ?? [], 'Điểm trừ '),
  ]
  const uses = new Map<string, number>()
  for (const { code } of entries) uses.set(code, (uses.get(code) ?? 0) + 1)
  return new Map(entries.map(({ key, code, path }) => [key, uses.get(code) === 1 ? code : path]))
}

type Entry = { readonly key: string; readonly code: string; readonly path: string }

function walk(criteria: readonly Criterion[], before: string): Entry[] {
  return criteria.flatMap((criterion) => {
    const path = criterion.code.startsWith(before) ? criterion.code : `${before}${criterion.code}`
    const own = { key: criterion.key, code: criterion.code, path }
    return isLeaf(criterion) ? [own] : [own, ...walk(criterion.children, `${path}.`)]
  })
}
