import { expect, test } from 'vitest'
import { parseCriteriaSet, parseMap, type CriteriaSet } from '../../src/domain/criteria.ts'
import { compareSets } from '../../src/domain/set-diff.ts'
import mapJson from '../../criteria/maps/quy-nhon/2021--2022.json'
import set2021 from '../../criteria/quy-nhon/2021.json'
import set2022 from '../../criteria/quy-nhon/2022.json'

const [former, newer] = [setOf(set2021), setOf(set2022)]

test('a set differs in nothing from itself', () => {
  expect(compareSets(newer, newer)).toEqual([])
})

test('what was added in one direction was removed in the other', () => {
  const keys = (changes: ReturnType<typeof compareSets>, kind: string) =>
    changes.filter((change) => change.kinds.some((one) => one === kind)).map((change) => change.key)
  const [there, back] = [compareSets(former, newer), compareSets(newer, former)]
  expect(keys(there, 'added').sort()).toEqual(keys(back, 'removed').sort())
  expect(keys(there, 'added')).not.toEqual([])
  expect(keys(there, 'reweighted').sort()).toEqual(keys(back, 'reweighted').sort())
  expect(keys(there, 'reweighted')).toContain('procedures')
})

test('the map says what was split and merged', () => {
  const map = parseMap(mapJson, former, newer)
  if (!map.ok) throw new Error('not a map')
  const relations = compareSets(former, newer, map.value).map((change) => change.relation)
  expect(relations).toContain('split')
  expect(relations).toContain('merged')
})

test.each([
  ['moved', (set: CriteriaSet) => ({ ...set, areas: swapFirstChildren(set.areas) })],
  [
    'recoded',
    (set: CriteriaSet) => ({ ...set, areas: edit(set.areas, (leaf) => ({ ...leaf, code: '9.9.9' })) }),
  ],
  [
    'reworded',
    (set: CriteriaSet) => ({ ...set, areas: edit(set.areas, (leaf) => ({ ...leaf, title: 'Khác' })) }),
  ],
  [
    'rescored',
    (set: CriteriaSet) => ({
      ...set,
      areas: edit(set.areas, (leaf) => ({ ...leaf, notApplicable: 'full' })),
    }),
  ],
] as const)('a criterion that was %s is told so', (kind, change) => {
  const changed = change(newer) as CriteriaSet
  expect(compareSets(newer, changed).flatMap((one) => one.kinds)).toContain(kind)
})

type Node = CriteriaSet['areas'][number]

/** Changes the first leaf. */
function edit(areas: readonly Node[], change: (leaf: Node) => object): Node[] {
  const [first, ...rest] = areas
  if (!first) return []
  const edited = 'children' in first ? { ...first, children: edit(first.children, change) } : change(first)
  return [edited as Node, ...rest]
}

/** Hands the first criterion of the first area to the second area. */
function swapFirstChildren(areas: readonly Node[]): Node[] {
  const [first, second, ...rest] = areas
  if (!first || !second || !('children' in first) || !('children' in second)) throw new Error('no areas')
  const [moved, ...left] = first.children
  if (!moved) throw new Error('no criterion')
  return [{ ...first, children: left }, { ...second, children: [moved, ...second.children] }, ...rest]
}

function setOf(json: unknown): CriteriaSet {
  const parsed = parseCriteriaSet(json)
  if (!parsed.ok) throw new Error('not a set')
  return parsed.value
}
