import { expect, test } from 'vitest'
import { linkYears, type Follows } from '../../src/domain/lineage.ts'
import { movementsOf } from '../../src/domain/movement.ts'
import { apartYears, knowAs, likelyRows } from '../../src/domain/official-result.ts'
import { describeAcross, isAcross, isApart, separateEras } from '../../src/domain/reorganisation.ts'
import { fieldOf, tablesOf } from '../../src/domain/target-field.ts'
import { publishedYears } from '../../src/domain/unit-years.ts'
import { yearTable } from './sample-ranking.ts'
import { dossierWith } from './small-dossier.ts'

type Former = Readonly<Record<string, readonly string[]>>

function tableOf(
  year: number,
  names: readonly string[],
  follows: Former = {},
  kind: Follows[number]['kind'] = 'moved',
) {
  return {
    table: yearTable(year, {
      block: 'Khối xã',
      units: names.map((name, at) => ({
        id: name.toLowerCase(),
        name,
        index: 90 - at,
        ...(follows[name]
          ? { follows: follows[name].map((id) => ({ id, kind, date: '2025-07-01', decision: '' })) }
          : {}),
      })),
    }),
  }
}

const unit = { id: 'an lão', name: 'UBND An Lão', level: 'commune', block: 'Khối xã' } as const
const [y2023, y2024] = [tableOf(2023, ['An Lão', 'Bình Khê']), tableOf(2024, ['An Lão', 'Bình Khê'])]
const y2025 = tableOf(2025, ['An Lão', 'Bình Khê', 'Cát Tiến'])
const namesIn = (held: ReturnType<typeof separateEras>) =>
  held.map(({ table }) => [table.year, ...table.units.map(({ name }) => name)])
const yearsOf = (held: readonly (typeof y2023)[], own: Parameters<typeof publishedYears>[1] = unit) =>
  publishedYears(
    held.map(({ table }) => table),
    own,
  ).map(({ year }) => year)

test('a name before and after the reorganisation is not one unit until somebody says so', () => {
  const all = separateEras([y2025, y2024, y2023], { unit, year: 2025 })
  expect(namesIn(all)).toEqual([
    [2025, 'An Lão', 'Bình Khê', 'Cát Tiến'],
    [2024, 'An Lão (trước sắp xếp 2025)', 'Bình Khê (trước sắp xếp 2025)'],
    [2023, 'An Lão (trước sắp xếp 2025)', 'Bình Khê (trước sắp xếp 2025)'],
  ])
  expect(yearsOf([...all])).toEqual([2025])
  const movements = movementsOf(linkYears(all.map(({ table }) => table)))
  expect(movements.map(({ from, to }) => [from, to])).toEqual([[2023, 2024]])
})

test('what a row of a later table says it follows is kept, for each unit alone', () => {
  const linked = tableOf(2025, ['An Lão', 'Bình Khê'], { 'An Lão': ['an lão'] })
  const all = separateEras([linked, y2024], { unit, year: 2026 })
  expect(namesIn(all)[1]).toEqual([2024, 'An Lão', 'Bình Khê (trước sắp xếp 2025)'])
  expect(yearsOf([...all])).toEqual([2024, 2025])
  const [movement] = movementsOf(linkYears(all.map(({ table }) => table)))
  expect(movement?.changes).toHaveLength(1)
})

test('a former unit that went into another stays linked to it under the name it is given', () => {
  const merged = tableOf(2025, ['An Lão', 'Cát Tiến'], { 'Cát Tiến': ['an lão', 'bình khê'] }, 'merged')
  const all = separateEras([merged, y2024], { unit, year: 2025 })
  const own = { id: 'cát tiến', name: 'Cát Tiến', level: 'commune', block: '' } as const
  const [before] = publishedYears(
    all.map(({ table }) => table),
    own,
  )
  expect(before?.predecessors.map(({ index }) => index)).toEqual([90, 89])
  expect(yearsOf([...all])).toEqual([2025])
})

