import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  drawCurve,
  levelsOf,
  probabilityAt,
  readCurve,
  runsOf100,
  simulateThresholds,
  type Simulation,
} from '../../src/domain/chance.ts'
import { movementsOf } from '../../src/domain/movement.ts'
import { pointsFromNumber } from '../../src/domain/points.ts'
import { seededDraw } from '../../src/domain/random.ts'
import { runs } from '../runs.ts'

const history = [
  {
    year: 2019,
    results: [
      { unit: 'a', index: 70 },
      { unit: 'b', index: 80 },
    ],
  },
  {
    year: 2020,
    results: [
      { unit: 'a', index: 71 },
      { unit: 'b', index: 78 },
    ],
  },
  {
    year: 2021,
    results: [
      { unit: 'a', index: 75 },
      { unit: 'c', index: 60 },
    ],
  },
]
const base: Simulation = {
  others: [80, 75, 70],
  place: 2,
  movements: movementsOf(history),
  seed: 7,
  draws: 20_000,
  top: 100,
}

function chanceAt(simulation: Partial<Simulation>, index: number): number {
  return probabilityAt(simulateThresholds({ ...base, ...simulation }), pointsFromNumber(index))
}

describe('movements of a block', () => {
  test('are the changes of the units that two consecutive years have', () => {
    expect(movementsOf(history).map(({ from, changes }) => [from, changes])).toEqual([
      [2019, [100_000_000, -200_000_000]],
      [2020, [400_000_000]],
    ])
  })

  test('do not bridge a missing year', () => {
    expect(movementsOf(history.filter(({ year }) => year !== 2020))).toEqual([])
  })
})

describe('the chance of a place', () => {
  test('is a step where nobody moves', () => {
    const still = [{ from: 2019, to: 2020, changes: [0] }]
    expect(chanceAt({ movements: still }, 75)).toBe(0)
    expect(chanceAt({ movements: still }, 75.00000001)).toBe(1)
  })

  test('agrees with the closed form: against one other unit, the share of its past changes that one beats', () => {
    const movements = [{ from: 2019, to: 2020, changes: [-1, 0, 1, 2].map(pointsFromNumber) }]
    for (const [index, share] of [
      [78.5, 0],
      [79.5, 0.25],
      [80.5, 0.5],
      [81.5, 0.75],
      [82.5, 1],
    ] as const) {
      expect(chanceAt({ others: [80], place: 1, movements }, index)).toBeCloseTo(share, 1)
    }
  })

  test('agrees with the closed form: to be first one has to beat all of several', () => {
    const movements = [{ from: 2019, to: 2020, changes: [-1, 1].map(pointsFromNumber) }]
    expect(chanceAt({ others: [80, 80, 80], place: 1, movements }, 80)).toBeCloseTo(1 / 8, 1)
    expect(chanceAt({ others: [80, 80, 80], place: 3, movements }, 80)).toBeCloseTo(7 / 8, 1)
  })

  test('moves a block together: years that were good for all are drawn as such', () => {
    const movements = [-2, 2].map((change, at) => ({
      from: 2018 + at,
      to: 2019 + at,
      changes: [pointsFromNumber(change)],
    }))
    expect(chanceAt({ others: [80, 80, 80], place: 1, movements }, 80)).toBeCloseTo(0.5, 1)
  })

  test('never falls while the own index rises, and is the same for the same seed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        (hundredths, changes, seed, place) => {
          const simulation = {
            ...base,
            others: hundredths.map((one) => one / 100),
            movements: [{ from: 2019, to: 2020, changes: changes.map((one) => pointsFromNumber(one / 100)) }],
            seed,
            place,
            draws: 200,
          }
          const thresholds = simulateThresholds(simulation)
          expect(simulateThresholds(simulation)).toEqual(thresholds)
          const curve = drawCurve(thresholds, [50], 2, 100)
          for (const [at, point] of curve.entries()) {
            const former = curve[at - 1]
            expect(point.probability).toBeGreaterThanOrEqual(former?.probability ?? 0)
            expect(point.index).toBeGreaterThan(former?.index ?? -1)
          }
          expect(curve.some(({ index }) => index === 50)).toBe(true)
        },
      ),
      runs(150),
    )
  })

  test('names the index for 50, 80 and 90 of 100 runs, each to the digits that are printed', () => {
    const thresholds = simulateThresholds(base)
    for (const { runs, index } of levelsOf(thresholds, 2, 100)) {
      const reached = probabilityAt(thresholds, pointsFromNumber(index ?? 0))
      expect(reached).toBeGreaterThanOrEqual(runs / 100)
      const below = probabilityAt(thresholds, pointsFromNumber((index ?? 0) - 0.01))
      expect(below).toBeLessThan(runs / 100)
    }
  })

  test('where a shared place is enough, the least index for it is level with the one that holds it', () => {
    const thresholds = simulateThresholds({ ...base, movements: [{ from: 2019, to: 2020, changes: [0] }] })
    expect(probabilityAt(thresholds, pointsFromNumber(75))).toBe(0)
    expect(probabilityAt(thresholds, pointsFromNumber(75), true)).toBe(1)
    expect(probabilityAt(thresholds, pointsFromNumber(74.99), true)).toBe(0)
    expect(levelsOf(thresholds, 2, 100).map(({ index }) => index)).toEqual([75.01, 75.01, 75.01])
    expect(levelsOf(thresholds, 2, 100, true).map(({ index }) => index)).toEqual([75, 75, 75])
    for (const { index } of drawCurve(simulateThresholds(base), [75], 2, 100, true)) {
      const [strict, shared] = [false, true].map((shares) =>
        probabilityAt(simulateThresholds(base), pointsFromNumber(index), shares),
      )
      expect(shared).toBeGreaterThanOrEqual(strict ?? 1)
    }
  })

  test('is between two points of the curve where it is read between them', () => {
    const curve = [
      { index: 80, probability: 0.2 },
      { index: 90, probability: 0.6 },
    ]
    expect([79, 80, 85, 90, 95].map((index) => readCurve(curve, index))).toEqual([0.2, 0.2, 0.4, 0.6, 0.6])
    expect(readCurve([], 80)).toBeNull()
  })
})

test('the same seed draws the same numbers, all from 0 to below', () => {
  const [one, two] = [seededDraw(42), seededDraw(42)]
  const drawn = Array.from({ length: 6000 }, () => one(6))
  expect(Array.from({ length: 6000 }, () => two(6))).toEqual(drawn)
  for (const face of [0, 1, 2, 3, 4, 5]) {
    const count = drawn.filter((number) => number === face).length
    expect(Math.abs(count - 1000)).toBeLessThan(150)
  }
})

test('a chance is told in runs of 100, rounded to 5', () => {
  expect([0, 0.024, 0.025, 0.43, 0.476, 0.99, 1].map(runsOf100)).toEqual([0, 0, 5, 45, 50, 100, 100])
})
