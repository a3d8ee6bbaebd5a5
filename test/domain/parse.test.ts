import { describe, expect, test } from 'vitest'
import { parseCriteriaSet, parseMap } from '../../src/domain/criteria.ts'
import { parseDossier } from '../../src/domain/dossier.ts'
import { dossierOf, leafOf, problemsOf, roundOf, setOf, withField } from './sample.ts'
import { setOfAllKinds } from './sample-set.ts'

const dossier = dossierOf(setOf([leafOf('a', undefined, { code: '1.1' })]), { a: 'yes' })

const doors = [
  ['criteria set', parseCriteriaSet, setOfAllKinds, 'tệp bộ tiêu chí'],
  ['map', parseMap, {}, 'tệp ánh xạ hai bộ tiêu chí'],
  ['dossier', parseDossier, dossier, 'tệp hồ sơ tự đánh giá'],
] as const

describe.each(doors)('the door for a %s', (_, parse, good, title) => {
  test.each([[null], [undefined], [5], ['{}'], [true], [[]], [[good]]])('refuses %j', (json) => {
    expect(problemsOf<unknown>(parse(json))).toEqual([
      { path: '', message: `Đây không phải là ${title}. Hãy chọn đúng tệp.` },
    ])
  })

  test('refuses an object that says nothing of itself', () => {
    const [problem, ...more] = problemsOf<unknown>(parse({}))
    expect(more).toEqual([])
    expect(problem?.path).toBe('format')
    expect(problem?.message).toMatch(/Hãy chọn đúng tệp/)
  })
})

test('a newer format is refused before anything else is looked at', () => {
  const newer = { format: 'par-index-dossier', formatVersion: 2, brandNew: true }
  expect(problemsOf(parseDossier(newer))).toEqual([
    {
      path: 'formatVersion',
      message:
        'Tệp được lưu bằng phiên bản chương trình mới hơn (định dạng 2). Hãy cập nhật chương trình rồi mở lại.',
    },
  ])
})

describe("names that reach JavaScript's own machinery are refused", () => {
  test.each(['__proto__', 'constructor', 'prototype'])('%s', (name) => {
    const answers = `{ "${name}": { "value": null, "note": "", "citations": [] } }`
    const json: unknown = JSON.parse(
      JSON.stringify(dossier).replace(/"answers":\{.*?\}\}/, `"answers":${answers}`),
    )
    expect(problemsOf(parseDossier(json))).toEqual([
      {
        path: `answers.${name}`,
        message: `Tên trường "${name}" không được phép. Tệp có thể đã bị sửa tay.`,
      },
    ])
    expect(Reflect.get({}, 'value')).toBeUndefined()
  })

  test('however deep they hide, with the code of the criterion there', () => {
    const rule: unknown = JSON.parse(
      '{ "kind": "count", "unit": "lần", "perUnit": 1, "__proto__": { "perUnit": 9 } }',
    )
    expect(problemsOf(parseCriteriaSet(withField(setOfAllKinds, 'areas/1/rule', rule)))).toEqual([
      {
        path: 'areas.1.rule.__proto__',
        code: '2',
        message: 'Tên trường "__proto__" không được phép. Tệp có thể đã bị sửa tay.',
      },
    ])
  })
})

describe('a file nested without end is refused', () => {
  const nested = (levels: number, open: string, close: string): unknown =>
    JSON.parse(`${open.repeat(levels)}1${close.repeat(levels)}`)

  test.each([
    ['lists', '[', ']'],
    ['groups', '{"a":', '}'],
  ])('%s in %s', (_, open, close) => {
    for (const levels of [101, 5000]) {
      const json = withField(dossier, 'aside', nested(levels, open, close))
      expect(problemsOf(parseDossier(json)).map(({ message }) => message)).toEqual([
        'Tệp lồng nhau quá 100 tầng nên không được mở.',
      ])
    }
  })

  test('criteria in criteria, which the schema itself would follow', () => {
    const deep = Array.from({ length: 3000 }).reduce<unknown>(
      (child) => ({ key: 'k', code: '1', title: 't', max: 1, children: [child] }),
      leafOf('leaf'),
    )
    expect(problemsOf(parseCriteriaSet({ ...setOfAllKinds, areas: [deep] }))[0]?.message).toMatch(
      /quá 100 tầng/,
    )
  })

  test('a forbidden name beside endless nesting is told without following it', () => {
    const json: unknown = JSON.parse(
      `{"format":"par-index-dossier","set":${'['.repeat(50_000)}${']'.repeat(50_000)},"answers":{"__proto__":{}}}`,
    )
    expect(problemsOf(parseDossier(json))).toHaveLength(1)
  })
})

