import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCriteriaSet, parseMap, type CriteriaSet } from '../../src/domain/criteria.ts'
import { draftFromSet } from '../../src/domain/draft-check.ts'
import { editCriterion, removeCriterion } from '../../src/domain/draft-edit.ts'
import { drawMap } from '../../src/domain/draft-map.ts'
import { spotsOf } from '../../src/domain/draft-tree.ts'
import {
  confirmGroup,
  confirmRest,
  countUnconfirmed,
  link,
  setGroupNote,
  unlink,
} from '../../src/domain/map-edit.ts'
import quyNhon2021 from '../../criteria/quy-nhon/2021.json' with { type: 'json' }
import quyNhon2022 from '../../criteria/quy-nhon/2022.json' with { type: 'json' }
import byHand from '../../criteria/maps/quy-nhon/2021--2022.json' with { type: 'json' }
import { anySet } from './generate.ts'
import { branchOf, leafOf, setOf, valueOf } from './sample.ts'
import { runs } from '../runs.ts'

const hashes = { from: 'a'.repeat(64), to: 'b'.repeat(64) }

const before = setOf([
  branchOf('one', [
    leafOf('plan', undefined, { title: 'Ban hành kế hoạch cải cách hành chính năm' }),
    leafOf('time', undefined, { code: '1.2', title: 'Tỷ lệ hồ sơ giải quyết đúng hạn' }),
    leafOf('gone', undefined, { title: 'Tinh giản biên chế' }),
  ]),
])
const after = setOf(
  [
    branchOf('one', [
      leafOf('plan', undefined, { title: 'Kế hoạch', max: 1 }),
      leafOf('on-time', undefined, { code: '1.2', title: 'Hồ sơ giải quyết đúng hạn, trước hạn', max: 2 }),
      leafOf('fresh', undefined, { title: 'Chứng thực bản sao điện tử' }),
    ]),
  ],
  { version: '2023' },
)
const versions = { from: before, to: after }
const map = drawMap(before, after, hashes)

test('the same key is the same criterion; a likely match waits to be confirmed; the rest came or went', () => {
  expect(map.groups).toEqual([
    { from: ['plan'], to: ['plan'], relation: 'same', confirmed: true, note: '' },
    {
      from: ['time'],
      to: ['on-time'],
      relation: 'changed',
      confirmed: false,
      note: 'Điểm tối đa tăng từ 1 lên 2; cách tính điểm giữ nguyên.',
    },
    { from: ['gone'], to: [], relation: 'removed', confirmed: false, note: '' },
    { from: [], to: ['fresh'], relation: 'added', confirmed: false, note: '' },
  ])
  expect(parseMap(map, before, after).ok).toBe(true)
})

test('linking two into one makes a merge, and taking the group apart gives them back', () => {
  const merged = link(map, { from: ['time', 'gone'], to: ['on-time'] }, versions)
  expect(merged.groups.map(({ from, to, relation }) => `${from.join()}>${to.join()} ${relation}`)).toEqual([
    'plan>plan same',
    'time,gone>on-time merged',
    '>fresh added',
  ])
  const apart = unlink(merged, 1, versions)
  expect(apart.groups.map(({ from, to, relation }) => `${from.join()}>${to.join()} ${relation}`)).toEqual([
    'plan>plan same',
    'time> removed',
    'gone> removed',
    '>on-time added',
    '>fresh added',
  ])
})

test('a leaf linked elsewhere leaves its former group, whose relation follows', () => {
  const split = link(map, { from: ['plan'], to: ['plan', 'fresh'] }, versions)
  expect(split.groups[0]).toMatchObject({ relation: 'split', confirmed: true })
  const back = link(split, { from: ['gone'], to: ['fresh'] }, versions)
  expect(back.groups.find(({ to }) => to.includes('plan'))).toMatchObject({ to: ['plan'], relation: 'same' })
})

test('confirming and noting change one group, confirming the rest all', () => {
  expect(countUnconfirmed(map)).toBe(3)
  expect(countUnconfirmed(confirmGroup(map, 1, true))).toBe(2)
  expect(countUnconfirmed(confirmRest(map))).toBe(0)
  expect(setGroupNote(map, 2, '  Bỏ từ năm 2023 ').groups[2]?.note).toBe('Bỏ từ năm 2023')
})

