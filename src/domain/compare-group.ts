import type { CriteriaMap } from './criteria.ts'
import { leafRowsOf } from './leaf-row.ts'
import type { ScoreRow, ScoreSheet } from './score.ts'
import { foldText } from './search.ts'

/** How criteria of two sheets were brought together: by a map, by equal keys, or, where no key is equal, by areas. */
export type Basis = 'map' | 'keys' | 'areas'

/** Leaves of two sheets that are compared with one another; one side is empty where they were added or removed. */
export type RowGroup = {
  readonly relation: CriteriaMap['groups'][number]['relation']
  readonly before: readonly ScoreRow[]
  readonly after: readonly ScoreRow[]
}

/**
 * Groups of leaves in the order of the later sheet, what was removed at the end. Leaves that a map does not name are
 * added or removed; adjustments are never in a group.
 */
export function groupRows(
  before: ScoreSheet,
  after: ScoreSheet,
  map?: CriteriaMap,
): { readonly basis: Basis; readonly groups: readonly RowGroup[] } {
  const [was, is] = [leafRowsOf(before.areas), leafRowsOf(after.areas)]
  if (map) return { basis: 'map', groups: complete(groupsOfMap(map, was, is), was, is) }
  const byKey = groupsOfKeys(was, is)
  if (byKey.length > 0 || was.length === 0 || is.length === 0) {
    return { basis: 'keys', groups: complete(byKey, was, is) }
  }
  const byArea = pairAreas(before, after).flatMap(({ was: then, is: now }): RowGroup[] =>
    then && now ? [{ relation: 'regrouped', before: leafRowsOf([then]), after: leafRowsOf([now]) }] : [],
  )
  return { basis: byArea.length > 0 ? 'areas' : 'keys', groups: complete(byArea, was, is) }
}

/** Areas of two sheets side by side: of one key, else of one title; in the order of the later, removed ones at the end. */
export function pairAreas(
  before: ScoreSheet,
  after: ScoreSheet,
): { readonly was: ScoreRow | null; readonly is: ScoreRow | null }[] {
  const left = new Set(before.areas)
  const take = (found: ScoreRow | undefined) => {
    if (found) left.delete(found)
    return found ?? null
  }
  const sameKey = after.areas.map((is) => take(before.areas.find(({ key }) => key === is.key)))
  const pairs = after.areas.map((is, index) => ({
    is,
    was:
      sameKey[index] ?? take([...left].find(({ title }) => foldText(title) === foldText(is.title))) ?? null,
  }))
  return [...pairs, ...[...left].map((was) => ({ was, is: null }))]
}

function groupsOfMap(
  map: CriteriaMap,
  was: readonly ScoreRow[],
  is: readonly ScoreRow[],
): readonly RowGroup[] {
  const [thenByKey, nowByKey] = [byKey(was), byKey(is)]
  return map.groups
    .map(({ relation, from, to }) => ({ relation, before: pick(thenByKey, from), after: pick(nowByKey, to) }))
    .filter((group) => group.before.length + group.after.length > 0)
}

function groupsOfKeys(was: readonly ScoreRow[], is: readonly ScoreRow[]): readonly RowGroup[] {
  const thenByKey = byKey(was)
  return is.flatMap((now): RowGroup[] => {
    const then = thenByKey.get(now.key)
    return then ? [{ relation: then.max === now.max ? 'same' : 'changed', before: [then], after: [now] }] : []
  })
}

/** The groups and whatever they left out, in the order of the later sheet. */
function complete(
  groups: readonly RowGroup[],
  was: readonly ScoreRow[],
  is: readonly ScoreRow[],
): readonly RowGroup[] {
  const [then, now] = [
    new Set(groups.flatMap((one) => one.before)),
    new Set(groups.flatMap((one) => one.after)),
  ]
  const added = is.filter((row) => !now.has(row)).map((row) => groupOf('added', [], [row]))
  const removed = was.filter((row) => !then.has(row)).map((row) => groupOf('removed', [row], []))
  const place = new Map([...is, ...was].map((row, index) => [row, index]))
  const placeOf = ({ before, after }: RowGroup) => {
    const first = after[0] ?? before[0]
    return (first && place.get(first)) ?? 0
  }
  return [...groups, ...added, ...removed].sort((a, b) => placeOf(a) - placeOf(b))
}

function groupOf(
  relation: RowGroup['relation'],
  before: readonly ScoreRow[],
  after: readonly ScoreRow[],
): RowGroup {
  return { relation, before, after }
}

function byKey(rows: readonly ScoreRow[]): ReadonlyMap<string, ScoreRow> {
  return new Map(rows.map((row) => [row.key, row]))
}

function pick(rows: ReadonlyMap<string, ScoreRow>, keys: readonly string[]): readonly ScoreRow[] {
  return keys.flatMap((key) => {
    const row = rows.get(key)
    return row ? [row] : []
  })
}
