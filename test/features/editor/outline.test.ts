import { expect, test } from 'vitest'
import { checkDraft, draftFromSet } from '../../../src/domain/draft-check.ts'
import { editCriterion } from '../../../src/domain/draft-edit.ts'
import { draftPath, mapPath, selectionFrom } from '../../../src/features/editor/address.ts'
import { outlineOf, rowIdOf } from '../../../src/features/editor/outline.ts'
import { branchOf, leafOf, setOf } from '../../domain/sample.ts'

const whole = draftFromSet(
  setOf([branchOf('one', [leafOf('a'), leafOf('b')]), branchOf('two', [leafOf('c')])], {
    adjustments: { bonus: { max: 1, items: [leafOf('plus')] }, penalty: { max: 1, items: [] } },
  }),
)
const draft = editCriterion(editCriterion(whole, 'a', { max: 3 }), 'plus', { rule: null })
const problems = checkDraft(draft)

const told = (closed: readonly string[] = []) =>
  outlineOf({ draft, problems, closed: new Set(closed), origin: {} }).map(
    ({ id, level, problems: count }) => `${'  '.repeat(level - 1)}${id} ${count}`,
  )

test('the tree lists areas, then the blocks, each row with its problems', () => {
  expect(told()).toEqual([
    '=one 1',
    '  =a 0',
    '  =b 0',
    '=two 0',
    '  =c 0',
    '~bonus 0',
    '  =plus 1',
    '~penalty 0',
  ])
})

test('a closed branch shows the problems of all below it', () => {
  expect(told(['=one', '~bonus'])).toEqual(['=one 1', '=two 0', '  =c 0', '~bonus 1', '~penalty 0'])
})

test('a branch that does not add up carries both figures', () => {
  const [one] = outlineOf({ draft, problems, closed: new Set(), origin: {} })
  expect(one).toMatchObject({ max: 2, sum: { state: 'differs', sum: 400_000_000 }, size: 2, at: 1 })
})

test('a row that must be compared with the annex is marked', () => {
  const row = { line: 7, confidence: 'check', doubts: [], source: [] } as const
  const marked = outlineOf({ draft, problems, closed: new Set(), origin: { a: row } })
  expect(marked.filter(({ unchecked }) => unchecked).map(({ id }) => id)).toEqual(['=a'])
})

test('a place has one address, whatever its key', () => {
  const selection = { kind: 'criterion', key: 'a/b ?' } as const
  const [, , , id, what, which] = draftPath('x', selection).split('/')
  expect([id, what]).toEqual(['x', 'tieu-chi'])
  expect(selectionFrom(what, decodeURIComponent(which ?? ''))).toEqual(selection)
  expect(selectionFrom('khoi', 'bonus')).toEqual({ kind: 'block', section: 'bonus' })
  expect(selectionFrom('khoi', 'khác')).toEqual({ kind: 'set' })
  expect(rowIdOf(selection)).toBe('=a/b ?')
  expect(mapPath({ id: 'a', version: '1/2' }, { id: 'b', version: '2' })).toBe(
    '/bo-tieu-chi/anh-xa/a/1%2F2/b/2',
  )
})
