import { expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import { describeOfficial, knowAs, likelyRows, officialResult } from '../../src/domain/official-result.ts'
import { pointsFromNumber } from '../../src/domain/points.ts'
import type { RankingTable } from '../../src/domain/ranking-table.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { yearTable } from './sample-ranking.ts'
import { dossierWith } from './small-dossier.ts'

const dossier: Dossier = {
  ...dossierWith(),
  unit: { id: 'ubnd-phuong-mau', name: 'UBND phường Mẫu', level: 'ward', block: '' },
}
const { year } = dossier
const sheet = scoreDossier(dossier)

function tableOf(units: Readonly<Record<string, number>>, other: Partial<RankingTable> = {}): RankingTable {
  return yearTable(year, {
    block: 'Phường',
    source: {
      number: '12/QĐ-UBND',
      date: '2023-02-01',
      issuer: 'UBND tỉnh',
      url: null,
      quality: 'decision',
    },
    units: Object.entries(units).map(([name, index]) => ({ id: name, name, index })),
    ...other,
  })
}

/** The sheet with another index. */
function sheetAt(index: number | null, provisional = false) {
  return { ...sheet, provisional, total: { ...sheet.total, index, final: pointsFromNumber(1) } }
}

test('the published result stands beside the computed index, with its decision, place and exact difference', () => {
  const table = tableOf({ 'Phường Mẫu': 86.5, 'Phường A': 90 })
  const official = officialResult([table], dossier, sheetAt(86.88))
  expect(official).toMatchObject({
    index: 86.5,
    difference: -0.38,
    differs: true,
    standing: { place: 2, of: 2 },
  })
  expect(official && describeOfficial(official).replace(/\s+/g, ' ')).toBe(
    'Công bố 86,50 %, hạng 2/2 (12/QĐ-UBND ngày 01/02/2023, UBND tỉnh); hồ sơ tính được 86,88 %, công bố thấp hơn 0,38 điểm phần trăm.',
  )
})

test('what differs only beyond the printed digits is no difference', () => {
  const official = officialResult([tableOf({ 'Phường Mẫu': 86.5 })], dossier, sheetAt(86.50312))
  expect(official).toMatchObject({ differs: false })
  expect(official && describeOfficial(official)).toContain('hai số khớp nhau')
})

test('other years, other indices, other units and interim dossiers have no published result', () => {
  const table = tableOf({ 'Phường Mẫu': 86.5 })
  expect(officialResult([{ ...table, year: year - 1 }], dossier, sheetAt(80))).toBeNull()
  expect(officialResult([{ ...table, index: 'SIPAS' }], dossier, sheetAt(80))).toBeNull()
  expect(officialResult([tableOf({ 'Phường A': 86.5 })], dossier, sheetAt(80))).toBeNull()
  expect(officialResult([table], { ...dossier, interim: true }, sheetAt(80))).toBeNull()
})

test('of a published table and the one that amends it the amending one counts', () => {
  const amends = { number: '12/QĐ-UBND', date: null, reason: 'Cộng lại' }
  const tables = [tableOf({ 'Phường Mẫu': 86.5 }), tableOf({ 'Phường Mẫu': 87 }, { amends })]
  expect(officialResult(tables, dossier, sheetAt(87))?.index).toBe(87)
})

test('a like name is asked about, and counts once a person confirmed it', () => {
  const held = [{ table: tableOf({ 'P. Mẫu (TP)': 86.5, 'Phường Khác': 90 }) }]
  const tables = held.map(({ table }) => table)
  expect(officialResult(tables, dossier, sheetAt(80))).toBeNull()
  expect(likelyRows(tables, dossier.unit).map(({ row }) => row.name)).toEqual(['P. Mẫu (TP)'])
  const known = knowAs(held, dossier.unit.id, { 'P. Mẫu (TP)': dossier.unit.id, 'Phường Khác': 'another' })
  expect(
    officialResult(
      known.map(({ table }) => table),
      dossier,
      sheetAt(80),
    )?.index,
  ).toBe(86.5)
  expect(
    likelyRows(
      known.map(({ table }) => table),
      dossier.unit,
    ),
  ).toEqual([])
})

test("a confirmed row does not take the place of the unit's own row", () => {
  const table = tableOf({ 'ubnd-phuong-mau': 70, 'Phường X': 90 })
  const [known] = knowAs([{ table }], dossier.unit.id, { 'Phường X': dossier.unit.id })
  expect(known?.table).toBe(table)
})

test('a table that bears the index under its Vietnamese name is a published result too', () => {
  for (const index of ['Chỉ số CCHC', 'Par Index', 'Chỉ số cải cách hành chính']) {
    expect(officialResult([tableOf({ 'Phường Mẫu': 86.5 }, { index })], dossier, sheetAt(80))?.index).toBe(
      86.5,
    )
  }
  for (const index of ['SIPAS', 'Ứng dụng CNTT trong CCHC']) {
    expect(officialResult([tableOf({ 'Phường Mẫu': 86.5 }, { index })], dossier, sheetAt(80))).toBeNull()
  }
})
