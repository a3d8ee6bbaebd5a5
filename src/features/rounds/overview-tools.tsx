import { receptionNames, type Reception } from '../../domain/reception.ts'
import { countStatuses, type View } from './overview-view.ts'
import styles from './overview.module.css'
import type { UnitRow } from './unit-rows.ts'

/** Search and filters of the overview. */
export function OverviewTools(props: {
  readonly rows: readonly UnitRow[]
  readonly view: View
  /** Units that the view shows. */
  readonly shown: number
  readonly onChange: (view: View) => void
}) {
  const { rows, view, onChange } = props
  const blocks = [...new Set(rows.map(({ unit }) => unit.block))]
  const late = rows.filter((row) => row.late > 0).length
  return (
    <div className={`${styles.tools} no-print`} role="search" aria-label="Tìm và lọc đơn vị">
      <input
        type="search"
        aria-label="Tìm đơn vị"
        placeholder="Tìm đơn vị (gõ không dấu cũng được)"
        value={view.query}
        onChange={(event) => onChange({ ...view, query: event.target.value })}
      />
      <select
        aria-label="Tình trạng"
        value={view.status}
        onChange={(event) => onChange({ ...view, status: event.target.value as Reception | '' })}
      >
        <option value="">Mọi tình trạng ({rows.length})</option>
        {countStatuses(rows).map(([status, count]) => (
          <option key={status} value={status}>
            {receptionNames[status]} ({count})
          </option>
        ))}
      </select>
      {blocks.length > 1 && (
        <select
          aria-label="Khối"
          value={view.block === null ? 'all' : `=${view.block}`}
          onChange={({ target: { value } }) =>
            onChange({ ...view, block: value === 'all' ? null : value.slice(1) })
          }
        >
          <option value="all">Mọi khối</option>
          {blocks.map((block) => (
            <option key={block} value={`=${block}`}>
              {block || 'Chưa ghi khối'}
            </option>
          ))}
        </select>
      )}
      <label>
        <input
          type="checkbox"
          checked={view.lateOnly}
          onChange={(event) => onChange({ ...view, lateOnly: event.target.checked })}
        />{' '}
        Quá hạn ({late})
      </label>
      <span className="small muted" role="status">
        {props.shown < rows.length && `${props.shown}/${rows.length} đơn vị`}
      </span>
    </div>
  )
}
