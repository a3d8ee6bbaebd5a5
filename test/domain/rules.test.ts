import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Value } from '../../src/domain/answer.ts'
import type { Leaf, Rule, RuleOf } from '../../src/domain/criterion.ts'
import {
  divideFractions,
  fractionFromNumber,
  pointsFromNumber,
  pointsToNumber,
} from '../../src/domain/points.ts'
import {
  bandOf,
  dueDay,
  leastPoints,
  scoreShare,
  scoreSurvey,
  scoreValue,
  type RuleContext,
  type Survey,
} from '../../src/domain/rules.ts'
import { anyAnswered } from './generate.ts'
import { leafOf } from './sample.ts'
import { runs } from '../runs.ts'

vi.setConfig({ testTimeout: 60_000 })

/** Points of an answer in a dossier of 2022; a word where it comes to none. */
function score(rule: Rule, max: number, value: Value, context: Partial<RuleContext> = {}): number | string {
  return scoreLeaf(leafOf('a', rule, { max }), value, context)
}

function scoreLeaf(leaf: Leaf, value: Value, context: Partial<RuleContext> = {}): number | string {
  const outcome = scoreValue(leaf, value, { year: 2022, ...context })
  return outcome.kind === 'points' ? pointsToNumber(outcome.points) : outcome.kind
}

describe('every rule', () => {
  const rules: readonly Rule[] = [
    { kind: 'choice', options: [{ key: 'a', label: 'A', points: 1 }] },
    { kind: 'checklist', items: [{ key: 'a', label: 'A', points: 1 }] },
    {
      kind: 'ratio',
      numerator: 'a',
      denominator: 'b',
      bands: [{ from: 0, award: 'full' }],
      emptyDenominator: 'zero',
    },
    { kind: 'count', unit: 'lần', perUnit: 1 },
    { kind: 'deadline', due: '03-31', yearOffset: 0, steps: [{ daysLate: 0, points: 1 }] },
    { kind: 'deduction', unit: 'lần', perUnit: 1, floor: 0 },
    { kind: 'number', step: 1, by: 'unit' },
    { kind: 'number', step: 1, by: 'reviewer' },
    { kind: 'survey', options: [1, 0] },
  ]
  const named = rules.map((rule) => [rule.kind, rule] as const)

  test.each(named)('leaves the unanswered open, which is not zero: %s', (_, rule) => {
    expect(score(rule, 1, null)).toBe('open')
  })

  test.each(named)('leaves out what does not apply, under the policy "exclude": %s', (_, rule) => {
    expect(scoreLeaf(leafOf('a', rule), 'notApplicable')).toBe('excluded')
  })

  test.each(named)('gives full points to what does not apply, under the policy "full": %s', (_, rule) => {
    const leaf = leafOf('a', rule, { max: 1.5, notApplicable: 'full' })
    expect(scoreLeaf(leaf, 'notApplicable')).toBe(1.5)
  })
})

describe('choice', () => {
  const rule: Rule = {
    kind: 'choice',
    options: [
      { key: 'q1', label: 'Quý I', points: 1 },
      { key: 'q2', label: 'Quý II', points: 0.5 },
      { key: 'none', label: 'Không', points: 0 },
      { key: 'wrong', label: 'Vi phạm', points: -0.75 },
    ],
  }
  test.each([
    ['q1', 1],
    ['q2', 0.5],
    ['none', 0],
    ['wrong', -0.75],
  ])('%s gives %d', (value, points) => {
    expect(score(rule, 1, value)).toBe(points)
  })

  test('the least is the worst option', () => {
    expect(pointsToNumber(leastPoints(leafOf('a', rule)))).toBe(-0.75)
  })
})

