import { expect, test } from 'vitest'
import { yearChart } from '../../../src/features/years/year-chart.ts'
import { yearLines } from '../../../src/features/years/year-lines.ts'
import { sampleDossier } from '../../domain/documents/quy-nhon.ts'
import { wholeRanking } from '../../domain/sample-ranking.ts'

const dossier = sampleDossier()
const units = [
  { id: 'x', name: 'Phường X', index: 50 },
  { id: dossier.unit.id, name: dossier.unit.name, index: 60 },
]
const table = { ...wholeRanking, index: 'PAR INDEX', year: 2021, max: 100, set: null, amends: null, units }
const held = { id: 'a', origin: 'own', round: null, savedAt: '', counter: 1, note: '', table } as const

test('the chart of years has a line and an axis of places only where there is a place', () => {
  const drawn = (tables: readonly (typeof held)[]) => {
    const { data, options } = yearChart(yearLines([dossier], tables, 'PAR INDEX'))
    return [data.datasets.map(({ label }) => label), Object.keys(options?.scales ?? {})]
  }
  expect(drawn([held])).toEqual([
    ['Chỉ số (%)', 'Xếp hạng'],
    ['x', 'y', 'place'],
  ])
  expect(drawn([])).toEqual([['Chỉ số (%)'], ['x', 'y']])
})
