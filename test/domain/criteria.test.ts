import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjustmentsOf, leavesByKey, parseCriteriaSet } from '../../src/domain/criteria.ts'
import { anySet } from './generate.ts'
import { branchOf, leafOf, problemsOf, setOf, valueOf, withField } from './sample.ts'

/** One leaf of each rule kind under one area, a leaf as an area of its own, bonus and penalty. */
const whole = setOf(
  [
    branchOf('1', [
      leafOf('choice'),
      leafOf('checklist', {
        kind: 'checklist',
        items: [
          { key: 'web', label: 'Trang thông tin', points: 0.6 },
          { key: 'loa', label: 'Loa truyền thanh', points: 0.4 },
        ],
      }),
      leafOf('ratio', {
        kind: 'ratio',
        numerator: 'Đúng hạn',
        denominator: 'Tổng số',
        target: 0.97,
        bands: [
          { above: 0.97, award: 'full' },
          { from: 0.97, award: 0.9 },
          { from: 0.8, award: 'proportional' },
        ],
        emptyDenominator: 'exclude',
      }),
      leafOf('count', { kind: 'count', unit: 'hình thức', perUnit: 0.5 }),
      leafOf('deadline', {
        kind: 'deadline',
        due: '03-31',
        yearOffset: 0,
        steps: [
          { daysLate: 0, points: 1 },
          { daysLate: 30, points: 0.5 },
        ],
        newUnit: { days: 30 },
      }),
      branchOf('1.6', [
        leafOf('deduction', { kind: 'deduction', unit: 'lần', perUnit: 0.25, floor: -0.5 }),
        leafOf('number', { kind: 'number', step: 0.25, by: 'unit' }),
      ]),
      leafOf('survey', { kind: 'survey', options: [1, 0.6, 0.2, 0] }),
    ]),
    leafOf('2'),
  ],
  {
    adjustments: {
      bonus: { max: 3, items: [leafOf('bonus')] },
      penalty: { max: 5, items: [leafOf('penalty')] },
      ceiling: 100,
    },
  },
)

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

