import { fail, succeed, type Result } from './result.ts'

/** Points as whole numbers of 1e-8 of a point, so that 0.1 + 0.2 is 0.3. Made only in this file. */
export type Points = number & { readonly __unit: '1e-8 point' }

/** An exact fraction of decimals; `den` is above 0. */
export type Fraction = { readonly num: bigint; readonly den: bigint }

/** Decimal digits that a figure in a file or a point may have. */
export const maxDigits = 8

export const noPoints = 0 as Points

/** No set gives more: keeps every sum of points an exact whole number. */
export const mostPoints = 1_000_000

/** `1.25` points → Points; more than eight decimals are rounded half away from zero. Throws on NaN and infinities. */
export function pointsFromNumber(value: number): Points {
  // A decimal of at most eight digits and fifteen figures is the only one that its double stands for.
  const scaled = Math.round(value * 1e8)
  if (Math.abs(value) <= mostPoints && scaled / 1e8 === value) return (scaled + 0) as Points
  return pointsFromFraction(fractionFromNumber(value))
}

/** Points → a plain decimal for files: `1.25`. */
export function pointsToNumber(points: Points): number {
  return decimalFromScaled(BigInt(points))
}

/** Fraction of a point → Points, rounded half away from zero as Excel's ROUND does. */
export function pointsFromFraction(fraction: Fraction): Points {
  return Number(scaledFromFraction(fraction)) as Points
}

export function addPoints(...all: readonly Points[]): Points {
  return all.reduce<number>((sum, points) => sum + points, 0) as Points
}

export function subtractPoints(from: Points, points: Points): Points {
  return (from - points) as Points
}

/** Points held between `least` and `most`. */
export function clampPoints(points: Points, least: Points, most: Points): Points {
  return Math.min(Math.max(points, least), most) as Points
}

/** Rounds to `digits` decimals of a point, half away from zero. */
export function roundPoints(points: Points, digits: number): Points {
  return Number(roundScaled(BigInt(points), digits)) as Points
}

/** `points ÷ base` in percent, rounded once to 1e-8 %: the index that tiers, ties and chances use. Null where the base is 0. */
export function indexOf(points: Points, base: Points): number | null {
  if (base <= 0) return null
  if (points === base) return 100
  return decimalFromScaled(divideRounded(BigInt(points) * 100n * scale, BigInt(base)))
}

