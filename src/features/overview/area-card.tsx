import { baseOfLeaves, leafRowsOf } from '../../domain/leaf-row.ts'
import { formatIndex, formatPoints } from '../../domain/points.ts'
import type { ScoreRow } from '../../domain/score.ts'
import type { UnitBoard } from '../../domain/unit-board.ts'
import { dossierHref } from '../../ui/route.ts'

type Props = { readonly board: UnitBoard; readonly digits: number; readonly id: string }

/** The areas that hold the index up, and those that pull it down. */
export function AreaCard({ board, digits, id }: Props) {
  const baseOf = (area: ScoreRow) => baseOfLeaves(leafRowsOf([area]))
  const isPartly = [...board.strongest, ...board.weakest].some((area) => baseOf(area) !== area.applicableMax)
  const row = (word: string) => (area: ScoreRow) => (
    <tr key={area.key}>
      <td>
        {area.code} {area.title} <span className={word === 'mạnh' ? 'chip good' : 'chip warn'}>{word}</span>
      </td>
      <td className="num">
        {area.final === null ? '–' : formatPoints(area.final, digits)}/{formatPoints(baseOf(area), digits)}
      </td>
      <td className="num">{area.index === null ? '–' : formatIndex(area.index, digits)}</td>
    </tr>
  )
  return (
    <section className="card stack" aria-labelledby="areas">
      <h2 id="areas">Lĩnh vực mạnh nhất, yếu nhất</h2>
      {board.weakest.length === 0 ? (
        <p>Chưa đủ lĩnh vực đã chấm để so sánh.</p>
      ) : (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Lĩnh vực</th>
              <th scope="col" className="num">
                Điểm
              </th>
              <th scope="col" className="num">
                Tỷ lệ
              </th>
            </tr>
          </thead>
          <tbody>
            {board.strongest.map(row('mạnh'))}
            {board.weakest.map(row('yếu'))}
          </tbody>
        </table>
      )}
      {isPartly && (
        <p className="small muted">
          Điểm tối đa để tính tỷ lệ không kể điều tra xã hội học và tiêu chí do cơ quan thẩm định chấm khi
          chưa có điểm.
        </p>
      )}
      <p>
        <a href={dossierHref(id, 'so-sanh')}>So sánh các năm</a>
      </p>
    </section>
  )
}
