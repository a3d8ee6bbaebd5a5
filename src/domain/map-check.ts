import type { CriteriaMap, CriteriaSet } from './criteria.ts'
import { isSame, leavesOf, type Leaf } from './criterion.ts'
import { problemAt } from './place.ts'
import type { Problem } from './result.ts'

/** The form of each group; where a set is given, that each of its leaves stands in exactly one group. */
export function checkMap(map: CriteriaMap, from?: CriteriaSet, to?: CriteriaSet): Problem[] {
  return [
    ...map.groups.flatMap((group, index) => checkRelation(group, index)),
    ...checkCoverage(map, 'from', from),
    ...checkCoverage(map, 'to', to),
    ...(from && to ? checkSame(map, from, to) : []),
  ]
}

type Group = CriteriaMap['groups'][number]

function checkRelation(group: Group, index: number): Problem[] {
  const [from, to] = [group.from.length, group.to.length]
  const fits = {
    same: from === 1 && to === 1,
    changed: from === 1 && to === 1,
    split: from === 1 && to > 1,
    merged: from > 1 && to === 1,
    regrouped: from > 1 && to > 1,
    added: from === 0 && to > 0,
    removed: from > 0 && to === 0,
  }[group.relation]
  if (fits) return []
  return [
    problemAt(
      ['groups', index, 'relation'],
      undefined,
      `Quan hệ "${group.relation}" không khớp số tiêu chí (${from} → ${to}).`,
    ),
  ]
}

function checkCoverage(map: CriteriaMap, side: 'from' | 'to', set: CriteriaSet | undefined): Problem[] {
  const seen = new Set<string>()
  const leaves = set && leavesInAreas(set)
  const problems: Problem[] = []
  if (set && (set.id !== map[side].id || set.version !== map[side].version)) {
    const named = `${map[side].id} ${map[side].version}`
    problems.push(
      problemAt([side], undefined, `Tệp ánh xạ dành cho ${named}, không phải ${set.id} ${set.version}.`),
    )
  }
  for (const [index, group] of map.groups.entries()) {
    for (const [at, leafKey] of group[side].entries()) {
      const place = ['groups', index, side, at]
      const code = leaves?.get(leafKey)?.code
      if (seen.has(leafKey))
        problems.push(problemAt(place, code, `Tiêu chí "${leafKey}" đứng trong hai nhóm.`))
      if (leaves && !leaves.has(leafKey)) {
        problems.push(problemAt(place, undefined, `Không có tiêu chí "${leafKey}" trong bộ tiêu chí.`))
      }
      seen.add(leafKey)
    }
  }
  for (const leaf of leaves?.values() ?? []) {
    if (!seen.has(leaf.key)) {
      problems.push(
        problemAt(['groups'], leaf.code, `Tiêu chí "${leaf.key}" chưa có trong nhóm nào (phía "${side}").`),
      )
    }
  }
  return problems
}

function checkSame(map: CriteriaMap, from: CriteriaSet, to: CriteriaSet): Problem[] {
  const [before, after] = [leavesInAreas(from), leavesInAreas(to)]
  return map.groups.flatMap((group, index) => {
    if (group.relation !== 'same') return []
    const [was, is] = [before.get(group.from[0] ?? ''), after.get(group.to[0] ?? '')]
    if (!was || !is || (was.max === is.max && isSame(was.rule, is.rule))) return []
    return [
      problemAt(
        ['groups', index, 'relation'],
        is.code,
        'Điểm tối đa hoặc cách tính điểm đã đổi: ghi "changed".',
      ),
    ]
  })
}

function leavesInAreas(set: CriteriaSet): ReadonlyMap<string, Leaf> {
  return new Map(leavesOf(set.areas).map((leaf) => [leaf.key, leaf]))
}