describe('checklist', () => {
  const rule: Rule = {
    kind: 'checklist',
    items: [
      { key: 'web', label: 'Web', points: 0.5 },
      { key: 'loa', label: 'Loa', points: 0.3 },
      { key: 'hop', label: 'Họp', points: 0.4 },
    ],
  }
  test.each([
    [[], 0],
    [['web'], 0.5],
    [['loa', 'web'], 0.8],
    [['web', 'loa', 'hop'], 1],
  ])('%j gives %d of 1', (ticks, points) => {
    expect(score(rule, 1, ticks)).toBe(points)
  })

  test('tenths add up exactly', () => {
    const items = [0.1, 0.2].map((points, at) => ({ key: String(at), label: 'x', points }))
    expect(score({ kind: 'checklist', items }, 0.3, ['0', '1'])).toBe(0.3)
  })
})

describe('ratio', () => {
  const ratio = (bands: RuleOf<'ratio'>['bands'], other: Partial<RuleOf<'ratio'>> = {}): Rule => ({
    kind: 'ratio',
    numerator: 'Đạt',
    denominator: 'Tổng',
    bands,
    emptyDenominator: 'exclude',
    ...other,
  })
  const plan = ratio(
    [
      { above: 0.97, award: 'full' },
      { from: 0.97, award: 1.8 },
      { from: 0.8, award: 'proportional' },
      { from: 0.5, award: 0.25 },
    ],
    { target: 0.97 },
  )
  test.each([
    ['just over the first', 9701, 10000, 2],
    ['on "above": not met', 97, 100, 1.8],
    ['just under', 9699, 10000, 1.99979381],
    ['on "from": met', 80, 100, 1.64948454],
    ['just under that', 7999, 10000, 0.25],
    ['on the last', 1, 2, 0.25],
    ['below the last', 49, 100, 0],
    ['nothing', 0, 100, 0],
    ['all', 100, 100, 2],
    ['more than all', 130, 100, 2],
  ])('%s: %d of %d gives %d', (_, numerator, denominator, points) => {
    expect(score(plan, 2, { numerator, denominator })).toBe(points)
  })

  test.each([
    ['29/100 meets 0.29', 29, 100, 0.29],
    ['7/100 meets 0.07', 7, 100, 0.07],
    ['57/100 meets 0.57', 57, 100, 0.57],
    ['1,1/1000 meets 0.0011', 1.1, 1000, 0.0011],
    ['3/10 meets 0.3', 3, 10, 0.3],
  ])('is compared exactly: %s', (_, numerator, denominator, from) => {
    expect(score(ratio([{ from, award: 'full' }]), 1, { numerator, denominator })).toBe(1)
    expect(score(ratio([{ above: from, award: 'full' }]), 1, { numerator, denominator })).toBe(0)
  })

  test('1/3 does not meet 0.33333334, but meets 0.33333333', () => {
    const third = { numerator: 1, denominator: 3 }
    expect(score(ratio([{ from: 0.33333334, award: 'full' }]), 1, third)).toBe(0)
    expect(score(ratio([{ above: 0.33333333, award: 'full' }]), 1, third)).toBe(1)
  })

  test.each([
    [undefined, 90, 2.7],
    [0.9, 90, 3],
    [0.9, 45, 1.5],
    [0.9, 95, 3],
    [0.97, 90, 2.78350515],
    [1.5, 90, 1.8],
  ])('proportional with the target %s: %d of 100 gives %d of 3', (target, numerator, points) => {
    const rule = ratio([{ from: 0, award: 'proportional' }], target === undefined ? {} : { target })
    expect(score(rule, 3, { numerator, denominator: 100 })).toBe(points)
  })

  test('proportional points are rounded half away from zero at 1e-8', () => {
    const rule = ratio([{ from: 0, award: 'proportional' }])
    expect(score(rule, 1, { numerator: 1, denominator: 3 })).toBe(0.33333333)
    expect(score(rule, 1, { numerator: 2, denominator: 3 })).toBe(0.66666667)
    expect(score(rule, 0.00000001, { numerator: 1, denominator: 2 })).toBe(0.00000001)
    expect(score(rule, 0.00000001, { numerator: 49, denominator: 100 })).toBe(0)
  })

  test('a share far above the target is full points, however far', () => {
    const rule = ratio([{ from: 0, award: 'proportional' }])
    expect(score(rule, 3, { numerator: Number.MAX_SAFE_INTEGER, denominator: 0.00000001 })).toBe(3)
  })

  test.each([
    ['exclude', 'excluded'],
    ['full', 2],
    ['zero', 0],
  ] as const)('nothing to count, under "%s": %s', (emptyDenominator, outcome) => {
    const rule = ratio([{ from: 0, award: 'full' }], { emptyDenominator })
    expect(score(rule, 2, { numerator: 0, denominator: 0 })).toBe(outcome)
  })

  test.each([
    { numerator: null, denominator: 100 },
    { numerator: 95, denominator: null },
    { numerator: null, denominator: null },
    { numerator: null, denominator: 0 },
    { numerator: 0, denominator: null },
  ])('%j stays open', (value) => {
    expect(score(plan, 2, value)).toBe('open')
  })

  test('the band that a share meets, and the points of a share, are told alone', () => {
    const { bands } = plan as RuleOf<'ratio'>
    const share = (value: number) => divideFractions(fractionFromNumber(value), fractionFromNumber(1))
    expect(bandOf(bands, share(0.98))).toBe(bands[0])
    expect(bandOf(bands, share(0.97))).toBe(bands[1])
    expect(bandOf(bands, share(0.4))).toBeUndefined()
    expect(scoreShare(plan as RuleOf<'ratio'>, share(0.97), 2)).toBe(pointsFromNumber(1.8))
  })
})

