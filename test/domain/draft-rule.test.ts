import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ruleSchema } from '../../src/domain/criterion.ts'
import { changeRuleKind, freeOptionKey, ruleKindNames, type RuleKind } from '../../src/domain/draft-rule.ts'
import type { DraftRule } from '../../src/domain/draft.ts'
import { anyRule } from './generate-rule.ts'
import { grainsOf } from './grains.ts'

const kinds = Object.keys(ruleKindNames) as RuleKind[]
const choice: DraftRule = {
  kind: 'choice',
  options: [
    { key: 'a', label: 'Đủ', points: 1 },
    { key: 'b', label: 'Thiếu', points: 0.5 },
    { key: 'c', label: 'Không', points: 0 },
  ],
}

test('every kind of rule has a name, and no other', () => {
  const names = ruleSchema.def.options.flatMap((option) => option.def.shape.kind.def.values)
  expect(new Set<string>(kinds)).toEqual(new Set<string>(names))
})

test('the same kind again is the same rule', () => {
  expect(changeRuleKind(choice, 'choice', 1)).toBe(choice)
})

test('options that give points become items, with key, label and points', () => {
  expect(changeRuleKind(choice, 'checklist', 1)).toEqual({
    kind: 'checklist',
    items: [
      { key: 'a', label: 'Đủ', points: 1 },
      { key: 'b', label: 'Thiếu', points: 0.5 },
    ],
  })
})

test('steps of lateness become options in words', () => {
  const deadline: DraftRule = {
    kind: 'deadline',
    due: '03-31',
    yearOffset: 0,
    steps: [
      { daysLate: 0, points: 1 },
      { daysLate: 15, points: 0.5 },
    ],
  }
  expect(changeRuleKind(deadline, 'choice', 1)).toEqual({
    kind: 'choice',
    options: [
      { key: 'o1', label: 'Đúng hạn', points: 1 },
      { key: 'o2', label: 'Chậm đến 15 ngày', points: 0.5 },
      { key: 'o3', label: 'Chậm hơn nữa hoặc không thực hiện', points: 0 },
    ],
  })
})

test('what is counted stays between a count and a deduction', () => {
  const count: DraftRule = { kind: 'count', unit: 'hình thức', perUnit: 0.5 }
  expect(changeRuleKind(count, 'deduction', 1)).toEqual({
    kind: 'deduction',
    unit: 'hình thức',
    perUnit: 0.5,
    floor: 0,
  })
  expect(changeRuleKind(null, 'count', 1)).toEqual({ kind: 'count', unit: '', perUnit: null })
})

test('a date is never guessed', () => {
  expect(changeRuleKind(null, 'deadline', 2)).toMatchObject({ due: '', steps: [{ daysLate: 0, points: 2 }] })
})

test('a new option takes a key that the list does not have', () => {
  expect(freeOptionKey([])).toBe('o1')
  expect(freeOptionKey([{ key: 'o1' }, { key: 'o7' }, { key: 'web' }])).toBe('o8')
})

test('from any kind to any other: of that kind, without a figure that is no figure, nothing above the maximum', () => {
  fc.assert(
    fc.property(
      anyRule,
      fc.constantFrom(...kinds),
      fc.integer({ min: 1, max: 40 }),
      (plan, kind, quarters) => {
        const max = quarters / 4
        const changed = changeRuleKind(plan(grainsOf(max)), kind, max)
        expect(changed.kind).toBe(kind)
        const again = changeRuleKind(changed, kind, max)
        expect(again).toBe(changed)
        const options = changed.kind === 'choice' ? changed.options : []
        expect(options.every(({ points }) => points === null || points <= max)).toBe(true)
        expect(new Set(options.map(({ key }) => key)).size).toBe(options.length)
      },
    ),
  )
})
