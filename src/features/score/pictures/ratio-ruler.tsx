import type { RatioValue } from '../../../domain/answer.ts'
import type { RuleOf } from '../../../domain/criterion.ts'
import { drawRatio } from './ratio-stretches.ts'
import { captionOf, Scale } from './scale.tsx'

type Props = {
  readonly rule: RuleOf<'ratio'>
  readonly max: number
  readonly ratio: RatioValue | null
}

/** The bands of a ratio as a ruler, with the share on it. */
export function RatioRuler({ rule, max, ratio }: Props) {
  const { segments, marker } = drawRatio(rule, max, ratio)
  const stood = marker ? segments[marker.segment] : undefined
  const label =
    marker && stood
      ? `Thước tỷ lệ: ${marker.text} nằm ở mức ${captionOf(stood)}.`
      : `Thước tỷ lệ: ${segments.map(captionOf).join('; ')}.`
  return <Scale label={label} segments={segments} marker={marker} />
}
