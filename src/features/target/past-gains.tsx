import { formatFigure } from '../../domain/points.ts'
import type { TargetPlan } from '../../domain/target.ts'
import { formatOnScale, unitOfScale } from '../../domain/target-words.ts'

/** What the same gain would have meant in the years that are at hand. */
export function PastGains({
  plan,
  digits,
  top,
}: {
  readonly plan: TargetPlan
  readonly digits: number
  readonly top: number
}) {
  if (plan.past.length < 2 || plan.reached) return null
  return (
    <section className="card stack">
      <h2>
        Nếu các năm trước cũng tăng {formatFigure(plan.gain, digits)} {unitOfScale(top)}
      </h2>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Năm</th>
            <th scope="col" className="num">
              Chỉ số
            </th>
            <th scope="col" className="num">
              Hạng
            </th>
            <th scope="col" className="num">
              Hạng nếu tăng
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.past.map(({ year, index, place, placeWithGain, of }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className="num">{formatOnScale(index, digits, top)}</td>
              <td className="num">
                {place}/{of}
              </td>
              <td className="num">
                {placeWithGain}/{of}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
