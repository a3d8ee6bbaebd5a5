import { useId, useState, type KeyboardEvent } from 'react'
import type { Dossier, Evidence } from '../../domain/dossier.ts'
import { nameEvidence, orderForReuse } from '../../domain/evidence.ts'
import { autofocus } from '../../ui/autofocus.ts'
import styles from './citations.module.css'
import { matchesEvidence } from './register-filter.ts'

/** The register to choose from while scoring: type a few letters, arrows, Enter. */
export function EvidencePicker(props: {
  readonly dossier: Dossier
  readonly leafKey: string
  readonly cited: ReadonlySet<string>
  readonly onChoose: (id: string) => void
  readonly onAdd: () => void
}) {
  const { dossier, cited } = props
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const found = orderForReuse(dossier, props.leafKey)
    .filter((evidence) => matchesEvidence(query, evidence))
    .sort((a, b) => Number(cited.has(a.id)) - Number(cited.has(b.id)))
  const current = found[Math.min(at, found.length - 1)]

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const next = stepOf(event.key, found.length, at)
    if (next !== null) {
      event.preventDefault()
      setAt(next)
      const row = found[next]
      if (row) document.getElementById(`${list}-${row.id}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && current) {
      event.preventDefault()
      props.onChoose(current.id)
    }
  }

  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={`${list}-query`}>Tìm theo số, trích yếu, người ký… (không cần dấu)</label>
        <input
          id={`${list}-query`}
          ref={autofocus}
          type="text"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={current && `${list}-${current.id}`}
          autoComplete="off"
          onKeyDown={press}
          onInput={(event) => {
            setQuery(event.currentTarget.value)
            setAt(0)
          }}
        />
      </div>
      <div className={styles.options} id={list} role="listbox" aria-label="Tài liệu trong danh mục">
        {found.map((evidence) => (
          <button
            type="button"
            key={evidence.id}
            id={`${list}-${evidence.id}`}
            role="option"
            aria-selected={evidence === current}
            tabIndex={-1}
            onClick={() => props.onChoose(evidence.id)}
          >
            <Option evidence={evidence} cited={cited.has(evidence.id)} />
          </button>
        ))}
      </div>
      {found.length === 0 && (
        <p className="muted" role="status">
          {dossier.evidence.length === 0 ? 'Danh mục chưa có tài liệu nào.' : 'Không có tài liệu nào khớp.'}
        </p>
      )}
      <div className="row">
        <button type="button" className="btn" onClick={props.onAdd}>
          Thêm tài liệu mới
        </button>
        <span className="small">
          <kbd>↑</kbd> <kbd>↓</kbd> để chuyển, <kbd>Enter</kbd> để chọn
        </span>
      </div>
    </div>
  )
}

function Option({ evidence, cited }: { readonly evidence: Evidence; readonly cited: boolean }) {
  const named = nameEvidence(evidence)
  return (
    <>
      <span className={styles.no}>{evidence.no}</span>
      <span>
        <b>{named}</b>
        {evidence.issuer && `, ${evidence.issuer}`}
        {cited && <span className="chip">đã chọn ở tiêu chí này</span>}
        {evidence.subject !== '' && evidence.subject !== named && (
          <span className="small muted">{evidence.subject}</span>
        )}
      </span>
    </>
  )
}

/** Where a key moves to in a list, round its ends; null for other keys. */
function stepOf(key: string, length: number, at: number): number | null {
  if (length === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % length
    case 'ArrowUp':
      return (at + length - 1) % length
    default:
      return null
  }
}
