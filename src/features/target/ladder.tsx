import { ladderOf } from '../../domain/ladder.ts'
import { formatFigure } from '../../domain/points.ts'
import type { TargetPlan } from '../../domain/target.ts'
import type { Field } from '../../domain/target-field.ts'
import styles from './target.module.css'

/** The part of the ranking between the own place and the one aimed at, and what ties on the way mean. */
export function Ladder({ plan, field }: { readonly plan: TargetPlan; readonly field: Field }) {
  const { ranking, names, digits, table } = field
  const { rungs, notes } = ladderOf(plan, ranking, digits, table?.max ?? 100)
  return (
    <section className="card stack">
      <h2>Bảng xếp hạng{table ? ` ${table.year}` : ''}</h2>
      <ol className={styles.ladder}>
        {rungs.map(({ unit, place, index, tied, isOwn, isGoal }, at) => (
          <li
            key={unit}
            className={isOwn ? styles.me : isGoal && !rungs[at - 1]?.isGoal ? styles.goalRow : undefined}
          >
            <span>{place}</span>
            <span>
              {names.get(unit) ?? unit}
              {tied && <span className="small muted"> (đồng hạng)</span>}
              {isGoal && !isOwn && (
                <>
                  {' '}
                  <span className="chip">mục tiêu</span>
                </>
              )}
            </span>
            <span className="num">{formatFigure(index, digits, digits)}</span>
          </li>
        ))}
      </ol>
      {notes.map((note) => (
        <p key={note} className="small muted">
          {note}
        </p>
      ))}
    </section>
  )
}
