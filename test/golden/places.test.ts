import { expect, test } from 'vitest'
import { indexIfAllRise } from '../../src/domain/target.ts'
import { rankBlock, tierOf } from '../../src/domain/ranking.ts'

/**
 * The published facts are the index of one year, the change and the places; the other index and the peers' are figures
 * that fit them. A country of `of` provinces: `above` stand over the own index, the rest under it, a hundredth apart.
 */
function country(own: number, above: number, of: number) {
  const others = Array.from({ length: of - 1 }, (_, at) => ({
    unit: `tinh-${at}`,
    index: at < above ? own + (at + 1) / 100 : own - (at + 1) / 100,
  }))
  return rankBlock([{ unit: 'own', index: own }, ...others])
}

function placeOf(ranking: ReturnType<typeof country>) {
  return ranking.units.find(({ unit }) => unit === 'own')?.place
}

test('Đồng Nai 2022: 82,92 after a slightly higher index, yet from 55 up to 51 of 63, for four others fell behind', () => {
  const [before, after] = [country(83.1, 54, 63), country(82.92, 50, 63)]
  expect([placeOf(before), placeOf(after)]).toEqual([55, 51])
})

test('Bà Rịa – Vũng Tàu 2021: 1,59 points more and 7 places lower, for the peers rose farther', () => {
  const [before, after] = [country(85.2, 9, 63), country(85.2 + 1.59, 16, 63)]
  expect([placeOf(before), placeOf(after)]).toEqual([10, 17])
  // Had it risen as the tenth asks for when all rise by 1,59, it would have kept its place.
  expect(indexIfAllRise(before, 'own', 10, 1.59)).toBeLessThanOrEqual(86.79)
})

test('the national means of 2022 to 2024 are in group B, none in group A', () => {
  const groups = [
    { name: 'A', from: 90 },
    { name: 'B', from: 80 },
  ]
  expect([84.79, 86.98, 88.37].map((mean) => tierOf(mean, groups))).toEqual(['B', 'B', 'B'])
  expect([tierOf(90, groups), tierOf(89.99, groups)]).toEqual(['A', 'B'])
})
