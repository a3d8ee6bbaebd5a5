import type { SetEntry } from '../../domain/set-entry.ts'
import { formatDay } from '../../domain/day.ts'
import { formatFigure } from '../../domain/points.ts'
import { levelNames } from '../../domain/unit.ts'
import styles from './criteria.module.css'
import { setHref } from './set-route.ts'

type Props = {
  readonly heading: string
  readonly sets: readonly (SetEntry & { readonly broken?: true })[]
  readonly onRemove?: (entry: SetEntry) => void
}

/** Sets as a table: who issued them, for whom, which years, how large, official or not. */
export function SetTable({ heading, sets, onRemove }: Props) {
  return (
    <section aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <div className="scroll">
        <table className={`grid ${styles.sets}`}>
          <thead>
            <tr>
              <th scope="col">Bộ tiêu chí</th>
              <th scope="col">Cơ quan ban hành</th>
              <th scope="col">Văn bản</th>
              <th scope="col">Năm</th>
              <th scope="col">Dùng cho</th>
              <th scope="col" className="num">
                Lĩnh vực
              </th>
              <th scope="col" className="num">
                Tiêu chí
              </th>
              <th scope="col" className="num">
                Chấm điểm
              </th>
              <th scope="col" className="num">
                Điểm
              </th>
              {onRemove && (
                <th scope="col">
                  <span className="visually-hidden">Việc khác</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {sets.map((entry) => (
              <tr key={`${entry.id}/${entry.version}`}>
                <td className={styles.title}>
                  {entry.broken ? entry.title : <a href={setHref(entry.id, entry.version)}>{entry.title}</a>}
                  <span className="small muted">
                    {' '}
                    {entry.id} · phiên bản {entry.version}
                  </span>{' '}
                  <StatusChip status={entry.status} />
                </td>
                <td>{entry.issuer}</td>
                <td>
                  {entry.decision.number}
                  {entry.decision.date && (
                    <span className="small muted"> {formatDay(entry.decision.date)}</span>
                  )}
                </td>
                <td>{entry.years.join(', ')}</td>
                <td>{entry.levels.map((level) => shortLevel(levelNames[level])).join(', ')}</td>
                <td className="num">{entry.areas}</td>
                <td className="num">{entry.criteria}</td>
                <td className="num">{entry.leaves}</td>
                <td className="num">{formatFigure(entry.max)}</td>
                {onRemove && (
                  <td className="num">
                    <button type="button" className="btn quiet" onClick={() => onRemove(entry)}>
                      Xóa<span className="visually-hidden"> {entry.title}</span>
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export function StatusChip({ status }: { readonly status: SetEntry['status'] }) {
  return status === 'illustrative' ? (
    <span className="chip warn">minh họa</span>
  ) : (
    <span className="chip good">chính thức</span>
  )
}

/** "Huyện, quận, … (đến 2025)" → "Huyện, quận, …". */
function shortLevel(name: string): string {
  return name.replace(/ \(.*\)$/, '')
}
