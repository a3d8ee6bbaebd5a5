import { formatDay } from '../../domain/day.ts'
import { codeFromHash } from '../../store/code.ts'
import { formatMoment } from '../../ui/moment.ts'
import type { UnitRow } from './unit-rows.ts'

/** Every freeze that came in from a unit, the latest first. */
export function ReceivedHistory({ row }: { readonly row: UnitRow }) {
  const { received } = row
  return (
    <section aria-labelledby="received">
      <h2 id="received">Các lần nhận</h2>
      {received.length === 0 ? (
        <p className="muted">Chưa nhận hồ sơ nào của đơn vị này.</p>
      ) : (
        <div className="scroll" role="region" aria-label="Bảng các lần nhận" tabIndex={0}>
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">Nhận lúc</th>
                <th scope="col">Bản chốt</th>
                <th scope="col">Mã hồ sơ</th>
                <th scope="col">Văn bản</th>
                <th scope="col">Tệp</th>
              </tr>
            </thead>
            <tbody>
              {received.map(({ id, revision, hash, receivedAt, letter, file, unitName }) => (
                <tr key={`${id} ${revision}`}>
                  <td>{formatMoment(receivedAt)}</td>
                  <td>số {revision}</td>
                  <td>{codeFromHash(hash)}</td>
                  <td>
                    {letter && letter.number !== ''
                      ? `${letter.number}${letter.date ? ` ngày ${formatDay(letter.date)}` : ''}`
                      : '–'}
                  </td>
                  <td className="small">
                    {file}
                    {unitName !== row.unit.name && <p className="muted">Tên trong tệp: {unitName}</p>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
