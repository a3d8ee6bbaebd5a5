import { useEffect, useRef } from 'react'
import { progressOf, sheetColumns, type SheetColumn } from '../../domain/documents/score-columns.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import styles from './sheet.module.css'

/** Which columns stand on the sheet; number, title and maximum always do. */
export function ColumnChoice(props: {
  readonly sheet: ScoreSheet
  readonly offered: readonly SheetColumn[]
  readonly left: ReadonlySet<SheetColumn>
  readonly reviewed: boolean
  readonly onChange: (column: SheetColumn, wanted: boolean) => void
}) {
  const element = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const leave = ({ target }: Event) => {
      const details = element.current
      if (details?.open && target instanceof Node && !details.contains(target)) details.open = false
    }
    addEventListener('pointerdown', leave)
    addEventListener('focusin', leave)
    return () => {
      removeEventListener('pointerdown', leave)
      removeEventListener('focusin', leave)
    }
  }, [])
  const fixed = new Set(sheetColumns([], progressOf(props.sheet), false).map(({ key }) => key))
  const columns = sheetColumns(props.offered, progressOf(props.sheet), props.reviewed).filter(
    ({ key }) => !fixed.has(key),
  )
  return (
    <details className={styles.choice} ref={element}>
      <summary className="btn">Chọn cột</summary>
      <fieldset>
        <legend className="visually-hidden">Cột của bảng điểm</legend>
        {columns.map(({ key, title }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={!props.left.has(key)}
              onChange={(event) => props.onChange(key, event.target.checked)}
            />
            {title.split('\n')[0]}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
