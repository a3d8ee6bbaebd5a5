import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { effortOf, findCheapest, findWays, type Way } from '../../src/domain/cheapest-way.ts'
import { runs } from '../runs.ts'

const anyWays = fc.array(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    points: fc.oneof(fc.nat(12), fc.constantFrom(10_000_000, 33_333_333, 66_666_667, 100_000_000)),
    effort: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 9 },
)

test('the cheapest way is that of brute force, in effort and in points', () => {
  fc.assert(
    fc.property(anyWays, fc.oneof(fc.nat(40), fc.nat(300_000_000)), (ways, needed) => {
      const best = bruteForce(ways, needed)
      const found = findCheapest(ways, needed)
      expect(found === null).toBe(best === null)
      if (!found || !best) return
      expect(effortOf(found)).toBe(effortOf(best))
      expect(pointsOf(found)).toBeGreaterThanOrEqual(needed)
      expect(pointsOf(found)).toBe(needed > 0 ? pointsOf(best) : 0)
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
    }),
    runs(5000),
  )
})

test('alternatives reach the points too, differ from one another and are never cheaper', () => {
  fc.assert(
    fc.property(anyWays, fc.nat(30), (ways, needed) => {
      const [best, ...others] = findWays(ways, needed, 4)
      for (const other of others) {
        expect(pointsOf(other)).toBeGreaterThanOrEqual(needed)
        expect(effortOf(other)).toBeGreaterThanOrEqual(effortOf(best ?? []))
      }
      const names = [best, ...others].map((one) => JSON.stringify(one))
      expect(new Set(names).size).toBe(names.length)
    }),
    runs(1000),
  )
})

test('nothing needed takes nothing; what cannot be reached is told', () => {
  const way = { key: 'a', points: 2, effort: 1 }
  expect(findCheapest([way], 0)).toEqual([])
  expect(findCheapest([way], 3)).toBeNull()
  expect(findWays([way], 3, 4)).toEqual([])
})

test('one easy task is taken before one hard one, and two small ones before a big one that is harder than both', () => {
  const ways = [
    { key: 'lớn', points: 10, effort: 5 },
    { key: 'nhỏ', points: 5, effort: 2 },
    { key: 'nữa', points: 5, effort: 2 },
  ]
  expect(findCheapest(ways, 10)?.map(({ key }) => key)).toEqual(['nhỏ', 'nữa'])
})

function bruteForce(ways: readonly Way[], needed: number): readonly Way[] | null {
  let best: readonly Way[] | null = null
  for (let mask = 0; mask < 2 ** ways.length; mask += 1) {
    const chosen = ways.filter((_, at) => (mask >> at) & 1)
    if (new Set(chosen.map(({ key }) => key)).size < chosen.length || pointsOf(chosen) < needed) continue
    if (
      best === null ||
      effortOf(chosen) < effortOf(best) ||
      (effortOf(chosen) === effortOf(best) && pointsOf(chosen) > pointsOf(best))
    ) {
      best = chosen
    }
  }
  return best
}

function pointsOf(ways: readonly Way[]): number {
  return ways.reduce((sum, { points }) => sum + points, 0)
}
