import { describe, expect, test } from 'vitest'
import { parseCriteriaSet } from '../../src/domain/criteria.ts'
import { branchOf, leafOf, problemsOf, withField } from './sample.ts'
import { setOfAllKinds } from './sample-set.ts'

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
    const found = problemsIn(withField(setOfAllKinds, at, value)).filter((problem) => problem.path === path)
    expect(found).not.toEqual([])
    expect(found.map(({ message }) => message).join('\n')).toMatch(says)
    expect(found.map((problem) => problem.code)).toContain(code ?? found[0]?.code)
  })
})

function problemsIn(json: unknown): readonly { path: string; code?: string; message: string }[] {
  const result = parseCriteriaSet(json)
  return result.ok ? [] : problemsOf(result)
}
