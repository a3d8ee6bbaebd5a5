import { expect, test } from 'vitest'
import { problemsAfter, unreadNames, type DraftRow } from '../../../src/features/rankings/table-draft.ts'

const row = (name: string, index: string): DraftRow => ({ name, index, kept: {} })
const [a, b, c] = [row('Phường A', '80'), row('Phường B', ''), row('Phường C', '')]
const problem = (at: number) => ({ path: `units.${at}.index`, message: 'không có chỉ số' })
const table = { path: '', message: '"Trung bình" là dòng tổng hợp' }
const problems = [table, problem(1), problem(2)]

test('a problem goes with its row when another is taken away, and away with its own', () => {
  expect(problemsAfter(problems, [a, b, c], [b, c])).toEqual([table, problem(0), problem(1)])
  expect(problemsAfter(problems, [a, b, c], [a, c])).toEqual([table, problem(1)])
})

test('a problem is gone once the figure is typed, and stays when something else is', () => {
  expect(problemsAfter(problems, [a, b, c], [a, { ...b, index: '81' }, c])).toEqual([table, problem(2)])
  expect(problemsAfter(problems, [a, b, c], [a, { ...b, name: 'Phường D' }, c])).toEqual(problems)
})

test('units whose result was not read are named until it is typed; those left blank on purpose are not', () => {
  expect(unreadNames(problems, [a, b, c])).toEqual(['Phường B', 'Phường C'])
  expect(unreadNames([table, problem(2)], [a, b, { ...c, index: '79' }])).toEqual([])
  expect(unreadNames([], [a, b, c])).toEqual([])
})
