import { useState } from 'react'
import type { RoundUnit } from '../../domain/round.ts'
import { foldText } from '../../domain/search.ts'
import styles from './round-papers.module.css'

/** Some units, ticked one by one. */
export function UnitChoice(props: {
  readonly units: readonly RoundUnit[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}) {
  const { units, onChange } = props
  const [query, setQuery] = useState('')
  const chosen = new Set(props.chosen)
  const shown = units.filter(({ name }) => foldText(name).includes(foldText(query.trim())))
  const tick = (id: string, wanted: boolean) =>
    onChange(units.flatMap((one) => ((one.id === id ? wanted : chosen.has(one.id)) ? [one.id] : [])))
  const tickShown = (wanted: boolean) => {
    const all = new Set(shown.map(({ id }) => id))
    onChange(units.flatMap(({ id }) => ((all.has(id) ? wanted : chosen.has(id)) ? [id] : [])))
  }
  return (
    <fieldset className={styles.units}>
      <legend>
        Đã chọn {props.chosen.length}/{units.length} đơn vị
      </legend>
      <div className="row">
        <div className={`field ${styles.unitSearch}`}>
          <input
            type="search"
            aria-label="Tìm đơn vị"
            placeholder="Tìm đơn vị (gõ không dấu cũng được)"
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
        </div>
        <button type="button" className="btn quiet" onClick={() => tickShown(true)}>
          Chọn hết
        </button>
        <button type="button" className="btn quiet" onClick={() => tickShown(false)}>
          Bỏ hết
        </button>
      </div>
      <div className={styles.unitList}>
        {shown.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={({ target }) => tick(id, target.checked)}
            />{' '}
            {name}
          </label>
        ))}
        {shown.length === 0 && <span className="muted">Không có đơn vị nào có tên như vậy.</span>}
      </div>
    </fieldset>
  )
}
