/** Exact fractions for the naive scorer, as in school; d is above 0. */
export type Fraction = { readonly n: bigint; readonly d: bigint }

export const zero: Fraction = { n: 0n, d: 10n ** 8n }

/** A decimal of a file, read off its digits: "-0.25", "1e-7". */
export function decimal(value: number): Fraction {
  const [digits = '', exponent = '0'] = String(value).split('e-')
  const [before = '', after = ''] = digits.split('.')
  const decimals = after.length + Number(exponent)
  const n = BigInt(before + after)
  return decimals <= 8
    ? { n: n * 10n ** BigInt(8 - decimals), d: 10n ** 8n }
    : { n, d: 10n ** BigInt(decimals) }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d }
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { n: -b.n, d: b.d })
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d }
}

/** b is above 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d, d: a.d * b.n }
}

export function isBelow(a: Fraction, b: Fraction): boolean {
  return a.n * b.d < b.n * a.d
}

export function atLeast(a: Fraction, least: Fraction): Fraction {
  return isBelow(a, least) ? least : a
}

export function atMost(a: Fraction, most: Fraction): Fraction {
  return isBelow(most, a) ? most : a
}

/** Half away from zero. */
export function roundTo({ n, d }: Fraction, digits: number): Fraction {
  const step = 10n ** BigInt(digits)
  const size = (n < 0n ? -n : n) * step
  const up = (size % d) * 2n >= d ? 1n : 0n
  const rounded = size / d + up
  return { n: n < 0n ? -rounded : rounded, d: step }
}

/** In whole numbers of 1e-8. */
export function grainsFrom(points: Fraction): number {
  return Number(roundTo(points, 8).n)
}

/** a ÷ b in percent, rounded to 1e-8 %; null where b is 0. */
export function percent(a: Fraction, b: Fraction): number | null {
  if (b.n === 0n) return null
  const { n } = roundTo(over(times(a, { n: 100n, d: 1n }), b), 8)
  return Number(`${n}e-8`)
}
