import type { KeyboardEvent, Ref } from 'react'
import { filterNames, type Filter } from './marks.ts'
import styles from './rail.module.css'

type Props = {
  readonly query: string
  readonly filter: Filter
  readonly counts: Readonly<Record<Filter, number>>
  readonly onQuery: (query: string) => void
  readonly onFilter: (filter: Filter) => void
  /** Enter in the search: goes to the first criterion found. */
  readonly onFirst: () => void
  readonly searchRef?: Ref<HTMLInputElement>
}

/** Search and filter of the criteria. The search field is left as it was typed; the list follows it. */
export function Finder({ query, filter, counts, onQuery, onFilter, onFirst, searchRef }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onFirst()
    }
  }
  const names = (Object.keys(filterNames) as Filter[]).filter(
    (name) => name !== 'own' || name === filter || counts.own > 0,
  )
  return (
    <search className={`${styles.finder} field`}>
      <input
        ref={searchRef}
        type="search"
        aria-label="Tìm tiêu chí (không cần gõ dấu)"
        placeholder="Tìm tiêu chí  /"
        autoComplete="off"
        defaultValue={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <select
        aria-label="Lọc tiêu chí"
        value={filter}
        onChange={(event) => onFilter(event.target.value as Filter)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {filterNames[name]} ({counts[name]})
          </option>
        ))}
      </select>
    </search>
  )
}
