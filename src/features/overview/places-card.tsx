import { laterMark } from '../../domain/board-words.ts'
import { describeStanding, quartileNames } from '../../domain/standing-words.ts'
import { printOnScale } from '../../domain/target-words.ts'
import { describeOfficial } from '../../domain/official-result.ts'
import type { UnitBoard } from '../../domain/unit-board.ts'

type Props = Pick<UnitBoard, 'years' | 'official'> & {
  /** The year of the dossier. */
  readonly own: number
}

/** Index and place of every published year. */
export function PlacesCard({ years, official, own }: Props) {
  return (
    <section className="card stack" aria-labelledby="places">
      <h2 id="places">Xếp hạng các năm</h2>
      {years.length === 0 ? (
        <p>
          Chưa có bảng xếp hạng nào có tên đơn vị. <a href="#/xep-hang">Nhập bảng xếp hạng của khối</a>.
        </p>
      ) : (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Năm</th>
              <th scope="col" className="num">
                Chỉ số
              </th>
              <th scope="col" className="num">
                Xếp hạng
              </th>
              <th scope="col">Nhóm trong khối</th>
            </tr>
          </thead>
          <tbody>
            {years.map((one) => (
              <tr key={one.year}>
                <th scope="row">
                  {one.year}
                  {one.year > own && <span className="small muted">{laterMark(one.year, own)}</span>}
                </th>
                <td className="num">{printOnScale(one.index, one.digits, one.max)}</td>
                <td className="num">{describeStanding(one)}</td>
                <td>
                  {one.standing
                    ? quartileNames[one.standing.quartile]
                    : `bình quân của ${one.predecessors.map(({ name }) => name).join(', ')}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {official && <p className={official.differs ? 'note warn' : undefined}>{describeOfficial(official)}</p>}
    </section>
  )
}
