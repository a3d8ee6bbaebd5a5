import { formatFigure } from '../../domain/points.ts'
import type { Drift, Said } from '../../domain/publication.ts'
import { statusNames } from '../../domain/ranking-table.ts'
import { resultsHref } from './address.ts'
import { showIndex } from './figures.tsx'
import styles from './results.module.css'

type Props = {
  readonly drift: readonly Drift[]
  readonly digits: number
  readonly round: string
  readonly block: string
}

/** Units whose published figures are no longer those of the dossiers; every figure leads to the rows behind it. */
export function DriftTable({ drift, digits, round, block }: Props) {
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
              <th scope="row">{now ? <a href={resultsHref(round, block, id)}>{name}</a> : name}</th>
              {[published, now].map((said, at) => (
                <td key={at} className="num">
                  {said && now ? (
                    <a
                      className={styles.figure}
                      href={resultsHref(round, block, id)}
                      tabIndex={-1}
                      title={`Xem vì sao: ${name}`}
                    >
                      {showStanding(said, digits)}
                    </a>
                  ) : (
                    showStanding(said, digits)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function showStanding(said: Said | null, digits: number): string {
  if (!said) return 'không có'
  const { index, place, status, points, applicableMax } = said
  const reached =
    points === undefined || applicableMax === undefined
      ? ''
      : `, ${formatFigure(points, digits, digits)}/${formatFigure(applicableMax, digits, digits)} điểm`
  return place === null
    ? `${statusNames[status]}${reached}`
    : `${showIndex(index, digits)} (hạng ${place})${reached}`
}
