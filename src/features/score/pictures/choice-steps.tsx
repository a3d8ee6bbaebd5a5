import type { Value } from '../../../domain/answer.ts'
import type { RuleOf } from '../../../domain/criterion.ts'
import { formatFigure } from '../../../domain/points.ts'
import { points } from '../../../domain/wording.ts'
import styles from './pictures.module.css'

type Props = { readonly rule: RuleOf<'choice'>; readonly max: number; readonly chosen: Value }

/** The options as stairs, from the fewest points to the most, with the chosen step marked. */
export function ChoiceSteps({ rule, max, chosen }: Props) {
  const options = [...rule.options].sort((a, b) => a.points - b.points)
  const lowest = Math.min(0, ...options.map((option) => option.points))
  const at = options.findIndex((option) => option.key === chosen)
  const option = options[at]
  const label = option
    ? `Bậc ${at + 1} trên ${options.length}: ${points(option.points)} trên ${points(max)}.`
    : `${options.length} bậc, từ ${points(options[0]?.points ?? 0)} đến ${points(max)}. Chưa chọn.`
  return (
    <div role="img" aria-label={label} className={styles.stairs}>
      {options.map((step) => (
        <span
          key={step.key}
          data-chosen={step.key === chosen || undefined}
          data-loss={step.points < 0 || undefined}
        >
          <em>{formatFigure(step.points)}</em>
          <i style={{ height: `${6 + (58 * (step.points - lowest)) / (max - lowest || 1)}px` }} />
        </span>
      ))}
    </div>
  )
}
