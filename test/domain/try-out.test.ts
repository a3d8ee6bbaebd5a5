import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rule } from '../../src/domain/criterion.ts'
import { pointsFromNumber } from '../../src/domain/points.ts'
import { leastPoints, scoreValue } from '../../src/domain/rules.ts'
import { firstTrial, tellingTrials, tryOut, type Trial } from '../../src/domain/try-out.ts'
import { anyAnswered } from './generate.ts'
import { leafOf } from './sample.ts'

const context = { year: 2022 }
const onTime: Rule = {
  kind: 'ratio',
  numerator: 'Số hồ sơ đúng hạn',
  denominator: 'Tổng số hồ sơ',
  target: 0.97,
  bands: [
    { above: 0.97, award: 'full' },
    { from: 0.8, award: 'proportional' },
    { from: 0, award: 0 },
  ],
  emptyDenominator: 'exclude',
}

function told(rule: Rule, trial: Trial, max = 2): string {
  const result = tryOut(leafOf('x', rule, { max }), trial, context)
  return `${result.given} → ${result.comesTo}`
}
const value = (one: Extract<Trial, { kind: 'answer' }>['value']): Trial => ({ kind: 'answer', value: one })

test('a ratio is tried in the words of its numerator', () => {
  expect(told(onTime, value({ numerator: 95, denominator: 100 }))).toBe(
    'Nếu 95/100 hồ sơ đúng hạn (95\u202f%) → 1,96 điểm',
  )
  expect(told(onTime, value({ numerator: 0, denominator: 0 }))).toBe(
    'Nếu không phát sinh (0/0) → không tính vào điểm tối đa',
  )
})

test('each other kind is tried in its own words', () => {
  const deadline: Rule = {
    kind: 'deadline',
    due: '03-31',
    yearOffset: 0,
    steps: [
      { daysLate: 0, points: 2 },
      { daysLate: 15, points: 1 },
    ],
  }
  expect(told(deadline, value('2022-04-15'))).toBe('Nếu xong ngày 15/04/2022 (chậm 15 ngày) → 1 điểm')
  expect(told(deadline, value('notDone'))).toBe('Nếu không thực hiện → 0 điểm')
  expect(told({ kind: 'count', unit: 'hình thức', perUnit: 0.5 }, value(3))).toBe(
    'Nếu có 3 hình thức → 1,5 điểm',
  )
  expect(told({ kind: 'deduction', unit: 'lần', perUnit: 0.25, floor: 0 }, value(2))).toBe(
    'Nếu có 2 lần → 1,5 điểm',
  )
  expect(told({ kind: 'number', step: 0.25, by: 'unit' }, value(1.25))).toBe('Nếu ghi 1,25 → 1,25 điểm')
  expect(
    told({ kind: 'survey', options: [1, 0.6, 0.2, 0] }, { kind: 'survey', counts: [80, 20, 0, 0] }),
  ).toBe('Nếu các mức trả lời có 80, 20, 0, 0 phiếu → 1,84 điểm')
  const items = [
    { key: 'a', label: 'A', points: 1 },
    { key: 'b', label: 'B', points: 1 },
  ]
  expect(told({ kind: 'checklist', items }, value(['a']))).toBe('Nếu đạt 1/2 mục → 1 điểm')
  expect(told({ kind: 'choice', options: items }, value('b'))).toBe('Nếu “B” → 1 điểm')
})

test('the telling trials of a ratio stand on each threshold and just below', () => {
  const trials = tellingTrials(leafOf('x', onTime, { max: 2 }), context)
  expect(trials.map((trial) => told(onTime, trial))).toEqual([
    'Nếu 100/100 hồ sơ đúng hạn (100\u202f%) → 2 điểm',
    'Nếu 99/100 hồ sơ đúng hạn (99\u202f%) → 2 điểm',
    'Nếu 97/100 hồ sơ đúng hạn (97\u202f%) → 2 điểm',
    'Nếu 96/100 hồ sơ đúng hạn (96\u202f%) → 1,98 điểm',
    'Nếu 80/100 hồ sơ đúng hạn (80\u202f%) → 1,65 điểm',
    'Nếu 79/100 hồ sơ đúng hạn (79\u202f%) → 0 điểm',
    'Nếu 0/100 hồ sơ đúng hạn (0\u202f%) → 0 điểm',
    'Nếu không phát sinh (0/0) → không tính vào điểm tối đa',
  ])
})

test('the telling trials of a deadline stand on each step and a day beyond', () => {
  const leaf = leafOf('x', {
    kind: 'deadline',
    due: '03-31',
    yearOffset: 0,
    steps: [{ daysLate: 0, points: 1 }],
  })
  expect(tellingTrials(leaf, context)).toEqual([value('2022-03-31'), value('2022-04-01'), value('notDone')])
})

test('whatever the rule, a trial comes to what the rule itself gives, within its bounds', () => {
  fc.assert(
    fc.property(anyAnswered(), ({ leaf }) => {
      for (const trial of [firstTrial(leaf, context), ...tellingTrials(leaf, context)]) {
        const { points, given, comesTo } = tryOut(leaf, trial, context)
        expect(given).toMatch(/^Nếu \S/)
        expect(comesTo).not.toBe('')
        if (points === null) continue
        expect(points).toBeLessThanOrEqual(pointsFromNumber(leaf.max))
        expect(points).toBeGreaterThanOrEqual(leastPoints(leaf))
        const outcome = trial.kind === 'answer' ? scoreValue(leaf, trial.value, context) : null
        expect([undefined, points]).toContain(outcome?.kind === 'points' ? outcome.points : undefined)
      }
    }),
  )
})
