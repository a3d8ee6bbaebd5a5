import { describe, expect, test } from 'vitest'
import { addPoints, pointsFromNumber, pointsToNumber, roundPoints } from '../../src/domain/points.ts'
import { parseRanking, rankTable } from '../../src/domain/ranking-table.ts'
import { findDoubts } from '../../src/domain/ranking-doubts.ts'
import { unitIdFromName } from '../../src/domain/unit.ts'
import { valueOf } from '../domain/sample.ts'
import { jsonOf, shippedRankings } from './library.ts'

const tableOf = (name: string) => valueOf(parseRanking(jsonOf(name)))

describe.each(shippedRankings)('%s', (name) => {
  test('opens, and lies where its year says', () => {
    expect(name.endsWith(`/${tableOf(name).year}`)).toBe(true)
  })

  test('says who published it, and a decision is named', () => {
    const { source } = tableOf(name)
    expect(source.issuer).not.toBe('')
    expect(source.quality === 'decision' ? source.number : source.issuer).not.toBe('')
    expect(source.quality).not.toBe('own')
  })

  test('contradicts itself nowhere: parts, sums, printed places', () => {
    expect(findDoubts(tableOf(name))).toEqual([])
  })

  test('names its units as the years before and after do', () => {
    for (const { id, name: unit } of tableOf(name).units) expect(id).toBe(unitIdFromName(unit))
  })
})

test('Bình Dương 2017: order, parts and mean of the nine districts are those published', () => {
  const table = tableOf('rankings/par-index/binh-duong-huyen/2017')
  const { units, mean, median, min, max } = rankTable(table)
  expect(
    units.map(({ unit, index, place }) => {
      const { name, appraised, survey } = table.units.find(({ id }) => id === unit) ?? {}
      return [place, name, appraised, survey, index]
    }),
  ).toEqual([
    [1, 'Thủ Dầu Một', 51.75, 32.83, 84.58],
    [2, 'Tân Uyên', 48.75, 33.25, 82],
    [3, 'Bàu Bàng', 47.45, 32.82, 80.27],
    [4, 'Thuận An', 46.8, 32.24, 79.04],
    [5, 'Dĩ An', 46.5, 31.56, 78.06],
    [6, 'Bến Cát', 45.75, 32.08, 77.83],
    [7, 'Dầu Tiếng', 44, 32.22, 76.22],
    [8, 'Phú Giáo', 46, 30.03, 76.03],
    [9, 'Bắc Tân Uyên', 40.45, 31.01, 71.46],
  ])
  expect({ mean, median, min, max }).toEqual({ mean: 78.38777778, median: 78.06, min: 71.46, max: 84.58 })
  expect(pointsToNumber(roundPoints(pointsFromNumber(mean ?? 0), 2))).toBe(78.39)
})

test('Bình Dương 2017: Phú Giáo is appraised above Dầu Tiếng and stands below it', () => {
  const { units } = tableOf('rankings/par-index/binh-duong-huyen/2017')
  const [giao, tieng] = ['phu-giao', 'dau-tieng'].map((id) => units.find((unit) => unit.id === id))
  expect(giao?.appraised).toBeGreaterThan(tieng?.appraised ?? Infinity)
  expect(giao?.index).toBeLessThan(tieng?.index ?? 0)
  const sum = addPoints(pointsFromNumber(giao?.appraised ?? 0), pointsFromNumber(giao?.survey ?? 0))
  expect(pointsToNumber(sum)).toBe(giao?.index)
})