describe('figures that no file can hold', () => {
  test.each(['1e309', '-1e309'])('%s is refused where it stands, beside all else', (figure) => {
    const text = JSON.stringify(withField(dossier, 'extra', 1)).replace(
      '"max":1,"digits"',
      `"max":${figure},"digits"`,
    )
    expect(problemsOf(parseDossier(JSON.parse(text)))).toEqual([
      { path: 'set.max', message: 'Số quá lớn hoặc không phải là số.' },
      { path: 'extra', message: 'Trường lạ "extra". Bỏ trường này hoặc kiểm tra lại tên.' },
    ])
  })

  test.each([1e308, -1e308])('%d is held, but is no figure of a score: it is refused alone', (figure) => {
    const review = {
      rounds: [roundOf(1, { a: { points: figure, verdict: 'agree', reason: '' } })],
      surveys: {},
    }
    expect(problemsOf(parseDossier({ ...dossier, review })).map(({ path }) => path)).toEqual([
      'review.rounds.0.items.a.points',
    ])
  })

  test('nine decimals', () => {
    expect(problemsOf(parseDossier(withField(dossier, 'set/areas/0/max', 0.123456789)))).toContainEqual({
      path: 'set.areas.0.max',
      code: '1.1',
      message: 'Chỉ ghi tối đa 8 chữ số thập phân.',
    })
  })
})

test('half a character is refused: it has no hash', () => {
  const broken = withField(dossier, 'answers/a/note', 'Kế hoạch \ud83d')
  expect(problemsOf(parseDossier(broken))).toEqual([
    { path: 'answers.a.note', code: '1.1', message: expect.stringMatching(/ký tự hỏng/) as unknown },
  ])
  const whole = withField(dossier, 'answers/a/note', 'Kế hoạch \ud83d\ude00')
  expect(parseDossier(whole).ok).toBe(true)
})

describe('of several forms that a value may take, the message speaks of the nearest', () => {
  const bad = (path: string, value: unknown) =>
    problemsOf(parseCriteriaSet(withField(setOfAllKinds, path, value))).map(({ path: at, message }) => [
      at,
      message,
    ])

  test('a leaf that lacks a field is still a leaf', () => {
    expect(bad('areas/1/source', undefined)).toEqual([['areas.1.source', 'Thiếu trường này.']])
  })

  test('a branch with a strange field is still a branch', () => {
    expect(bad('areas/0/weight', 1)).toEqual([
      ['areas.0.weight', 'Trường lạ "weight". Bỏ trường này hoặc kiểm tra lại tên.'],
    ])
  })

  test('a criterion that is no group of fields', () => {
    expect(bad('areas/1', 'x')).toEqual([['areas.1', 'Phải là nhóm trường.']])
  })

  test('an award that is neither word nor figure', () => {
    expect(bad('areas/0/children/2/rule/bands/0/award', 'half')).toEqual([
      ['areas.0.children.2.rule.bands.0.award', 'Phải là "full" hoặc "proportional" hoặc số.'],
    ])
  })

  test('a new unit that is neither days nor "exclude"', () => {
    expect(bad('areas/0/children/4/rule/newUnit', 30)).toEqual([
      ['areas.0.children.4.rule.newUnit', 'Phải là nhóm trường hoặc "exclude".'],
    ])
  })

  test('a rule of no known kind', () => {
    expect(bad('areas/1/rule/kind', 'formula')).toEqual([
      ['areas.1.rule.kind', 'Không đúng dạng nào được phép (kiểm tra trường "kind").'],
    ])
  })

  test('an answer that is of no form at all', () => {
    expect(problemsOf(parseDossier(withField(dossier, 'answers/a/value', true)))).toEqual([
      {
        path: 'answers.a.value',
        code: '1.1',
        message: 'Phải là trống (null) hoặc chữ hoặc số hoặc danh sách hoặc nhóm trường.',
      },
    ])
  })
})
