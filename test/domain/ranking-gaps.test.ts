import { expect, test } from 'vitest'
import { gapsOf } from '../../src/domain/ranking-gaps.ts'
import type { RankingTable } from '../../src/domain/ranking-table.ts'
import { yearTable } from './sample-ranking.ts'

const tableOf = (year: number, other: Partial<RankingTable> = {}) =>
  yearTable(year, { block: 'Khối phường', ...other })

test('years between the first and the last without a table are named, block by block', () => {
  const tables = [
    tableOf(2019),
    tableOf(2022, { index: 'Chỉ số CCHC', block: 'khoi phuong' }),
    tableOf(2021, { index: 'SIPAS' }),
    tableOf(2022, { index: 'SIPAS' }),
    tableOf(2017, { block: 'Khối xã' }),
  ]
  expect(gapsOf(tables)).toEqual([
    { index: 'PAR INDEX', block: 'Khối phường', missing: [2020, 2021], twice: [] },
  ])
  expect(gapsOf([])).toEqual([])
})

test('a year that stands twice is named, unless one table amends the other', () => {
  expect(gapsOf([tableOf(2022), tableOf(2021), tableOf(2022)])[0]?.twice).toEqual([2022])
  const amends = { number: '1/QĐ', date: null, reason: 'sửa' }
  expect(gapsOf([tableOf(2022, { amends }), tableOf(2022)])).toEqual([])
})
