import { expect, test } from 'vitest'
import { parseRanking } from '../../src/domain/ranking-table.ts'
import { isBefore, publishedYears, quartileOf } from '../../src/domain/unit-years.ts'
import { valueOf } from './sample.ts'

function tableOf(year: number, units: Readonly<Record<string, number>>) {
  return valueOf(
    parseRanking({
      format: 'par-index-ranking',
      formatVersion: 1,
      index: 'PAR INDEX',
      block: 'Khối xã, phường',
      year,
      max: 100,
      digits: 2,
      tiers: [],
      source: { number: `${year}/QĐ-UBND`, date: null, issuer: '', url: null, quality: 'decision' },
      set: null,
      units: Object.entries(units).map(([name, index]) => ({ id: name.toLowerCase(), name, index })),
    }),
  )
}

const unit = { id: 'hoa binh', name: 'UBND phường Hòa Bình', level: 'ward', block: '' } as const
const merged = {
  ...unit,
  since: '2025-07-01',
  formerly: [
    { id: 'phường hòa bình', name: 'Phường Hòa Bình' },
    { id: 'phường tân hòa', name: 'Phường Tân Hòa' },
  ],
}
const tables = [
  tableOf(2025, { 'Phường Hòa Bình': 85, 'Phường A': 90 }),
  tableOf(2024, { 'Phường Hòa Bình': 80, 'Phường Tân Hòa': 70, 'Phường A': 60 }),
]

test('a unit stands in each year with its place and its quarter of the block', () => {
  expect(
    publishedYears(tables, unit).map(({ year, index, standing }) => [year, index, standing?.place]),
  ).toEqual([
    [2024, 80, 1],
    [2025, 85, 2],
  ])
})

test('before a unit was made of others its years are an average of theirs, with no place, even under the same name', () => {
  const [before, after] = publishedYears(tables, merged)
  expect(before).toMatchObject({ year: 2024, index: 75, standing: null })
  expect(before?.predecessors).toEqual(['Phường Hòa Bình', 'Phường Tân Hòa'])
  expect(after).toMatchObject({ year: 2025, index: 85, standing: { place: 2, of: 2 }, predecessors: [] })
  expect([isBefore(merged, 2024), isBefore(merged, 2025), isBefore(unit, 2024)]).toEqual([true, false, false])
})

test('quarters of a block go by places, whatever its size', () => {
  expect(Array.from({ length: 8 }, (_, at) => quartileOf(at + 1, 8))).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
  expect([1, 2, 3].map((place) => quartileOf(place, 3))).toEqual([1, 2, 3])
  expect(quartileOf(1, 1)).toBe(1)
})
