import * as fc from 'fast-check'

/** Points of generated sets are drawn in grains, whole numbers of 1e-8 of a point, so that sums come out exact. */

export const anyGrains = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }).map((quarters) => quarters * 25_000_000) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2_000_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 333_333_333, 100_000_000_000_00) },
)

/** In thousandths of a maximum. */
export const anyPortion = fc.oneof(fc.constantFrom(0, 1000), fc.integer({ min: 0, max: 1000 }))

/** Above 0, at most eight decimals. */
export const anyDecimal = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((hundredths) => Number(`${hundredths}e-2`)),
  fc.integer({ min: 1, max: 300_000_000 }).map((grains) => decimalOf(grains)),
)

/** A portion in thousandths of some grains, as a decimal of a file. */
export function part(most: number, portion: number): number {
  return decimalOf(Math.trunc((most * portion) / 1000))
}

/** 25000000 → 0.25, by way of its text. */
export function decimalOf(grains: number): number {
  return Number(`${grains}e-8`)
}

/** 0.25 → 25000000, by way of its text. */
export function grainsOf(decimal: number): number {
  const [digits = '', exponent = '0'] = String(decimal).split('e')
  return Number(`${digits}e${Number(exponent) + 8}`)
}
