import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAlternatives, type TimelyWay } from '../../src/domain/alternatives.ts'
import { effortOf, findCheapest } from '../../src/domain/cheapest-way.ts'
import { runs } from '../runs.ts'

const anyWays = fc
  .array(fc.record({ points: fc.nat(6), effort: fc.integer({ min: 1, max: 5 }), timely: fc.boolean() }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((ways): TimelyWay[] =>
    ways.map((way, at) => ({ ...way, key: `k${at >> 1}`, timely: ways[at & ~1]?.timely === true })),
  )

/** Every choice of at most one way per key whose points are enough. */
function everyWay(ways: readonly TimelyWay[], needed: number): TimelyWay[][] {
  const sets = ways.reduce<TimelyWay[][]>(
    (all, way) => [
      ...all,
      ...all.filter((set) => set.every(({ key }) => key !== way.key)).map((set) => [...set, way]),
    ],
    [[]],
  )
  return sets.filter((set) => set.reduce((sum, { points }) => sum + points, 0) >= needed)
}

test('the easiest comes first, all are enough and different, no more than four', () => {
  fc.assert(
    fc.property(anyWays, fc.integer({ min: 1, max: 15 }), (ways, needed) => {
      const found = findAlternatives(ways, needed)
      const [best, ...others] = found
      expect(best ?? null).toEqual(findCheapest(ways, needed))
      expect(found.length).toBeLessThanOrEqual(4)
      expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(found.length)
      for (const one of found) {
        expect(one.reduce((sum, { points }) => sum + points, 0)).toBeGreaterThanOrEqual(needed)
        expect(new Set(one.map(({ key }) => key)).size).toBe(one.length)
      }
      const efforts = others.map(effortOf)
      expect(efforts).toEqual([...efforts].sort((a, b) => a - b))
    }),
    runs(2_000),
  )
})

test('one of them has the fewest tasks, one leans least on what is more than keeping days; brute force finds none better', () => {
  fc.assert(
    fc.property(anyWays, fc.integer({ min: 1, max: 15 }), (ways, needed) => {
      const all = everyWay(ways, needed)
      const found = findAlternatives(ways, needed)
      expect(found.length > 0).toBe(all.length > 0)
      if (all.length === 0) return
      const least = (of: (set: TimelyWay[]) => number, sets: TimelyWay[][]) => Math.min(...sets.map(of))
      const hard = (set: TimelyWay[]) => effortOf(set.filter(({ timely }) => !timely))
      expect(least((set) => set.length, found)).toBe(least((set) => set.length, all))
      const isLed = ways.some(({ timely }) => timely)
      expect(least(hard, found) === least(hard, all) || !isLed).toBe(true)
    }),
    runs(2_000),
  )
})
