import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import {
  addPoints,
  clampPoints,
  compareFractions,
  countDecimals,
  divideFractions,
  formatFigure,
  formatIndex,
  formatPoints,
  formatShare,
  fractionFromNumber,
  indexOf,
  mostPoints,
  noPoints,
  parseFigure,
  parsePoints,
  pointsFromFraction,
  pointsFromNumber,
  pointsToNumber,
  roundPoints,
  subtractPoints,
  type Points,
} from '../../src/domain/points.ts'
import type { Result } from '../../src/domain/result.ts'
import { problemsOf, valueOf } from './sample.ts'
import { runs } from '../runs.ts'

vi.setConfig({ testTimeout: 60_000 })

const points = pointsFromNumber

test('points add up exactly', () => {
  expect(addPoints(points(0.1), points(0.2))).toBe(points(0.3))
  expect(pointsToNumber(addPoints(points(0.1), points(0.2)))).toBe(0.3)
  expect(pointsToNumber(addPoints(...Array.from({ length: 1000 }, () => points(0.1))))).toBe(100)
  expect(pointsToNumber(subtractPoints(points(1), points(0.9)))).toBe(0.1)
  expect(addPoints()).toBe(noPoints)
})

test('points are whole numbers of 1e-8', () => {
  expect(points(1)).toBe(100_000_000)
  expect(points(0.00000001)).toBe(1)
  expect(points(-2.5)).toBe(-250_000_000)
  expect(points(1e-9)).toBe(0)
  expect(points(1e-320)).toBe(0)
  expect(points(-0)).toBe(0)
})

test.each([
  [1.005e-6, 101],
  [-1.005e-6, -101],
  [5e-9, 1],
  [-5e-9, -1],
  [-1.5e-8, -2],
  [4.9999e-9, 0],
])('more than eight decimals are rounded half away from zero: %d is %i grains', (value, grains) => {
  expect(points(value)).toBe(grains)
})

test.each([Number.NaN, Infinity, -Infinity])('%s is no number of points: a bug, so it throws', (value) => {
  expect(() => points(value)).toThrow(RangeError)
  expect(() => fractionFromNumber(value)).toThrow(RangeError)
})

describe('rounding is half away from zero, as Excel rounds', () => {
  test.each([
    [0.125, 2, 0.13],
    [-0.125, 2, -0.13],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.675, 2, 2.68],
    [0.124999, 2, 0.12],
    [-0.124999, 2, -0.12],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [0.49999999, 0, 0],
    [-0.49999999, 0, 0],
    [68.325, 2, 68.33],
    [1.23456789, 8, 1.23456789],
  ])('%d to %i decimals is %d', (value, digits, rounded) => {
    expect(roundPoints(points(value), digits)).toBe(points(rounded))
  })

  test.each([
    [1n, 200_000_000n, 1],
    [-1n, 200_000_000n, -1],
    [1n, 200_000_001n, 0],
    [1n, 3n, 33_333_333],
    [2n, 3n, 66_666_667],
    [-2n, 3n, -66_666_667],
  ])('%d/%d of a point', (num, den, grains) => {
    expect(pointsFromFraction({ num, den })).toBe(grains)
  })
})

test('points are held between the least and the most', () => {
  expect(clampPoints(points(5), points(0), points(2))).toBe(points(2))
  expect(clampPoints(points(-5), points(-1), points(2))).toBe(points(-1))
  expect(clampPoints(points(1), points(0), points(2))).toBe(points(1))
})

describe('an index is points by base, in percent, rounded once to 1e-8 %', () => {
  test.each([
    [68.32, 100, 68.32],
    [1, 3, 33.33333333],
    [2, 3, 66.66666667],
    [-1, 3, -33.33333333],
    [65.7, 73, 90],
    [1, 8, 12.5],
    [0, 5, 0],
    [1, 0, null],
    [1, -1, null],
  ])('%d of %d: %s', (of, base, index) => {
    expect(indexOf(points(of), points(base))).toBe(index)
  })

  test('a bonus on next to nothing is told as near as a number can', () => {
    expect(indexOf(points(1), 24 as Points)).toBe(416666666.6666667)
  })

  test('a figure just under a threshold stays under it', () => {
    expect(indexOf(points(89.9999999), points(100))).toBe(89.9999999)
  })
})

