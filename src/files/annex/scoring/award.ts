import {
  fractionFromNumber,
  multiplyFractions,
  pointsFromFraction,
  pointsToNumber,
  type Fraction,
} from '../../../domain/points.ts'
import { toLower } from '../line.ts'
import { remember } from '../remember.ts'
import { awardPatterns } from './award-patterns.ts'
import type { Formula } from './formula.ts'

/** What a scoring line gives. */
export type Award =
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'share'; readonly share: Fraction }
  | { readonly kind: 'full' }
  /** In proportion; null where the formula is of another shape, `implied` where none is written out. */
  | { readonly kind: 'formula'; readonly formula: Formula | null; readonly implied: boolean }
  /** From … to …, for somebody to judge. */
  | { readonly kind: 'span'; readonly from: number; readonly to: number }

/** An award in a text: where it stands, and what the words before it make of it. */
export type Found = {
  readonly start: number
  readonly end: number
  readonly award: Award
  /** Given, taken away, or the most that is given or taken away in all. */
  readonly use: 'plus' | 'minus' | 'cap' | 'minusCap'
}

/** A formula ends where its own condition follows: "(b/a) × 2 (nếu tỷ lệ từ 70% trở lên)". */
const conditionBehind = /\s*[,(]?\s*(?:nếu|khi|với điều kiện|áp dụng (?:khi|đối với|cho))\s.*$/su

const unknown: Award = { kind: 'formula', formula: null, implied: false }

/** The awards in a text, in its order, none inside another. */
export const findAwards: (text: string) => readonly Found[] = remember((text) => {
  const lower = toLower(text).replace(/tỉ lệ/g, 'tỷ lệ')
  const found: Found[] = []
  for (const { needs, expression, toEnd, build } of awardPatterns) {
    if (!needs.test(lower)) continue
    // Not matchAll, which would make the expression anew for every text.
    expression.lastIndex = 0
    for (let match = expression.exec(lower); match; match = expression.exec(lower)) {
      const groups = match.slice(1).map((group) => group ?? '')
      const behind = toEnd ? (conditionBehind.exec(match[0])?.[0].length ?? 0) : 0
      const start = match.index
      const end = start + match[0].length - behind
      if (found.some((other) => start < other.end && end > other.start)) continue
      const award = build(behind > 0 ? groups.map((group) => group.replace(conditionBehind, '')) : groups)
      const before = lower.slice(0, start)
      const use = award && purposeOf(award, before, lower.slice(end), match[0])
      if (award && use)
        found.push({ start, end, award: isFactor(award, before, lower.slice(end)) ? unknown : award, use })
    }
  }
  return found.sort((a, b) => a.start - b.start)
})

/** Points beside a multiplication belong to a formula that was not understood. */
function isFactor({ kind }: Award, before: string, after: string): boolean {
  return (
    (kind === 'points' && /(?:[×*]|(?<![\p{L}])x|nhân(?: với)?)\s*$/u.test(before)) ||
    (kind !== 'formula' && /^\s*(?:[×*]|(?:x|nhân)(?![\p{L}]))/u.test(after))
  )
}

/** The points that an award comes to under a maximum; null for a formula, or a share of an unknown maximum. */
export function pointsOfAward(award: Award, max: number | null): number | null {
  switch (award.kind) {
    case 'points':
      return award.points
    case 'full':
      return max
    case 'share':
      return max === null
        ? null
        : pointsToNumber(pointsFromFraction(multiplyFractions(award.share, fractionFromNumber(max))))
    case 'formula':
    case 'span':
      return null
  }
}

/** Null where the figure is part of a condition: "từ 80 điểm trở lên". */
function purposeOf(award: Award, before: string, after: string, whole: string): Found['use'] | null {
  const lead = before.replace(/[\s("“:=–-]+$/u, '')
  if (
    /(?:tối đa|nhiều nhất|không quá|không)(?: chỉ| bị)? trừ(?: điểm)?(?: đi)?(?: quá| không quá| vượt quá)?$|(?:trừ|giảm|bớt)(?: đi)?(?: điểm)? (?:tối đa|không quá|nhiều nhất|không vượt quá|đến hết|hết|cho đến hết)$|(?:trừ|giảm)[^;.]{0,30} (?:tối đa|không quá)(?: là)?$/u.test(
      lead,
    )
  )
    return 'minusCap'
  if (
    /(?:^|[^\p{L}])(?:trừ|giảm trừ|bị trừ)(?: đi| điểm| là)*$/u.test(lead) ||
    /(?:^|[^\p{L}])(?:giảm|bớt)(?: đi)? $/u.test(before)
  ) {
    return 'minus'
  }
  if (award.kind === 'points' && /^[-−]/.test(whole.trim()) && award.points < 0) return 'plus'
  // "Đạt 50% trở lên được tối đa 6 điểm": what one grade gives, not the most of them all.
  if (/\d\s*%[^,;.:]*\s(?:được|đạt|chấm|cho|tính)(?: điểm)? tối đa$/u.test(lead)) return 'plus'
  if (
    /(?:^|[^\p{L}])(?:tối đa|không quá|không vượt quá|cao nhất|nhiều nhất|tổng không quá|tối đa không quá)(?: là| được| bằng| cho| chỉ)*$/u.test(
      lead,
    )
  )
    return 'cap'
  if (award.kind === 'full' || award.kind === 'formula' || award.kind === 'span') return 'plus'
  const near = before.trimEnd()
  if (/(?:^|[^\p{L}])(?:từ|trên|dưới|đến|tới|hơn|khoảng|giữa|ít nhất|tối thiểu)$|[<>≤≥]=?$/u.test(near))
    return null
  if (/^\s*(?:trở lên|trở xuống)/u.test(after)) return null
  return 'plus'
}
