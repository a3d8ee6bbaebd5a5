import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointsToNumber, type Points } from '../../src/domain/points.ts'
import { rankBlock, withoutTier, type Ranking } from '../../src/domain/ranking.ts'

const tiers = [
  { name: 'Xuất sắc', from: 90 },
  { name: 'Tốt', from: 80 },
  { name: 'Khá', from: 70 },
]

/** A block of units with indices of at most eight decimals, ties among them. */
const anyBlock = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 10_000_000_000 }),
      fc.constantFrom(9_000_000_000, 8_999_999_999, 8_000_000_000),
    ),
    { maxLength: 40 },
  )
  .map((grains) => grains.map((grain, at) => ({ unit: `u${at}`, index: pointsToNumber(grain as Points) })))

test('units that reach no tier are counted beside the tiers; where there are no tiers nobody lacks one', () => {
  const block = [60, 95, 69.99].map((index, at) => ({ unit: `u${at}`, index }))
  expect(withoutTier(rankBlock(block, tiers))).toEqual({
    name: 'Chưa đạt loại nào',
    count: 2,
    share: 66.66666667,
  })
  expect(withoutTier(rankBlock(block.slice(1, 2), tiers))).toBeNull()
  expect(withoutTier(rankBlock(block))).toBeNull()
})

test('ties share a place, and the places they take are left out', () => {
  const { units } = rankBlock([
    { unit: 'd', index: 70 },
    { unit: 'b', index: 80.5 },
    { unit: 'a', index: 91 },
    { unit: 'c', index: 80.5 },
  ])
  expect(units.map(({ unit, place, tied }) => [unit, place, tied])).toEqual([
    ['a', 1, false],
    ['b', 2, true],
    ['c', 2, true],
    ['d', 4, false],
  ])
  expect(units.every(({ tier }) => tier === null)).toBe(true)
})

test('figures that only print alike are no tie', () => {
  const { units } = rankBlock([
    { unit: 'a', index: 80.00000001 },
    { unit: 'b', index: 80 },
  ])
  expect(units.map(({ place, tied }) => [place, tied])).toEqual([
    [1, false],
    [2, false],
  ])
})

test('a block of none has no figures, but all its tiers', () => {
  expect(rankBlock([], tiers)).toEqual({
    units: [],
    mean: null,
    median: null,
    min: null,
    max: null,
    tiers: tiers.map((tier) => ({ ...tier, count: 0, share: 0 })),
  })
  expect(rankBlock([]).tiers).toEqual([])
})

test('a block of one is first, and all figures are its own', () => {
  expect(rankBlock([{ unit: 'a', index: 83.33333333 }], tiers)).toMatchObject({
    units: [{ unit: 'a', place: 1, tied: false, tier: 'Tốt' }],
    mean: 83.33333333,
    median: 83.33333333,
    min: 83.33333333,
    max: 83.33333333,
  })
})

test('mean and median are exact and rounded once', () => {
  const ranking = rankBlock([0.1, 0.2, 0.3, 0.4].map((index, at) => ({ unit: `${at}`, index })))
  expect(ranking).toMatchObject({ mean: 0.25, median: 0.25, min: 0.1, max: 0.4 })
  expect(rankBlock([0.1, 0.2, 0.2].map((index, at) => ({ unit: `${at}`, index }))).mean).toBe(0.16666667)
})

test('a tier begins at its threshold, and a unit below all of them has none', () => {
  const { units, tiers: counts } = rankBlock(
    [90, 89.99999999, 70, 69.99999999].map((index, at) => ({ unit: `${at}`, index })),
    tiers,
  )
  expect(units.map(({ tier }) => tier)).toEqual(['Xuất sắc', 'Tốt', 'Khá', null])
  expect(counts.map(({ count, share }) => [count, share])).toEqual([
    [1, 25],
    [1, 25],
    [1, 25],
  ])
})

test('Thừa Thiên Huế 2021: 9 + 62 + 41 + 24 of 136 communes, the shares as published and not forced to 100', () => {
  const block = [
    [9, 95],
    [62, 85],
    [41, 75],
    [24, 60],
  ].flatMap(([count = 0, index = 0]) => Array.from({ length: count }, () => index))
  const { tiers: counts } = rankBlock(
    block.map((index, at) => ({ unit: `${at}`, index })),
    [...tiers, { name: 'Trung bình', from: 0 }],
  )
  expect(counts.map(({ count, share }) => [count, share])).toEqual([
    [9, 6.61764706],
    [62, 45.58823529],
    [41, 30.14705882],
    [24, 17.64705882],
  ])
})

test('thousands of units are ranked, each once', () => {
  const block = Array.from({ length: 20_000 }, (_, at) => ({ unit: `u${at}`, index: (at * 7919) % 10_007 }))
  expect(rankBlock(block, tiers).units).toHaveLength(20_000)
})

describe('of every block', () => {
  test('the order in which it came makes no difference', () => {
    const shuffled = anyBlock.chain((block) =>
      fc.tuple(fc.constant(block), fc.shuffledSubarray(block, { minLength: block.length })),
    )
    fc.assert(
      fc.property(shuffled, ([block, other]) => {
        expect(rankBlock(other, tiers)).toEqual(rankBlock(block, tiers))
      }),
    )
  })

  test('a place is one more than the units strictly above, and ties are those of the same index', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        for (const { index, place, tied } of rankBlock(block).units) {
          expect(place).toBe(1 + block.filter((other) => other.index > index).length)
          expect(tied).toBe(block.filter((other) => other.index === index).length > 1)
        }
      }),
    )
  })

  test('a unit that gains never falls, and no other unit rises', () => {
    fc.assert(
      fc.property(anyBlock, fc.nat(), fc.integer({ min: 1, max: 1_000_000_000 }), (block, pick, gain) => {
        const lucky = block[pick % Math.max(1, block.length)]
        if (!lucky) return
        const risen = block.map((one) =>
          one === lucky ? { ...one, index: one.index + pointsToNumber(gain as Points) } : one,
        )
        const [before, after] = [placesOf(rankBlock(block)), placesOf(rankBlock(risen))]
        for (const [unit, place] of before) {
          const fallen = (after.get(unit) ?? 0) - place
          expect(unit === lucky.unit ? -fallen : fallen).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  test('mean and median lie between the least and the most, and the tiers hold no more than the block', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const { mean, median, min, max, tiers: counts } = rankBlock(block, tiers)
        for (const figure of [mean, median]) {
          expect(figure ?? 0).toBeGreaterThanOrEqual(min ?? 0)
          expect(figure ?? 0).toBeLessThanOrEqual(max ?? 0)
        }
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(
          block.filter(({ index }) => index >= 70).length,
        )
      }),
    )
  })
})

function placesOf({ units }: Ranking): ReadonlyMap<string, number> {
  return new Map(units.map(({ unit, place }) => [unit, place]))
}
