import type { UnitLine } from '../../domain/round-units.ts'
import { levelNames } from '../../domain/unit.ts'
import styles from './units.module.css'

/** A list of units as it was understood: what goes in, what is there already, what nearly matches. */
export function UnitLines(props: {
  readonly lines: readonly UnitLine[]
  /** Lines that a person left out. */
  readonly left: ReadonlySet<number>
  readonly onLeave: (line: UnitLine, wanted: boolean) => void
}) {
  const { lines, left } = props
  const [wrong, near] = [lines.filter(({ problem }) => problem), lines.filter(isNear)]
  return (
    <>
      <p role="status">
        Đọc được <b>{lines.length}</b> dòng
        {wrong.length > 0 && `, ${wrong.length} dòng không thêm được`}
        {near.length > 0 && `, ${near.length} dòng có tên gần giống đơn vị khác: hãy xem lại`}.
      </p>
      <div className={`scroll ${styles.lines}`} role="region" aria-label="Danh sách đọc được" tabIndex={0}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Thêm</th>
              <th scope="col">Tên đơn vị</th>
              <th scope="col">Loại</th>
              <th scope="col">Khối</th>
              <th scope="col">Liên hệ</th>
              <th scope="col">Xem lại</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((one) => (
              <tr key={one.line}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Thêm ${one.unit.name || `dòng ${one.line}`}`}
                    disabled={one.problem !== null}
                    checked={one.problem === null && !left.has(one.line)}
                    onChange={(event) => props.onLeave(one, event.target.checked)}
                  />
                </td>
                <td>{one.unit.name || <span className="muted">(dòng {one.line})</span>}</td>
                <td>{levelNames[one.unit.level]}</td>
                <td>{one.unit.block}</td>
                <td>{one.unit.contact}</td>
                <td>
                  {one.problem ? (
                    <span className={styles.wrong}>{one.problem}</span>
                  ) : (
                    one.near && (
                      <span className={styles.near}>
                        Gần giống “{one.near.name}”. Nếu là một đơn vị thì bỏ chọn dòng này.
                      </span>
                    )
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function isNear({ problem, near }: UnitLine): boolean {
  return problem === null && near !== null
}
