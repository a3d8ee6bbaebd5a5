import { useEffect, useRef, type Ref } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import { Areas } from './areas.tsx'
import { CriteriaList } from './criteria-list.tsx'
import { Finder } from './finder.tsx'
import { filterNames, passes, type Filter, type Mark } from './marks.ts'
import type { Outline, Stop } from './outline.ts'
import { findStops } from './walk.ts'
import styles from './rail.module.css'

type Props = {
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly outline: Outline
  readonly marks: ReadonlyMap<string, Mark>
  readonly current: Stop
  readonly query: string
  readonly filter: Filter
  readonly onQuery: (query: string) => void
  readonly onFilter: (filter: Filter) => void
  readonly onShowAll: () => void
  readonly onGo: (stop: Stop) => void
  /** A criterion was chosen from the list. */
  readonly onPick?: () => void
  readonly searchRef?: Ref<HTMLInputElement>
}

/** All criteria within reach: by area, by a filter, by a search. */
export function Browser(props: Props) {
  const { dossier, sheet, outline, marks, current, query, filter, onPick } = props
  const isNarrowed = filter !== 'all' || query.trim() !== ''
  const found = findStops(outline.stops, marks, filter, query)
  const scroller = useRef<HTMLElement>(null)
  useEffect(() => keepInView(scroller.current, current.leaf.key), [current.leaf.key])
  const list = { dossierId: dossier.id, digits: dossier.set.digits, marks, current: current.leaf.key, onPick }
  return (
    <>
      <Finder
        {...{ query, filter, onQuery: props.onQuery, onFilter: props.onFilter }}
        counts={countAll(marks)}
        onFirst={() => {
          if (!found[0]) return
          onPick?.()
          props.onGo(found[0])
        }}
        {...(props.searchRef && { searchRef: props.searchRef })}
      />
      <nav ref={scroller} className={styles.criteria} aria-label="Danh sách tiêu chí">
        {isNarrowed ? (
          <>
            <p className={styles.found} role="status">
              {found.length === 0 ? 'Không có tiêu chí nào.' : `${found.length} tiêu chí.`}{' '}
              <button type="button" className={styles.link} onClick={props.onShowAll}>
                Hiện tất cả
              </button>
            </p>
            <CriteriaList {...list} stops={found} withSections />
          </>
        ) : (
          <Areas
            {...{ sheet, outline, onPick }}
            dossierId={dossier.id}
            set={dossier.set}
            current={current.section}
          >
            <CriteriaList
              {...list}
              stops={outline.stops.filter((stop) => stop.section === current.section)}
              withSections={false}
            />
          </Areas>
        )}
      </nav>
    </>
  )
}

function countAll(marks: ReadonlyMap<string, Mark>): Record<Filter, number> {
  const all = [...marks.values()]
  const count = (filter: Filter) => all.filter((mark) => passes(mark, filter)).length
  return Object.fromEntries(
    (Object.keys(filterNames) as Filter[]).map((filter) => [filter, count(filter)]),
  ) as Record<Filter, number>
}

/** Scrolls the list, and nothing around it, so far that the criterion one is at can be seen. */
function keepInView(list: HTMLElement | null, key: string): void {
  const row = list?.querySelector(`[data-key="${CSS.escape(key)}"]`)
  if (!list || !row) return
  const [inner, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()]
  const bottom = Math.min(outer.bottom, innerHeight) - margin
  if (inner.top < outer.top + margin) list.scrollTop -= outer.top + margin - inner.top
  if (inner.bottom > bottom) list.scrollTop += inner.bottom - bottom
}

const margin = 44
