import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DraftRule } from '../../../src/domain/draft.ts'
import { dayOfYearFrom, fieldsFromRule, ruleFromFields } from '../../../src/features/editor/rule-fields.ts'
import { anyRule } from '../../domain/generate-rule.ts'
import { anyGrains } from '../../domain/grains.ts'

test('whatever the rule, its inputs say the same rule again', () => {
  fc.assert(
    fc.property(anyRule, anyGrains, (plan, grains) => {
      const rule = plan(grains)
      expect(ruleFromFields(rule.kind, fieldsFromRule(rule))).toEqual(rule)
    }),
  )
})

test('a figure above a thousand comes back whole', () => {
  const rule: DraftRule = { kind: 'count', unit: 'hồ sơ', perUnit: 1000 }
  expect(fieldsFromRule(rule).perUnit).toBe('1000')
  expect(ruleFromFields('count', fieldsFromRule(rule))).toEqual(rule)
})

test('what is empty or no figure is missing, and the rest stands', () => {
  const fields = fieldsFromRule({ kind: 'deduction', unit: 'lần', perUnit: 0.25, floor: 0 })
  expect(ruleFromFields('deduction', { ...fields, perUnit: 'một phần tư', floor: '-1' })).toEqual({
    kind: 'deduction',
    unit: 'lần',
    perUnit: null,
    floor: -1,
  })
})

test('shares are typed in percent, with or without the sign', () => {
  const fields = fieldsFromRule({
    kind: 'ratio',
    numerator: 'a',
    denominator: 'b',
    bands: [{ from: 0.97, award: 'full' }],
    emptyDenominator: 'exclude',
  })
  expect(fields.bands[0]).toMatchObject({ share: '97', award: 'full' })
  const [band] = fields.bands
  const typed = { ...fields, target: '96,57 %', bands: band ? [{ ...band, share: '29%' }] : [] }
  expect(ruleFromFields('ratio', typed)).toMatchObject({ target: 0.9657, bands: [{ from: 0.29 }] })
})

test.each([
  ['31/3', '03-31'],
  ['05-12', '12-05'],
  ['29/02', '02-29'],
  ['31/04', null],
  ['12/13', null],
  ['quý I', null],
])('the day %s of a year is read as %s', (text, day) => {
  expect(dayOfYearFrom(text)).toBe(day)
})
