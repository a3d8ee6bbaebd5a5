import { expect, test } from 'vitest'
import { parseRanking, rankTable } from '../../src/domain/ranking-table.ts'
import { planTarget } from '../../src/domain/target.ts'
import { jsonOf } from '../criteria/library.ts'
import { valueOf } from '../domain/sample.ts'

const table = valueOf(parseRanking(jsonOf('rankings/par-index/binh-duong-huyen/2017')))
const ask = { ranking: rankTable(table), history: [], seed: 1 }

/** Bình Dương 2017, as published: what places would have cost. */
test.each([
  ['phu-giao', 1, 7, 76.23],
  ['phu-giao', 3, 5, 78.07],
  ['bac-tan-uyen', 3, 6, 77.84],
  ['tan-uyen', 3, 1, 84.59],
])('%s, up %i places: place %i at %f', (unit, places, place, neededIndex) => {
  expect(planTarget({ ...ask, unit, places })).toMatchObject({ place, neededIndex, chance: [] })
})

test('the first stays the first, and one year tells no chance', () => {
  expect(planTarget({ ...ask, unit: 'thu-dau-mot', places: 3 })).toMatchObject({
    place: 1,
    reached: true,
    gain: 0,
    basis: { years: [] },
  })
})
