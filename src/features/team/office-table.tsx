import type { Office } from '../../domain/assignment.ts'
import { formatDay } from '../../domain/day.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { dossierHref } from '../../ui/route.ts'
import styles from './team.module.css'

/** One line for each office: its rows, the open ones, the day, how far it is, and its file. */
export function OfficeTable(props: {
  readonly dossier: Dossier
  readonly offices: readonly Office[]
  /** Null where the dossier is frozen. */
  readonly onHandOut: ((assignee: string) => void) | null
}) {
  const { dossier, onHandOut } = props
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Bảng theo đơn vị phụ trách">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Đơn vị phụ trách</th>
            <th scope="col" className="num">
              Tiêu chí
            </th>
            <th scope="col" className="num">
              Chưa chấm
            </th>
            <th scope="col">Hạn</th>
            <th scope="col">Tình trạng</th>
            {onHandOut && (
              <th scope="col">
                <span className="visually-hidden">Giao tệp</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {props.offices.map(({ assignee, keys, open, handout, returnedAt, late }) => (
            <tr key={assignee}>
              <th scope="row" className={styles.office}>
                {assignee === '' ? <span className="muted">Chưa phân công</span> : assignee}
              </th>
              <td className="num">{keys.length}</td>
              <td className="num">
                {open[0] === undefined ? (
                  '0'
                ) : (
                  <a href={dossierHref(dossier.id, 'tu-danh-gia', open[0])}>
                    {open.length}
                    <span className="visually-hidden"> tiêu chí chưa chấm, mở tiêu chí đầu tiên</span>
                  </a>
                )}
              </td>
              <td>{handout?.due ? formatDay(handout.due) : '–'}</td>
              <td>
                {late > 0 && <span className="chip warn">Quá hạn {late} ngày</span>}{' '}
                {stateWords({ assignee, open, handout, returnedAt })}
              </td>
              {onHandOut && (
                <td className="num">
                  {assignee !== '' && (
                    <button type="button" className="btn quiet" onClick={() => onHandOut(assignee)}>
                      {handout ? 'Giao lại…' : 'Giao phần việc…'}
                      <span className="visually-hidden"> cho {assignee}</span>
                    </button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function stateWords({
  assignee,
  open,
  handout,
  returnedAt,
}: Pick<Office, 'assignee' | 'open' | 'handout' | 'returnedAt'>): string {
  if (assignee === '') return ''
  if (returnedAt !== null) return `Đã nộp ngày ${formatDay(returnedAt)}, đã ghép`
  if (open.length === 0) return 'Đã chấm xong'
  return handout ? `Đã giao ngày ${formatDay(handout.at)}, chưa nộp` : 'Chưa giao tệp'
}
