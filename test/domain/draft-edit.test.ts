import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCriteriaSet } from '../../src/domain/criteria.ts'
import { draftFromSet, draftToSet } from '../../src/domain/draft-check.ts'
import {
  addChild,
  addRoot,
  addSister,
  editCriterion,
  editSet,
  indent,
  moveDown,
  moveUp,
  outdent,
  removeCriterion,
  renumber,
  takeSum,
} from '../../src/domain/draft-edit.ts'
import { emptyDraft, nextVersion } from '../../src/domain/draft-new.ts'
import { spotOf, spotsOf, withUniqueKeys } from '../../src/domain/draft-tree.ts'
import { isDraftLeaf, type DraftCriterion, type DraftSet } from '../../src/domain/draft.ts'
import { anySet } from './generate.ts'
import { branchOf, leafOf, setOf, valueOf } from './sample.ts'

/** 1 (a, b), 2 (c), 3 itself scored. */
const draft = draftFromSet(
  setOf([
    { ...branchOf('one', [leafOf('a'), leafOf('b')]), code: '1' },
    { ...branchOf('two', [leafOf('c')]), code: '2' },
    { ...leafOf('three'), code: '3' },
  ]),
)

test('a criterion added after another has a blank name, the next code and the key it was given', () => {
  const edited = addSister(draft, 'two', 'new')
  expect(outline(edited)).toBe('one(a b) two(c) new three')
  expect(spotOf(edited, 'new')?.criterion).toMatchObject({ code: '4', title: '', max: null, rule: null })
})

test('a key that is taken is not given twice', () => {
  expect(outline(addSister(addSister(draft, 'three', 'a'), 'three', 'a'))).toBe(
    'one(a b) two(c) three a-3 a-2',
  )
})

test('a child of a criterion scored so far takes over its rule and evidence, not its name', () => {
  const edited = addChild(draft, 'three', 'new')
  expect(outline(edited)).toBe('one(a b) two(c) three(new)')
  expect(spotOf(edited, 'three')?.criterion).toMatchObject({ code: '3', title: 'Tiêu chí three', max: 1 })
  expect(spotOf(edited, 'new')?.criterion).toMatchObject({
    code: '3.1',
    title: '',
    max: 1,
    rule: { kind: 'choice' },
  })
})

test('a criterion that loses its last child is scored itself again, with its rule still to be given', () => {
  const edited = removeCriterion(draft, 'c')
  expect(outline(edited)).toBe('one(a b) two three')
  expect(spotOf(edited, 'two')?.criterion).toMatchObject({ title: 'Tiêu chí two', rule: null, max: 1 })
})

test('deleting a criterion takes all below it along', () => {
  expect(outline(removeCriterion(draft, 'one'))).toBe('two(c) three')
})

test('moving stays among sisters, then goes over into the neighbouring list', () => {
  expect(outline(moveUp(draft, 'b'))).toBe('one(b a) two(c) three')
  expect(outline(moveDown(draft, 'b'))).toBe('one(a) two(b c) three')
  expect(outline(moveUp(draft, 'c'))).toBe('one(a b c) two three')
})

test('what cannot be moved stays, as the same object', () => {
  expect(moveUp(draft, 'one')).toBe(draft)
  expect(moveDown(draft, 'c')).toBe(draft)
  expect(outdent(draft, 'two')).toBe(draft)
  expect(indent(draft, 'one', 'new')).toBe(draft)
  expect(removeCriterion(draft, 'nowhere')).toBe(draft)
})

test('indenting goes under the sister before, outdenting right behind the parent', () => {
  expect(outline(indent(draft, 'three', 'new'))).toBe('one(a b) two(c three)')
  expect(outline(outdent(draft, 'a'))).toBe('one(b) a two(c) three')
})

test('a sister scored so far keeps her rule in a child of her own when another is put under her', () => {
  const edited = indent(draft, 'b', 'new')
  expect(outline(edited)).toBe('one(a(new b)) two(c) three')
  expect(spotOf(edited, 'new')?.criterion).toMatchObject({ rule: { kind: 'choice' }, title: '' })
})

test('fields are tidied, and an edit that changes nothing gives back the same object', () => {
  const edited = editCriterion(draft, 'a', { title: '  Kế hoạch năm ', lead: 'Văn phòng' })
  expect(spotOf(edited, 'a')?.criterion).toMatchObject({ title: 'Kế hoạch năm', lead: 'Văn phòng' })
  expect(editCriterion(edited, 'a', { title: 'Kế hoạch năm' })).toBe(edited)
  expect(spotOf(editCriterion(edited, 'a', { lead: '' }), 'a')?.criterion).not.toHaveProperty('lead')
  expect(editCriterion(draft, 'one', { rule: null })).toBe(draft)
})

test('an optional field of the set is taken away with undefined', () => {
  const edited = editSet(draft, { follows: '2021', rounding: 'leaf' })
  expect(edited).toMatchObject({ follows: '2021', rounding: 'leaf' })
  expect(editSet(edited, { follows: undefined, rounding: undefined })).toEqual(draft)
})

test('a maximum can be taken from the sum of the children', () => {
  const edited = editCriterion(draft, 'a', { max: 0.55 })
  expect(spotOf(takeSum(edited, 'one'), 'one')?.criterion.max).toBe(1.55)
  expect(takeSum(edited, 'a')).toBe(edited)
})

