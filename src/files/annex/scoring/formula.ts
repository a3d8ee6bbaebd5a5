import {
  compareFractions,
  divideFractions,
  fractionFromNumber,
  multiplyFractions,
  type Fraction,
} from '../../../domain/points.ts'
import { readPoints } from '../points-cell.ts'

/** A formula that gives points in proportion: numerator ÷ denominator ÷ target × max. */
export type Formula = {
  /** Letters or words of the fraction; null where the formula only says "tỷ lệ". */
  readonly numerator: string | null
  readonly denominator: string | null
  /** Share that earns the maximum: 1 unless the formula divides by another. */
  readonly target: Fraction
  /** The figure that stands for the maximum, where it is written as one. */
  readonly max: number | null
}

/** "(b/a) × điểm tối đa" → Formula; null for any other shape: sums, differences, unknown factors. */
export function parseFormula(text: string): Formula | null {
  const tokens = tokenise(text)
  if (!tokens) return null
  const reader = { tokens, at: 0 }
  const product = readProduct(reader)
  if (!product || reader.at < tokens.length) return null
  return settle(product)
}

const one: Fraction = { num: 1n, den: 1n }

type Token =
  | { readonly kind: 'open' | 'close' | 'times' | 'over' }
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean; readonly points: boolean }
  | { readonly kind: 'max' }
  | { readonly kind: 'share'; readonly percent: boolean }
  | { readonly kind: 'name'; readonly text: string }

/** Powers of what is multiplied: names above and below the line, shares, maxima, and one plain factor. */
type Product = {
  readonly over: readonly string[]
  readonly under: readonly string[]
  readonly shares: number
  readonly percentShares: number
  readonly maxima: number
  readonly figures: readonly number[]
  readonly factor: Fraction
}

const maxWords =
  /^(?:số )?(?:điểm|thang điểm)(?: số)? (?:tối đa|chuẩn|cao nhất|quy định)(?: (?:của|cho|theo) (?:từng |mỗi )?(?:tiêu chí|nội dung|mục|chỉ số)(?: (?:thành phần|này|tương ứng|đó))*)?(?: \(?\d+(?:[.,]\d+)?\)?(?: điểm)?)?/u
const shareWords =
  /^(?:tỷ lệ|tỷ số|mức)(?: (?:%|phần trăm))?(?: [^×*/()[\]:÷]*?)?(?= ?(?:×|\*|\/|:|÷|\)|\]|$|nhân|chia|x ))/u

function tokenise(text: string): Token[] | null {
  let rest = text
    .toLowerCase()
    .replace(/[{[]/g, '(')
    .replace(/[}\]]/g, ')')
    .replace(/\s+/g, ' ')
    .replaceAll('(%)', '%')
    .replace(
      /^(?:điểm(?: đánh giá| đạt được| số| chấm| của tiêu chí)*|số điểm(?: đạt được| đánh giá)?|kết quả)\s*(?:=|là|bằng)\s*/u,
      '',
    )
    .replace(/^[\s:=]+|[\s.,;:]+$/g, '')
  const tokens: Token[] = []
  while (rest !== '') {
    const step = nextToken(rest)
    if (!step) return null
    if (step.token) tokens.push(step.token)
    rest = rest.slice(step.length).trimStart()
  }
  return tokens
}

