import { expect, test } from 'vitest'
import { loadShippedRankings } from '../../src/store/shipped-rankings.ts'
import { jsonOf, shippedRankings } from '../criteria/library.ts'

test('every table in criteria/rankings/ is at hand, whole', async () => {
  const tables = await loadShippedRankings()
  expect(tables.map(({ id }) => `rankings/${id}`)).toEqual(shippedRankings)
  expect(tables.map(({ table }) => table)).toEqual(shippedRankings.map(jsonOf))
})
