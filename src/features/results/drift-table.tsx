import type { Drift } from '../../domain/publication.ts'
import { showIndex } from './figures.tsx'
import styles from './results.module.css'

/** Units whose published figures are no longer those of the dossiers. */
export function DriftTable({ drift, digits }: { readonly drift: readonly Drift[]; readonly digits: number }) {
  return (
    <div className="scroll">
      <table className={`grid ${styles.table}`}>
        <caption className="visually-hidden">Khác bảng đã công bố</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col" className="num">
              Đã công bố
            </th>
            <th scope="col" className="num">
              Hiện tại
            </th>
          </tr>
        </thead>
        <tbody>
          {drift.map(({ id, name, published, now }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="num">{showStanding(published, digits)}</td>
              <td className="num">{showStanding(now, digits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function showStanding({ index, place }: Drift['now'], digits: number): string {
  return place === null ? 'không xếp hạng' : `${showIndex(index, digits)} (hạng ${place})`
}
