import { useEffect, useState } from 'react'
import type { CriteriaMap, CriteriaSet } from '../../domain/criteria.ts'
import { compareSets, type ChangeKind, type SetChange } from '../../domain/set-diff.ts'
import { useSetVerbs } from '../../store/set-context.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { kindNames, kinds } from './change-kinds.ts'
import { ChangeTable } from './change-table.tsx'
import styles from './criteria.module.css'
import { mapHref } from './set-route.ts'
import { useSet } from './use-set.ts'

type Props = { readonly from: string; readonly to: string }

/** Two versions side by side: what was added, removed, moved, re-weighted, re-worded, and how scoring changed. */
export function CompareScreen({ from, to }: Props) {
  const before = useSet(...splitName(from))
  const after = useSet(...splitName(to))
  if (before === null || after === null) return <Waiting label="Đang mở hai phiên bản…" />
  if (!before.ok || !after.ok) {
    const problems = [before, after].flatMap((read) => (read.ok ? [] : read.problems))
    return (
      <main className="page stack" id="content">
        <h1 tabIndex={-1}>Không so sánh được</h1>
        <p role="alert">{problems.map((problem) => problem.message).join(' ')}</p>
      </main>
    )
  }
  return <Compared before={before.value} after={after.value} />
}

function Compared({ before, after }: { readonly before: CriteriaSet; readonly after: CriteriaSet }) {
  const map = useMap(before, after)
  const [only, setOnly] = useState<ChangeKind | null>(null)
  useEffect(() => {
    document.title = 'So sánh hai phiên bản – Tự chấm CCHC'
  }, [])
  if (map === undefined) return <Waiting label="Đang so sánh…" />
  const changes = compareSets(before, after, map ?? undefined)
  const shown = only === null ? changes : changes.filter((change) => change.kinds.includes(only))
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>{headingOf(changes)}</h1>
      <dl className={styles.facts}>
        <div>
          <dt>Phiên bản trước</dt>
          <dd>{before.title}</dd>
        </div>
        <div>
          <dt>Phiên bản sau</dt>
          <dd>{after.title}</dd>
        </div>
      </dl>
      <div className={`${styles.kinds} no-print`} role="group" aria-label="Lọc theo loại thay đổi">
        <button type="button" className="btn" aria-pressed={only === null} onClick={() => setOnly(null)}>
          Tất cả {changes.length}
        </button>
        {kinds.map((kind) => {
          const count = changes.filter((change) => change.kinds.includes(kind)).length
          return (
            <button
              key={kind}
              type="button"
              className="btn"
              aria-pressed={only === kind}
              disabled={count === 0}
              onClick={() => setOnly(kind)}
            >
              {kindNames[kind]} {count}
            </button>
          )
        })}
      </div>
      {changes.length > 0 && <ChangeTable changes={shown} before={before} after={after} />}
      <p className="row no-print">
        <button type="button" className="btn" onClick={() => window.print()}>
          In
        </button>
        <a className="btn" href={mapHref(before, after)}>
          Xem, sửa bảng đối chiếu tiêu chí
        </a>
        <a className="btn" href="#/bo-tieu-chi">
          Về danh sách bộ tiêu chí
        </a>
      </p>
    </main>
  )
}

function headingOf(changes: readonly SetChange[]): string {
  return changes.length === 0
    ? 'Hai phiên bản giống nhau'
    : `${changes.length} lĩnh vực, tiêu chí khác nhau giữa hai phiên bản`
}

/** The map between the two; undefined while it is being read, null where there is none. */
function useMap(before: CriteriaSet, after: CriteriaSet): CriteriaMap | null | undefined {
  const { openMap } = useSetVerbs()
  const [read, setRead] = useState<{
    before: CriteriaSet
    after: CriteriaSet
    map: CriteriaMap | null
  } | null>(null)
  useEffect(() => {
    let stale = false
    void openMap(before, after).then((result) => {
      if (!stale) setRead({ before, after, map: result.ok ? result.value : null })
    })
    return () => {
      stale = true
    }
  }, [before, after, openMap])
  return read?.before === before && read.after === after ? read.map : undefined
}

function splitName(name: string): [string, string] {
  const [id = '', version = ''] = name.split('/')
  return [id, version]
}
