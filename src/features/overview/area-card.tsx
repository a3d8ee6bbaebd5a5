import { formatIndex, formatPoints } from '../../domain/points.ts'
import type { ScoreRow } from '../../domain/score.ts'
import type { UnitBoard } from '../../domain/unit-board.ts'
import { dossierHref } from '../../ui/route.ts'

type Props = { readonly board: UnitBoard; readonly digits: number; readonly id: string }

/** The areas that hold the index up, and those that pull it down. */
export function AreaCard({ board, digits, id }: Props) {
  const row = (word: string) => (area: ScoreRow) => (
    <tr key={area.key}>
      <td>
        {area.code} {area.title} <span className={word === 'mạnh' ? 'chip good' : 'chip warn'}>{word}</span>
      </td>
      <td className="num">
        {area.final === null ? '–' : formatPoints(area.final, digits)}/
        {formatPoints(area.applicableMax, digits)}
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
      <p>
        <a href={dossierHref(id, 'so-sanh')}>So sánh các năm</a>
      </p>
    </section>
  )
}
