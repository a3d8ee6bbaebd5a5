import { expect, test } from 'vitest'
import { erasOf, formerUnits, linkYears, sameNamed, unitIn } from '../../src/domain/lineage.ts'
import { movementsOf } from '../../src/domain/movement.ts'
import { parseRanking, type RankingTable } from '../../src/domain/ranking-table.ts'
import { likeRows } from '../../src/domain/unit-match.ts'
import { fieldOf, tablesOf } from '../../src/domain/target-field.ts'
import { valueOf } from './sample.ts'
import { dossierWith } from './small-dossier.ts'

type Link = readonly ['renamed' | 'merged' | 'split' | 'moved', string | null, ...string[]]

/** A year's table: index by name, and what some of its units were before. */
function tableOf(
  year: number,
  units: Readonly<Record<string, number>>,
  links: Readonly<Record<string, Link>> = {},
) {
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
      source: { number: '', date: null, issuer: '', url: null, quality: 'own' },
      set: null,
      units: Object.entries(units).map(([id, index]) => {
        const [kind = 'renamed', date = null, ...former] = links[id] ?? []
        return {
          id,
          name: id,
          index,
          ...(former.length > 0
            ? { follows: former.map((one) => ({ id: one, kind, date, decision: '' })) }
            : {}),
        }
      }),
    }),
  )
}

const unit = (name: string) => ({ id: name, name, level: 'ward' as const, block: '' })
const idsOf = (tables: readonly RankingTable[]) =>
  linkYears(tables).map(({ year, results }) => [year, ...results.map((one) => one.unit)])

test('a renamed unit is followed back through its names, a merged one to the units it was made of', () => {
  const tables = [
    tableOf(2023, { X: 1 }),
    tableOf(2024, { A: 1, B: 2 }, { A: ['renamed', null, 'X'] }),
    tableOf(
      2025,
      { N: 3, M: 4 },
      { N: ['renamed', '2025-07-01', 'A'], M: ['merged', '2025-07-01', 'B', 'C'] },
    ),
  ]
  const eras = erasOf(tables, unit('N'))
  expect([2025, 2024, 2023, 2022].map((year) => unitIn(eras, unit('N'), year).units[0]?.id)).toEqual([
    'N',
    'A',
    'X',
    'X',
  ])
  const merged = erasOf(tables, unit('M'))
  expect(unitIn(merged, unit('M'), 2025)).toMatchObject({ anew: false, units: [{ id: 'M' }] })
  expect(unitIn(merged, unit('M'), 2024)).toMatchObject({ anew: true, units: [{ id: 'B' }, { id: 'C' }] })
})

test('a change stated again in a later table is the same change', () => {
  const again: Link = ['merged', '2025-07-01', 'B', 'C']
  const tables = [
    tableOf(2025, { M: 4 }),
    tableOf(2026, { M: 5 }, { M: again }),
    tableOf(2024, { B: 1, C: 2 }),
  ]
  const eras = erasOf(tables, unit('M'))
  expect(unitIn(eras, unit('M'), 2025).anew).toBe(false)
  expect(unitIn(eras, unit('M'), 2024).anew).toBe(true)
})

test('what a dossier says of its former units comes before what tables say', () => {
  const own = { ...unit('M'), since: '2025-07-01', formerly: [{ id: 'Z', name: 'Z' }] }
  const tables = [tableOf(2025, { M: 4 }, { M: ['renamed', null, 'A'] })]
  expect(unitIn(erasOf(tables, own), own, 2024)).toEqual({ anew: true, units: [{ id: 'Z', name: 'Z' }] })
})

test('years are linked under the newest ids; a unit made anew is not the former one of its name', () => {
  const tables = [
    tableOf(2023, { X: 1, B: 2, K: 3 }),
    tableOf(2024, { A: 1, B: 2, K: 3 }, { A: ['renamed', null, 'X'] }),
    tableOf(2025, { N: 3, B: 4, K: 3 }, { N: ['renamed', null, 'A'], B: ['merged', null, 'B', 'C'] }),
  ]
  expect(idsOf(tables)).toEqual([
    [2025, 'N', 'B', 'K'],
    [2024, 'N', 'B (trước 2025)', 'K'],
    [2023, 'N', 'B (trước 2025)', 'K'],
  ])
  const [first, second] = movementsOf(linkYears(tables))
  expect(first?.changes).toHaveLength(3)
  expect(second?.changes).toHaveLength(2)
})

