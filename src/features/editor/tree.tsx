import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { formatFigure, pointsToNumber } from '../../domain/points.ts'
import type { OutlineRow } from './outline.ts'
import { treeCommandOf, type TreeCommand } from './tree-keys.ts'
import styles from './tree.module.css'

type Props = {
  readonly rows: readonly OutlineRow[]
  /** The row on screen; "" where the tree does not show it. */
  readonly selected: string
  readonly label: string
  readonly onSelect: (row: OutlineRow) => void
  /** A row was clicked: its content is wanted, not only the row. */
  readonly onOpen: () => void
  readonly onToggle: (row: OutlineRow, open: boolean) => void
  readonly onCommand: (row: OutlineRow, command: TreeCommand) => void
}

/** The criteria as a tree: one row has the keyboard, arrows walk, Alt and arrows move the row itself. */
export function Tree(props: Props) {
  const { rows, selected, onSelect, onToggle, onCommand } = props
  const list = useRef<HTMLDivElement>(null)
  /** A row that is moved loses the keyboard on its way: it gets it back. */
  const keeps = useRef(false)
  const place = rows.findIndex(({ id }) => id === selected)
  const current = rows[place] ?? rows[0]
  useEffect(() => {
    const row = place < 0 ? null : rowElement(list.current, selected)
    row?.scrollIntoView({ block: 'nearest' })
    if (keeps.current) row?.focus({ preventScroll: true })
    keeps.current = false
  }, [selected, place])

  const go = (row: OutlineRow | undefined) => {
    if (!row) return
    onSelect(row)
    rowElement(list.current, row.id)?.focus()
  }
  const press = (event: KeyboardEvent) => {
    const command = event.nativeEvent.isComposing ? null : treeCommandOf(event.nativeEvent)
    if (!command || !current) return
    event.preventDefault()
    event.stopPropagation()
    const index = rows.indexOf(current)
    switch (command) {
      case 'before':
        return go(rows[index - 1])
      case 'after':
        return go(rows[index + 1])
      case 'first':
        return go(rows[0])
      case 'last':
        return go(rows.at(-1))
      case 'close':
        return current.open ? onToggle(current, false) : go(parentOf(rows, index))
      case 'open':
        if (current.open === false) return onToggle(current, true)
        return current.open ? go(rows[index + 1]) : undefined
      default:
        keeps.current = command !== 'write'
        return onCommand(current, command)
    }
  }
  const click = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return
    const id = target.closest('[data-row]')?.getAttribute('data-row')
    const row = rows.find((one) => one.id === id)
    if (row && row.open !== null && target.matches('[data-open]')) onToggle(row, !row.open)
    else if (row) {
      go(row)
      props.onOpen()
    }
  }
  return (
    <div
      ref={list}
      role="tree"
      tabIndex={-1}
      aria-label={props.label}
      className={styles.tree}
      onKeyDown={press}
      onClick={click}
    >
      {rows.map((row) => (
        <div
          key={row.id}
          role="treeitem"
          data-row={row.id}
          aria-level={row.level}
          aria-setsize={row.size}
          aria-posinset={row.at}
          aria-selected={row.id === selected}
          aria-expanded={row.open ?? undefined}
          tabIndex={row === current ? 0 : -1}
          className={styles.row}
        >
          <span className={styles.twist} data-open={row.open ?? undefined} aria-hidden="true" />
          <span className={styles.code}>{row.code}</span>
          <span className={styles.title}>
            {row.title || <i>Chưa có tên</i>}
            <Marks row={row} />
          </span>
          <span className={styles.max}>{row.max === null ? '–' : formatFigure(row.max)}</span>
        </div>
      ))}
    </div>
  )
}

function rowElement(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null
}

function parentOf(rows: readonly OutlineRow[], index: number): OutlineRow | undefined {
  const level = rows[index]?.level ?? 1
  return rows
    .slice(0, index)
    .filter((row) => row.level < level)
    .at(-1)
}

function Marks({ row }: { readonly row: OutlineRow }) {
  const sum = row.sum?.state === 'differs' ? formatFigure(pointsToNumber(row.sum.sum)) : null
  if (row.problems === 0 && !row.unchecked) return null
  return (
    <span className={styles.marks}>
      {sum !== null && <span className={styles.sum}>Σ con = {sum}</span>}
      {row.problems > 0 && <span className={styles.bad}>{row.problems} việc phải sửa</span>}
      {row.unchecked && <span className={styles.check}>cần đối chiếu</span>}
    </span>
  )
}