test('a dossier that names its former units has said enough; one without a later table has not', () => {
  const said = { ...unit, since: '2025-07-01', formerly: [{ id: 'an lão', name: 'An Lão' }] }
  expect(separateEras([y2024], { unit: said, year: 2025 })).toEqual([y2024])
  expect(yearsOf([...separateEras([y2024], { unit, year: 2025 })])).toEqual([])
})

test('seen from a dossier before it the later rows are the ones that stand apart', () => {
  const all = separateEras([y2025, y2024], { unit, year: 2024 })
  expect(namesIn(all)).toEqual([
    [2025, 'An Lão (sau sắp xếp 2025)', 'Bình Khê (sau sắp xếp 2025)', 'Cát Tiến'],
    [2024, 'An Lão', 'Bình Khê'],
  ])
  expect(yearsOf([...all])).toEqual([2024])
})

test('tables of one side alone stay as they are', () => {
  expect(separateEras([y2024, y2023], { unit, year: 2022 })).toEqual([y2024, y2023])
  expect(separateEras([y2025], { unit, year: 2026 })).toEqual([y2025])
  expect([isAcross(2024, 2025), isAcross(2023, 2024), isAcross(2026, 2025)]).toEqual([true, false, false])
})

test('the row that stands apart is asked about first, and once it is confirmed it is the unit again', () => {
  const all = separateEras([y2025, y2024], { unit, year: 2025 })
  const [asked] = likelyRows(
    all.map(({ table }) => table),
    unit,
  )
  expect([asked?.table.year, asked && isApart(asked.row)]).toEqual([2024, true])
  const bare = (held: typeof all) => held.map(({ table }) => table)
  expect(apartYears(bare(all), unit)).toEqual([2024])
  const known = knowAs(all, unit.id, { [asked?.row.id ?? '']: unit.id })
  expect(yearsOf([...known])).toEqual([2024, 2025])
  expect(apartYears(bare(known), unit)).toEqual([])
})

test('a target begins with the newest table that is not of a later year than the dossier', () => {
  const dossier = { ...dossierWith(), unit, year: 2024 }
  const linked = tableOf(2025, ['An Lão', 'Bình Khê'], { 'An Lão': ['an lão'] })
  const years = tablesOf(separateEras([linked, y2024, y2023], dossier), dossier).map(
    ({ table }) => table.year,
  )
  expect([...years].sort((a, b) => a - b)).toEqual([2023, 2024, 2025])
  expect(years).toEqual([2024, 2023, 2025])
})

test('no target is set on a year before it, nor its places drawn from, until the unit is linked', () => {
  const dossier = { ...dossierWith(), unit, year: 2025 }
  const chosen = (held: readonly (typeof y2023)[]) => {
    const offered = tablesOf(held, dossier)
    const field = offered[0] && fieldOf(offered[0], held, dossier)
    return [offered.map(({ table }) => table.year), field?.history.map(({ year }) => year)]
  }
  expect(chosen([...separateEras([y2025, y2024, y2023], dossier)])).toEqual([[2025], [2025]])
  const linked = tableOf(2025, ['An Lão', 'Bình Khê'], { 'An Lão': ['an lão'] })
  expect(chosen([...separateEras([linked, y2024], dossier)])).toEqual([
    [2025, 2024],
    [2025, 2024],
  ])
})

test('two dossiers of one id across the reorganisation are not taken for one unit without a word', () => {
  const [early, late] = [
    { unit, year: 2024 },
    { unit, year: 2026 },
  ]
  expect(describeAcross(early, { unit, year: 2023 })).toBe('')
  expect(describeAcross(early, late)).toContain('chưa chắc là một đơn vị')
  expect(describeAcross(late, early)).toBe(describeAcross(early, late))
  const made = { ...unit, since: '2025-07-01', formerly: [{ id: 'bk', name: 'UBND Bình Khê' }] }
  expect(describeAcross(early, { unit: made, year: 2026 })).toBe(
    'UBND An Lão được lập ngày 01/07/2025 từ UBND Bình Khê; số liệu năm 2024 là của UBND An Lão trước sắp xếp, so sánh chỉ để tham khảo.',
  )
})
