import { expect, test } from 'vitest'
import type { Reception } from '../../../src/domain/reception.ts'
import type { Summary } from '../../../src/domain/summary.ts'
import {
  countStatuses,
  sortBy,
  viewRows,
  wholeView,
  type View,
} from '../../../src/features/rounds/overview-view.ts'
import { overviewColumns } from '../../../src/features/rounds/overview-columns.ts'
import type { UnitRow } from '../../../src/features/rounds/unit-rows.ts'
import { foldText } from '../../../src/domain/search.ts'
import { wholeRound } from '../../domain/sample-round.ts'

const [area] = wholeRound.set.areas
const key = area?.key ?? ''

function row(number: number, name: string, status: Reception, self: number | null, late = 0): UnitRow {
  const figures = {
    self,
    appraised: null,
    final: self,
    difference: self === null ? null : -self / 100,
    applicableMax: 100,
    index: self,
    questions: 0,
    unexplained: 0,
  }
  const summary: Summary = {
    ...figures,
    tier: null,
    provisional: true,
    open: 0,
    noEvidence: 0,
    notApplicable: 0,
    areas: [{ ...figures, key, code: '1', title: 'A' }],
  }
  const entry: UnitRow['entry'] = {
    round: 'dot',
    unit: String(number),
    id: String(number),
    revision: 1,
    hash: 'a',
    rounds: [],
    stage: 'submitted',
    unitName: name,
    file: '',
    receivedAt: '2022-12-01T00:00:00Z',
    receivedOn: '2022-12-01',
    letter: null,
    notes: [],
    summary,
  }
  return {
    unit: { id: String(number), name, level: 'ward', block: number < 3 ? 'Phường' : '', contact: '' },
    number,
    status,
    standing: null,
    due: '2022-12-15',
    late,
    entry: self === null ? null : entry,
    received: [],
    lowBase: false,
    words: foldText(name),
  }
}

const rows = [
  row(1, 'UBND phường Đống Đa', 'received', 80.5),
  row(2, 'UBND phường An Bình', 'missing', null, 3),
  row(3, 'UBND xã Ân Hữu', 'appraised', 91),
  row(4, 'UBND xã Bình Nghi', 'received', 80.5, 1),
]
const numbers = (view: Partial<View>) => viewRows(rows, { ...wholeView, ...view }).map(({ number }) => number)

test('units are found without signs, every word of them', () => {
  expect(numbers({ query: 'dong da' })).toEqual([1])
  expect(numbers({ query: 'binh ubnd' })).toEqual([2, 4])
  expect(numbers({ query: 'Đống Đa'.normalize('NFD') })).toEqual([1])
  expect(numbers({ query: 'không có' })).toEqual([])
})

test('filters go together', () => {
  expect(numbers({ status: 'received' })).toEqual([1, 4])
  expect(numbers({ status: 'received', lateOnly: true })).toEqual([4])
  expect(numbers({ block: '' })).toEqual([3, 4])
  expect(numbers({ block: 'Phường', lateOnly: true })).toEqual([2])
})

test('what has no figure stands last in either order, and ties keep the order of the list', () => {
  expect(numbers({ sort: { key: 'self', down: true } })).toEqual([3, 1, 4, 2])
  expect(numbers({ sort: { key: 'self', down: false } })).toEqual([1, 4, 3, 2])
  expect(numbers({ sort: { key: `area:${key}`, down: true } })).toEqual([3, 1, 4, 2])
})

test('names are sorted as Vietnamese sorts them', () => {
  expect(numbers({ sort: { key: 'name', down: false } })).toEqual([2, 1, 3, 4])
})

test('a column sorts figures from the highest, names from the first; the same again turns it round', () => {
  const byIndex = sortBy(wholeView, 'index')
  expect(byIndex.sort).toEqual({ key: 'index', down: true })
  expect(sortBy(byIndex, 'index').sort).toEqual({ key: 'index', down: false })
  expect(sortBy(byIndex, 'name').sort).toEqual({ key: 'name', down: false })
})

test('statuses are counted in the order of the work', () => {
  expect(countStatuses(rows)).toEqual([
    ['missing', 1],
    ['received', 2],
    ['appraised', 1],
  ])
})

test('figures are written as the set prints them, differences with their sign, nothing where there is none', () => {
  const columns = overviewColumns(wholeRound)
  const textsOf = (row: UnitRow | undefined) =>
    Object.fromEntries(columns.map((column) => [column.key, row && column.textOf(row)]))
  expect(textsOf(rows[0])).toMatchObject({
    self: '80,50',
    appraised: '',
    difference: '−0,81',
    index: '80,50',
    [`area:${key}`]: '80,50',
    questions: '',
  })
  expect(new Set(Object.values(textsOf(rows[1])))).toEqual(new Set(['']))
})