test('codes are numbered anew in the style that each list has', () => {
  const set = setOf([
    {
      ...branchOf('x', [
        {
          ...branchOf('x1', [leafOf('p', undefined, { code: 'a' }), leafOf('q', undefined, { code: 'd' })]),
          code: '2',
        },
        leafOf('x2', undefined, { code: '5' }),
      ]),
      code: 'II',
    },
    { ...branchOf('y', [branchOf('y1', [leafOf('r', undefined, { code: '2.1' })])]), code: 'V' },
  ])
  const codes = spotsOf(renumber(draftFromSet(set))).map(({ criterion }) => criterion.code)
  expect(codes).toEqual(['I', '1', 'a', 'b', '2', 'II', 'II.1', 'II.1.1'])
})

test('bonus items are added and removed, never put under one another', () => {
  const adjustments = { bonus: { max: 2, items: [] }, penalty: { max: 1, items: [] } }
  const blocks = addRoot(addRoot(editSet(draft, { adjustments }), 'bonus', 'x'), 'bonus', 'y')
  expect(blocks.adjustments?.bonus.items.map(({ key, code }) => `${key}:${code}`)).toEqual(['x:1', 'y:2'])
  expect(indent(blocks, 'y', 'new')).toBe(blocks)
  expect(addChild(blocks, 'x', 'new')).toBe(blocks)
  expect(moveUp(blocks, 'y').adjustments?.bonus.items.map(({ key }) => key)).toEqual(['y', 'x'])
})

test('a new set begins with the seven areas, a new version with the criteria and keys of the former', () => {
  expect(emptyDraft(2026).areas.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  const set = valueOf(draftToSet(draft))
  const next = nextVersion(set, ['2023', '2023.2'])
  expect(next).toMatchObject({ follows: '2022', version: '2023.3', appliesTo: { years: [2023] } })
  expect(next.areas).toEqual(set.areas)
})

test('a draft from outside gets each key once: the first keeps its own, later ones take the next that is free', () => {
  const twice = draftFromSet(setOf([branchOf('a', [leafOf('b'), leafOf('a')]), leafOf('a'), leafOf('a-2')]))
  expect(outline(withUniqueKeys(twice))).toBe('a(b a-3) a-4 a-2')
  expect(withUniqueKeys(draft)).toEqual(draft)
})

const anyEdits = fc.array(fc.tuple(fc.nat(9), fc.nat(1000), fc.nat(3)), { maxLength: 40 })

test('whatever is edited, keys stay unique and none is lost but by deleting; going back restores the draft', () => {
  fc.assert(
    fc.property(anySet(), anyEdits, (set, edits) => {
      const first = draftFromSet(set)
      const states = [first]
      for (const [verb, which, seed] of edits) {
        const before = states.at(-1) ?? first
        const spots = spotsOf(before)
        const key = spots[which % Math.max(1, spots.length)]?.criterion.key ?? ''
        const snapshot = JSON.stringify(before)
        const after = edit(before, verb, key, `new-${seed}`)
        expect(JSON.stringify(before)).toBe(snapshot)
        const [was, is] = [keysOf(before), keysOf(after)]
        expect(new Set(is).size).toBe(is.length)
        expect(verb === 4 || was.every((one) => is.includes(one))).toBe(true)
        expect(is.filter((one) => !was.includes(one) && !one.startsWith('new-'))).toEqual([])
        if (after !== before) states.push(after)
      }
      expect(states[0]).toEqual(draftFromSet(set))
    }),
  )
})

test('no edit leaves a criterion with an empty list below it', () => {
  fc.assert(
    fc.property(anySet(), anyEdits, (set, edits) => {
      const last = edits.reduce((before, [verb, which, seed]) => {
        const spots = spotsOf(before)
        return edit(
          before,
          verb,
          spots[which % Math.max(1, spots.length)]?.criterion.key ?? '',
          `new-${seed}`,
        )
      }, draftFromSet(set))
      const empty = spotsOf(last).filter(
        ({ criterion }) => !isDraftLeaf(criterion) && criterion.children.length === 0,
      )
      expect(empty).toEqual([])
    }),
  )
})

test('every set is its own draft, and every draft of a set is that set again', () => {
  fc.assert(
    fc.property(anySet(), (set) => {
      const again = valueOf(draftToSet(draftFromSet(set)))
      expect(again).toEqual(set)
      expect(parseCriteriaSet(again).ok).toBe(true)
    }),
  )
})

function edit(before: DraftSet, verb: number, key: string, newKey: string): DraftSet {
  switch (verb) {
    case 0:
      return addSister(before, key, newKey)
    case 1:
      return addChild(before, key, newKey)
    case 2:
      return moveUp(before, key)
    case 3:
      return moveDown(before, key)
    case 4:
      return removeCriterion(before, key)
    case 5:
      return indent(before, key, newKey)
    case 6:
      return outdent(before, key)
    case 7:
      return editCriterion(before, key, { title: newKey, max: 1.5 })
    case 8:
      return renumber(before, key)
    default:
      return takeSum(before, key)
  }
}

function keysOf(one: DraftSet): string[] {
  return spotsOf(one).map(({ criterion }) => criterion.key)
}

function outline(one: DraftSet): string {
  const words = (list: readonly DraftCriterion[]): string =>
    list
      .map((criterion) =>
        isDraftLeaf(criterion) ? criterion.key : `${criterion.key}(${words(criterion.children)})`,
      )
      .join(' ')
  return words(one.areas)
}
