import type { RatioValue } from '../../../domain/answer.ts'
import type { RuleOf } from '../../../domain/criterion.ts'
import {
  compareFractions,
  divideFractions,
  formatShare,
  fractionFromNumber,
  type Fraction,
} from '../../../domain/points.ts'
import { percent, points } from '../../../domain/wording.ts'
import type { Marker, Segment, Tone } from './scale.tsx'

type Rule = RuleOf<'ratio'>
type Award = Rule['bands'][number]['award']
/** A stretch of shares: where it begins, whether that share itself belongs to it, and what it gives. */
type Stretch = { readonly from: number; readonly isAbove: boolean; readonly award: Award }

/** The ruler of a ratio rule, low shares first, with the place of a share on it. */
export function drawRatio(
  rule: Rule,
  max: number,
  ratio: RatioValue | null,
): { segments: readonly Segment[]; marker: Marker | null } {
  const stretches = stretchesOf(rule)
  const share = ratio && shareOf(ratio)
  return {
    segments: stretches.map((stretch, index) => ({
      weight: weightOf(stretch, index, stretches.length),
      tone: toneOf(stretch.award, max),
      limit: limitOf(stretch, stretches[index + 1]),
      gives: awardOf(stretch, max),
    })),
    marker: share && markerAt(stretches, share),
  }
}

/** Bands from low to high; a stretch without points below the lowest, and one of full points above the target. */
function stretchesOf({ bands, target = 1 }: Rule): readonly Stretch[] {
  const stretches = bands
    .map((band): Stretch =>
      'from' in band
        ? { from: band.from, isAbove: false, award: band.award }
        : { from: band.above, isAbove: true, award: band.award },
    )
    .reverse()
  const [lowest] = stretches
  const top = stretches.at(-1)
  const bottom: Stretch = { from: 0, isAbove: false, award: 0 }
  const all = lowest && (lowest.from > 0 || lowest.isAbove) ? [bottom, ...stretches] : stretches
  const isCapped = top?.award === 'proportional' && target < 1 && target > top.from
  return isCapped ? [...all, { from: target, isAbove: false, award: 'full' }] : all
}

/** Stretches between thresholds get most of the width: that is where figures stand. */
function weightOf({ from }: Stretch, index: number, count: number): number {
  if (index === count - 1) return from >= 1 ? 16 : 24
  if (count > 4) return 24
  return index === 0 ? 28 : 40
}

function toneOf(award: Award, max: number): Tone {
  if (award === 'full' || award === max) return 'full'
  return award === 0 ? 'none' : 'part'
}

function limitOf({ from, isAbove }: Stretch, next: Stretch | undefined): string {
  if (from === 0 && !isAbove) {
    if (!next) return ''
    return `${next.isAbove ? 'đến' : 'dưới'} ${percent(next.from)}`
  }
  return `${isAbove ? 'trên' : 'từ'} ${percent(from)}`
}

function awardOf({ award }: Stretch, max: number): string {
  if (award === 'full') return points(max)
  return award === 'proportional' ? 'theo tỷ lệ' : points(award)
}

function markerAt(stretches: readonly Stretch[], share: Fraction): Marker {
  const reached = stretches.filter(({ from, isAbove }) => {
    const order = compareFractions(share, fractionFromNumber(from))
    return isAbove ? order > 0 : order >= 0
  })
  const segment = reached.length - 1
  const from = stretches[segment]?.from ?? 0
  const to = stretches[segment + 1]?.from ?? 1
  const at = Number(share.num) / Number(share.den)
  const part = to > from ? Math.min((at - from) / (to - from), 1) : 0.5
  return { segment, at: part, text: formatShare(share, 2) }
}

function shareOf({ numerator, denominator }: RatioValue): Fraction | null {
  if (numerator === null || denominator === null || denominator === 0) return null
  return divideFractions(fractionFromNumber(numerator), fractionFromNumber(denominator))
}