describe('count', () => {
  test.each([
    [0, 0],
    [1, 0.5],
    [3, 1.5],
    [4, 1.5],
    [2.5, 1.25],
    [Number.MAX_SAFE_INTEGER, 1.5],
  ])('%d times 0.5, at most 1.5: %d', (count, points) => {
    expect(score({ kind: 'count', unit: 'hình thức', perUnit: 0.5 }, 1.5, count)).toBe(points)
  })

  test('thirds of a point are as exact as they are written', () => {
    expect(score({ kind: 'count', unit: 'lần', perUnit: 0.33333333 }, 1, 3)).toBe(0.99999999)
  })
})

describe('deadline', () => {
  const rule: RuleOf<'deadline'> = {
    kind: 'deadline',
    due: '03-31',
    yearOffset: 0,
    steps: [
      { daysLate: -10, points: 1.2 },
      { daysLate: 0, points: 1 },
      { daysLate: 30, points: 0.5 },
    ],
  }
  test.each([
    ['2022-03-20', 1.2],
    ['2022-03-21', 1.2],
    ['2022-03-22', 1],
    ['2022-03-31', 1],
    ['2022-04-01', 0.5],
    ['2022-04-30', 0.5],
    ['2022-05-01', 0],
    ['2023-03-31', 0],
    ['2021-12-31', 1.2],
    ['notDone', 0],
  ])('due 31/03/2022, done %s: %d', (value, points) => {
    expect(score(rule, 1.2, value)).toBe(points)
  })

  test.each([
    [-1, '2021-03-31', 1],
    [-1, '2021-04-01', 0.5],
    [1, '2023-03-31', 1],
    [1, '2023-05-01', 0],
  ])('due in the year %i after the dossier, done %s: %d', (yearOffset, value, points) => {
    expect(score({ ...rule, yearOffset, steps: rule.steps.slice(1) }, 1, value)).toBe(points)
  })

  test.each([
    [2024, '02-29', '2024-02-29', 1],
    [2024, '02-29', '2024-03-01', 0],
    [2022, '02-29', '2022-02-28', 1],
    [2022, '02-29', '2022-03-01', 0],
    [2024, '02-28', '2024-02-29', 0],
    [2100, '02-29', '2100-03-01', 0],
  ])('in %i, due %s, done %s: %d', (year, due, value, points) => {
    const strict: Rule = { ...rule, due, steps: [{ daysLate: 0, points: 1 }] }
    expect(score(strict, 1, value, { year })).toBe(points)
  })

  test('a leap day counts as a day of delay', () => {
    const late: Rule = { ...rule, due: '02-15', steps: [{ daysLate: 15, points: 1 }] }
    expect(score(late, 1, '2024-03-01', { year: 2024 })).toBe(1)
    expect(score(late, 1, '2024-03-02', { year: 2024 })).toBe(0)
    expect(score(late, 1, '2022-03-02', { year: 2022 })).toBe(1)
    expect(score(late, 1, '2022-03-03', { year: 2022 })).toBe(0)
  })

  describe('for a unit younger than the due date', () => {
    const young: RuleOf<'deadline'> = { ...rule, steps: rule.steps.slice(1), newUnit: { days: 30 } }
    test.each([
      ['2022-03-30', '2022-04-01', 0.5],
      ['2022-03-31', '2022-04-01', 0.5],
      ['2022-04-01', '2022-05-01', 1],
      ['2022-04-01', '2022-05-02', 0.5],
      ['2022-07-01', '2022-07-31', 1],
      ['2022-07-01', '2022-08-30', 0.5],
      ['2022-07-01', '2022-08-31', 0],
    ])('since %s, 30 days after its start, done %s: %d', (since, value, points) => {
      expect(score(young, 1, value, { since })).toBe(points)
    })

    test('without a rule for new units nothing changes', () => {
      const { newUnit: _, ...plain } = young
      expect(score(plain, 1, '2022-07-31', { since: '2022-07-01' })).toBe(0)
    })

    test.each([
      ['2022-03-31', null, 'open'],
      ['2022-03-31', '2022-03-31', 1],
      ['2022-04-01', null, 'excluded'],
      ['2022-04-01', '2022-04-15', 'excluded'],
      ['2022-04-01', 'notDone', 'excluded'],
    ])('"exclude", since %s, answered %s: %s', (since, value, outcome) => {
      expect(score({ ...young, newUnit: 'exclude' }, 1, value, { since })).toBe(outcome)
    })

    test('its own last day is told', () => {
      expect(dueDay(young, { year: 2022 })).toBe('2022-03-31')
      expect(dueDay(young, { year: 2022, since: '2022-03-31' })).toBe('2022-03-31')
      expect(dueDay(young, { year: 2022, since: '2022-07-01' })).toBe('2022-07-31')
      expect(dueDay({ ...young, yearOffset: 1 }, { year: 2022, since: '2022-07-01' })).toBe('2023-03-31')
    })
  })
})