describe('fractions are exact', () => {
  test('29 of 100 is 0.29, which floating point denies', () => {
    const share = divideFractions(fractionFromNumber(29), fractionFromNumber(100))
    expect(compareFractions(share, fractionFromNumber(0.29))).toBe(0)
  })

  test.each([
    [0.29, 0.3, -1],
    [0.3, 0.29, 1],
    [1e-8, 0, 1],
    [-1, 1, -1],
    [1e21, 1e20, 1],
  ])('%d against %d: %i', (a, b, sign) => {
    expect(compareFractions(fractionFromNumber(a), fractionFromNumber(b))).toBe(sign)
  })

  test('a negative divisor keeps the order', () => {
    const minusTwo = divideFractions(fractionFromNumber(4), fractionFromNumber(-2))
    expect(compareFractions(minusTwo, fractionFromNumber(-2))).toBe(0)
    expect(compareFractions(minusTwo, fractionFromNumber(-3))).toBe(1)
  })

  test.each([
    [1, 0],
    [0.5, 1],
    [0.12345678, 8],
    [0.123456789, 9],
    [1e-7, 7],
    [1.5e-7, 8],
    [100, 0],
    [1e21, 0],
    [-0.25, 2],
  ])('%d has %i decimals', (value, decimals) => {
    expect(countDecimals(value)).toBe(decimals)
  })
})

describe('numbers are written as in Vietnam', () => {
  test.each([
    [68.32, 2, '68,32'],
    [68.325, 2, '68,33'],
    [68.3, 2, '68,30'],
    [0, 2, '0,00'],
    [-0.004, 2, '0,00'],
    [-0.005, 2, '-0,01'],
    [1234.5, 2, '1.234,50'],
    [1000000, 0, '1.000.000'],
    [-1234.5, 1, '-1.234,5'],
    [999.995, 2, '1.000,00'],
    [33.33333333, 8, '33,33333333'],
    [2.5, 0, '3'],
  ])('%d points with %i decimals: %s', (value, digits, text) => {
    expect(formatPoints(points(value), digits)).toBe(text)
  })

  test.each([
    [1182, '1.182'],
    [0.5, '0,5'],
    [0, '0'],
    [100, '100'],
    [1000, '1.000'],
    [12345.678, '12.345,678'],
    [0.00000001, '0,00000001'],
    [0.000000001, '0'],
    [-2.5, '-2,5'],
    [10.1, '10,1'],
    [9007199254740991, '9.007.199.254.740.991'],
  ])('the figure %d: %s', (value, text) => {
    expect(formatFigure(value)).toBe(text)
  })

  test('a figure may be held to a number of decimals', () => {
    expect(formatFigure(0.966666, 2)).toBe('0,97')
    expect(formatFigure(5, 3, 2)).toBe('5,00')
    expect(formatFigure(5.125, 3, 2)).toBe('5,125')
    expect(formatFigure(5.1, 3, 2)).toBe('5,10')
  })

  test('shares and indices carry a percent sign after a narrow space', () => {
    expect(formatShare(fractionFromNumber(0.9657), 2)).toBe('96,57\u202f%')
    expect(formatShare({ num: 2n, den: 3n }, 2)).toBe('66,67\u202f%')
    expect(formatShare(fractionFromNumber(1), 2)).toBe('100\u202f%')
    expect(formatIndex(86.25, 2)).toBe('86,25\u202f%')
    expect(formatIndex(100, 2)).toBe('100,00\u202f%')
    expect(formatIndex(33.33333333, 3)).toBe('33,333\u202f%')
  })
})

