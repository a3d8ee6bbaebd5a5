import { useEffect, useRef, useState } from 'react'
import { leavesByKey } from '../../domain/criteria.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { addTask, editTask, type RemedyPlan, type Task } from '../../domain/plan.ts'
import { canMoveTask, copyTask, moveTask, removeTask, restoreTask } from '../../domain/plan-order.ts'
import type { StatedField } from '../../domain/ready-plan.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TaskCriteria } from './task-criteria.tsx'
import { TaskRow } from './task-row.tsx'
import styles from './remedy.module.css'

type Props = {
  readonly dossier: Dossier
  readonly plan: RemedyPlan
  readonly today: string
  /** What a ready plan says of its rows, by their ids; empty where the plan is the unit's own. */
  readonly stated: ReadonlyMap<string, ReadonlySet<StatedField>>
  readonly onChange: (edit: (now: RemedyPlan) => RemedyPlan) => void
}
type Removed = { readonly task: Task; readonly at: number }

/** The tasks of a plan in the columns of the annex; those taken out come back one by one, the last first. */
export function TaskTable({ dossier, plan, today, stated, onChange }: Props) {
  const [removed, setRemoved] = useState<readonly Removed[]>([])
  const [choosing, setChoosing] = useState<string | null>(null)
  const undo = useRef<HTMLButtonElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const asked = useRef<number | null>(null)
  const count = plan.tasks.length
  const leaves = leavesByKey(dossier.set)
  const fixed = new Set(stated.keys())
  const chosen = plan.tasks.find(({ id }) => id === choosing)
  const last = removed.at(-1)
  // The button that was pressed went with its row: the keyboard goes on at the way back.
  useEffect(() => {
    if (removed.length > 0) undo.current?.focus()
  }, [removed.length])
  // A task asked for is written next.
  useEffect(() => {
    if (asked.current === null || count <= asked.current) return
    asked.current = null
    body.current?.querySelector<HTMLElement>('tr:last-child textarea')?.focus()
  }, [count])
  const ask = (edit: (now: RemedyPlan) => RemedyPlan) => {
    asked.current = count
    onChange(edit)
  }
  const take = (task: Task, at: number) => {
    setRemoved([...removed, { task, at }])
    onChange((now) => removeTask(now, task.id))
  }
  const bringBack = ({ task, at }: Removed) => {
    setRemoved(removed.slice(0, -1))
    onChange((now) => restoreTask(now, task, at))
  }
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng nhiệm vụ của kế hoạch">
        <table className={`grid ${styles.tasks}`}>
          <thead>
            <tr>
              <th scope="col">STT</th>
              <th scope="col">Nội dung</th>
              <th scope="col">Cơ quan chủ trì</th>
              <th scope="col">Cơ quan phối hợp</th>
              <th scope="col">Thời gian thực hiện</th>
              <th scope="col">Hạn</th>
              <th scope="col">Tiến độ</th>
              <th scope="col">Nguyên nhân</th>
              <th scope="col">Sản phẩm</th>
              <th scope="col">Ghi chú</th>
              <th scope="col" className="num">
                Điểm dự kiến
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {plan.tasks.map((task, at) => (
              <TaskRow
                key={task.id}
                number={at + 1}
                task={task}
                today={today}
                dossier={dossier.id}
                leaves={task.criteria.flatMap((key) => leaves.get(key) ?? [])}
                stated={stated.get(task.id) ?? null}
                means={{
                  canMove: (by) => canMoveTask(plan, task.id, by, fixed),
                  onMove: (by) => onChange((now) => moveTask(now, task.id, by, fixed)),
                  onCriteria: () => setChoosing(task.id),
                  onRemove: () => take(task, at),
                  onCopy: () => ask((now) => copyTask(now, task.id)),
                }}
                onChange={(part) => onChange((now) => editTask(now, task.id, part, today))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="no-print">
        <button type="button" className="btn" onClick={() => ask(addTask)}>
          Thêm nhiệm vụ
        </button>
      </div>
      {last && (
        <p className="note no-print" role="status">
          Đã bỏ nhiệm vụ “{last.task.content}”.{' '}
          <button ref={undo} type="button" className="btn quiet" onClick={() => bringBack(last)}>
            Hoàn tác
          </button>
        </p>
      )}
      <Dialog
        open={chosen !== undefined}
        title="Tiêu chí của nhiệm vụ"
        onClose={() => setChoosing(null)}
        wide
      >
        {chosen && (
          <TaskCriteria
            dossier={dossier}
            task={chosen}
            onChoose={(part) => {
              setChoosing(null)
              onChange((now) => editTask(now, chosen.id, part, today))
            }}
            onClose={() => setChoosing(null)}
          />
        )}
      </Dialog>
    </>
  )
}