describe('deduction', () => {
  const rule = (floor: number): Rule => ({ kind: 'deduction', unit: 'lần', perUnit: 0.25, floor })
  test.each([
    [0, 0, 1],
    [0, 1, 0.75],
    [0, 4, 0],
    [0, 5, 0],
    [-0.5, 5, -0.25],
    [-0.5, 6, -0.5],
    [-0.5, 600, -0.5],
    [0.5, 3, 0.5],
    [0, 0.5, 0.875],
    [-1, Number.MAX_SAFE_INTEGER, -1],
  ])('floor %d, %d times: %d', (floor, count, points) => {
    expect(score(rule(floor), 1, count)).toBe(points)
  })

  test('is rounded once, after it is taken off', () => {
    const tiny: Rule = { kind: 'deduction', unit: 'lần', perUnit: 0.00000001, floor: 0 }
    expect(score(tiny, 1, 0.5)).toBe(1)
    expect(score(tiny, 1, 0.51)).toBe(0.99999999)
  })

  test('the least is the floor', () => {
    expect(pointsToNumber(leastPoints(leafOf('a', rule(-0.5))))).toBe(-0.5)
  })
})

describe('number', () => {
  test('by the unit is itself', () => {
    expect(score({ kind: 'number', step: 0.25, by: 'unit' }, 2, 1.75)).toBe(1.75)
    expect(score({ kind: 'number', step: 0.25, by: 'unit' }, 2, 0)).toBe(0)
  })

  test('by the reviewer is never taken from the unit', () => {
    expect(score({ kind: 'number', step: 0.25, by: 'reviewer' }, 2, 1.75)).toBe('open')
  })
})

