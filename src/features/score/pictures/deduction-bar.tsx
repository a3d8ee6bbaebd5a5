import type { RuleOf } from '../../../domain/criterion.ts'
import {
  addPoints,
  clampPoints,
  formatFigure,
  multiplyFractions,
  fractionFromNumber,
  pointsFromFraction,
  pointsFromNumber,
  pointsToNumber,
} from '../../../domain/points.ts'
import { points } from '../../../domain/wording.ts'
import { Pin } from './scale.tsx'
import styles from './pictures.module.css'

type Props = { readonly rule: RuleOf<'deduction'>; readonly max: number; readonly count: number | null }

/** The full bar of points, eaten from the right, down to the floor. */
export function DeductionBar({ rule, max, count }: Props) {
  const eaten = pointsFromFraction(
    multiplyFractions(fractionFromNumber(-(count ?? 0)), fractionFromNumber(rule.perUnit)),
  )
  const most = pointsFromNumber(max)
  const left = pointsToNumber(clampPoints(addPoints(most, eaten), pointsFromNumber(rule.floor), most))
  const span = max - rule.floor || 1
  const place = (left - rule.floor) / span
  const label =
    count === null
      ? `Bắt đầu từ ${points(max)}, mỗi ${rule.unit} trừ ${points(rule.perUnit)}.`
      : `Còn ${points(left)} trên ${points(max)} sau khi trừ ${formatFigure(count)} lần.`
  return (
    <div role="img" aria-label={label} className={styles.eaten} data-loss>
      <div className={styles.pieces}>
        <i data-filled style={{ width: `${100 * place}%` }} />
        <em style={{ backgroundSize: `${(100 * rule.perUnit) / span}% 100%`, backgroundPosition: 'right' }} />
      </div>
      {count !== null && <Pin at={place} overall={place} text={`còn ${points(left)}`} />}
      <div className={styles.ends}>
        <span>{formatFigure(rule.floor)}</span>
        <span>{points(max)}</span>
      </div>
    </div>
  )
}
