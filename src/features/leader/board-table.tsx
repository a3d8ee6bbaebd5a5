import type { BoardLine, LeaderBoard } from '../../domain/leader-board.ts'
import { formatIndex, formatPoints, type Points } from '../../domain/points.ts'
import styles from './leader.module.css'

/** Total and areas, beside last year's self and appraised points where they are known. */
export function BoardTable({ board, digits }: { readonly board: LeaderBoard; readonly digits: number }) {
  const before = board.total.before?.year
  const shown = (points: Points | null | undefined) =>
    points === null || points === undefined ? '–' : formatPoints(points, digits)
  const cells = ({ row, before: then }: BoardLine) => (
    <>
      <td className="num">{shown(row.applicableMax)}</td>
      <td className="num">
        <b>{shown(row.self)}</b>
      </td>
      <td className="num">{row.index === null ? '–' : formatIndex(row.index, digits)}</td>
      {before !== undefined && (
        <>
          <td className="num">{shown(then?.self)}</td>
          <td className="num">{shown(then?.appraised)}</td>
        </>
      )}
    </>
  )
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Điểm theo lĩnh vực">
      <table className={`grid ${styles.board}`}>
        <caption className="visually-hidden">Điểm tự đánh giá theo lĩnh vực, bên cạnh năm trước</caption>
        <thead>
          <tr>
            <th scope="col">Lĩnh vực</th>
            <th scope="col" className="num">
              Điểm tối đa áp dụng
            </th>
            <th scope="col" className="num">
              Điểm tự đánh giá
            </th>
            <th scope="col" className="num">
              Chỉ số
            </th>
            {before !== undefined && (
              <>
                <th scope="col" className="num">
                  Tự đánh giá {before}
                </th>
                <th scope="col" className="num">
                  Thẩm định {before}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {board.areas.map((line) => (
            <tr key={line.row.key}>
              <td>
                {line.row.code} {line.row.title}
              </td>
              {cells(line)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={styles.total}>
            <td>Tổng</td>
            {cells(board.total)}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
