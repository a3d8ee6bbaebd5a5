import { expect, test } from 'vitest'
import { parseRanking, rankTable, statusOf } from '../../src/domain/ranking-table.ts'
import { wholeRanking } from './sample-ranking.ts'
import { problemsOf, valueOf, withField } from './sample.ts'

test('a table is its JSON, unchanged', () => {
  const json: unknown = JSON.parse(JSON.stringify(wholeRanking))
  expect(valueOf(parseRanking(json))).toBe(json)
  for (const [field, value] of [
    ['set', null],
    ['amends', null],
    ['amends', undefined],
    ['units', []],
    ['tiers', []],
    ['source/date', null],
  ] as const) {
    expect(valueOf(parseRanking(withField(wholeRanking, field, value)))).toBeDefined()
  }
})

test.each([
  ['format', 'par-index-round', 'format'],
  ['index', '', 'index'],
  ['block', ' ', 'block'],
  ['year', 17, 'year'],
  ['max', 0, 'max'],
  ['digits', 9, 'digits'],
  ['tiers/1/from', 90, 'tiers.1.from'],
  ['tiers/1/name', 'Xuất sắc', 'tiers.1.name'],
  ['source/quality', 'rumour', 'source.quality'],
  ['source/date', '2023-02-30', 'source.date'],
  ['source/url', 'example', 'source.url'],
  ['set/hash', 'a', 'set.hash'],
  ['set', undefined, 'set'],
  ['units/1/id', 'phuong-a', 'units.1.id'],
  ['units/1/name', '', 'units.1.name'],
  ['units/1/index', '80', 'units.1.index'],
  ['units/1/index', -1, 'units.1.index'],
  ['units/1/index', null, 'units.1.index'],
  ['units/2/index', 70, 'units.2.index'],
  ['units/2/status', 'gone', 'units.2.status'],
  ['units/0/follows/0/kind', 'sold', 'units.0.follows.0.kind'],
  ['units/0/printedPlace', 0, 'units.0.printedPlace'],
  ['units/0/rank', 1, 'units.0.rank'],
  ['secret', true, 'secret'],
])('a table whose %s is %j is refused at %s', (path, value, place) => {
  const problems = problemsOf(parseRanking(withField(wholeRanking, path, value)))
  expect(problems.map((problem) => problem.path)).toContain(place)
})

test('an index above the most possible needs a bonus', () => {
  const over = withField(wholeRanking, 'units/0/index', 101)
  expect(parseRanking(over).ok).toBe(true)
  expect(problemsOf(parseRanking(withField(over, 'units/0/bonus', 0))).map(({ path }) => path)).toEqual([
    'units.0.index',
  ])
  const other = withField(wholeRanking, 'units/1/index', 101)
  expect(parseRanking(other).ok).toBe(true)
  expect(problemsOf(parseRanking(withField(other, 'units/0/bonus', undefined)))[0]?.message).toBe(
    'Chỉ số của "UBND phường B" (101) lớn hơn mức tối đa 100 mà không có điểm thưởng. Kiểm tra lại số, hoặc ghi điểm thưởng.',
  )
})

test('every fault is told at once, with what to do', () => {
  const wrong = withField(withField(wholeRanking, 'units/1/id', 'phuong-a'), 'units/2/index', 50)
  expect(problemsOf(parseRanking(wrong)).map(({ message }) => message)).toEqual([
    'Hai đơn vị cùng mã "phuong-a": "UBND phường A" và "UBND phường B". Bỏ một dòng; nếu là hai đơn vị khác nhau thì ghi tên, mã phân biệt.',
    '"UBND phường C" có chỉ số 50 nhưng ghi là không được xếp hạng. Bỏ chỉ số hoặc sửa lại tình trạng.',
  ])
})

test('only units with an index are ranked; places are computed, whatever is printed', () => {
  const printed = valueOf(parseRanking(withField(wholeRanking, 'units/0/printedPlace', 2)))
  const { units, tiers } = rankTable(printed)
  expect(units.map(({ unit, place, tier }) => [unit, place, tier])).toEqual([
    ['phuong-a', 1, 'Xuất sắc'],
    ['phuong-b', 2, 'Tốt'],
  ])
  expect(tiers.map(({ count }) => count)).toEqual([1, 1])
  expect(printed.units.map(statusOf)).toEqual(['ranked', 'ranked', 'notSubmitted', 'excused', 'notRanked'])
})
