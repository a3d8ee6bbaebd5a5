import type { RuleOf } from '../../../domain/criterion.ts'
import { divideFractions, formatFigure, fractionFromNumber } from '../../../domain/points.ts'
import { points } from '../../../domain/wording.ts'
import { CapBar, type Piece } from './cap-bar.tsx'

type Props = { readonly rule: RuleOf<'count'>; readonly max: number; readonly count: number | null }

/** More ticks than this are drawn as one stretch. */
const mostTicks = 24

/** A tick for each unit up to the cap; what goes beyond gives nothing more. */
export function CountTicks({ rule, max, count }: Props) {
  const { num, den } = divideFractions(fractionFromNumber(max), fractionFromNumber(rule.perUnit))
  const full = Number((num + den - 1n) / den)
  const counted = Math.min(count ?? 0, full)
  const pieces: readonly Piece[] =
    full <= mostTicks
      ? Array.from({ length: full }, (_, index) => ({ size: 1, isFilled: index + 1 <= counted }))
      : [
          { size: counted, isFilled: true },
          { size: full - counted, isFilled: false },
        ]
  const beyond = count !== null && count > full ? `, vượt ${formatFigure(count - full)}` : ''
  const shown = count === null ? 'chưa ghi' : `${formatFigure(count)} ${rule.unit}${beyond}`
  const caption = `${formatFigure(full)} ${rule.unit}: ${points(max)}`
  return <CapBar label={`${shown}; ${caption} (tối đa).`} pieces={pieces} cap={full} caption={caption} />
}
