import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Round } from '../../domain/round.ts'
import { overviewColumns } from './overview-columns.ts'
import { OverviewRow } from './overview-row.tsx'
import { sortBy, type SortKey, type View } from './overview-view.ts'
import styles from './overview.module.css'
import type { UnitRow } from './unit-rows.ts'

type Props = {
  readonly round: Round
  readonly rows: readonly UnitRow[]
  readonly view: View
  readonly onView: (view: View) => void
  readonly onUnit: (unit: string) => void
}

/** The table of units: only the rows in view are drawn, all of them on paper. Head and name stay in view. */
export function OverviewTable({ round, rows, view, onView, onUnit }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const columns = useMemo(() => overviewColumns(round), [round])
  const isPrinted = usePrinting()
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    useFlushSync: false,
  })
  useEffect(() => {
    box.current?.scrollTo({ top: 0 })
  }, [view])
  const drawn = isPrinted ? rows.map((_, index) => ({ index })) : list.getVirtualItems()
  const [above, below] = isPrinted
    ? [0, 0]
    : [list.getVirtualItems()[0]?.start ?? 0, list.getTotalSize() - (list.getVirtualItems().at(-1)?.end ?? 0)]
  const head = (key: SortKey, text: string, title: string, className?: string) => (
    <th
      key={key}
      scope="col"
      className={className}
      aria-sort={view.sort.key === key ? (view.sort.down ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        title={title}
        aria-label={title === text ? undefined : title}
        onClick={() => onView(sortBy(view, key))}
      >
        {text}
      </button>
    </th>
  )
  const width = fixedWidth + columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <div className={styles.box} ref={box} role="region" aria-label="Bảng tổng hợp" tabIndex={0}>
      <table className={styles.table} style={{ minWidth: width }} aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">
          Các đơn vị của đợt: tình trạng, điểm, chỉ số từng lĩnh vực
        </caption>
        <colgroup>
          <col className={styles.numberCol} />
          <col className={styles.nameCol} />
          <col className={styles.statusCol} />
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {head('number', 'STT', 'STT', styles.number)}
            {head('name', 'Đơn vị', 'Đơn vị', styles.name)}
            {head('status', 'Tình trạng', 'Tình trạng')}
            {columns.map((column) => head(column.key, column.head, column.title, styles.figure))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
          {drawn.map(({ index }) => {
            const row = rows[index]
            return (
              row && (
                <OverviewRow
                  key={row.unit.id}
                  round={round.id}
                  row={row}
                  index={index}
                  columns={columns}
                  onUnit={onUnit}
                />
              )
            )
          })}
          {below > 0 && <tr aria-hidden="true" style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  )
}

/** Height of a row on screen, in pixels; the style sheet has the same. */
const rowHeight = 46
/** Of the number, the name and the status. */
const fixedWidth = 44 + 200 + 184

/** Whether the page is being printed: then all rows must be there at once. */
function usePrinting(): boolean {
  const [isPrinted, setPrinted] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinted(true))
    const end = () => setPrinted(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinted
}
