import type { CriteriaMap, CriteriaSet } from './criteria.ts'
import { isLeaf, isSame, leavesOf, type Criterion, type Leaf } from './criterion.ts'
import { likeness, traitsOf, type Traits } from './similarity.ts'
import { formatFigure } from './points.ts'

export type MapGroup = CriteriaMap['groups'][number]
export type Relation = MapGroup['relation']

/**
 * The map between two versions as far as it can be told: equal keys are the same criterion; of the rest, those most
 * alike in title and code are taken for each other, to be confirmed by a person; what is left was added or removed.
 * Every leaf of both stands in exactly one group. The hashes are those of the two files.
 */
export function drawMap(
  from: CriteriaSet,
  to: CriteriaSet,
  hashes: { readonly from: string; readonly to: string },
): CriteriaMap {
  const [before, after] = [leavesOf(from.areas), leavesOf(to.areas)]
  const keysBefore = new Set(before.map(({ key }) => key))
  const partners = new Map(after.filter(({ key }) => keysBefore.has(key)).map(({ key }) => [key, key]))
  const stayed = new Set(partners.values())
  for (const [was, is] of matchLikely(
    placed(from).filter(({ leaf }) => !stayed.has(leaf.key)),
    placed(to).filter(({ leaf }) => !stayed.has(leaf.key)),
  )) {
    partners.set(is, was)
  }
  const matched = new Set(partners.values())
  const groups = [
    ...after.map(({ key }) => {
      const partner = partners.get(key)
      return groupOf(partner === undefined ? [] : [partner], [key], from, to, partner === key)
    }),
    ...before.filter(({ key }) => !matched.has(key)).map(({ key }) => groupOf([key], [], from, to, false)),
  ]
  return {
    format: 'par-index-map',
    formatVersion: 1,
    from: { id: from.id, version: from.version, hash: hashes.from },
    to: { id: to.id, version: to.version, hash: hashes.to },
    groups: inOrder(groups, from, to),
  }
}

/** A group with the relation and the note that follow from the two sets. */
export function groupOf(
  fromKeys: readonly string[],
  toKeys: readonly string[],
  from: CriteriaSet,
  to: CriteriaSet,
  confirmed: boolean,
): MapGroup {
  const [was, is] = [leafOf(from, fromKeys[0]), leafOf(to, toKeys[0])]
  const relation = relationOf(fromKeys.length, toKeys.length, was, is)
  const note = relation === 'changed' && was && is ? describeChange(was, is) : ''
  return { from: [...fromKeys], to: [...toKeys], relation, confirmed, note }
}

/** Groups as the newer set runs; a removed one stands where the older set had it. */
export function inOrder(groups: readonly MapGroup[], from: CriteriaSet, to: CriteriaSet): MapGroup[] {
  const [before, after] = [placesOf(from), placesOf(to)]
  const sorted = groups
    .filter((group) => group.to.length > 0)
    .sort((a, b) => firstPlace(a.to, after) - firstPlace(b.to, after))
  const gone = groups
    .filter((group) => group.to.length === 0)
    .sort((a, b) => firstPlace(a.from, before) - firstPlace(b.from, before))
  for (const group of gone) {
    const place = firstPlace(group.from, before)
    const follows = sorted.map((other) => other.from.some((key) => (before.get(key) ?? 0) < place))
    sorted.splice(follows.lastIndexOf(true) + 1, 0, group)
  }
  return sorted
}

/** What a person reads of a criterion that stayed with other points or another rule. */
export function describeChange(was: Leaf, is: Leaf): string {
  const rule = isSame(was.rule, is.rule) ? 'cách tính điểm giữ nguyên' : 'cách tính điểm thay đổi'
  if (was.max === is.max) return `Điểm tối đa giữ ${formatFigure(is.max)}; ${rule}.`
  const verb = is.max > was.max ? 'tăng' : 'giảm'
  const [less, more] = [formatFigure(was.max), formatFigure(is.max)]
  return `Điểm tối đa ${verb} từ ${less} ${is.max > was.max ? 'lên' : 'xuống'} ${more}; ${rule}.`
}

function relationOf(from: number, to: number, was: Leaf | undefined, is: Leaf | undefined): Relation {
  if (from === 0) return 'added'
  if (to === 0) return 'removed'
  if (from === 1 && to === 1) {
    return was && is && was.max === is.max && isSame(was.rule, is.rule) ? 'same' : 'changed'
  }
  if (from === 1) return 'split'
  return to === 1 ? 'merged' : 'regrouped'
}

type Placed = { readonly leaf: Leaf; readonly traits: Traits; readonly area: Traits }

/** Pairs of keys, the most alike first, each key once. */
function matchLikely(before: readonly Placed[], after: readonly Placed[]): (readonly [string, string])[] {
  const pairs = before.flatMap((was) =>
    after.flatMap((is) => {
      const score = likelihood(was, is)
      return score >= 0.5 ? [{ was: was.leaf.key, is: is.leaf.key, score }] : []
    }),
  )
  const [usedBefore, usedAfter] = [new Set<string>(), new Set<string>()]
  return pairs
    .sort((a, b) => b.score - a.score)
    .flatMap(({ was, is }) => {
      if (usedBefore.has(was) || usedAfter.has(is)) return []
      usedBefore.add(was)
      usedAfter.add(is)
      return [[was, is] as const]
    })
}

/** Titles count most; the same code, or an area of the same name, speak for a match but never alone. */
function likelihood(was: Placed, is: Placed): number {
  const title = likeness(was.traits, is.traits)
  if (title < 0.3) return 0
  return title + (was.leaf.code === is.leaf.code ? 0.2 : 0) + (likeness(was.area, is.area) > 0.5 ? 0.05 : 0)
}

function placed(set: CriteriaSet): Placed[] {
  return set.areas.flatMap((area) => {
    const name = traitsOf(area.title)
    return leavesUnder(area).map((leaf) => ({ leaf, traits: traitsOf(leaf.title), area: name }))
  })
}

function leavesUnder(criterion: Criterion): Leaf[] {
  return isLeaf(criterion) ? [criterion] : leavesOf(criterion.children)
}

function leafOf(set: CriteriaSet, key: string | undefined): Leaf | undefined {
  return leavesOf(set.areas).find((leaf) => leaf.key === key)
}

function placesOf(set: CriteriaSet): ReadonlyMap<string, number> {
  return new Map(leavesOf(set.areas).map((leaf, at) => [leaf.key, at]))
}

function firstPlace(keys: readonly string[], places: ReadonlyMap<string, number>): number {
  return Math.min(...keys.map((key) => places.get(key) ?? places.size))
}
