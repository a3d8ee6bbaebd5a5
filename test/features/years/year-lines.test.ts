import { expect, test } from 'vitest'
import { yearLines } from '../../../src/features/years/year-lines.ts'
import { describeYears, nameOfScale } from '../../../src/features/years/year-words.ts'
import { sampleDossier } from '../../domain/documents/quy-nhon.ts'
import { wholeRanking } from '../../domain/sample-ranking.ts'

const dossier = sampleDossier()

function held(index: string, year: number, figure: number, max: number) {
  const units = [
    { id: 'x', name: 'Phường X', index: max / 2 },
    { id: dossier.unit.id, name: dossier.unit.name, index: figure },
  ]
  const table = { ...wholeRanking, index, year, max, set: null, amends: null, units }
  const id = `${index} ${year}`
  return { id, origin: 'own', round: null, savedAt: '', counter: 1, note: '', table } as const
}
const tables = [
  held('Xếp hạng CNTT', 2019, 45, 100),
  held('Xếp hạng CNTT', 2020, 0.4, 1),
  held('Xếp hạng CNTT', 2022, 0.61, 1),
  held('PAR INDEX', 2021, 60, 100),
]

test('another index is told on the scale of its newest table, without the dossiers; other scales stay out of the line', () => {
  const years = yearLines([dossier], tables, 'Xếp hạng CNTT')
  expect(years).toMatchObject({ isOwn: false, top: 1, digits: 2 })
  expect(years.lines.map(({ year, own, index }) => [year, own, index])).toEqual([
    [2019, null, null],
    [2020, null, 0.4],
    [2022, null, 0.61],
  ])
  expect(nameOfScale(years)).toBe('Xếp hạng CNTT (thang 1)')
  expect(describeYears(years)).toBe(
    'Từ năm 2020 đến năm 2022 Xếp hạng CNTT đi từ 0,40 đến 0,61 (thang 1), hạng từ 2/2 đến 1/2.',
  )
})

test('PAR INDEX has the years of the dossiers too; a year without a place tells none', () => {
  const years = yearLines([dossier], tables, 'PAR INDEX')
  expect(years.lines.map(({ year, own }) => [year, own?.id ?? null])).toEqual([
    [2021, null],
    [2022, dossier.id],
  ])
  expect(nameOfScale(years)).toBe('Chỉ số (%)')
  expect(describeYears(years)).toMatch(/^Từ năm 2021 đến năm 2022 chỉ số đi từ 60,00.% đến [\d,]+.%\.$/)
  expect(describeYears(yearLines([dossier], [], 'PAR INDEX'))).toBeNull()
})
