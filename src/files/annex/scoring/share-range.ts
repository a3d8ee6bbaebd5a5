import {
  divideFractions,
  fractionFromNumber,
  pointsFromFraction,
  pointsToNumber,
} from '../../../domain/points.ts'
import { readPoints } from '../points-cell.ts'
import { remember } from '../remember.ts'

export type Bound = { readonly value: number; readonly inclusive: boolean }

/** A condition on a share: "từ 80% đến dưới 100%" is 0.8 inclusive to 1 exclusive; null is open. */
export type ShareRange = {
  readonly low: Bound | null
  readonly high: Bound | null
  /** The words of the condition without the range. */
  readonly rest: string
  /** "đạt 90%": a single figure below 100 %, to be taken as at least that. */
  readonly single: boolean
}

const figure = '(\\d+(?:[.,]\\d+)?)'
const variable =
  '(?:\\(?[a-zđ]\\s*\\/\\s*[a-zđ]\\)?|[a-zđ](?![\\p{L}])|tỷ lệ(?: (?:%|phần trăm))?(?: [\\p{L} ]{1,40}?)?|p)'
const smaller = '(?:<\\s*=|=\\s*<|≤|≦|<)'
const larger = '(?:>\\s*=|=\\s*>|≥|≧|>)'
const below = '(?:dưới|nhỏ hơn|thấp hơn|ít hơn|kém hơn|<(?!\\s*=))'
const reach =
  '(?:tối thiểu|ít nhất|không dưới|không thấp hơn|lớn hơn hoặc bằng|bằng hoặc lớn hơn|từ đủ|đạt từ|từ)'

/** The range of shares a condition names; null where it names none, or more than one. */
export const parseShareRange: (condition: string) => ShareRange | null = remember((condition) => {
  if (!/\d/.test(condition)) return null
  const lower = condition
    .toLowerCase()
    .replace(/tỉ lệ/g, 'tỷ lệ')
    .replace(/\s+/g, ' ')
    .replace(/(\d),(\d+) ?%/g, '$1.$2%')
  for (const read of readers) {
    const found = read(lower)
    if (!found) continue
    const rest = tidyRest(lower.slice(0, found.start), lower.slice(found.end))
    // A second percentage speaks of something else besides.
    if (/\d\s*%|[<>≤≥]/.test(rest)) return null
    return { low: found.low, high: found.high, rest, single: found.single ?? false }
  }
  return null
})

type Found = {
  readonly start: number
  readonly end: number
  readonly low: Bound | null
  readonly high: Bound | null
  readonly single?: boolean
}
type Reader = (text: string) => Found | null

function reader(
  pattern: string,
  build: (groups: readonly string[], whole: string) => Omit<Found, 'start' | 'end'> | null,
): Reader {
  const expression = new RegExp(pattern, 'u')
  return (text) => {
    const match = expression.exec(text)
    if (!match) return null
    const built = build(
      match.slice(1).map((group) => group ?? ''),
      match[0],
    )
    return built && { ...built, start: match.index, end: match.index + match[0].length }
  }
}

const start = '(?<![\\p{L}\\d.,])'

