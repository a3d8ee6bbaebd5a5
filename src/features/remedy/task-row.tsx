import { useState } from 'react'
import type { Leaf } from '../../domain/criterion.ts'
import { formatDay, parseDay } from '../../domain/day.ts'
import { causes, type Task } from '../../domain/plan.ts'
import { causeNames, progressNames } from '../../domain/plan-words.ts'
import { formatFigure } from '../../domain/points.ts'
import { dossierHref } from '../../ui/route.ts'
import styles from './remedy.module.css'

type Props = {
  readonly number: number
  readonly task: Task
  readonly today: string
  readonly dossier: string
  readonly leaves: readonly Leaf[]
  readonly onChange: (part: Partial<Task>) => void
}
type TextField = 'lead' | 'partner' | 'time' | 'product' | 'note'

/** One task; a cell is stored when it is left, so that typing is never disturbed. */
export function TaskRow({ number, task, today, dossier, leaves, onChange }: Props) {
  const [badDay, setBadDay] = useState(false)
  const isLate =
    task.due !== null && task.due < today && task.progress !== 'done' && task.progress !== 'dropped'
  const text = (field: TextField, label: string) => (
    <td>
      <textarea
        key={task[field]}
        rows={1}
        aria-label={`${label}, nhiệm vụ ${number}`}
        defaultValue={task[field]}
        onBlur={({ target: { value } }) => {
          const tidy = value.normalize('NFC').trim()
          if (tidy !== task[field]) onChange({ [field]: tidy })
        }}
      />
    </td>
  )
  return (
    <tr>
      <td className="num">{number}</td>
      <td>
        <textarea
          key={task.content}
          rows={2}
          aria-label={`Nội dung, nhiệm vụ ${number}`}
          defaultValue={task.content}
          onBlur={({ target }) => {
            const content = target.value.normalize('NFC').trim()
            if (content === '') target.value = task.content
            else if (content !== task.content) onChange({ content })
          }}
        />
        <div className={`small ${styles.links}`}>
          {leaves.map(({ key, code, title }) => (
            <a key={key} href={dossierHref(dossier, 'tu-danh-gia', key)} title={title}>
              {code}
            </a>
          ))}
        </div>
      </td>
      {text('lead', 'Cơ quan chủ trì')}
      {text('partner', 'Cơ quan phối hợp')}
      {text('time', 'Thời gian thực hiện')}
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
      {text('product', 'Sản phẩm')}
      {text('note', 'Ghi chú')}
      <td className="num">{task.points === null ? '' : formatFigure(task.points, 2)}</td>
    </tr>
  )
}

const progresses = ['open', 'doing', 'done', 'dropped'] as const
