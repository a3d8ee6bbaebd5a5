import { expect, test } from 'vitest'
import { claimsOf, erasOf, formerUnits, linkYears, sameNamed, unitIn } from '../../src/domain/lineage.ts'
import { movementsOf } from '../../src/domain/movement.ts'
import type { RankingTable } from '../../src/domain/ranking-table.ts'
import { findDoubts } from '../../src/domain/ranking-doubts.ts'
import { likeRows } from '../../src/domain/unit-match.ts'
import { fieldOf, tablesOf } from '../../src/domain/target-field.ts'
import { publishedYears } from '../../src/domain/unit-years.ts'
import { yearTable } from './sample-ranking.ts'
import { dossierWith } from './small-dossier.ts'

type Link = readonly ['renamed' | 'merged' | 'split' | 'moved', string | null, ...string[]]

/** A year's table: index by name, and what some of its units were before. */
function tableOf(
  year: number,
  units: Readonly<Record<string, number>>,
  links: Readonly<Record<string, Link>> = {},
) {
  return yearTable(year, {
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
  })
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

test('a chain of mergers leads back to all the units that were there, each once', () => {
  const tables = [
    tableOf(2023, { A0: 70, B: 80, D: 90 }),
    tableOf(2024, { A: 71, B: 81, D: 91 }, { A: ['renamed', null, 'A0'] }),
    tableOf(2025, { C: 76, D: 92 }, { C: ['merged', '2025-07-01', 'A', 'B'] }),
    tableOf(2026, { C: 77, D: 93 }),
    tableOf(2027, { E: 85 }, { E: ['merged', '2027-01-01', 'C', 'D'] }),
  ]
  const eras = erasOf(tables, unit('E'))
  const idsIn = (year: number) => unitIn(eras, unit('E'), year).units.map(({ id }) => id)
  expect([2027, 2026, 2025, 2024, 2023].map(idsIn)).toEqual([
    ['E'],
    ['C', 'D'],
    ['C', 'D'],
    ['A', 'B', 'D'],
    ['A0', 'B', 'D'],
  ])
  expect([2026, 2024, 2023].map((year) => unitIn(eras, unit('E'), year).anew)).toEqual([true, true, true])
  const years = publishedYears(tables, unit('E'))
  expect(years.map(({ year, index, standing }) => [year, index, standing === null])).toEqual([
    [2023, 80, true],
    [2024, 81, true],
    [2025, 84, true],
    [2026, 85, true],
    [2027, 85, false],
  ])
  expect(years[0]?.predecessors.map(({ name }) => name)).toEqual(['A0', 'B', 'D'])
})

test('where the year of the first merger was still published for the former units, these are its lines', () => {
  const tables = [
    tableOf(2025, { A: 70, B: 80, D: 90 }),
    tableOf(2026, { C: 77, D: 93 }, { C: ['merged', '2025-07-01', 'A', 'B'] }),
    tableOf(2027, { E: 85 }, { E: ['merged', '2027-01-01', 'C', 'D'] }),
  ]
  const [first] = publishedYears(tables, unit('E'))
  expect(first?.predecessors.map(({ name, index }) => [name, index])).toEqual([
    ['A', 70],
    ['B', 80],
    ['D', 90],
  ])
})

test('the chain goes on behind what a dossier says of its former units', () => {
  const own = { ...unit('E'), since: '2027-01-01', formerly: [unit('C'), unit('D')] }
  const tables = [tableOf(2025, { C: 76, D: 92 }, { C: ['merged', null, 'A', 'B'] })]
  expect(unitIn(erasOf(tables, own), own, 2024).units.map(({ id }) => id)).toEqual(['A', 'B', 'D'])
})

test.each([
  ['two units renamed from one', { N: ['renamed', null, 'A'], M: ['renamed', null, 'A'] }, true],
  [
    'one renamed from it, one merged from it',
    { N: ['renamed', null, 'A'], M: ['merged', null, 'A', 'B'] },
    true,
  ],
  ['merged whole into two', { N: ['merged', null, 'A', 'C'], M: ['merged', null, 'A', 'B'] }, true],
  ['renamed, and still there', { N: ['renamed', null, 'M'] }, true],
  ['merged, and still there', { N: ['merged', null, 'M', 'A'] }, true],
  ['split between two', { N: ['split', null, 'A'], M: ['split', null, 'A'] }, false],
  [
    'a part of it split off, the rest merged',
    { N: ['split', null, 'A'], M: ['merged', null, 'A', 'B'] },
    false,
  ],
  ['a part of it split off from a unit that stays', { N: ['split', null, 'M'] }, false],
] satisfies readonly (readonly [string, Readonly<Record<string, Link>>, boolean])[])(
  'a former unit claimed twice: %s',
  (_, links, isContested) => {
    const table = tableOf(2025, { N: 80, M: 70 }, links)
    expect(claimsOf(table).map((claim) => claim.isContested)).toEqual([isContested])
    const doubts = findDoubts(table).map(({ path }) => /^units\.\d\.follows$/.test(path))
    expect(doubts).toEqual(isContested ? [true] : [])
  },
)

test('until a double claim is put right the years before are linked to neither', () => {
  const links: Readonly<Record<string, Link>> = { N: ['renamed', null, 'A'], M: ['renamed', null, 'A'] }
  const tables = [tableOf(2024, { A: 60, K: 50 }), tableOf(2025, { N: 80, M: 70, K: 51 }, links)]
  expect(movementsOf(linkYears(tables))[0]?.changes).toHaveLength(1)
  expect(unitIn(erasOf(tables, unit('N')), unit('N'), 2024)).toMatchObject({
    anew: true,
    units: [{ id: 'A' }],
  })
  expect(publishedYears(tables, unit('N'))[0]?.standing).toBeNull()
})

test('one unit written in two ways within a table is named', () => {
  const table = tableOf(2025, { 'Phường A': 80, 'UBND phường A': 70 })
  expect(findDoubts(table)).toMatchObject([
    { path: 'units.1.name', message: expect.stringContaining('ghi hai lần') },
  ])
})
