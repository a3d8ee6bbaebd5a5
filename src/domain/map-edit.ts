import type { CriteriaMap, CriteriaSet } from './criteria.ts'
import { groupOf, inOrder, type MapGroup } from './draft-map.ts'
import { tidyText } from './tidy.ts'

/** The two sets that a map joins. */
export type Versions = { readonly from: CriteriaSet; readonly to: CriteriaSet }

/** Edits of a map by a person: map → map. Every leaf stays in exactly one group; relations follow from the sets. */

/** A person has looked at a group, or takes that back. */
export function confirmGroup(map: CriteriaMap, index: number, confirmed: boolean): CriteriaMap {
  return withGroups(
    map,
    changed(map, index, (group) => ({ ...group, confirmed })),
  )
}

/** A person has looked at all that is left. */
export function confirmRest(map: CriteriaMap): CriteriaMap {
  return withGroups(
    map,
    map.groups.map((group) => ({ ...group, confirmed: true })),
  )
}

export function setGroupNote(map: CriteriaMap, index: number, note: string): CriteriaMap {
  return withGroups(
    map,
    changed(map, index, (group) => ({ ...group, note: tidyText(note) })),
  )
}

/** Puts the named leaves into one group, taken out of whatever groups they stood in. A person's word: confirmed. */
export function link(
  map: CriteriaMap,
  keys: { readonly from: readonly string[]; readonly to: readonly string[] },
  versions: Versions,
): CriteriaMap {
  const [from, to] = [known(map, 'from', keys.from), known(map, 'to', keys.to)]
  if (from.length + to.length === 0) return map
  const rest = map.groups.flatMap((group) => without(group, from, to, versions))
  return ordered(map, [...rest, groupOf(from, to, versions.from, versions.to, true)], versions)
}

/** Takes a group apart: each of its leaves was added or removed by itself. */
export function unlink(map: CriteriaMap, index: number, versions: Versions): CriteriaMap {
  const group = map.groups[index]
  if (!group || group.from.length + group.to.length < 2) return map
  const single = (from: readonly string[], to: readonly string[]) =>
    groupOf(from, to, versions.from, versions.to, true)
  const parts = [...group.to.map((key) => single([], [key])), ...group.from.map((key) => single([key], []))]
  return ordered(map, [...map.groups.filter((_, at) => at !== index), ...parts], versions)
}

/** How many groups nobody has looked at yet. */
export function countUnconfirmed(map: CriteriaMap): number {
  return map.groups.filter(({ confirmed }) => !confirmed).length
}

function known(map: CriteriaMap, side: 'from' | 'to', keys: readonly string[]): string[] {
  return map.groups.flatMap((group) => group[side]).filter((key) => keys.includes(key))
}

/** A group without some leaves: itself where it holds none of them, nothing where no leaf is left. */
function without(
  group: MapGroup,
  from: readonly string[],
  to: readonly string[],
  versions: Versions,
): MapGroup[] {
  const left = {
    from: group.from.filter((key) => !from.includes(key)),
    to: group.to.filter((key) => !to.includes(key)),
  }
  if (left.from.length === group.from.length && left.to.length === group.to.length) return [group]
  if (left.from.length + left.to.length === 0) return []
  return [groupOf(left.from, left.to, versions.from, versions.to, group.confirmed)]
}

function changed(
  map: CriteriaMap,
  index: number,
  change: (group: MapGroup) => MapGroup,
): readonly MapGroup[] {
  return map.groups.map((group, at) => (at === index ? change(group) : group))
}

function ordered(map: CriteriaMap, groups: readonly MapGroup[], { from, to }: Versions): CriteriaMap {
  return withGroups(map, inOrder(groups, from, to))
}

function withGroups(map: CriteriaMap, groups: readonly MapGroup[]): CriteriaMap {
  return { ...map, groups }
}
