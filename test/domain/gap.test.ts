import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Value } from '../../src/domain/answer.ts'
import type { Rule } from '../../src/domain/criterion.ts'
import { describeGap } from '../../src/domain/gap.ts'
import { pointsFromNumber } from '../../src/domain/points.ts'
import { scoreValue } from '../../src/domain/rules.ts'
import { leafOf } from './sample.ts'
import { runs } from '../runs.ts'

const year = 2022
const thin = '\u202f'

function gap(max: number, rule: Rule, value: Value): string | null {
  return describeGap(leafOf('k', rule, { max }), value, { year })
}

const onTime: Rule = {
  kind: 'ratio',
  numerator: 'Số hồ sơ đúng hạn',
  denominator: 'Tổng số hồ sơ',
  target: 0.97,
  bands: [
    {
      from: 0.97,
      award: 'full',
    },
    {
      from: 0.8,
      award: 'proportional',
    },
    {
      from: 0,
      award: 0,
    },
  ],
  emptyDenominator: 'exclude',
}

test('a ratio says how many whole items are missing to full points', () => {
  expect(gap(2, onTime, { numerator: 1182, denominator: 1224 })).toBe(
    'Thiếu 6 hồ sơ đúng hạn so với mức tối đa.',
  )
})

test('a ratio one item short of its threshold lacks exactly one', () => {
  expect(gap(2, onTime, { numerator: 96, denominator: 100 })).toBe(
    'Thiếu 1 hồ sơ đúng hạn so với mức tối đa.',
  )
  expect(gap(2, onTime, { numerator: 97, denominator: 100 })).toBeNull()
})

test('a ratio under its lowest rewarded band names that band first, then full points', () => {
  expect(gap(2, onTime, { numerator: 700, denominator: 1000 })).toBe(
    `Thiếu 100 hồ sơ đúng hạn so với mức 80${thin}%, 270 so với mức tối đa.`,
  )
})

test('a band that begins above its figure is reached only past it', () => {
  const above: Rule = {
    ...onTime,
    target: 1,
    bands: [
      { above: 0.97, award: 'full' },
      { from: 0.8, award: 1 },
    ],
  }
  expect(gap(2, above, { numerator: 97, denominator: 100 })).toBe('Thiếu 1 hồ sơ đúng hạn so với mức tối đa.')
  expect(gap(2, above, { numerator: 98, denominator: 100 })).toBeNull()
})

test('where the target itself gives full points, it is enough', () => {
  const above: Rule = {
    ...onTime,
    bands: [
      { above: 0.97, award: 'full' },
      { from: 0.8, award: 'proportional' },
    ],
  }
  expect(gap(2.5, above, { numerator: 96, denominator: 100 })).toBe(
    'Thiếu 1 hồ sơ đúng hạn so với mức tối đa.',
  )
  expect(gap(2.5, above, { numerator: 97, denominator: 100 })).toBeNull()
})

test('between fixed bands the next band is named by its share', () => {
  const fixed: Rule = {
    ...onTime,
    bands: [
      { from: 1, award: 'full' },
      { above: 0.9, award: 1 },
      { from: 0.5, award: 0.5 },
    ],
  }
  expect(gap(2, fixed, { numerator: 60, denominator: 100 })).toBe(
    `Thiếu 31 hồ sơ đúng hạn so với mức trên 90${thin}%, 40 so với mức tối đa.`,
  )
})

test('decimal figures are counted exactly and to the next whole number', () => {
  const money: Rule = { ...onTime, numerator: 'Số vốn đã giải ngân (triệu đồng)', target: 0.1 }
  const bands: Rule = { ...money, bands: [{ from: 0.3, award: 'full' }] }
  expect(gap(2, bands, { numerator: 0.2, denominator: 1 })).toBe(
    'Thiếu 1 triệu đồng vốn đã giải ngân so với mức tối đa.',
  )
  expect(gap(2, bands, { numerator: 0.3, denominator: 1 })).toBeNull()
  expect(gap(2, bands, { numerator: 1000.25, denominator: 5000 })).toBe(
    'Thiếu 500 triệu đồng vốn đã giải ngân so với mức tối đa.',
  )
})

test('an acronym at the head of a field name keeps its capitals', () => {
  const rule: Rule = { ...onTime, numerator: 'Số TTHC công khai đầy đủ' }
  expect(gap(2, rule, { numerator: 96, denominator: 100 })).toBe(
    'Thiếu 1 TTHC công khai đầy đủ so với mức tối đa.',
  )
})

test('a name without "Số" is used as it is, in lower case', () => {
  const rule: Rule = { ...onTime, numerator: 'Hồ sơ đúng hạn' }
  expect(gap(2, rule, { numerator: 96, denominator: 100 })).toBe('Thiếu 1 hồ sơ đúng hạn so với mức tối đa.')
})

test('a ratio without one of its figures, or with nothing to count, lacks nothing', () => {
  expect(gap(2, onTime, { numerator: 5, denominator: null })).toBeNull()
  expect(gap(2, onTime, { numerator: 0, denominator: 0 })).toBeNull()
  expect(gap(2, { ...onTime, emptyDenominator: 'zero' }, { numerator: 0, denominator: 0 })).toBeNull()
})

