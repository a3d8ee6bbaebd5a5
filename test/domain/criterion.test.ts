import { describe, expect, test } from 'vitest'
import { parseCriteriaSet } from '../../src/domain/criteria.ts'
import { isLeaf, isReviewersLeaf, isSame, leavesOf } from '../../src/domain/criterion.ts'
import { branchOf, leafOf, problemsOf, withField } from './sample.ts'
import { setOfAllKinds } from './sample-set.ts'

describe('a rule is refused, with the place and the code, where', () => {
  const cases: readonly [
    what: string,
    at: string,
    value: unknown,
    problem: { path?: string; code?: string; says: RegExp },
  ][] = [
    [
      'a rule is of no known kind',
      'areas/1/rule',
      { kind: 'formula' },
      { path: 'areas.1.rule.kind', code: '2', says: /kind/ },
    ],
    ['a choice has no option', 'areas/1/rule/options', [], { code: '2', says: /Cần ít nhất 1 mục/ }],
    [
      'an option gives more than the maximum',
      'areas/1/rule/options/0/points',
      1.01,
      { code: '2', says: /vượt quá điểm tối đa 1/ },
    ],
    ['two options share a key', 'areas/1/rule/options/1/key', 'yes', { code: '2', says: /"yes" bị trùng/ }],
    [
      'an option is called notApplicable',
      'areas/1/rule/options/1/key',
      'notApplicable',
      { code: '2', says: /"notApplicable" dành riêng/ },
    ],
    [
      'an option is called notDone',
      'areas/1/rule/options/1/key',
      'notDone',
      { code: '2', says: /"notDone" dành riêng/ },
    ],
    [
      'an option has no label',
      'areas/1/rule/options/1/label',
      '',
      { code: '2', says: /Không được để trống/ },
    ],
    [
      'ticked items cannot reach the maximum',
      'areas/0/children/1/rule/items/1/points',
      0.3,
      { path: 'areas.0.children.1.rule.items', code: 'checklist', says: /chỉ được 0,9, chưa đủ .* 1/ },
    ],
    [
      'an item gives more than the maximum',
      'areas/0/children/1/rule/items/0/points',
      1.5,
      { code: 'checklist', says: /vượt quá điểm tối đa 1/ },
    ],
    [
      'an item takes points away',
      'areas/0/children/1/rule/items/0/points',
      -0.5,
      { code: 'checklist', says: /Không được nhỏ hơn 0/ },
    ],
    [
      'two items share a key',
      'areas/0/children/1/rule/items/1/key',
      'web',
      { code: 'checklist', says: /"web" bị trùng/ },
    ],
    ['bands are missing', 'areas/0/children/2/rule/bands', [], { code: 'ratio', says: /Cần ít nhất 1 mục/ }],
    [
      'bands rise',
      'areas/0/children/2/rule/bands/2',
      { from: 0.98, award: 0 },
      { code: 'ratio', says: /từ cao xuống thấp/ },
    ],
    [
      'the same band stands twice',
      'areas/0/children/2/rule/bands/2',
      { from: 0.97, award: 0 },
      { code: 'ratio', says: /từ cao xuống thấp/ },
    ],
    [
      '"above" stands after "from" of the same figure',
      'areas/0/children/2/rule/bands/2',
      { above: 0.97, award: 0 },
      { code: 'ratio', says: /từ cao xuống thấp/ },
    ],
    [
      'a band gives more than the maximum',
      'areas/0/children/2/rule/bands/1/award',
      1.1,
      { code: 'ratio', says: /vượt quá điểm tối đa 1/ },
    ],
    [
      'a band gives less than nothing',
      'areas/0/children/2/rule/bands/1/award',
      -1,
      { code: 'ratio', says: /Không được nhỏ hơn 0/ },
    ],
    [
      'a band is both "from" and "above"',
      'areas/0/children/2/rule/bands/1/above',
      0.97,
      { code: 'ratio', says: /Trường lạ "above"/ },
    ],
    ['a target is 0', 'areas/0/children/2/rule/target', 0, { code: 'ratio', says: /Phải lớn hơn 0/ }],
    [
      'the policy on an empty denominator is unknown',
      'areas/0/children/2/rule/emptyDenominator',
      'never',
      { code: 'ratio', says: /exclude, full, zero/ },
    ],
    [
      'a count gives nothing',
      'areas/0/children/3/rule/perUnit',
      0,
      { code: 'count', says: /Phải lớn hơn 0/ },
    ],
    ['a due date is none', 'areas/0/children/4/rule/due', '02-30', { code: 'deadline', says: /03-31/ }],
    [
      'a due date has a year',
      'areas/0/children/4/rule/due',
      '2022-03-31',
      { code: 'deadline', says: /03-31/ },
    ],
    [
      'steps fall',
      'areas/0/children/4/rule/steps/1/daysLate',
      -1,
      { code: 'deadline', says: /từ ít ngày đến nhiều ngày/ },
    ],
    [
      'a step stands twice',
      'areas/0/children/4/rule/steps/1/daysLate',
      0,
      { code: 'deadline', says: /từ ít ngày đến nhiều ngày/ },
    ],
    [
      'a step gives more than the maximum',
      'areas/0/children/4/rule/steps/1/points',
      2,
      { code: 'deadline', says: /vượt quá điểm tối đa 1/ },
    ],
    [
      'steps are missing',
      'areas/0/children/4/rule/steps',
      [],
      { code: 'deadline', says: /Cần ít nhất 1 mục/ },
    ],
    [
      'a new unit has half a day',
      'areas/0/children/4/rule/newUnit/days',
      0.5,
      { code: 'deadline', says: /Phải là số nguyên/ },
    ],
    [
      'a new unit has more days than a calendar',
      'areas/0/children/4/rule/newUnit/days',
      1e12,
      { code: 'deadline', says: /Không được lớn hơn/ },
    ],
    [
      'a floor lies above the maximum',
      'areas/0/children/5/children/0/rule/floor',
      1.5,
      { code: 'deduction', says: /vượt quá điểm tối đa 1/ },
    ],
    [
      'a step of points is 0',
      'areas/0/children/5/children/1/rule/step',
      0,
      { code: 'number', says: /Phải lớn hơn 0/ },
    ],
    [
      'a figure is given by nobody known',
      'areas/0/children/5/children/1/rule/by',
      'council',
      { code: 'number', says: /unit, reviewer/ },
    ],
    [
      'a survey answer is worth more than all',
      'areas/0/children/6/rule/options/0',
      60,
      { code: 'survey', says: /Không được lớn hơn 1/ },
    ],
    ['a survey has no answers', 'areas/0/children/6/rule/options', [], { code: 'survey', says: /ít nhất 1/ }],
  ]

  test.each(cases)('%s', (_, at, value, { path = at.replaceAll('/', '.'), code, says }) => {
    const found = problemsIn(withField(setOfAllKinds, at, value)).filter((problem) => problem.path === path)
    expect(found).not.toEqual([])
    expect(found.map(({ message }) => message).join('\n')).toMatch(says)
    expect(found.map((problem) => problem.code)).toContain(code ?? found[0]?.code)
  })
})

