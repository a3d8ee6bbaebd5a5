import type { ApartLoss } from '../../domain/improvement.ts'
import { formatFigure } from '../../domain/points.ts'

const kinds: Readonly<Record<ApartLoss['kind'], string>> = {
  survey: 'điều tra xã hội học',
  reviewer: 'cơ quan thẩm định chấm',
  penalty: 'điểm trừ',
}

/** Points that the unit cannot decide to win: they are told, never planned with. */
export function ApartList({
  losses,
  digits,
}: {
  readonly losses: readonly ApartLoss[]
  readonly digits: number
}) {
  if (losses.length === 0) return null
  return (
    <details className="card">
      <summary>{losses.length} khoản không do đơn vị tự quyết định (điều tra XHH, điểm trừ…)</summary>
      <ul>
        {losses.map(({ key, code, title, kind, points }) => (
          <li key={key}>
            {code} {title}: {formatFigure(points, digits)} điểm ({kinds[kind]})
          </li>
        ))}
      </ul>
    </details>
  )
}
