import { useId } from 'react'
import type { Leaf } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { isToRenew } from '../../domain/renew-mark.ts'
import styles from './register.module.css'
import { filterNames, isKept, type RegisterFilter } from './register-filter.ts'

/** Search and filters over the register. */
export function RegisterTools(props: {
  readonly dossier: Dossier
  readonly citing: ReadonlyMap<string, readonly Leaf[]>
  readonly filter: RegisterFilter
  readonly onFilter: (filter: RegisterFilter) => void
  readonly onQuery: (query: string) => void
}) {
  const { dossier, citing, filter } = props
  const search = useId()
  return (
    <div className={styles.tools}>
      <div className={`field ${styles.search}`}>
        <label className="visually-hidden" htmlFor={search}>
          Tìm tài liệu
        </label>
        <input
          id={search}
          type="search"
          placeholder="Tìm số, trích yếu, người ký… (không cần dấu)"
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
      </div>
      <div className={styles.filters} role="group" aria-label="Lọc danh mục">
        {filters
          .filter((name) => name !== 'suggested' || dossier.evidence.some(isToRenew))
          .map((name) => (
            <button
              key={name}
              type="button"
              className={styles.filter}
              aria-pressed={filter === name}
              onClick={() => props.onFilter(name)}
            >
              {filterNames[name]} <b>{dossier.evidence.filter((one) => isKept(one, name, citing)).length}</b>
            </button>
          ))}
      </div>
    </div>
  )
}

const filters = Object.keys(filterNames) as readonly RegisterFilter[]
