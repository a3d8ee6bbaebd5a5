import { expect, test } from 'vitest'
import type { RankingTable } from '../../src/domain/ranking-table.ts'
import { otherIndices, publishedYears, quartileOf } from '../../src/domain/unit-years.ts'
import { yearTable } from './sample-ranking.ts'

function tableOf(year: number, units: Readonly<Record<string, number>>) {
  return yearTable(year, {
    source: { number: `${year}/QĐ-UBND`, date: null, issuer: '', url: null, quality: 'decision' },
    units: Object.entries(units).map(([name, index]) => ({ id: name.toLowerCase(), name, index })),
  })
}

function withFollows(
  table: RankingTable,
  id: string,
  former: readonly string[],
  kind: 'renamed' | 'merged',
): RankingTable {
  const follows = former.map((one) => ({ id: one, kind, date: '2025-07-01', decision: '' }))
  return { ...table, units: table.units.map((one) => (one.id === id ? { ...one, follows } : one)) }
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
  expect(before?.predecessors).toEqual([
    { name: 'Phường Hòa Bình', index: 80, max: 100, standing: { place: 1, of: 3, tied: false, quartile: 1 } },
    { name: 'Phường Tân Hòa', index: 70, max: 100, standing: { place: 2, of: 3, tied: false, quartile: 2 } },
  ])
  expect(after).toMatchObject({ year: 2025, index: 85, standing: { place: 2, of: 2 }, predecessors: [] })
})

test('a unit that a table says was merged of others has their average before, each of them with its own place', () => {
  const linked = tables.map((table) =>
    table.year === 2025
      ? withFollows(table, 'phường hòa bình', ['phường hòa bình', 'phường tân hòa'], 'merged')
      : table,
  )
  const [before, after] = publishedYears(linked, unit)
  expect(before).toMatchObject({ year: 2024, index: 75, standing: null })
  expect(before?.predecessors.map(({ name, standing }) => [name, standing?.place])).toEqual([
    ['Phường Hòa Bình', 1],
    ['Phường Tân Hòa', 2],
  ])
  expect(after?.standing).toMatchObject({ place: 2, of: 2, quartile: 3 })
})

test('a renamed unit keeps its places', () => {
  const renamed = [
    withFollows(tableOf(2025, { 'Phường Hòa Bình': 85 }), 'phường hòa bình', ['phường cũ'], 'renamed'),
    tableOf(2024, { 'Phường Cũ': 80, 'Phường A': 90 }),
  ]
  expect(publishedYears(renamed, unit).map(({ year, standing }) => [year, standing?.place])).toEqual([
    [2024, 2],
    [2025, 1],
  ])
})

test('a former unit that no table holds is named, and no figure is made up for it', () => {
  const linked = tables.map((table) =>
    table.year === 2025
      ? withFollows(table, 'phường hòa bình', ['phường tân hòa', 'xã xa'], 'merged')
      : table,
  )
  const [before] = publishedYears(linked, unit)
  expect(before?.index).toBe(70)
  expect(before?.predecessors.map(({ name, index }) => [name, index])).toEqual([
    ['Phường Tân Hòa', 70],
    ['xã xa', null],
  ])
})

test('quarters of a block go by places, whatever its size', () => {
  expect(Array.from({ length: 8 }, (_, at) => quartileOf(at + 1, 8))).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
  expect([1, 2, 3].map((place) => quartileOf(place, 3))).toEqual([1, 2, 3])
  expect(quartileOf(1, 1)).toBe(1)
})

test('a year on another scale says so, and figures of two scales are never averaged', () => {
  const [after, before] = tables
  if (!after || !before) throw new Error('two tables')
  const thousand = { ...before, max: 1000 }
  expect(publishedYears([after, thousand], unit).map(({ year, max }) => [year, max])).toEqual([
    [2024, 1000],
    [2025, 100],
  ])
  const other = { ...thousand, units: before.units.filter(({ id }) => id !== 'phường hòa bình') }
  const rest = { ...before, units: before.units.filter(({ id }) => id === 'phường hòa bình') }
  const [year] = publishedYears([after, rest, other], merged)
  expect(year).toMatchObject({ index: 80, max: 100 })
  expect(year?.predecessors.map(({ index, max }) => [index, max])).toEqual([
    [80, 100],
    [70, 1000],
  ])
})

test('years are told by any index, each apart from the others; PAR INDEX is one under each of its names', () => {
  const [after, before] = tables
  if (!after || !before) throw new Error('two tables')
  const ict = (table: RankingTable, index: string) => ({
    ...table,
    index,
    max: 1,
    units: table.units.map((one) => ({ ...one, index: (one.index ?? 0) / 100 })),
  })
  const held = [
    { ...after, index: 'Chỉ số CCHC' },
    before,
    ict(after, 'Xếp hạng CNTT'),
    ict(before, 'xếp hạng cntt'),
    { ...before, index: 'SIPAS', units: before.units.filter(({ id }) => id === 'phường a') },
    { ...after, index: 'DDCI' },
  ]
  expect(otherIndices(held, unit)).toEqual(['DDCI', 'Xếp hạng CNTT'])
  expect(publishedYears(held, unit).map(({ year, index }) => [year, index])).toEqual([
    [2024, 80],
    [2025, 85],
  ])
  expect(
    publishedYears(held, unit, 'Xếp hạng CNTT').map(({ year, index, max, standing }) => [
      year,
      index,
      max,
      standing?.place,
    ]),
  ).toEqual([
    [2024, 0.8, 1, 1],
    [2025, 0.85, 1, 2],
  ])
})
