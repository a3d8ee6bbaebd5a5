import { describeTask, describeTasks } from '../../domain/board-words.ts'
import type { UnitBoard } from '../../domain/unit-board.ts'
import { dossierHref } from '../../ui/route.ts'
import styles from './overview.module.css'

const shown = 6

/** Open tasks of the plan: what is late first, then what falls due. */
export function TaskCard({ tasks, id }: { readonly tasks: UnitBoard['tasks']; readonly id: string }) {
  const listed = tasks ? [...new Set([...tasks.late, ...tasks.soon, ...tasks.open])] : []
  return (
    <section className="card stack" aria-labelledby="tasks">
      <h2 id="tasks">Nhiệm vụ chưa xong</h2>
      {tasks ? (
        <>
          <p>
            Kế hoạch năm {tasks.plan.year}: {describeTasks(tasks)}.
          </p>
          <ul className={styles.tasks}>
            {listed.slice(0, shown).map((task) => (
              <li key={task.id}>
                {tasks.late.includes(task) && <span className="chip warn">quá hạn</span>} {describeTask(task)}
              </li>
            ))}
          </ul>
          {listed.length > shown && <p className="muted">Và {listed.length - shown} nhiệm vụ khác.</p>}
        </>
      ) : (
        <p>Chưa có kế hoạch khắc phục.</p>
      )}
      <p>
        <a href={dossierHref(id, 'ke-hoach')}>Đến kế hoạch khắc phục</a>
      </p>
    </section>
  )
}
