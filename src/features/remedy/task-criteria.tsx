import { useId, useMemo, useState, type FormEvent } from 'react'
import { leavesOf } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { lossesOf } from '../../domain/loss.ts'
import type { Task } from '../../domain/plan.ts'
import { addPoints, formatFigure, noPoints, pointsToNumber } from '../../domain/points.ts'
import { matchesQuery } from '../../domain/search.ts'
import { sheetOf } from '../../store/sheet.ts'
import { autofocus } from '../../ui/autofocus.ts'
import styles from './remedy.module.css'

type Props = {
  readonly dossier: Dossier
  readonly task: Task
  readonly onChoose: (part: Pick<Task, 'criteria'> | Pick<Task, 'criteria' | 'points'>) => void
  readonly onClose: () => void
}

/** Which criteria a task feeds, several of them, and with them the points to expect: what they lack in the dossier. */
export function TaskCriteria({ dossier, task, onChoose, onClose }: Props) {
  const id = useId()
  const [chosen, setChosen] = useState<readonly string[]>(task.criteria)
  const [query, setQuery] = useState('')
  const leaves = useMemo(
    () =>
      dossier.set.areas.flatMap((area) => leavesOf([area]).map((leaf) => ({ ...leaf, area: area.title }))),
    [dossier.set],
  )
  const lost = useMemo(
    () => new Map(lossesOf(dossier, sheetOf(dossier)).map((one) => [one.key, one.lost])),
    [dossier],
  )
  const shown = leaves.filter(({ code, title, area }) => matchesQuery(query, code, title, area))
  const known = leaves.filter(({ key }) => chosen.includes(key))
  const foreign = chosen.length - known.length
  const sum = pointsToNumber(addPoints(noPoints, ...known.map(({ key }) => lost.get(key) ?? noPoints)))
  const inOrder = () => [
    ...known.map(({ key }) => key),
    ...chosen.filter((key) => !known.some((one) => one.key === key)),
  ]
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    onChoose({ criteria: inOrder() })
  }
  return (
    <form className="stack" onSubmit={confirm}>
      <div className="field">
        <label htmlFor={`${id}-query`}>
          Tìm tiêu chí theo mã, tên hoặc lĩnh vực (gõ không dấu cũng được)
        </label>
        <input
          id={`${id}-query`}
          ref={autofocus}
          type="search"
          autoComplete="off"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={(event) => {
            // Enter in the search is not yet the whole choice.
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
        <span className="hint" role="status">
          {shown.length === 0 ? 'Không có tiêu chí nào khớp.' : `${shown.length} tiêu chí`}
        </span>
      </div>
      <fieldset className={styles.criteria}>
        <legend className="visually-hidden">Tiêu chí mà nhiệm vụ này góp phần</legend>
        {shown.map(({ key, code, title, max }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
              }
            />
            <span>
              {code} {title}{' '}
              <span className="small muted">
                {lost.has(key)
                  ? `chưa đạt ${formatFigure(pointsToNumber(lost.get(key) ?? noPoints), 2)}/${formatFigure(max, 2)} điểm`
                  : `${formatFigure(max, 2)} điểm, không có điểm chưa đạt`}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status">
        Đã chọn {known.length} tiêu chí
        {known.length > 0 && `, chưa đạt ${formatFigure(sum, 2)} điểm theo hồ sơ năm ${dossier.year}`}
        {foreign > 0 && `; giữ ${foreign} tiêu chí của bộ khác`}.
      </p>
      <div className="row">
        <button type="submit" className="btn primary">
          Ghi tiêu chí
        </button>
        {sum > 0 && (
          <button
            type="button"
            className="btn"
            onClick={() => onChoose({ criteria: inOrder(), points: sum })}
          >
            Ghi tiêu chí và {formatFigure(sum, 2)} điểm dự kiến
          </button>
        )}
        <button type="button" className="btn" onClick={onClose}>
          Không, quay lại
        </button>
      </div>
    </form>
  )
}
