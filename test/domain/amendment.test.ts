import { expect, test } from 'vitest'
import { describeAmends, isSuperseded } from '../../src/domain/amendment.ts'
import { wholeRanking } from './sample-ranking.ts'

const amends = { number: '45/QĐ-UBND', date: '2023-02-01', reason: 'Cộng sót.' }

test('a correction names what it corrects, its day and the reason', () => {
  expect(describeAmends({ amends })).toBe('Điều chỉnh 45/QĐ-UBND ngày 01/02/2023: Cộng sót.')
  expect(describeAmends({ amends: { number: '', date: null, reason: '' } })).toBe('Điều chỉnh bảng đã lập.')
  expect(describeAmends({})).toBe('')
})

test('only the newest table that a round published of a block stands uncorrected', () => {
  const [newest, middle, first] = [0, 1, 2].map(() => ({ round: 'dot', table: { ...wholeRanking } }))
  const other = { round: 'dot', table: { ...wholeRanking, block: 'Khối khác' } }
  if (!newest || !middle || !first) throw new Error('three tables')
  const tables = [newest, middle, other, first]
  expect(tables.map((one) => isSuperseded(one, tables))).toEqual([false, true, false, true])
})

test('an imported table is corrected by the one that names its decision', () => {
  const { number, date } = wholeRanking.source
  const former = { round: null, table: wholeRanking }
  const correction = { round: null, table: { ...wholeRanking, amends: { number, date, reason: 'Sai' } } }
  const stranger = { round: null, table: { ...wholeRanking, amends } }
  expect(isSuperseded(former, [former, correction])).toBe(true)
  expect(isSuperseded(former, [former, stranger])).toBe(false)
})
