import { formatFigure } from '../../domain/points.ts'
import type { TargetPlan } from '../../domain/target.ts'
import type { Field } from '../../domain/target-field.ts'
import styles from './target.module.css'

/** The part of the ranking between the own place and the one aimed at, and two more on either side. */
export function Ladder({ plan, field }: { readonly plan: TargetPlan; readonly field: Field }) {
  const { ranking, names, unit, digits, table } = field
  const own = ranking.units.findIndex((one) => one.unit === unit)
  const shown = ranking.units.slice(Math.max(0, Math.min(plan.place - 1, own) - 2), own + 3)
  return (
    <section className="card stack">
      <h2>Bảng xếp hạng{table ? ` ${table.year}` : ''}</h2>
      <ol className={styles.ladder}>
        {shown.map((one) => (
          <li
            key={one.unit}
            className={one.unit === unit ? styles.me : one.place === plan.place ? styles.goalRow : undefined}
          >
            <span>{one.place}</span>
            <span>
              {names.get(one.unit) ?? one.unit}
              {one.tied && <span className="small muted"> (đồng hạng)</span>}
            </span>
            <span className="num">{formatFigure(one.index, digits, digits)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
