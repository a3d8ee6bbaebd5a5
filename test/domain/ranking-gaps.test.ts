import { expect, test } from 'vitest'
import { gapsOf } from '../../src/domain/ranking-gaps.ts'
import { parseRanking, type RankingTable } from '../../src/domain/ranking-table.ts'
import { valueOf } from './sample.ts'

function tableOf(year: number, other: Partial<RankingTable> = {}): RankingTable {
  return valueOf(
    parseRanking({
      format: 'par-index-ranking',
      formatVersion: 1,
      index: 'PAR INDEX',
      block: 'Khối phường',
      year,
      max: 100,
      digits: 2,
      tiers: [],
      source: { number: '', date: null, issuer: '', url: null, quality: 'own' },
      set: null,
      units: [],
      ...other,
    }),
  )
}

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
