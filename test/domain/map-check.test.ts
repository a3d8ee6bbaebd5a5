import { describe, expect, test } from 'vitest'
import { parseMap, type CriteriaSet } from '../../src/domain/criteria.ts'
import { branchOf, leafOf, problemsOf, setOf, withField } from './sample.ts'

const hash = '0'.repeat(64)
const count = { kind: 'count', unit: 'lần', perUnit: 0.5 } as const

const before = setOf(
  [
    branchOf('A', [
      leafOf('kept'),
      leafOf('raised'),
      leafOf('whole'),
      leafOf('x'),
      leafOf('y'),
      leafOf('gone'),
    ]),
  ],
  { version: '2021' },
)
const after = setOf([
  branchOf('A', [leafOf('kept'), leafOf('raised', count), leafOf('half1'), leafOf('half2')]),
  branchOf('B', [leafOf('xy'), leafOf('new')]),
])
const map = {
  format: 'par-index-map',
  formatVersion: 1,
  from: { id: 'thu', version: '2021', hash },
  to: { id: 'thu', version: '2022', hash },
  groups: [
    group(['kept'], ['kept'], 'same'),
    group(['raised'], ['raised'], 'changed'),
    group(['whole'], ['half1', 'half2'], 'split'),
    group(['x', 'y'], ['xy'], 'merged'),
    group([], ['new'], 'added'),
    group(['gone'], [], 'removed'),
  ],
}

test('a map that covers both sets is taken as it stands', () => {
  const result = parseMap(map, before, after)
  expect(result).toEqual({ ok: true, value: map })
  expect(result.ok && result.value).toBe(map)
})

test('without the sets only the form is checked', () => {
  const partial = { ...map, groups: map.groups.slice(0, 2) }
  expect(problemsIn(partial)).toEqual([])
  expect(problemsIn(partial, before, after)).not.toEqual([])
})

test('either set may be given alone', () => {
  const partial = withField(map, 'groups/5/from', ['gone', 'lost'])
  expect(problemsIn(partial, undefined, after)).toEqual([])
  expect(problemsIn(partial, before)).toEqual([
    { path: 'groups.5.from.1', message: 'Không có tiêu chí "lost" trong bộ tiêu chí.' },
  ])
})

test.each([
  ['same', ['1 → 1']],
  ['changed', ['1 → 1']],
  ['split', ['1 → 2', '1 → 3']],
  ['merged', ['2 → 1', '3 → 1']],
  ['regrouped', ['2 → 2', '2 → 3', '3 → 2', '3 → 3']],
  ['added', ['0 → 1', '0 → 2', '0 → 3']],
  ['removed', ['1 → 0', '2 → 0', '3 → 0']],
])('"%s" stands only for %j', (relation, allowed) => {
  const sizes = [0, 1, 2, 3]
  const keys = (side: string, many: number) => Array.from({ length: many }, (_, at) => `${side}${at}`)
  const taken = sizes.flatMap((from) =>
    sizes.flatMap((to) => {
      const groups = [group(keys('trước', from), keys('sau', to), relation)]
      return problemsIn({ ...map, groups }).length === 0 ? [`${from} → ${to}`] : []
    }),
  )
  expect(taken).toEqual(allowed)
})

describe('a map is refused where', () => {
  test.each<[what: string, at: string, value: unknown, path: string, code: string | undefined, says: RegExp]>(
    [
      ['it is newer', 'formatVersion', 2, 'formatVersion', undefined, /phiên bản chương trình mới hơn/],
      ['a hash is none', 'from/hash', 'abc', 'from.hash', undefined, /SHA-256/],
      [
        'a relation is unknown',
        'groups/0/relation',
        'equal',
        'groups.0.relation',
        undefined,
        /same, changed, split/,
      ],
      [
        'nobody said whether it is confirmed',
        'groups/0/confirmed',
        undefined,
        'groups.0.confirmed',
        undefined,
        /Thiếu/,
      ],
      ['a field is strange', 'groups/0/extra', 1, 'groups.0.extra', undefined, /Trường lạ "extra"/],
      ['a side is a text', 'groups/0/from', 'kept', 'groups.0.from', undefined, /Phải là danh sách/],
      [
        'a key is forbidden',
        'groups/0/from/0',
        'constructor',
        'groups.0.from.0',
        undefined,
        /không dùng được/,
      ],
      [
        'it is for another version',
        'from/version',
        '2020',
        'from',
        undefined,
        /dành cho thu 2020, không phải thu 2021/,
      ],
      ['it is for another set', 'to/id', 'khac', 'to', undefined, /dành cho khac 2022, không phải thu 2022/],
      ['a key is no leaf', 'groups/0/from/0', 'A', 'groups.0.from.0', undefined, /Không có tiêu chí "A"/],
      [
        'a leaf stands in two groups',
        'groups/3/from/1',
        'kept',
        'groups.3.from.1',
        'kept',
        /"kept" đứng trong hai nhóm/,
      ],
      [
        'a leaf before stands in none',
        'groups/3/from',
        ['x', 'q'],
        'groups',
        'y',
        /"y" chưa có trong nhóm nào/,
      ],
      ['a leaf after stands in none', 'groups/4/to/0', 'q', 'groups', 'new', /"new" chưa có trong nhóm nào/],
      [
        '"same" hides another rule',
        'groups/1/relation',
        'same',
        'groups.1.relation',
        'raised',
        /ghi "changed"/,
      ],
    ],
  )('%s', (_, at, value, path, code, says) => {
    const found = problemsIn(withField(map, at, value), before, after).filter((problem) =>
      says.test(problem.message),
    )
    expect(found.map((problem) => [problem.path, problem.code])).toEqual([[path, code]])
  })

  test('"same" hides another maximum', () => {
    const [from, to] = [
      setOf([leafOf('a')], { version: '2021' }),
      setOf([leafOf('a', undefined, { max: 2 })]),
    ]
    const same = { ...map, groups: [group(['a'], ['a'], 'same')] }
    expect(problemsIn(same, from, to).map(({ path }) => path)).toEqual(['groups.0.relation'])
    expect(problemsIn({ ...map, groups: [group(['a'], ['a'], 'changed')] }, from, to)).toEqual([])
  })
})

test('the order of the fields of a rule does not make it another', () => {
  const turned = { perUnit: 0.5, unit: 'lần', kind: 'count' } as const
  const [from, to] = [setOf([leafOf('a', count)], { version: '2021' }), setOf([leafOf('a', turned)])]
  expect(problemsIn({ ...map, groups: [group(['a'], ['a'], 'same')] }, from, to)).toEqual([])
})

function group(from: readonly string[], to: readonly string[], relation: string) {
  return { from, to, relation, confirmed: true, note: '' }
}

function problemsIn(json: unknown, from?: CriteriaSet, to?: CriteriaSet) {
  const result = parseMap(json, from, to)
  return result.ok ? [] : problemsOf(result)
}
