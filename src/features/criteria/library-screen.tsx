import { useEffect, useState } from 'react'
import type { SetEntry } from '../../domain/set-entry.ts'
import { shippedSets } from '../../store/catalog.ts'
import { useSets, useSetVerbs } from '../../store/set-context.tsx'
import { CriteriaSearch } from './criteria-search.tsx'
import styles from './criteria.module.css'
import { CompareChoice } from './compare-choice.tsx'
import { ImportSet } from './import-set.tsx'
import { RemoveSet } from './remove-set.tsx'
import { SetTable } from './set-table.tsx'

/** All criteria sets on this computer: those that come with the program, and the office's own. */
export function LibraryScreen() {
  const own = useSets((state) => state.own)
  const { listSets } = useSetVerbs()
  const [query, setQuery] = useState('')
  const [doomed, setDoomed] = useState<SetEntry | null>(null)
  useEffect(() => {
    document.title = 'Bộ tiêu chí – Tự chấm CCHC'
    void listSets()
  }, [listSets])
  const all: readonly SetEntry[] = [...(own ?? []), ...shippedSets]
  return (
    <main className="page stack" id="content">
      <div className="lede">
        <h1 tabIndex={-1}>Bộ tiêu chí: {all.length} bộ trên máy này</h1>
      </div>
      <div className={styles.tools}>
        <a className="btn primary" href="#/bo-tieu-chi/nhap-phu-luc">
          Nhập từ phụ lục Word, Excel
        </a>
        <a className="btn" href="#/bo-tieu-chi/soan">
          Soạn bộ tiêu chí
        </a>
        <ImportSet />
        <CompareChoice sets={all} />
      </div>
      <p className="small muted">
        Bộ tiêu chí đi kèm chương trình là <b>bộ minh họa</b>: nội dung, ngưỡng dẫn nguồn từ kế hoạch đã công
        bố; điểm không phải điểm chính thức.
      </p>
      <CriteriaSearch sets={all} query={query} onQuery={setQuery} />
      {query.trim() === '' && (
        <>
          {own !== null && own.length > 0 && (
            <SetTable heading="Của đơn vị (đã nhập hoặc tự soạn)" sets={own} onRemove={setDoomed} />
          )}
          <SetTable heading="Đi kèm chương trình" sets={shippedSets} />
        </>
      )}
      <RemoveSet entry={doomed} onDone={() => setDoomed(null)} />
    </main>
  )
}