test('leaves are found at any depth, in the order of the set', () => {
  const deep = branchOf('1', [leafOf('a'), branchOf('2', [branchOf('3', [leafOf('b')]), leafOf('c')])])
  expect(leavesOf([deep, leafOf('d')]).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd'])
  expect(isLeaf(deep)).toBe(false)
  expect(isLeaf(leafOf('a'))).toBe(true)
})

test('surveys and figures given by the reviewer are the reviewer’s', () => {
  const reviewers = leavesOf(setOfAllKinds.areas).filter(isReviewersLeaf)
  expect(reviewers.map(({ key }) => key)).toEqual(['survey'])
  expect(isReviewersLeaf(leafOf('a', { kind: 'number', step: 1, by: 'reviewer' }))).toBe(true)
})

describe('two values are the same', () => {
  test.each<[a: unknown, b: unknown, is: boolean]>([
    [{ a: 1, b: { c: [1, 2], d: null } }, { b: { d: null, c: [1, 2] }, a: 1 }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [[1, 2], [2, 1], false],
    [{ 2: 'x', 10: 'y' }, { 10: 'y', 2: 'x' }, true],
    [{ a: { a: 1 } }, { a: { a: '1' } }, false],
    [[], {}, false],
    [null, {}, false],
    [null, undefined, false],
    [undefined, undefined, true],
    ['a', 'a', true],
    [0.1, 0.1, true],
  ])('%j and %j: %s', (a, b, is) => {
    expect(isSame(a, b)).toBe(is)
  })
})

function problemsIn(json: unknown): readonly { path: string; code?: string; message: string }[] {
  const result = parseCriteriaSet(json)
  return result.ok ? [] : problemsOf(result)
}
