import type { RuleOf } from '../../../domain/criterion.ts'
import { formatFigure } from '../../../domain/points.ts'
import { points } from '../../../domain/wording.ts'
import { Pin } from './scale.tsx'
import styles from './pictures.module.css'

type Props = { readonly rule: RuleOf<'number'>; readonly max: number; readonly value: number | null }

/** The scale from 0 to full points with its steps, and the figure on it. */
export function NumberScale({ rule, max, value }: Props) {
  const label =
    value === null ? `Thang từ 0 đến ${points(max)}.` : `${points(value)} trên thang từ 0 đến ${points(max)}.`
  const place = max === 0 ? 0 : (value ?? 0) / max
  return (
    <div role="img" aria-label={label} className={styles.eaten}>
      <div className={styles.pieces}>
        <i data-filled style={{ width: `${100 * place}%` }} />
        <em style={{ backgroundSize: `${(100 * rule.step) / (max || 1)}% 100%` }} />
      </div>
      {value !== null && <Pin at={place} overall={place} text={points(value)} />}
      <div className={styles.ends}>
        <span>0</span>
        <span>{formatFigure(max / 2)}</span>
        <span>{points(max)}</span>
      </div>
    </div>
  )
}
