import type { BlockBoard } from '../../domain/block-board.ts'
import { quartileNames } from '../../domain/standing-words.ts'
import { spreadName } from '../../domain/documents/block-paper.ts'
import { formatChange, formatFigure } from '../../domain/points.ts'
import type { RankingTable } from '../../domain/ranking-table.ts'
import styles from './block.module.css'

type Props = {
  readonly table: RankingTable
  readonly board: BlockBoard
  readonly names: ReadonlyMap<string, string>
  readonly unitNames: ReadonlyMap<string, string>
}

/** Least, middle and most of the index and of each area, the unit that holds the most, and the chosen one's standing. */
export function SpreadTable({ table, board, names, unitNames }: Props) {
  const show = (value: number) => formatFigure(value, table.digits, table.digits)
  const hasOwn = board.spreads.some(({ own }) => own !== null)
  return (
    <section className="stack">
      <h2>Mức phân tán</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng mức phân tán">
        <table className={`grid ${styles.spread}`}>
          <thead>
            <tr>
              <th scope="col">Chỉ số, lĩnh vực</th>
              <th scope="col" className="num">
                Thấp nhất
              </th>
              <th scope="col" className="num">
                Trung vị
              </th>
              <th scope="col" className="num">
                Cao nhất
              </th>
              <th scope="col">Đơn vị cao nhất</th>
              {hasOwn && (
                <>
                  <th scope="col" className="num">
                    Đơn vị đang xem
                  </th>
                  <th scope="col" className="num">
                    So với trung vị
                  </th>
                  <th scope="col">Vị trí</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {board.spreads.map(({ key, min, median, max, best, own, count }) => (
              <tr key={key}>
                <th scope="row">{spreadName(key, names)}</th>
                <td className="num">{show(min)}</td>
                <td className="num">{show(median)}</td>
                <td className="num">{show(max)}</td>
                <td>
                  {best.length > 2
                    ? `${best.length} đơn vị`
                    : best.map((unit) => unitNames.get(unit) ?? unit).join(', ')}
                </td>
                {hasOwn && (
                  <>
                    <td className="num">{own ? show(own.value) : '–'}</td>
                    <td className="num">{own ? formatChange(own.toMedian, table.digits) : '–'}</td>
                    <td>{own ? `${own.place}/${count}, nhóm ${quartileNames[own.quartile]}` : '–'}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {board.spreads.length === 1 && (
        <p className="small muted">Bảng này không có điểm theo lĩnh vực, nên chỉ so được chỉ số.</p>
      )}
    </section>
  )
}