test('a count says how many units are missing to the cap', () => {
  const forms: Rule = { kind: 'count', unit: 'hình thức', perUnit: 0.5 }
  expect(gap(1.5, forms, 2)).toBe('Còn thiếu 1 hình thức để đạt điểm tối đa.')
  expect(gap(1.4, forms, 0)).toBe('Còn thiếu 3 hình thức để đạt điểm tối đa.')
  expect(gap(1.5, forms, 3)).toBeNull()
  expect(gap(1.5, { ...forms, perUnit: 0.05 }, 0)).toBe('Còn thiếu 30 hình thức để đạt điểm tối đa.')
})

test('a choice names the next better option only', () => {
  const choice: Rule = {
    kind: 'choice',
    options: [
      { key: 'a', label: 'Trong quý I', points: 1 },
      { key: 'b', label: 'Trong quý II', points: 0.5 },
      { key: 'c', label: 'Có vi phạm', points: -0.5 },
    ],
  }
  expect(gap(1, choice, 'c')).toBe('Mức cao hơn liền kề: Trong quý II (0,5 điểm).')
  expect(gap(1, choice, 'b')).toBe('Mức cao hơn liền kề: Trong quý I (1 điểm).')
  expect(gap(1, choice, 'a')).toBeNull()
})

test('a checklist names what is not ticked and how many points that is', () => {
  const list: Rule = {
    kind: 'checklist',
    items: [
      { key: 'a', label: 'Loa', points: 0.5 },
      { key: 'b', label: 'Trang thông tin', points: 0.5 },
      { key: 'c', label: 'Tờ rơi', points: 0.5 },
    ],
  }
  expect(gap(1, list, ['a'])).toBe('Thiếu 0,5 điểm so với mức tối đa. Chưa đạt: Trang thông tin; Tờ rơi.')
  expect(gap(1, list, [])).toBe('Thiếu 1 điểm so với mức tối đa. Chưa đạt: Loa; Trang thông tin; Tờ rơi.')
  expect(gap(1, list, ['a', 'c'])).toBeNull()
})

const plan: Rule = {
  kind: 'deadline',
  due: '03-31',
  yearOffset: 0,
  steps: [
    {
      daysLate: 0,
      points: 1,
    },
    {
      daysLate: 15,
      points: 0.5,
    },
    {
      daysLate: 30,
      points: 0.25,
    },
  ],
}

test('a late date is counted against the due date and the step it just missed', () => {
  expect(gap(1, plan, '2022-04-12')).toBe('Chậm 12 ngày so với hạn 31/03/2022.')
  expect(gap(1, plan, '2022-04-17')).toBe(
    'Chậm 17 ngày so với hạn 31/03/2022, 2 ngày so với mốc 15/04/2022 (0,5 điểm).',
  )
  expect(gap(1, plan, '2022-03-31')).toBeNull()
})

test('not done names the day that would have given full points', () => {
  expect(gap(1, plan, 'notDone')).toBe('Không thực hiện; hạn để đạt điểm tối đa là 31/03/2022.')
})

test('a deduction says what is lost and by what', () => {
  const late: Rule = { kind: 'deduction', unit: 'báo cáo chậm', perUnit: 0.25, floor: 0 }
  expect(gap(1, late, 2)).toBe('Bị trừ 0,5 điểm do có 2 báo cáo chậm.')
  expect(gap(1, late, 9)).toBe('Bị trừ 1 điểm do có 9 báo cáo chậm.')
  expect(gap(1, late, 0)).toBeNull()
})

test('a figure given by the unit says how far below full points it is', () => {
  expect(gap(1, { kind: 'number', step: 0.25, by: 'unit' }, 0.75)).toBe('Thấp hơn mức tối đa 0,25 điểm.')
})

test('unanswered and not applicable lack nothing', () => {
  expect(gap(2, onTime, null)).toBeNull()
  expect(gap(2, onTime, 'notApplicable')).toBeNull()
})

test('the number said to be missing reaches full points, and one less does not', () => {
  const hundredth = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100)
  const figures = fc.record({
    numerator: fc.integer({ min: 0, max: 5000 }),
    denominator: fc.integer({ min: 1, max: 5000 }),
  })
  fc.assert(
    fc.property(hundredth, fc.boolean(), figures, (threshold, isAbove, { numerator, denominator }) => {
      const leaf = leafOf('k', {
        kind: 'ratio',
        numerator: 'Số việc',
        denominator: 'Tổng số',
        emptyDenominator: 'exclude',
        bands: [
          isAbove
            ? {
                above: threshold,
                award: 'full',
              }
            : {
                from: threshold,
                award: 'full',
              },
        ],
      })
      const pointsWith = (more: number) =>
        scoreValue(leaf, { numerator: numerator + more, denominator }, { year })
      const full = { kind: 'points', points: pointsFromNumber(1) }
      const said = describeGap(leaf, { numerator, denominator }, { year })
      const missing = Number(/^Thiếu ([\d.]+) việc/.exec(said ?? 'Thiếu 0 việc')?.[1]?.replaceAll('.', ''))
      expect(pointsWith(missing)).toEqual(full)
      expect(missing > 0 && pointsWith(missing - 1)).not.toEqual(full)
    }),
    runs(2000),
  )
})