describe('a set is refused, with the place and the code, where', () => {
  const cases: readonly [
    what: string,
    at: string,
    value: unknown,
    problem: { path?: string; code?: string; says: RegExp },
  ][] = [
    // The head
    ['it is another format', 'format', 'par-index-dossier', { says: /không phải là tệp bộ tiêu chí/ }],
    ['its format has no name', 'format', undefined, { says: /không phải là tệp bộ tiêu chí/ }],
    ['its format is newer', 'formatVersion', 2, { says: /phiên bản chương trình mới hơn/ }],
    ['its format has no version', 'formatVersion', undefined, { says: /Phải là một trong: 1/ }],
    ['its format version is text', 'formatVersion', '1', { says: /Phải là một trong: 1/ }],
    ['it has no title', 'title', undefined, { says: /Thiếu trường này/ }],
    ['its title is blank', 'title', ' ', { says: /Không được để trống/ }],
    ['its title is a number', 'title', 5, { says: /Phải là chữ/ }],
    ['its id is a forbidden name', 'id', 'constructor', { says: /không dùng được làm khóa/ }],
    ['its version is empty', 'version', '', { says: /Không được để trống/ }],
    ['its status is unknown', 'status', 'draft', { says: /illustrative, official/ }],
    ['its decision has a day that is none', 'decision/date', '2022-02-30', { says: /ngày có thật/ }],
    ['its decision has a day in another form', 'decision/date', '21/02/2022', { says: /ngày có thật/ }],
    ['its decision links to a script', 'decision/url', 'javascript:alert(1)', { says: /http:\/\// }],
    [
      'a level is unknown',
      'appliesTo/levels',
      ['ward', 'city'],
      { path: 'appliesTo.levels.1', says: /province, department, district, commune, ward/ },
    ],
    ['a year is none', 'appliesTo/years', [2022.5], { path: 'appliesTo.years.0', says: /Phải là số nguyên/ }],
    ['its maximum is 0', 'max', 0, { says: /Phải lớn hơn 0/ }],
    ['its maximum is text', 'max', '100', { says: /Phải là số/ }],
    ['it prints nine digits', 'digits', 9, { says: /Không được lớn hơn 8/ }],
    ['it prints half a digit', 'digits', 1.5, { says: /Phải là số nguyên/ }],
    ['its survey policy is unknown', 'survey', 'maybe', { says: /optional, required/ }],
    ['its rounding is unknown', 'rounding', 'area', { says: /total, leaf/ }],
    ['it ranks on something unknown', 'rankOn', 'rounded', { says: /exact, printed/ }],
    ['it has no area', 'areas', [], { says: /Cần ít nhất 1 mục/ }],
    ['its areas are no list', 'areas', {}, { says: /Phải là danh sách/ }],
    // Tiers
    [
      'tiers rise',
      'tiers',
      [
        { name: 'Tốt', from: 80 },
        { name: 'Xuất sắc', from: 90 },
      ],
      { path: 'tiers.1.from', says: /từ cao xuống thấp/ },
    ],
    [
      'two tiers begin at one figure',
      'tiers',
      [
        { name: 'Tốt', from: 80 },
        { name: 'Khá', from: 80 },
      ],
      { path: 'tiers.1.from', says: /từ cao xuống thấp/ },
    ],
    [
      'two tiers share a name',
      'tiers',
      [
        { name: 'Tốt', from: 80 },
        { name: 'Tốt', from: 70 },
      ],
      { says: /trùng tên/ },
    ],
    // Sums: both figures are named
    ['areas do not add up', 'max', 10, { says: /Tổng điểm tối đa các lĩnh vực là 9, khác .* 10/ }],
    [
      'children do not add up',
      'areas/0/children/5/max',
      2.5,
      { code: '1.6', says: /các tiêu chí con là 2, khác .* 2,5/ },
    ],
    // Keys and codes
    ['two criteria share a key', 'areas/1/key', 'choice', { code: '2', says: /Khóa "choice" đã dùng/ }],
    ['a branch and a leaf share a key', 'areas/1/key', '1.6', { code: '2', says: /Khóa "1.6" đã dùng/ }],
    [
      'a bonus item has the key of a criterion',
      'adjustments/bonus/items/0/key',
      'choice',
      { code: 'bonus', says: /Khóa "choice" đã dùng/ },
    ],
    [
      'a penalty item has the key of a bonus item',
      'adjustments/penalty/items/0/key',
      'bonus',
      { code: 'penalty', says: /Khóa "bonus" đã dùng/ },
    ],
    [
      'sisters share a code',
      'areas/0/children/1/code',
      'choice',
      { code: 'choice', says: /Mã "choice" trùng/ },
    ],
    ['areas share a code', 'areas/1/code', '1', { code: '1', says: /Mã "1" trùng/ }],
    ['a key is blank', 'areas/1/key', '  ', { code: '2', says: /Không được để trống/ }],
    ['a key has a control character', 'areas/1/key', 'a\u0000b', { code: '2', says: /ký tự điều khiển/ }],
    ['a key is __proto__', 'areas/1/key', '__proto__', { code: '2', says: /không dùng được làm khóa/ }],
    ['a key is prototype', 'areas/1/key', 'prototype', { code: '2', says: /không dùng được làm khóa/ }],
    ['a key is a number', 'areas/1/key', 7, { code: '2', says: /Phải là chữ/ }],
    // Nodes
    ['a branch has no children', 'areas/0/children', [], { code: '1', says: /Cần ít nhất 1 mục/ }],
    ['a leaf has no rule', 'areas/1/rule', undefined, { code: '2', says: /Thiếu trường này/ }],
    ['a leaf has no guidance', 'areas/1/guidance', undefined, { code: '2', says: /Thiếu trường này/ }],
    ['a leaf has no policy', 'areas/1/notApplicable', undefined, { code: '2', says: /exclude, full/ }],
    [
      'a policy is unknown',
      'areas/1/notApplicable',
      'zero',
      { code: '2', says: /exclude, full, reviewer, never/ },
    ],
    ['a maximum is below 0', 'areas/1/max', -1, { code: '2', says: /Không được nhỏ hơn 0/ }],
    ['a maximum has nine decimals', 'areas/1/max', 0.123456789, { code: '2', says: /tối đa 8 chữ số/ }],
    ['a maximum is too large for a file', 'areas/1/max', Infinity, { says: /Số quá lớn/ }],
    [
      'an effort is 6',
      'areas/1/remedy',
      { task: '', product: '', time: '', effort: 6 },
      { path: 'areas.1.remedy.effort', code: '2', says: /Không được lớn hơn 5/ },
    ],
    [
      'an effort is half a step',
      'areas/1/remedy',
      { task: '', product: '', time: '', effort: 2.5 },
      { path: 'areas.1.remedy.effort', code: '2', says: /Phải là số nguyên/ },
    ],
    // Rules
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
    // Adjustments
    [
      'a bonus item is no leaf',
      'adjustments/bonus/items/0',
      branchOf('b', [leafOf('c')]),
      { path: 'adjustments.bonus.items.0.children', code: 'b', says: /Trường lạ "children"/ },
    ],
    [
      'a bonus rule gives too much',
      'adjustments/bonus/items/0/rule/options/0/points',
      2,
      { code: 'bonus', says: /vượt quá điểm tối đa 1/ },
    ],
    ['a ceiling is below 0', 'adjustments/ceiling', -1, { says: /Không được nhỏ hơn 0/ }],
  ]

  test.each(cases)('%s', (_, at, value, { path = at.replaceAll('/', '.'), code, says }) => {
    const found = problemsIn(withField(whole, at, value)).filter((problem) => problem.path === path)
    expect(found).not.toEqual([])
    expect(found.map(({ message }) => message).join('\n')).toMatch(says)
    expect(found.map((problem) => problem.code)).toContain(code ?? found[0]?.code)
  })
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
    { numRuns: 1000 },
  )
}, 60_000)

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