test('a leaf that neither set has is never taken into a map', () => {
  expect(link(map, { from: ['nowhere'], to: [] }, versions)).toBe(map)
})

test('for Quy Nhơn the drawn map finds all that stayed, and proposes what a person joined by hand or leaves it open', () => {
  const [from, to] = [valueOf(parseCriteriaSet(quyNhon2021)), valueOf(parseCriteriaSet(quyNhon2022))]
  const drawn = drawMap(from, to, hashes)
  expect(parseMap(drawn, from, to).ok).toBe(true)
  const oneToOne = byHand.groups.filter((group) => group.from.length === 1 && group.to.length === 1)
  for (const { from: was, to: is, relation } of oneToOne) {
    expect(drawn.groups).toContainEqual(expect.objectContaining({ from: was, to: is, relation }))
  }
})

test('with every key new, titles and codes alone bring back the criteria of Quy Nhơn, all to be confirmed', () => {
  const from = valueOf(parseCriteriaSet(quyNhon2022))
  const to = rekeyed(from)
  const drawn = drawMap(from, to, hashes)
  expect(drawn.groups.every(({ from: [was], to: [is] }) => is === `x-${was}`)).toBe(true)
  expect(countUnconfirmed(drawn)).toBe(drawn.groups.length)
})

test('a set against itself is all the same', () => {
  fc.assert(
    fc.property(anySet(), (set) => {
      const { groups } = drawMap(set, set, hashes)
      expect(groups.every(({ relation, confirmed }) => relation === 'same' && confirmed)).toBe(true)
    }),
  )
})

const anyLinks = fc.array(fc.tuple(fc.boolean(), fc.nat(100), fc.nat(100), fc.nat(100)), { maxLength: 8 })

test('every leaf of both sets stands in exactly one group, however the map is drawn and edited', () => {
  fc.assert(
    fc.property(anySet(), anySet(), anyLinks, (from, to, links) => {
      let drawn = drawMap(from, to, hashes)
      expect(valueOf(parseMap(drawn, from, to))).toEqual(drawn)
      for (const [together, first, second, third] of links) {
        const keys = (side: 'from' | 'to') => drawn.groups.flatMap((group) => group[side])
        const pick = (list: readonly string[], at: number) =>
          list.slice(at % list.length, (at % list.length) + 2)
        drawn = together
          ? link(drawn, { from: pick(keys('from'), first), to: pick(keys('to'), second) }, { from, to })
          : unlink(drawn, third % drawn.groups.length, { from, to })
        expect(valueOf(parseMap(drawn, from, to))).toEqual(drawn)
      }
    }),
    runs(60),
  )
})

test('a version edited from the former is joined to it whole', () => {
  fc.assert(
    fc.property(anySet(), fc.nat(100), fc.boolean(), (set, which, drop) => {
      const spots = spotsOf(draftFromSet(set)).filter(({ section }) => section === 'areas')
      const key = spots[which % spots.length]?.criterion.key ?? ''
      const edited = drop
        ? removeCriterion(draftFromSet(set), key)
        : editCriterion(draftFromSet(set), key, { title: 'Tên khác', code: 'x' })
      const to = edited as CriteriaSet
      fc.pre(to.areas.length > 0 && parseCriteriaSet(to).ok)
      const drawn = drawMap(set, to, hashes)
      expect(parseMap(drawn, set, to).ok).toBe(true)
      expect(drawn.groups.filter(({ relation }) => relation === 'added')).toEqual([])
    }),
  )
})

/** The same set with other keys and slightly other titles. */
function rekeyed(set: CriteriaSet): CriteriaSet {
  const json = JSON.stringify(set, (name, value: unknown) => {
    if (name === 'version') return '2023'
    return typeof value === 'object' && value !== null && 'code' in value && 'key' in value
      ? { ...value, key: `x-${String(value.key)}` }
      : value
  })
  return valueOf(parseCriteriaSet(JSON.parse(json)))
}
