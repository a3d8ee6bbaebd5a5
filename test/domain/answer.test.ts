import { describe, expect, test } from 'vitest'
import { parseDossier } from '../../src/domain/dossier.ts'
import { dossierOf, leafOf, problemsOf, setOf, withField } from './sample.ts'
import { wholeDossier } from './sample-dossier.ts'

describe('an answer', () => {
  const figures = (numerator: unknown, denominator: unknown) => ({ numerator, denominator })
  const taken: readonly [leaf: string, value: unknown][] = [
    ['choice', 'no'],
    ['choice', null],
    ['choice', 'notApplicable'],
    ['checklist', []],
    ['checklist', ['loa']],
    ['ratio', figures(0, 0)],
    ['ratio', figures(null, 0)],
    ['ratio', figures(5, null)],
    ['ratio', figures(null, null)],
    ['ratio', figures(120, 100)],
    ['ratio', figures(0.5, 1.25)],
    ['count', 0],
    ['count', 2.5],
    ['count', Number.MAX_SAFE_INTEGER],
    ['deadline', 'notDone'],
    ['deadline', '2024-02-29'],
    ['deduction', 0],
    ['number', 0],
    ['number', 1],
    ['survey', null],
  ]
  test.each(taken)('to %s may be %j', (leaf, value) => {
    expect(problemsIn(withField(wholeDossier, `answers/${leaf}/value`, value))).toEqual([])
  })

  const refused: readonly [leaf: string, value: unknown, says: RegExp][] = [
    ['choice', 'maybe', /Không có lựa chọn này/],
    ['choice', 'toString', /Không có lựa chọn này/],
    ['choice', 'notDone', /Không có lựa chọn này/],
    ['choice', 1, /Không có lựa chọn này/],
    ['choice', ['yes'], /Không có lựa chọn này/],
    ['choice', true, /Phải là/],
    ['checklist', ['web', 'web'], /chọn hai lần/],
    ['checklist', ['báo'], /không nằm trong bộ tiêu chí/],
    ['checklist', 'web', /Phải là danh sách/],
    ['ratio', 0.95, /hai số liệu/],
    ['ratio', 'notDone', /hai số liệu/],
    ['ratio', figures(5, 0), /Mẫu số bằng 0/],
    ['ratio', figures(-1, 5), /Không được nhỏ hơn 0/],
    ['ratio', figures('95', 100), /Phải là số/],
    ['ratio', { numerator: 95 }, /Thiếu trường này/],
    ['ratio', figures(0.123456789, 1), /tối đa 8 chữ số/],
    ['count', -1, /không âm/],
    ['count', '3', /không âm/],
    ['count', figures(1, 2), /không âm/],
    ['count', Infinity, /Số quá lớn/],
    ['deadline', '2022-02-30', /ngày có thật/],
    ['deadline', '15/02/2022', /ngày có thật/],
    ['deadline', '', /ngày có thật/],
    ['deadline', 20220215, /ngày có thật/],
    ['deduction', -2, /không âm/],
    ['number', 1.25, /từ 0 đến 1/],
    ['number', -0.25, /từ 0 đến 1/],
    ['number', 0.3, /bội số của 0,25/],
    ['number', '1', /từ 0 đến 1/],
    ['survey', 1, /do cơ quan thẩm định nhập/],
  ]
  test.each(refused)('to %s cannot be %j', (leaf, value, says) => {
    const found = problemsIn(withField(wholeDossier, `answers/${leaf}/value`, value))
    expect(found.map(({ message }) => message).join('\n')).toMatch(says)
    expect(found.map(({ code }) => code)).toEqual([leaf])
  })

  test('by the unit cannot stand where the reviewer gives the figure', () => {
    const rule = { kind: 'number', step: 0.5, by: 'reviewer' } as const
    const dossier = dossierOf(setOf([leafOf('a', rule)]), { a: 0.5 })
    expect(problemsIn(dossier)).toEqual([
      {
        path: 'answers.a.value',
        code: 'a',
        message: 'Điểm này do cơ quan thẩm định chấm, đơn vị không kê khai.',
      },
    ])
    expect(problemsIn(dossierOf(setOf([leafOf('a', rule)]), { a: null }))).toEqual([])
  })

  test.each([
    ['exclude', ''],
    ['full', ''],
    ['reviewer', 'Chỉ cơ quan thẩm định được xác định tiêu chí này không áp dụng.'],
    ['never', 'Tiêu chí này không được chọn "không áp dụng".'],
  ] as const)('of "not applicable" under the policy %s meets: %s', (notApplicable, says) => {
    const set = setOf([leafOf('a', undefined, { notApplicable })])
    const messages = problemsIn(dossierOf(set, { a: 'notApplicable' })).map(({ message }) => message)
    expect(messages.join('')).toBe(says)
  })

  test('not applicable needs no reason yet in a draft', () => {
    const dossier = dossierOf(setOf([leafOf('a')]), { a: 'notApplicable' })
    expect(problemsIn(dossier)).toEqual([])
  })
})

function problemsIn(json: unknown): readonly { path: string; code?: string; message: string }[] {
  const result = parseDossier(json)
  return result.ok ? [] : problemsOf(result)
}