/** From the most telling form to the plainest. */
const readers: readonly Reader[] = [
  // 0,8 ≤ b/a < 1; 80% < tỷ lệ ≤ 95%
  reader(
    `${figure}\\s*(%?)\\s*(${smaller})\\s*${variable}\\s*(${smaller})\\s*${figure}\\s*(%?)`,
    ([from = '', unit = '', first = '', second = '', to = '', unitTo = '']) =>
      between(from, unit || unitTo, /=|≤|≦/.test(first), to, unitTo || unit, /=|≤|≦/.test(second)),
  ),
  // 100% > b/a ≥ 80%
  reader(
    `${figure}\\s*(%?)\\s*(${larger})\\s*${variable}\\s*(${larger})\\s*${figure}\\s*(%?)`,
    ([to = '', unit = '', second = '', first = '', from = '', unitFrom = '']) =>
      between(from, unitFrom || unit, /=|≥|≧/.test(first), to, unit || unitFrom, /=|≥|≧/.test(second)),
  ),
  // ≥ 80% và < 95%; từ ≥80% - <95%
  reader(
    `${start}(?:từ |${variable}\\s*)?(${larger})\\s*${figure}\\s*%?\\s*(?:và|đến|tới|-|–|,)?\\s*(${smaller})\\s*${figure}\\s*%`,
    ([first = '', from = '', second = '', to = '']) =>
      between(from, '%', /=|≥|≧/.test(first), to, '%', /=|≤|≦/.test(second)),
  ),
  // từ 80% đến dưới 100%; trên 50 - 70%; 80% đến cận 90%
  reader(
    `${start}(${reach}\\s*)?(trên|lớn hơn|hơn|cao hơn)?\\s*(?:mức\\s*)?${figure}\\s*%?\\s*(?:trở lên\\s*)?(?:(?:cho )?đến|tới|-|–|—|÷|và|nhưng|~)\\s*(?:mức\\s*)?(${below}|cận|gần)?\\s*(hết|không quá|không vượt quá|bằng|≤|<\\s*=|đủ)?\\s*${figure}\\s*%`,
    ([, above = '', from = '', under = '', , to = '']) =>
      between(from, '%', above === '', to, '%', under === ''),
  ),
  // b/a ≥ 0,8; ≥ 95%; tỷ lệ = 100%; >95%
  reader(
    `${start}(?:${variable}\\s*)?(${larger})\\s*${figure}\\s*(%?)`,
    ([sign = '', from = '', unit = ''], whole) =>
      withUnit(unit, whole) ? { low: bound(from, unit, /=|≥|≧/.test(sign)), high: null } : null,
  ),
  reader(
    `${start}(?:${variable}\\s*)?(${smaller})\\s*${figure}\\s*(%?)`,
    ([sign = '', to = '', unit = ''], whole) =>
      withUnit(unit, whole) ? { low: null, high: bound(to, unit, /=|≤|≦/.test(sign)) } : null,
  ),
  reader(`${start}${variable}\\s*=\\s*${figure}\\s*(%?)`, ([at = '', unit = ''], whole) =>
    withUnit(unit, whole) ? single(at, unit) : null,
  ),
  // dưới 80%; chưa đạt 80%; không đạt 100%
  reader(
    `${start}(?:${below}|chưa đạt(?: được)?|không đạt(?: được)?|chưa đến|chưa tới|không đến|không đủ|chưa đủ)\\s*(?:mức\\s*|tỷ lệ\\s*|từ\\s*)?${figure}\\s*%`,
    ([to = '']) => ({
      low: null,
      high: bound(to, '%', false),
    }),
  ),
  // không quá 5%; 5% trở xuống; từ 5% trở xuống; đến 5%
  reader(
    `${start}(?:không quá|không vượt quá|tối đa|không hơn|không trên|(?:từ )?0\\s*%?\\s*(?:đến|-)|đến)\\s*${figure}\\s*%(?!\\s*trở lên)`,
    ([to = '']) => ({
      low: null,
      high: bound(to, '%', true),
    }),
  ),
  reader(
    `${start}(?:từ\\s*)?${figure}\\s*%(?:\\s*[\\p{L} ,]{0,40}?)?\\s*(?:trở xuống|hoặc thấp hơn|hoặc ít hơn)`,
    ([to = '']) => ({
      low: null,
      high: bound(to, '%', true),
    }),
  ),
  // trên 95%; vượt 100%
  reader(
    `${start}(?:từ\\s+)?(?:trên|lớn hơn|hơn|vượt(?: mức| quá)?|cao hơn|quá)\\s*(?:mức\\s*)?${figure}\\s*%(?:\\s*trở lên)?`,
    ([from = '']) => ({
      low: bound(from, '%', false),
      high: null,
    }),
  ),
  // từ 95% trở lên; từ 30% số đơn vị trở lên; tối thiểu 95%
  reader(
    `${start}(?:${reach}\\s*)?(?:tỷ lệ\\s*)?(?:đạt\\s*)?${figure}\\s*%(?:\\s*[\\p{L} ,]{0,60}?)?\\s*(?:trở lên|hoặc (?:cao|nhiều|lớn) hơn|hoặc trên)`,
    ([from = '']) => ({
      low: bound(from, '%', true),
      high: null,
    }),
  ),
  reader(`${start}${reach}\\s*(?:tỷ lệ\\s*)?(?:đạt\\s*)?${figure}\\s*%`, ([from = '']) => ({
    low: bound(from, '%', true),
    high: null,
  })),
  // đạt 100%; 100%
  reader(`${start}(?:bằng |đủ |đạt |là )?${figure}\\s*(%)`, ([at = '', unit = '']) => single(at, unit)),
]

function between(from: string, unit: string, low: boolean, to: string, unitTo: string, high: boolean) {
  const [lower, upper] = [bound(from, unit, low), bound(to, unitTo, high)]
  return lower.value > upper.value ? null : { low: lower, high: upper }
}

/** A single figure: 100 % is the top, anything else at least that much. */
function single(at: string, unit: string): Omit<Found, 'start' | 'end'> {
  const low = bound(at, unit, true)
  if (low.value === 0) return { low: null, high: { value: 0, inclusive: true } }
  return { low, high: null, single: low.value < 1 }
}

/** Without a percent sign a figure is a share only beside a variable, and not above 1 by much. */
function withUnit(unit: string, whole: string): boolean {
  return unit !== '' || /[a-zđ]\s*\/\s*[a-zđ]|tỷ lệ|^p/u.test(whole)
}

function bound(text: string, unit: string, inclusive: boolean): Bound {
  const value = readPoints(text) ?? 0
  if (unit === '') return { value, inclusive }
  const share = divideFractions(fractionFromNumber(value), { num: 100n, den: 1n })
  return { value: pointsToNumber(pointsFromFraction(share)), inclusive }
}

/** Words that only carry a range. */
const fillers =
  /(?<![\p{L}])(?:nếu|thì|trường hợp|khi|tỷ lệ(?: này)?|phần trăm|đạt được|đạt|được|mức|từ|có|là|cho|với|trong khoảng|khoảng|b\s*\/\s*a|a\s*\/\s*b|x\s*\/\s*y|p|điểm đánh giá|trở lên|và|hoặc|còn lại|còn|chỉ|kết quả)(?![\p{L}])/gu

function tidyRest(before: string, after: string): string {
  return `${before} ${after}`
    .replace(fillers, ' ')
    .replace(/[()[\]:;,.=–-]/g, ' ')
    .replace(/%/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