describe('survey', () => {
  const rule: Rule = { kind: 'survey', options: [1, 0.6, 0.2, 0] }
  const survey = (given: Survey, max = 5) => {
    const points = scoreSurvey(leafOf('a', rule, { max }), given)
    return points === null ? null : pointsToNumber(points)
  }
  test.each([
    [[10, 0, 0, 0], 5],
    [[0, 10, 0, 0], 3],
    [[0, 0, 10, 0], 1],
    [[0, 0, 0, 10], 0],
    [[120, 60, 15, 5], 3.975],
    [[1, 1, 1, 0], 3],
    [[1, 0, 0, 2], 1.66666667],
    [[0, 0, 0, 0], null],
  ])('answers %j give %s of 5', (counts, points) => {
    expect(survey({ counts })).toBe(points)
  })

  test('points given stand as they are', () => {
    expect(survey({ points: 4.44, answers: 200 })).toBe(4.44)
    expect(survey({ points: 0, answers: 0 })).toBe(0)
  })

  const group = (weight: number, counts: readonly number[]) => ({ weight, counts })
  test.each([
    ['two alike', [group(1, [10, 0, 0, 0]), group(1, [0, 0, 0, 10])], 2.5],
    ['by weight, not by answers', [group(3, [1, 0, 0, 0]), group(1, [0, 0, 0, 999])], 3.75],
    ['weights that do not add up to 1', [group(0.3, [10, 0, 0, 0]), group(0.3, [0, 0, 10, 0])], 3],
    ['a group without answers is left out', [group(3, [0, 0, 0, 0]), group(1, [0, 10, 0, 0])], 3],
    ['no group answered', [group(1, [0, 0, 0, 0]), group(1, [0, 0, 0, 0])], null],
    ['only a group of no weight answered', [group(0, [5, 0, 0, 0]), group(1, [0, 0, 0, 0])], null],
    ['no group at all', [], null],
    ['thirds', [group(1, [1, 0, 0, 0]), group(2, [0, 0, 0, 1])], 1.66666667],
  ])('groups, %s', (_, groups, points) => {
    expect(survey({ groups })).toBe(points)
  })

  test('a criterion that asks nobody has no survey points', () => {
    expect(scoreSurvey(leafOf('a'), { counts: [1, 0] })).toBeNull()
  })
})

test('whatever is answered, points lie between the least of the rule and the maximum', () => {
  fc.assert(
    fc.property(anyAnswered(), ({ leaf, value }) => {
      const outcome = scoreValue(leaf, value, { year: 2022 })
      const points = outcome.kind === 'points' ? outcome.points : leastPoints(leaf)
      expect(points).toBeGreaterThanOrEqual(leastPoints(leaf))
      expect(points).toBeLessThanOrEqual(pointsFromNumber(leaf.max))
      expect(Number.isSafeInteger(points)).toBe(true)
    }),
    runs(10_000),
  )
})

test('the least is below 0 only by a negative option or floor', () => {
  fc.assert(
    fc.property(anyAnswered(), ({ leaf }) => {
      const lowest =
        leaf.rule.kind === 'choice'
          ? Math.min(...leaf.rule.options.map(({ points }) => points))
          : leaf.rule.kind === 'deduction'
            ? leaf.rule.floor
            : 0
      expect(pointsToNumber(leastPoints(leaf))).toBe(lowest)
    }),
    runs(2000),
  )
})
