import { useEffect, useState } from 'react'
import { adjustmentsOf, type CriteriaSet } from '../../domain/criteria.ts'
import { leavesOf, type Leaf } from '../../domain/criterion.ts'
import { foldText, matchesQuery } from '../../domain/search.ts'
import type { SetEntry } from '../../domain/set-entry.ts'
import { formatFigure } from '../../domain/points.ts'
import { useSetVerbs } from '../../store/set-context.tsx'
import styles from './criteria.module.css'
import { textsOf } from './criterion-texts.ts'
import { setHref } from './set-route.ts'

type Props = {
  readonly sets: readonly SetEntry[]
  readonly query: string
  readonly onQuery: (query: string) => void
}

const mostShown = 100

/** Searches the full text of all sets, without diacritics. The sets are read when the first word is typed. */
export function CriteriaSearch({ sets, query, onQuery }: Props) {
  const loaded = useWholeSets(sets, query.trim() !== '')
  const found =
    query.trim() === '' || loaded === null
      ? []
      : loaded
          .flatMap((set) =>
            [...leavesOf(set.areas), ...adjustmentsOf(set)]
              .filter((leaf) => matchesQuery(query, ...textsOf(leaf)))
              .map((leaf) => ({ set, leaf, rank: rankOf(query, leaf) })),
          )
          .sort((a, b) => a.rank - b.rank)
  return (
    <section aria-label="Tìm tiêu chí">
      <label className={styles.search}>
        <span className="visually-hidden">Tìm tiêu chí trong mọi bộ</span>
        <input
          type="search"
          placeholder="Tìm tiêu chí trong mọi bộ: hồ sơ đúng hạn, tuyên truyền… (không cần dấu)"
          value={query}
          onChange={(event) => onQuery(event.target.value)}
        />
      </label>
      {query.trim() !== '' && (
        <>
          <p role="status" className="small muted">
            {loaded === null ? 'Đang đọc các bộ tiêu chí…' : `${found.length} tiêu chí có “${query.trim()}”`}
          </p>
          <ul className={styles.found}>
            {found.slice(0, mostShown).map(({ set, leaf }) => (
              <li key={`${set.id}/${set.version}/${leaf.key}`}>
                <a href={setHref(set.id, set.version, leaf.key)}>
                  {leaf.code} {leaf.title}
                </a>{' '}
                <span className="small muted">
                  {formatFigure(leaf.max)} điểm · {set.title}
                </span>
              </li>
            ))}
          </ul>
          {found.length > mostShown && (
            <p className="muted">… và {found.length - mostShown} tiêu chí khác. Gõ thêm chữ để thu hẹp.</p>
          )}
        </>
      )}
    </section>
  )
}

/** The nearest first: the phrase in the title, its words in the title, the phrase elsewhere, its words anywhere. */
function rankOf(query: string, leaf: Leaf): number {
  const phrase = foldText(query)
  if (foldText(leaf.title).includes(phrase)) return 0
  if (matchesQuery(query, leaf.title)) return 1
  return foldText(textsOf(leaf).join(' ')).includes(phrase) ? 2 : 3
}

function useWholeSets(entries: readonly SetEntry[], wanted: boolean): readonly CriteriaSet[] | null {
  const { openSet } = useSetVerbs()
  const names = entries.map(({ id, version }) => `${id}/${version}`).join('\n')
  const [read, setRead] = useState<{ names: string; sets: readonly CriteriaSet[] } | null>(null)
  useEffect(() => {
    if (!wanted) return
    let stale = false
    const all = names.split('\n').map((name) => {
      const [id = '', version = ''] = name.split('/')
      return openSet(id, version)
    })
    void Promise.all(all).then((results) => {
      if (stale) return
      setRead({ names, sets: results.flatMap((result) => (result.ok ? [result.value] : [])) })
    })
    return () => {
      stale = true
    }
  }, [names, wanted, openSet])
  return read?.names === names ? read.sets : null
}