test('years before a merger are no base of a target and no part of its history; those under a former name are', () => {
  const dossier = { ...dossierWith(), unit: unit('M') }
  const years = [tableOf(2024, { B: 1, C: 2 }), tableOf(2025, { M: 4, K: 3 }), tableOf(2026, { M: 5, K: 2 })]
  const linked = (kind: Link[0], former: readonly string[]) =>
    years.map((table) => ({
      table:
        table.year === 2025 ? tableOf(2025, { M: 4, K: 3 }, { M: [kind, '2025-07-01', ...former] }) : table,
    }))
  const yearsOf = (held: ReturnType<typeof linked>) => tablesOf(held, dossier).map(({ table }) => table.year)
  const merged = linked('merged', ['B', 'C'])
  expect(yearsOf(merged)).toEqual([2026, 2025])
  const field = fieldOf({ table: years[2] ?? tableOf(2026, {}) }, merged, dossier)
  expect(field?.history.map(({ year }) => year)).toEqual([2026, 2025])
  expect(yearsOf(linked('renamed', ['B']))).toEqual([2026, 2025, 2024])
})

test('tables without links are linked by their ids alone, whatever their order', () => {
  const tables = [tableOf(2024, { A: 1 }), tableOf(2025, { A: 2, B: 3 })]
  expect(idsOf(tables)).toEqual([
    [2025, 'A', 'B'],
    [2024, 'A'],
  ])
})

test('former units come from the earlier tables of the same index, each from the latest that holds it', () => {
  const tables = [
    tableOf(2023, { A: 1, C: 1 }),
    tableOf(2024, { A: 1, B: 2 }),
    { ...tableOf(2024, { S: 1 }), index: 'SIPAS' },
    tableOf(2025, { N: 1 }),
  ]
  expect(
    formerUnits(tables, { index: 'PAR INDEX', year: 2025 }).map(({ id, year }) => `${id} ${year}`),
  ).toEqual(['A 2024', 'B 2024', 'C 2023'])
})

test('likely predecessors are found by like names, the kind of unit aside; nothing like is not proposed', () => {
  const former = ['Thị trấn Tuy Phước', 'Xã Phước Lộc', 'Phường Lê Lợi', 'UBND xã Phước Nghĩa'].map(
    (name) => ({
      id: name,
      name,
      year: 2024,
      block: '',
    }),
  )
  const named = (name: string) => likeRows(former, { id: 'moi', name }).map((row) => row.name)
  expect(named('Xã Tuy Phước')[0]).toBe('Thị trấn Tuy Phước')
  expect(named('Phường Quy Nhơn Bắc')).toEqual([])
  expect(named('Xã Phước Lộc'.normalize('NFD'))[0]).toBe('Xã Phước Lộc')
})

test('the same name under another id is proposed, unless the id itself was there or two bear the name', () => {
  const former = [
    { id: 'phuong-a', name: 'Phường A', year: 2024, block: '' },
    { id: 'b-1', name: 'Phường B', year: 2024, block: '' },
    { id: 'b-2', name: 'UBND phường B', year: 2024, block: '' },
  ]
  expect(sameNamed({ id: 'ubnd-phuong-a', name: 'UBND phường A' }, former)?.id).toBe('phuong-a')
  expect(sameNamed({ id: 'phuong-a', name: 'UBND phường A' }, former)).toBeNull()
  expect(sameNamed({ id: 'phuong-b', name: 'Phường B' }, former)).toBeNull()
})

test('of the tables of a year that of the index of dossiers comes first, and only on its scale do points count', () => {
  const dossier = { ...dossierWith(), unit: unit('M') }
  const par = tableOf(2024, { M: 4, K: 3 })
  const held = [{ ...par, index: 'SIPAS' }, par].map((table) => ({ table }))
  const [first, second] = tablesOf(held, dossier)
  expect([first?.table.index, second?.table.index]).toEqual(['PAR INDEX', 'SIPAS'])
  expect(first && fieldOf(first, held, dossier)?.isOwnIndex).toBe(true)
  const thousand = { table: { ...par, max: 1000 } }
  expect(fieldOf(thousand, [thousand], dossier)?.isOwnIndex).toBe(false)
})