describe('points as typed', () => {
  test.each([
    ['1.005', 1.005],
    ['1,005', 1.005],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1.182', 1.182],
    ['1.234,5', 1234.5],
    ['12.345.678,5', null],
    ['1234,5', 1234.5],
    [' 2 ', 2],
    ['\u00a02,5\u00a0', 2.5],
    ['１，５', 1.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ['-0,25', -0.25],
    ['\u22120,25', -0.25],
    ['+1', 1],
    ['-0', 0],
    ['0,12345678', 0.12345678],
    ['007', 7],
    ['1000000', mostPoints],
    ['1000000,1', null],
    ['0,123456789', null],
    ['', null],
    ['   ', null],
    ['-', null],
    ['+', null],
    ['.', null],
    [',', null],
    ['abc', null],
    ['1a', null],
    ['1e309', null],
    ['1e2', null],
    ['Infinity', null],
    ['NaN', null],
    ['0x10', null],
    ['1,2,3', null],
    ['1.234.5', null],
    ['1,234.5', null],
    ['0.234,5', null],
    ['--1', null],
    ['1-', null],
    ['5%', null],
    ['1 2', null],
    ['٣', null],
    ['9'.repeat(400), null],
  ])('"%s" is read as %s', (typed, value) => {
    expect(numberIn(parsePoints(typed), pointsToNumber)).toBe(value)
  })

  test.each([
    ['', 'Điểm còn để trống.'],
    ['abc', 'Điểm "abc" không phải là số. Ghi bằng chữ số, ví dụ 1.182 hoặc 0,75.'],
    ['1e309', 'Điểm "1e309" không phải là số. Ghi bằng chữ số, ví dụ 1.182 hoặc 0,75.'],
    ['0,123456789', 'Chỉ ghi tối đa 8 chữ số sau dấu phẩy.'],
    ['1000001', 'Điểm quá lớn, hãy kiểm tra lại.'],
    ['9'.repeat(400), 'Số quá lớn, hãy kiểm tra lại.'],
  ])('"%s" is refused in plain words', (typed, message) => {
    expect(problemsOf(parsePoints(typed))).toEqual([{ path: '', message }])
  })
})

describe('figures as typed', () => {
  test.each([
    ['1.182', 1182],
    ['1.182.000', 1182000],
    ['1.182,5', 1182.5],
    ['1,5', 1.5],
    ['1.5', null],
    ['1.23', null],
    ['1.2345', null],
    ['12.34,5', null],
    ['0,005', 0.005],
    ['0.182', null],
    ['0.182.000', null],
    ['00.182', null],
    ['1 182', 1182],
    ['1\u00a0182\u00a0000', 1182000],
    ['１.１８２', 1182],
    ['1182', 1182],
    ['0', 0],
    ['000', 0],
    ['+5', 5],
    ['999999999999999', 999999999999999],
    ['9999999999999999', null],
    ['-', null],
    ['-0', null],
    ['-5', null],
    ['', null],
    ['abc', null],
    ['1e309', null],
    ['1,123456789', null],
    ['1.', null],
    ['.182', null],
    ['1,182,000', null],
    ['3/4', null],
  ])('"%s" is read as %s', (typed, value) => {
    expect(numberIn(parseFigure(typed), (figure) => figure)).toBe(value)
  })

  test('a dot that groups nothing is asked about, with the comma shown', () => {
    expect(problemsOf(parseFigure('1.5'))[0]?.message).toBe(
      'Chưa rõ số "1.5": dấu phẩy là dấu thập phân (1,5), dấu chấm chỉ dùng tách hàng nghìn.',
    )
    expect(problemsOf(parseFigure('0.182'))[0]?.message).toMatch(/Chưa rõ số "0.182".*0,182/)
  })

  test.each([
    ['-5', 'Số liệu không được âm.'],
    ['', 'Số liệu còn để trống.'],
    ['ba', 'Số liệu "ba" không phải là số. Ghi bằng chữ số, ví dụ 1.182 hoặc 0,75.'],
  ])('"%s" is refused in plain words', (typed, message) => {
    expect(problemsOf(parseFigure(typed))).toEqual([{ path: '', message }])
  })
})

describe('nothing is lost', () => {
  const grains = fc.integer({ min: -100_000_000_000_000, max: 100_000_000_000_000 })

  test('from points to a decimal and back', () => {
    fc.assert(
      fc.property(grains, (value) => {
        expect(pointsFromNumber(pointsToNumber(value as Points))).toBe(value)
      }),
      runs(5000),
    )
  })

  test('from points to text with all decimals and back', () => {
    fc.assert(
      fc.property(grains, (value) => {
        expect(valueOf(parsePoints(formatPoints(value as Points, 8)))).toBe(value)
      }),
      runs(5000),
    )
  })

  test('from a figure to text and back', () => {
    const figure = fc
      .tuple(fc.nat(999_999_999), fc.integer({ min: 0, max: 6 }))
      .map(([digits, decimals]) => Number(`${digits}e-${decimals}`))
    fc.assert(
      fc.property(figure, (value) => {
        expect(valueOf(parseFigure(formatFigure(value)))).toBe(value)
      }),
      runs(5000),
    )
  })

  test('rounding is the nearest step, and away from zero at the half', () => {
    fc.assert(
      fc.property(grains, fc.integer({ min: 0, max: 8 }), (value, digits) => {
        const step = 10 ** (8 - digits)
        const rounded = roundPoints(value as Points, digits)
        expect(rounded % step === 0).toBe(true)
        expect(Math.abs(rounded - value) * 2).toBeLessThanOrEqual(step)
        const isHalf = Math.abs(rounded - value) * 2 === step && step > 1
        expect(isHalf && Math.abs(rounded) < Math.abs(value)).toBe(false)
      }),
      runs(5000),
    )
  })

  test('adding points is adding whole numbers, in any order', () => {
    fc.assert(
      fc.property(fc.array(grains, { maxLength: 30 }), (all) => {
        const sum = addPoints(...(all as Points[]))
        expect(BigInt(sum)).toBe(all.reduce((total, value) => total + BigInt(value), 0n))
        expect(addPoints(...([...all].reverse() as Points[]))).toBe(sum)
      }),
      runs(1000),
    )
  })
})

/** The number that was understood, or null where the text was refused. */
function numberIn<T>(result: Result<T>, toNumber: (value: T) => number): number | null {
  return result.ok ? toNumber(result.value) : null
}
