import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjustmentsOf, leavesByKey, parseCriteriaSet } from '../../src/domain/criteria.ts'
import { anySet } from './generate.ts'
import { branchOf, leafOf, problemsOf, setOf, valueOf, withField } from './sample.ts'
import { setOfAllKinds } from './sample-set.ts'
import { runs } from '../runs.ts'

const whole = setOfAllKinds

test('a set of all rule kinds is taken as it stands: the very value, unchanged', () => {
  const before = structuredClone(whole)
  expect(valueOf(parseCriteriaSet(whole))).toBe(whole)
  expect(whole).toEqual(before)
})

test('fields that may be absent may be present', () => {
  const filled = {
    ...whole,
    $schema: '../criteria-set.schema.json',
    follows: '2021',
    rounding: 'leaf',
    rankOn: 'printed',
    areas: [
      {
        ...leafOf('a'),
        lead: 'Văn phòng',
        reviewLead: 'Phòng Nội vụ',
        remedy: { task: 'Việc', product: 'Sản phẩm', time: 'Quý IV', effort: 5 },
      },
      { ...branchOf('b', [leafOf('b1')]), guidance: 'Cách chấm', source: 'Mục 1' },
    ],
    max: 2,
  }
  expect(problemsIn(filled)).toEqual([])
})

describe('a field that the format does not name is a problem', () => {
  const places = [
    '',
    'decision/',
    'appliesTo/',
    'tiers/0/',
    'areas/0/',
    'areas/1/',
    'areas/1/evidence/',
    'areas/1/rule/',
    'areas/1/rule/options/0/',
    'areas/0/children/1/rule/items/0/',
    'areas/0/children/2/rule/bands/0/',
    'areas/0/children/3/rule/',
    'areas/0/children/4/rule/steps/0/',
    'areas/0/children/4/rule/newUnit/',
    'areas/0/children/5/children/0/rule/',
    'areas/0/children/5/children/1/rule/',
    'areas/0/children/6/rule/',
    'adjustments/',
    'adjustments/bonus/',
    'adjustments/penalty/items/0/',
  ]
  test.each(places)('at "%s"', (place) => {
    const path = `${place}extra`.replaceAll('/', '.')
    expect(problemsIn(withField(whole, `${place}extra`, 1))).toContainEqual(
      expect.objectContaining({ path, message: expect.stringMatching(/Trường lạ "extra"/) as unknown }),
    )
  })
})

test('an unknown field carries the code of the criterion that it stands in', () => {
  const [problem] = problemsIn(withField(whole, 'areas/0/children/4/rule/steps/0/extra', 1))
  expect(problem).toMatchObject({ path: 'areas.0.children.4.rule.steps.0.extra', code: 'deadline' })
})

test('everything that is wrong is reported at once', () => {
  const faults: readonly [at: string, value: unknown][] = [
    ['extra', 1],
    ['decision/url', 'javascript:alert(1)'],
    ['decision/date', '2022-13-01'],
    ['digits', 9],
    ['max', 55],
    ['tiers/1/from', 95],
    ['areas/0/max', 44],
    ['areas/0/children/0/rule/options/0/points', 7],
    ['areas/0/children/1/key', 'choice'],
    ['areas/0/children/2/extra', true],
    ['areas/1/code', '1'],
    ['areas/1/rule/options/1/key', 'notDone'],
  ]
  const broken = faults.reduce<unknown>((json, [at, value]) => withField(json, at, value), whole)
  const paths = problemsIn(broken).map(({ path }) => path)
  for (const [at] of faults) expect(paths).toContain(at.replaceAll('/', '.'))
})

test('wrong types are all reported, with what else can still be told', () => {
  const broken = [
    ['title', 5],
    ['issuer', undefined],
    ['areas/1/max', '1'],
    ['areas/0/extra', 1],
  ].reduce<unknown>((json, [at, value]) => withField(json, String(at), value), whole)
  const paths = problemsIn(broken).map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['title', 'issuer', 'areas.1.max', 'areas.0.extra']))
})

test('codes need only differ among sisters', () => {
  const twice = setOf([
    branchOf('A', [leafOf('a', undefined, { code: '1' })]),
    branchOf('B', [leafOf('b', undefined, { code: '1' })]),
  ])
  expect(problemsIn(twice)).toEqual([])
})

test('a leaf may stand at any depth', () => {
  const deep = Array.from({ length: 40 }).reduce<ReturnType<typeof branchOf>>(
    (child, _, depth) => branchOf(`nhánh ${depth}`, [child]),
    leafOf('leaf'),
  )
  expect(problemsIn(setOf([deep, leafOf('other')]))).toEqual([])
})

test('maxima with many decimals add up exactly', () => {
  expect(
    problemsIn(setOf([leafOf('a', undefined, { max: 1.1 }), leafOf('b', undefined, { max: 2.2 })])),
  ).toEqual([])
  const thirds = ['a', 'b', 'c'].map((key) =>
    leafOf(key, { kind: 'survey', options: [1] }, { max: 33.33333333 }),
  )
  expect(problemsIn({ ...setOf(thirds), max: 99.99999999 })).toEqual([])
  expect(problemsIn({ ...setOf(thirds), max: 100 })).toEqual([
    { path: 'max', message: expect.stringMatching(/là 99,99999999, khác .* 100/) as unknown },
  ])
})

test('generated sets parse to the very same value, twice over', () => {
  fc.assert(
    fc.property(anySet(), (set) => {
      const before = structuredClone(set)
      const once = valueOf(parseCriteriaSet(set))
      expect(valueOf(parseCriteriaSet(once))).toBe(set)
      expect(set).toEqual(before)
    }),
    runs(400),
  )
})

test('leaves and adjustments of a set are found in its order', () => {
  expect([...leavesByKey(whole).keys()]).toEqual([
    'choice',
    'checklist',
    'ratio',
    'count',
    'deadline',
    'deduction',
    'number',
    'survey',
    '2',
    'bonus',
    'penalty',
  ])
  expect(adjustmentsOf(whole).map(({ key }) => key)).toEqual(['bonus', 'penalty'])
  expect(adjustmentsOf(setOf([leafOf('a')]))).toEqual([])
})

function problemsIn(json: unknown): readonly { path: string; code?: string; message: string }[] {
  const result = parseCriteriaSet(json)
  return result.ok ? [] : problemsOf(result)
}
