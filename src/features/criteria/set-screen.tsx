import { useEffect, useState } from 'react'
import type { CriteriaSet } from '../../domain/criteria.ts'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './criteria.module.css'
import { saveSetFile } from './save-set-file.ts'
import { SetFacts } from './set-facts.tsx'
import { SetTree } from './set-tree.tsx'
import { useSet } from './use-set.ts'

type Props = { readonly id: string; readonly version: string; readonly criterion: string | undefined }

/** One set to be read: what it is, and every criterion with its way of scoring, guidance and evidence. */
export function SetScreen({ id, version, criterion }: Props) {
  const read = useSet(id, version)
  if (read === null) return <Waiting label="Đang mở bộ tiêu chí…" />
  if (!read.ok) {
    return (
      <main className="page stack" id="content">
        <h1 tabIndex={-1}>Không mở được bộ tiêu chí</h1>
        <p role="alert">{read.problems.map((problem) => problem.message).join(' ')}</p>
        <p>
          <a className="btn" href="#/bo-tieu-chi">
            Về danh sách bộ tiêu chí
          </a>
        </p>
      </main>
    )
  }
  return <ReadSet set={read.value} criterion={criterion} />
}

function ReadSet({ set, criterion }: { readonly set: CriteriaSet; readonly criterion: string | undefined }) {
  const [query, setQuery] = useState('')
  useEffect(() => {
    document.title = `${set.title} – Tự chấm CCHC`
  }, [set.title])
  useEffect(() => {
    if (criterion === undefined) return
    const place = document.getElementById(`tc-${criterion}`)
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }, [criterion])
  return (
    <main className="page stack" id="content">
      <h1 tabIndex={-1}>{set.title}</h1>
      <SetFacts set={set} />
      <div className={`${styles.tools} no-print`}>
        <a
          className="btn primary"
          href={`#/bo-tieu-chi/soan-tu/${encodeURIComponent(set.id)}/${encodeURIComponent(set.version)}`}
        >
          Nhân bản thành phiên bản mới
        </a>
        <button type="button" className="btn" onClick={() => void saveSetFile(set)}>
          Xuất tệp JSON
        </button>
        <button type="button" className="btn" onClick={() => window.print()}>
          In
        </button>
        <label className={styles.search}>
          <span className="visually-hidden">Tìm trong bộ tiêu chí</span>
          <input
            type="search"
            placeholder="Tìm trong bộ tiêu chí (không cần dấu)"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
      </div>
      <SetTree set={set} query={query} />
    </main>
  )
}
