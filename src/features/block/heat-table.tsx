import type { BlockBoard, HeatCell } from '../../domain/block-board.ts'
import { spreadName } from '../../domain/documents/block-paper.ts'
import { formatFigure } from '../../domain/points.ts'
import type { RankingTable } from '../../domain/ranking-table.ts'
import styles from './block.module.css'

type Props = {
  readonly table: RankingTable
  readonly board: BlockBoard
  readonly names: ReadonlyMap<string, string>
  readonly unitNames: ReadonlyMap<string, string>
  readonly own: string | null
}

/** Every unit and area; the high and the low third of each column stand out, by a sign besides the colour. */
export function HeatTable({ table, board, names, unitNames, own }: Props) {
  return (
    <section className="stack">
      <h2>Các đơn vị theo thứ hạng</h2>
      <p className="small muted">▲ gần mức cao nhất của cột, ▼ gần mức thấp nhất của cột.</p>
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng các đơn vị">
        <table className={`grid ${styles.heat}`}>
          <thead>
            <tr>
              <th scope="col" className="num">
                Hạng
              </th>
              <th scope="col">Đơn vị</th>
              {board.spreads.map(({ key }) => (
                <th key={key} scope="col" className="num">
                  {spreadName(key, names)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.rows.map(({ unit, place, tied, cells }) => (
              <tr key={unit} className={unit === own ? styles.own : undefined}>
                <td className="num">
                  {place}
                  {tied && ' (đồng hạng)'}
                </td>
                <td>{unitNames.get(unit) ?? unit}</td>
                {cells.map((cell, at) => (
                  <td key={board.spreads[at]?.key} className={`num ${toneOf(cell)}`}>
                    {cell === null
                      ? '–'
                      : `${formatFigure(cell.value, table.digits, table.digits)}${signOf(cell)}`}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const [low, high] = [1 / 3, 2 / 3]

function toneOf(cell: HeatCell): string {
  if (cell?.heat == null) return ''
  return (cell.heat >= high ? styles.high : cell.heat <= low ? styles.low : '') ?? ''
}

function signOf(cell: NonNullable<HeatCell>): string {
  if (cell.heat === null) return ''
  return cell.heat >= high ? ' ▲' : cell.heat <= low ? ' ▼' : ''
}
