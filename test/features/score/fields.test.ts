import { expect, test } from 'vitest'
import type { Value } from '../../../src/domain/answer.ts'
import type { Leaf, Rule } from '../../../src/domain/criterion.ts'
import {
  fieldsFromValue,
  readFields,
  readFigure,
  type AnswerFields,
} from '../../../src/features/score/fields.ts'
import { leafOf, yesNo } from '../../domain/sample.ts'

const ratio: Rule = {
  kind: 'ratio',
  numerator: 'Hồ sơ đúng hạn',
  denominator: 'Tổng số hồ sơ',
  bands: [
    {
      from: 0,
      award: 'proportional',
    },
  ],
  emptyDenominator: 'exclude',
}
const list: Rule = {
  kind: 'checklist',
  items: [
    { key: 'web', label: 'Trang thông tin', points: 0.5 },
    { key: 'loa', label: 'Loa', points: 0.5 },
  ],
}
const count: Rule = { kind: 'count', unit: 'hình thức', perUnit: 0.5 }
const points: Rule = { kind: 'number', step: 0.005, by: 'unit' }
const due: Rule = { kind: 'deadline', due: '03-31', yearOffset: 0, steps: [{ daysLate: 0, points: 1 }] }

function read(rule: Rule, fields: Partial<AnswerFields>, other: Partial<Leaf> = {}) {
  const leaf = leafOf('k', rule, other)
  return readFields(leaf, { ...fieldsFromValue(leaf, null), ...fields })
}
function value(rule: Rule, fields: Partial<AnswerFields>, other: Partial<Leaf> = {}): Value | string {
  const result = read(rule, fields, other)
  return result.ok ? result.value : result.problems.map(({ path, message }) => `${path}: ${message}`).join()
}

test.each<readonly [string, Rule, Value]>([
  ['choice', yesNo, 'yes'],
  ['checklist', list, ['web', 'loa']],
  ['checklist of which nothing is met', list, []],
  ['ratio', ratio, { numerator: 1182, denominator: 1224.5 }],
  ['ratio with one figure', ratio, { numerator: null, denominator: 0 }],
  ['count', count, 12345],
  ['number', points, 0.125],
  ['deadline', due, '2022-02-05'],
  ['deadline not kept', due, 'notDone'],
  ['nothing', ratio, null],
])('what the inputs show of a %s is read back as the same', (_, rule, stored) => {
  const leaf = leafOf('k', rule)
  expect(readFields(leaf, fieldsFromValue(leaf, stored))).toEqual({ ok: true, value: stored })
})

test('not applicable leaves every input empty', () => {
  expect(fieldsFromValue(leafOf('k', due), 'notApplicable')).toMatchObject({ day: '', notDone: false })
  expect(fieldsFromValue(leafOf('k', yesNo), 'notApplicable').choice).toBe('')
})

test('figures are read the Vietnamese way', () => {
  expect(value(ratio, { numerator: '1.182', denominator: '1 224,5' })).toEqual({
    numerator: 1182,
    denominator: 1224.5,
  })
  expect(value(count, { figure: '2,5' })).toBe(2.5)
  expect(value(points, { figure: '0.75' })).toBe(0.75)
})

test('an empty figure leaves the answer open, and so does an untouched checklist', () => {
  expect(value(ratio, {})).toBeNull()
  expect(value(ratio, { numerator: '5' })).toEqual({ numerator: 5, denominator: null })
  expect(value(list, {})).toBeNull()
})

test('ticks are kept in the order of the set', () => {
  expect(value(list, { ticks: ['loa', 'web'] })).toEqual(['web', 'loa'])
})

test('each bad figure is told at its own field', () => {
  const result = read(ratio, { numerator: '-1', denominator: 'mười' })
  expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual(['numerator', 'denominator'])
  expect(value(count, { figure: '1e309' })).toContain('không phải là số')
  expect(value(count, { figure: '9'.repeat(20) })).toContain('quá lớn')
  expect(value(count, { figure: '1.18' })).toContain('Chưa rõ số "1.18"')
  expect(value(points, { figure: '1,25' })).toContain('Phải là số từ 0 đến 1')
  expect(value(points, { figure: '0,001' })).toContain('bội số của 0,005')
})

test('a denominator of 0 under a numerator is refused in the words of the fields', () => {
  expect(value(ratio, { numerator: '3', denominator: '0' })).toBe(
    'denominator: "Tổng số hồ sơ" bằng 0 thì "Hồ sơ đúng hạn" cũng phải bằng 0.',
  )
})

test('a day that does not exist is refused with an example', () => {
  expect(value(due, { day: '31/02/2022' })).toContain('day: "31/02/2022" không phải là ngày có thật')
  expect(value(due, { day: ' 5-2-2022 ' })).toBe('2022-02-05')
  expect(value(due, { day: '31/02/2022', notDone: true })).toBe('notDone')
})

test('a figure is read on its own for what is shown beside it', () => {
  expect(readFigure(leafOf('k', ratio), '1.182')).toBe(1182)
  expect(readFigure(leafOf('k', points), '1.182')).toBe(1.182)
  expect(readFigure(leafOf('k', ratio), '')).toBeNull()
  expect(readFigure(leafOf('k', ratio), 'abc')).toBeNull()
})