/** Decimal → exact fraction, from its shortest decimal form: 0.29 is 29/100. Throws on NaN and infinities. */
export function fractionFromNumber(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`)
  if (Number.isSafeInteger(value)) return { num: BigInt(value), den: 1n }
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = mantissa.split('.')
  const shift = Number(exponent) - decimals.length
  const digits = BigInt(whole + decimals)
  return shift >= 0
    ? { num: digits * 10n ** BigInt(shift), den: 1n }
    : { num: digits, den: 10n ** BigInt(-shift) }
}

/** a < b: negative; a = b: 0; a > b: positive. Exact. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return { num: a.num * b.num, den: a.den * b.den }
}

/** a ÷ b; b must not be 0. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  const sign = b.num < 0n ? -1n : 1n
  return { num: sign * a.num * b.den, den: sign * a.den * b.num }
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den }
}

/** How many decimals the shortest form of a number has: 0.125 → 3. */
export function countDecimals(value: number): number {
  const { den } = fractionFromNumber(value)
  return String(den).length - 1
}

/** "68,32": Vietnamese decimal comma, dot for thousands, exactly `digits` decimals, rounded half away from zero. */
export function formatPoints(points: Points, digits: number): string {
  return formatScaled(BigInt(points), digits, digits)
}

/** A figure as people write it: 1182 → "1.182", 0.5 → "0,5"; at most `most` decimals, at least `least`. */
export function formatFigure(value: number, most: number = maxDigits, least = 0): string {
  return formatScaled(scaledFromFraction(fractionFromNumber(value)), least, most)
}

/** A change with its sign, as printed: "+1,25", "−0,50", "0,00". */
export function formatChange(value: number, digits: number): string {
  const scaled = roundScaled(scaledFromFraction(fractionFromNumber(value)), digits)
  const size = formatScaled(scaled < 0n ? -scaled : scaled, digits, digits)
  return `${scaled > 0n ? '+' : scaled < 0n ? '\u2212' : ''}${size}`
}

/** A share of 1 in percent with its sign: 0.9657 → "96,57 %" (thin space before the sign). */
export function formatShare(share: Fraction, digits: number): string {
  const percent = scaledFromFraction({ num: share.num * 100n, den: share.den })
  return `${formatScaled(percent, 0, digits)}\u202f%`
}

/** An index in percent: 86.25 → "86,25 %". */
export function formatIndex(index: number, digits: number): string {
  return `${formatFigure(index, digits, digits)}\u202f%`
}

/**
 * Points as typed: a single comma or dot is the decimal mark ("1.005" is 1,005 points),
 * a dot before a comma groups thousands ("1.234,5").
 */
export function parsePoints(text: string): Result<Points> {
  const typed = tidyNumber(text)
  const thousands = /^([+-]?)([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/.exec(typed)
  const plain = /^([+-]?)(\d+)(?:[.,](\d+))?$/.exec(typed)
  const [, sign, whole, decimals = ''] = thousands ?? plain ?? []
  if (whole === undefined) return refuseNumber(text, 'Điểm')
  const read = readDecimal(sign ?? '', whole.replaceAll('.', ''), decimals)
  if (!read.ok) return read
  if (Math.abs(read.value) > mostPoints) return fail({ path: '', message: 'Điểm quá lớn, hãy kiểm tra lại.' })
  return succeed(pointsFromNumber(read.value))
}

/**
 * A figure of a ratio, count, deduction or survey as typed: dots before groups of three are thousands
 * ("1.182" is 1182, but "0.182" is refused: nobody writes thousands so), the comma is the decimal mark. Figures are
 * never below 0.
 */
export function parseFigure(text: string): Result<number> {
  const typed = tidyNumber(text)
  if (typed.startsWith('-')) return fail({ path: '', message: 'Số liệu không được âm.' })
  const [, whole, decimals = ''] = /^\+?([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(typed) ?? []
  if (whole !== undefined) return readDecimal('', whole.replaceAll('.', ''), decimals)
  const [, units, tenths] = /^(\d+)\.(\d+)$/.exec(typed) ?? []
  if (units === undefined || tenths === undefined) return refuseNumber(text, 'Số liệu')
  return fail({
    path: '',
    message: `Chưa rõ số "${typed}": dấu phẩy là dấu thập phân (${units},${tenths}), dấu chấm chỉ dùng tách hàng nghìn.`,
  })
}

const scale = 10n ** BigInt(maxDigits)

function divideRounded(num: bigint, den: bigint): bigint {
  const negative = num < 0n
  const size = negative ? -num : num
  const rounded = (2n * size + den) / (2n * den)
  return negative ? -rounded : rounded
}

function scaledFromFraction({ num, den }: Fraction): bigint {
  return divideRounded(num * scale, den)
}

function roundScaled(scaled: bigint, digits: number): bigint {
  const step = 10n ** BigInt(maxDigits - digits)
  return divideRounded(scaled, step) * step
}

/** A whole number of 1e-8 → the decimal nearest to it. */
function decimalFromScaled(scaled: bigint): number {
  const whole = Number(scaled)
  return Number.isSafeInteger(whole) ? whole / 1e8 : Number(textFromScaled(scaled))
}

function textFromScaled(scaled: bigint): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(maxDigits + 1, '0')
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -maxDigits)}.${digits.slice(-maxDigits)}`
}

function formatScaled(scaled: bigint, least: number, most: number): string {
  const [whole = '0', decimals = ''] = textFromScaled(roundScaled(scaled, most)).split('.')
  let kept = decimals.slice(0, most)
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1)
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole
  return kept === '' ? grouped : `${grouped},${kept}`
}

function tidyNumber(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace('\u2212', '-')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '')
}

function readDecimal(sign: string, whole: string, decimals: string): Result<number> {
  if (decimals.length > maxDigits) {
    return fail({ path: '', message: `Chỉ ghi tối đa ${maxDigits} chữ số sau dấu phẩy.` })
  }
  const significant = `${whole}${decimals}`.replace(/^0+/, '')
  if (significant.length > 15) return fail({ path: '', message: 'Số quá lớn, hãy kiểm tra lại.' })
  const value = Number(`${whole}.${decimals || '0'}`)
  return succeed(sign === '-' && value !== 0 ? -value : value)
}

function refuseNumber<T>(text: string, what: string): Result<T> {
  const typed = text.trim()
  return fail({
    path: '',
    message:
      typed === ''
        ? `${what} còn để trống.`
        : `${what} "${typed.slice(0, 40)}" không phải là số. Ghi bằng chữ số, ví dụ 1.182 hoặc 0,75.`,
  })
}