function nextToken(rest: string): { token: Token | null; length: number } | null {
  const take = (pattern: RegExp, token: (found: RegExpExecArray) => Token | null) => {
    const found = pattern.exec(rest)
    return found ? { token: token(found), length: found[0].length } : null
  }
  return (
    take(/^\(/, () => ({ kind: 'open' })) ??
    take(/^\)/, () => ({ kind: 'close' })) ??
    take(/^(?:[×*·]|x(?![\p{L}])|nhân(?: với)?(?![\p{L}]))/u, () => ({ kind: 'times' })) ??
    take(/^(?:[/:÷]|chia(?: cho)?(?![\p{L}])|trên (?=tổng)|so với)/u, () => ({ kind: 'over' })) ??
    take(maxWords, () => ({ kind: 'max' })) ??
    take(/^(\d+(?:[.,]\d+)?)\s*(%)?\s*(điểm|đ(?![\p{L}]))?/u, ([, figure = '', percent, points]) => {
      const value = readPoints(figure)
      return value === null
        ? null
        : { kind: 'number', value, percent: percent !== undefined, points: points !== undefined }
    }) ??
    take(shareWords, ([words]) => ({ kind: 'share', percent: /%|phần trăm/.test(words) })) ??
    take(/^[a-zđ](?:\d|')?(?![\p{L}\d])/u, ([letter]) => ({ kind: 'name', text: letter })) ??
    take(
      /^(?:tổng )?số (?:[^×*/()÷:]+?)(?= ?(?:×|\*|\/|:|÷|\)|$|nhân|chia|x |trên tổng|so với))/u,
      ([words]) => ({
        kind: 'name',
        text: words.trim(),
      }),
    ) ??
    take(/^(?:%|phần trăm)/, () => null)
  )
}

type Reader = { readonly tokens: readonly Token[]; at: number }

const empty: Product = {
  over: [],
  under: [],
  shares: 0,
  percentShares: 0,
  maxima: 0,
  figures: [],
  factor: one,
}

function readProduct(reader: Reader): Product | null {
  let product = readFactor(reader)
  while (product) {
    const sign = reader.tokens[reader.at]?.kind
    if (sign !== 'times' && sign !== 'over') return product
    reader.at++
    const factor = readFactor(reader)
    if (!factor) return null
    product = multiply(product, sign === 'times' ? factor : invert(factor))
  }
  return null
}

function readFactor(reader: Reader): Product | null {
  const token = reader.tokens[reader.at]
  if (!token) return null
  reader.at++
  switch (token.kind) {
    case 'open': {
      const inner = readProduct(reader)
      if (reader.tokens[reader.at]?.kind !== 'close') return null
      reader.at++
      return inner
    }
    case 'number': {
      if (token.value === 0) return null
      const value = fractionFromNumber(token.value)
      if (token.percent) return { ...empty, factor: divideFractions(value, { num: 100n, den: 1n }) }
      return token.points || token.value !== 100
        ? { ...empty, figures: [token.value] }
        : { ...empty, factor: value }
    }
    case 'max':
      return { ...empty, maxima: 1 }
    case 'share':
      return { ...empty, shares: 1, percentShares: token.percent ? 1 : 0 }
    case 'name':
      return { ...empty, over: [token.text] }
    case 'close':
    case 'times':
    case 'over':
      return null
  }
}

function multiply(a: Product, b: Product): Product {
  return {
    over: [...a.over, ...b.over],
    under: [...a.under, ...b.under],
    shares: a.shares + b.shares,
    percentShares: a.percentShares + b.percentShares,
    maxima: a.maxima + b.maxima,
    figures: [...a.figures, ...b.figures],
    factor: multiplyFractions(a.factor, b.factor),
  }
}

function invert(product: Product): Product {
  return {
    over: product.under,
    under: product.over,
    shares: -product.shares,
    percentShares: -product.percentShares,
    maxima: -product.maxima,
    // Only percentages may stand below the line; a figure there is no maximum.
    figures: product.figures.length > 0 ? [Number.NaN] : [],
    factor: divideFractions(one, product.factor),
  }
}

/** Exactly one share (or fraction) times exactly one maximum; what is left must be a percentage to reach. */
function settle(product: Product): Formula | null {
  const [figure, ...moreFigures] = product.figures
  if (moreFigures.length > 0 || Number.isNaN(figure)) return null
  if (product.maxima + (figure === undefined ? 0 : 1) !== 1 || product.maxima < 0) return null
  const named = product.over.length === 1 && product.under.length === 1
  // "p × điểm tối đa": a letter alone can only be the share itself.
  const alone = product.over.length === 1 && product.under.length === 0 && product.shares === 0
  if (alone && product.maxima === 1 && compareFractions(product.factor, one) === 0) {
    return { numerator: null, denominator: null, target: one, max: null }
  }
  if (
    !(named && product.shares === 0) &&
    !(product.shares === 1 && product.over.length + product.under.length === 0)
  ) {
    return null
  }
  let { factor } = product
  // "tỷ lệ % × điểm tối đa / 100" and "(b/a × 100) × điểm tối đa / 100%" both come to the plain share.
  const hundred: Fraction = { num: 100n, den: 1n }
  const hundredth: Fraction = { num: 1n, den: 100n }
  if (product.shares === 1 && compareFractions(factor, hundredth) === 0) factor = one
  if (product.shares === 1 && product.percentShares === 1 && compareFractions(factor, hundred) === 0)
    return null
  if (factor.num === 0n || compareFractions(factor, one) < 0) return null
  const target = divideFractions(one, factor)
  return {
    numerator: named ? (product.over[0] ?? null) : null,
    denominator: named ? (product.under[0] ?? null) : null,
    target,
    max: figure ?? null,
  }
}
