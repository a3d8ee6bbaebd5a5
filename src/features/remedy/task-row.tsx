import { useState, type KeyboardEvent } from 'react'
import type { Leaf } from '../../domain/criterion.ts'
import { formatDay, parseDay } from '../../domain/day.ts'
import { causes, type Task } from '../../domain/plan.ts'
import { causeNames, progressNames } from '../../domain/plan-words.ts'
import { formatFigure, parsePoints, pointsToNumber } from '../../domain/points.ts'
import type { StatedField } from '../../domain/ready-plan.ts'
import { dossierHref } from '../../ui/route.ts'
import { TaskTools, type TaskMeans } from './task-tools.tsx'
import styles from './remedy.module.css'

type Props = {
  readonly number: number
  readonly task: Task
  readonly today: string
  readonly dossier: string
  readonly leaves: readonly Leaf[]
  /** What a ready plan says of this row: it stays as it says. Null where the row is the unit's own. */
  readonly stated: ReadonlySet<StatedField> | null
  readonly means: TaskMeans
  readonly onChange: (part: Partial<Task>) => void
}

/** One task; a cell is stored when it is left, so that typing is never disturbed. */
export function TaskRow({ number, task, today, dossier, leaves, stated, means, onChange }: Props) {
  const [badDay, setBadDay] = useState(false)
  const [badPoints, setBadPoints] = useState(false)
  const isLate =
    task.due !== null && task.due < today && task.progress !== 'done' && task.progress !== 'dropped'
  const text = (field: StatedField, label: string, rows = 1) =>
    stated?.has(field) ? (
      <div className={styles.stated}>{task[field]}</div>
    ) : (
      <textarea
        key={task[field]}
        rows={rows}
        aria-label={`${label}, nhiệm vụ ${number}`}
        defaultValue={task[field]}
        onBlur={({ target }) => {
          const tidy = target.value.normalize('NFC').trim()
          if (tidy === '' && field === 'content') target.value = task.content
          else if (tidy !== task[field]) onChange({ [field]: tidy })
        }}
      />
    )
  const byKeyboard = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (!event.altKey || by === null || stated) return
    event.preventDefault()
    means.onMove(by)
  }
  return (
    <tr onKeyDown={byKeyboard}>
      <td className="num">{number}</td>
      <td>
        {text('content', 'Nội dung', 2)}
        <div className={`small ${styles.links}`}>
          {leaves.map(({ key, code, title }) => (
            <a key={key} href={dossierHref(dossier, 'tu-danh-gia', key)} title={title}>
              {code}
            </a>
          ))}
        </div>
        <TaskTools number={number} isStated={stated !== null} means={means} />
      </td>
      <td>{text('lead', 'Cơ quan chủ trì')}</td>
      <td>{text('partner', 'Cơ quan phối hợp')}</td>
      <td>{text('time', 'Thời gian thực hiện')}</td>
      <td>
        <input
          type="text"
          key={task.due}
          size={10}
          placeholder="dd/mm/yyyy"
          aria-label={`Hạn, nhiệm vụ ${number}`}
          aria-invalid={badDay || undefined}
          defaultValue={task.due === null ? '' : formatDay(task.due)}
          onBlur={({ target: { value } }) => {
            const due = value.trim() === '' ? null : parseDay(value)
            setBadDay(due === null && value.trim() !== '')
            if ((due !== null || value.trim() === '') && due !== task.due) onChange({ due })
          }}
        />
        {badDay && <span className="small">Ghi ngày/tháng/năm.</span>}
        {isLate && <span className="chip warn">quá hạn</span>}
      </td>
      <td>
        <select
          aria-label={`Tiến độ, nhiệm vụ ${number}`}
          value={task.progress}
          onChange={({ target: { value } }) => {
            const progress = progresses.find((one) => one === value)
            if (progress) onChange({ progress })
          }}
        >
          {progresses.map((one) => (
            <option key={one} value={one}>
              {progressNames[one]}
            </option>
          ))}
        </select>
        {task.doneAt !== null && <span className="small muted">{formatDay(task.doneAt)}</span>}
      </td>
      <td>
        <select
          aria-label={`Nguyên nhân, nhiệm vụ ${number}`}
          value={task.cause ?? ''}
          onChange={({ target: { value } }) =>
            onChange({ cause: causes.find((one) => one === value) ?? null })
          }
        >
          <option value="">–</option>
          {causes.map((one) => (
            <option key={one} value={one}>
              {causeNames[one]}
            </option>
          ))}
        </select>
      </td>
      <td>{text('product', 'Sản phẩm')}</td>
      <td>{text('note', 'Ghi chú')}</td>
      <td className="num">
        <input
          type="text"
          inputMode="decimal"
          key={task.points}
          className={styles.points}
          aria-label={`Điểm dự kiến, nhiệm vụ ${number}`}
          aria-invalid={badPoints || undefined}
          defaultValue={task.points === null ? '' : formatFigure(task.points, 2)}
          onBlur={({ target: { value } }) => {
            const points = pointsOf(value)
            setBadPoints(points === undefined)
            // What is shown is rounded: only what was typed anew is stored.
            const shown = task.points === null ? '' : formatFigure(task.points, 2)
            if (points !== undefined && value.trim() !== shown) onChange({ points })
          }}
        />
        {badPoints && <span className="small">Ghi số từ 0, ví dụ 1,5.</span>}
      </td>
    </tr>
  )
}

const progresses = ['open', 'doing', 'done', 'dropped'] as const

/** "1,5" → 1.5, nothing → null; undefined where it is no figure from 0 on. */
function pointsOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  const read = parsePoints(typed)
  return read.ok && read.value >= 0 ? pointsToNumber(read.value) : undefined
}
