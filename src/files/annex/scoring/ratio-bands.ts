import type { RuleOf } from '../../../domain/criterion.ts'
import { formatShare, fractionFromNumber, multiplyFractions } from '../../../domain/points.ts'
import { pointsOfAward } from './award.ts'
import type { Grade } from './draft.ts'
import type { ShareRange } from './share-range.ts'

type Band = RuleOf<'ratio'>['bands'][number]
type Award = Band['award']

/** A grade, and the share that it speaks of. */
export type Ranged = { readonly clause: Grade; readonly range: ShareRange }

/** Bands from high to low; every gap and overlap between them is told. */
export function layBands(
  ranged: readonly Ranged[],
  formula: Grade | undefined,
  hasZero: boolean,
  max: number,
  doubts: string[],
  faults: string[],
): Band[] {
  const steps = ranged.map(({ clause, range }): Step => {
    if (range.single) doubts.push(`"${clause.condition}" được hiểu là từ mức đó trở lên.`)
    return {
      low: range.low?.value ?? 0,
      open: range.low !== null && !range.low.inclusive,
      high: range.high,
      award: awardOf(clause, max),
    }
  })
  if (formula) {
    const zero = steps.find(({ low, award }) => low === 0 && award === 0)
    const top = steps.filter(({ award }) => award === 'full').map(({ low }) => low)
    const from = zero?.high ? zero.high.value : 0
    steps.push({
      low: from,
      open: zero?.high?.inclusive === true,
      high: top.length > 0 ? { value: Math.min(...top), inclusive: false } : null,
      award: 'proportional',
    })
    if (ranged.length > 0) doubts.push('Công thức được áp dụng cho các mức tỷ lệ chưa có điểm riêng.')
  }
  steps.sort((a, b) => b.low - a.low || Number(b.open) - Number(a.open))
  const whole = steps.every(({ high, low }) => isPercent(low) && (high === null || isPercent(high.value)))
  for (const [index, step] of steps.entries()) {
    const upper = steps[index - 1]
    if (upper) compare(upper, step, whole, doubts, faults)
    else if (step.high && step.high.value < 1) faults.push('Không có mức điểm cho tỷ lệ cao nhất.')
  }
  const last = steps.at(-1)
  if (last && last.low > 0 && !hasZero)
    doubts.push('Không ghi mức điểm khi tỷ lệ thấp hơn các mức đã nêu; tính 0 điểm.')
  return steps.map(({ low, open, award }): Band => (open ? { above: low, award } : { from: low, award }))
}

type Step = {
  readonly low: number
  readonly open: boolean
  readonly high: ShareRange['high']
  readonly award: Award
}

function compare(upper: Step, lower: Step, whole: boolean, doubts: string[], faults: string[]): void {
  if (upper.low === lower.low && upper.open === lower.open) {
    faults.push('Hai mức tỷ lệ trùng nhau.')
    return
  }
  if (!lower.high) {
    doubts.push('Các mức tỷ lệ không ghi cận trên; mức cao hơn được xét trước.')
    return
  }
  const { value, inclusive } = lower.high
  if (value === upper.low) {
    if (inclusive === !upper.open) {
      const words = formatShare(fractionFromNumber(value), 6)
      doubts.push(
        inclusive
          ? `Mức đúng ${words} nằm ở cả hai bậc; tính theo bậc cao.`
          : `Mức đúng ${words} không nằm ở bậc nào; tính theo bậc thấp.`,
      )
    }
    return
  }
  const gap = upper.low - value
  if (whole && gap > 0 && gap <= 0.0100001 && inclusive) {
    doubts.push('Khoảng lẻ giữa hai mức tỷ lệ được tính theo bậc thấp hơn.')
    return
  }
  faults.push(gap > 0 ? 'Giữa các mức tỷ lệ có khoảng không có điểm.' : 'Các mức tỷ lệ chồng lên nhau.')
}

function isPercent(share: number): boolean {
  const { num, den } = multiplyFractions(fractionFromNumber(share), { num: 100n, den: 1n })
  return num % den === 0n
}

function awardOf({ award }: Grade, max: number): Award {
  if (award.kind === 'formula') return 'proportional'
  const points = pointsOfAward(award, max) ?? 0
  return points === max ? 'full' : points
}
