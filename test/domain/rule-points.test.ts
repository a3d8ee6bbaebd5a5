import { expect, test } from 'vitest'
import { pointsFromNumber } from '../../src/domain/points.ts'
import { ruleGives } from '../../src/domain/rule-points.ts'
import { leafOf } from './sample.ts'

const bands = [
  { above: 0.97, award: 'full' },
  { from: 0.97, award: 0.9 },
  { from: 0.8, award: 'proportional' },
] as const
const ratioOf = (max: number, target?: number) =>
  leafOf(
    'a',
    {
      kind: 'ratio',
      numerator: 'Đúng hạn',
      denominator: 'Tổng số',
      ...(target === undefined ? {} : { target }),
      bands: [...bands],
      emptyDenominator: 'exclude',
    },
    { max },
  )

test.each([
  [0, true],
  [2, true],
  [0.9, true],
  [1.6, true],
  [1.9, true],
  [1.59, false],
  [0.3, false],
  [1.93, true],
  [1.95, false],
  [1.99, false],
])('of a ratio, only shares in a proportional band give points between: %d of 2, %s', (points, given) => {
  expect(ruleGives(ratioOf(2), pointsFromNumber(points))).toBe(given)
})

test('a share whose points do not end is one that the rule gives, at the foot of its band too', () => {
  // 0.8 ÷ 0.97 × 1, to 8 decimals
  expect(ruleGives(ratioOf(1, 0.97), pointsFromNumber(0.82474227))).toBe(true)
  expect(ruleGives(ratioOf(1, 0.97), pointsFromNumber(0.8247))).toBe(false)
  expect(ruleGives(ratioOf(3), pointsFromNumber(2.57142857))).toBe(true)
})
