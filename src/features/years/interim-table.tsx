import { dayOfInterim, figuresUntil, nameOfYear } from '../../domain/interim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import {
  formatChange,
  formatIndex,
  pointsFromNumber,
  pointsToNumber,
  subtractPoints,
} from '../../domain/points.ts'
import { sheetOf } from '../../store/sheet.ts'

type Props = {
  readonly dossiers: readonly Dossier[]
  readonly year: number
  /** The day each was stored last, by its id. */
  readonly storedOn: Readonly<Record<string, string>>
}

/** The interim scorings of a year beside one another, in the order of their figures, then the official one. */
export function InterimTable({ dossiers, year, storedOn }: Props) {
  const ofYear = dossiers.filter((one) => one.year === year)
  const dayOf = (one: Dossier) => dayOfInterim(one) || (storedOn[one.id] ?? '')
  const lines = [
    ...ofYear.filter(({ interim }) => interim === true).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)),
    ...ofYear.filter(({ interim }) => interim !== true),
  ]
  if (lines.length < 2 || lines[0]?.interim !== true) return null
  const name = (one: Dossier) =>
    one.interim === true ? nameOfYear(one, storedOn[one.id] ?? null) : `Hồ sơ chính thức năm ${year}`
  return (
    <section className="card stack">
      <h2>Các lần tạm chấm năm {year}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng các lần tạm chấm">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Lần chấm</th>
              <th scope="col" className="num">
                Chỉ số
              </th>
              <th scope="col" className="num">
                Chưa chấm
              </th>
              <th scope="col" className="num">
                So với lần trước
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((one, at) => {
              const sheet = sheetOf(one)
              const before = lines[at - 1]
              return (
                <tr key={one.id}>
                  <th scope="row">{capitalised(name(one))}</th>
                  <td className="num">
                    {sheet.total.index === null ? '–' : formatIndex(sheet.total.index, one.set.digits)}
                  </td>
                  <td className="num">{sheet.open.length}</td>
                  <td className="num">{before ? changeFrom(before, one) : '–'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="small muted">
        Chỉ số tạm chấm tăng dần khi chấm thêm tiêu chí; chọn một lần ở “So sánh với” để xem từng tiêu chí.
        Các lần tạm chấm không dùng để xếp hạng.
        {lines.some((one) => one.interim === true && figuresUntil(one) === null) &&
          ' Lần chưa rõ ngày chốt số liệu: mở hồ sơ đó, ghi ngày ở “Kiểm tra, chốt”.'}
      </p>
    </section>
  )
}

/** The change of the index in percentage points. */
function changeFrom(before: Dossier, after: Dossier): string {
  const [was, is] = [sheetOf(before).total.index, sheetOf(after).total.index]
  if (was === null || is === null) return '–'
  const change = pointsToNumber(subtractPoints(pointsFromNumber(is), pointsFromNumber(was)))
  return formatChange(change, after.set.digits)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
