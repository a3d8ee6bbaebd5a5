import { memo } from 'react'
import { receptionNames, type Reception } from '../../domain/reception.ts'
import { roundHref } from '../../ui/round-route.ts'
import type { Column } from './overview-columns.ts'
import styles from './overview.module.css'
import { lateWords, type UnitRow } from './unit-rows.ts'

type Props = {
  readonly round: string
  readonly row: UnitRow
  /** Its place in the table as it is sorted, from 0. */
  readonly index: number
  readonly columns: readonly Column[]
  readonly onUnit: (unit: string) => void
}

/** One unit of the overview. */
export const OverviewRow = memo(function OverviewRow({ round, row, index, columns, onUnit }: Props) {
  const { unit, status, late, entry } = row
  return (
    <tr aria-rowindex={index + 2}>
      <td className={styles.number}>{row.number}</td>
      <th scope="row" className={styles.name}>
        <button type="button" title={unit.name} aria-haspopup="dialog" onClick={() => onUnit(unit.id)}>
          {unit.name}
        </button>
      </th>
      <td className={styles.status}>
        <span className={`chip ${tones[status] ?? ''}`}>{receptionNames[status]}</span>
        {late > 0 && <span className={styles.late}>{lateWords(late)}</span>}
        {entry && (
          <a className="no-print" href={roundHref(round, 'ho-so', unit.id)}>
            Thẩm định<span className="visually-hidden"> {unit.name}</span>
          </a>
        )}
      </td>
      {columns.map((column) => (
        <td key={column.key} className={styles.figure} data-tone={column.toneOf(row)}>
          {column.textOf(row)}
        </td>
      ))}
    </tr>
  )
})

const tones: Readonly<Partial<Record<Reception, string>>> = {
  appraised: 'good',
  finalised: 'good',
  faulty: 'warn',
  returned: 'warn',
  awaiting: 'warn',
}
