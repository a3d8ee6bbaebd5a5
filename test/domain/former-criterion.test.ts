import { expect, test } from 'vitest'
import { parseMap, type CriteriaSet } from '../../src/domain/criteria.ts'
import { leavesOf } from '../../src/domain/criterion.ts'
import { drawMap } from '../../src/domain/draft-map.ts'
import { describeFormer, formerCriterion } from '../../src/domain/former-criterion.ts'
import { jsonOf, setOf as shippedSet } from '../criteria/library.ts'
import { branchOf, leafOf, setOf, valueOf } from './sample.ts'
import { setOfAllKinds } from './sample-set.ts'

const [from, to] = [shippedSet('quy-nhon/2021'), shippedSet('quy-nhon/2022')]
const map = valueOf(parseMap(jsonOf('maps/quy-nhon/2021--2022'), from, to))
const hashes = { from: 'a'.repeat(64), to: 'b'.repeat(64) }

const keysOf = (key: string) => formerCriterion(key, from, to, map).leaves.map((leaf) => leaf.key)
const wordsOf = (key: string) => describeFormer(formerCriterion(key, from, to, map), 2021)

/** The first group of a relation in the shipped map. */
function groupOf(relation: string) {
  const group = map.groups.find((one) => one.relation === relation)
  if (!group) throw new Error(relation)
  return { from: group.from, to: group.to, first: group.to[0] ?? '', note: group.note }
}

test('each criterion of a newer version finds all of its criteria of the former one', () => {
  for (const { key } of leavesOf(to.areas)) {
    const group = map.groups.find((one) => one.to.includes(key))
    expect(keysOf(key)).toEqual(group?.from)
  }
})

test('a criterion that stayed says nothing, one that changed says so with the note of the map', () => {
  expect(wordsOf(groupOf('same').first)).toBe('')
  const changed = groupOf('changed')
  expect(wordsOf(changed.first)).toBe(`Tiêu chí đã thay đổi so với năm 2021. ${changed.note}`)
})

test('split, merged and new criteria say where they come from', () => {
  const split = groupOf('split')
  for (const key of split.to) {
    expect(keysOf(key)).toEqual(split.from)
    expect(wordsOf(key)).toContain('tách ra từ tiêu chí dưới đây')
  }
  const merged = groupOf('merged')
  expect(keysOf(merged.first)).toEqual(merged.from)
  expect(wordsOf(merged.first)).toContain(`gộp từ ${merged.from.length} tiêu chí dưới đây`)
  const added = groupOf('added')
  expect(keysOf(added.first)).toEqual([])
  expect(wordsOf(added.first)).toBe('Tiêu chí mới: bộ tiêu chí năm 2021 không có.')
})

test('a criterion under another key is found by the map alone', () => {
  const before = setOf([branchOf('one', [leafOf('old', undefined, { title: 'Ban hành kế hoạch năm' })])])
  const after = setOf([branchOf('one', [leafOf('new', undefined, { title: 'Ban hành kế hoạch năm' })])])
  expect(formerCriterion('new', before, after, null).leaves).toEqual([])
  const drawn = formerCriterion('new', before, after, drawMap(before, after, hashes))
  expect(drawn.leaves.map(({ key }) => key)).toEqual(['old'])
  expect(describeFormer(drawn, 2021)).toContain('chưa được xác nhận')
})

test('bonus items and sets without a map are matched by key, a change of points or rule is told', () => {
  const heavier: CriteriaSet = {
    ...setOfAllKinds,
    areas: [branchOf('1', [leafOf('choice', undefined, { max: 2 })])],
  }
  const bonus = formerCriterion('bonus', setOfAllKinds, heavier, drawMap(setOfAllKinds, heavier, hashes))
  expect([bonus.leaves.map(({ key }) => key), bonus.relation]).toEqual([['bonus'], 'same'])
  const choice = formerCriterion('choice', setOfAllKinds, heavier, null)
  expect(choice.relation).toBe('changed')
  expect(describeFormer(choice, 2021)).toContain('Điểm tối đa tăng từ 1 lên 2; cách tính điểm giữ nguyên.')
})
