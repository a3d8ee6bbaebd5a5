import { useEffect, useId, useRef } from 'react'
import { quickReasons } from '../../domain/quick-reasons.ts'
import styles from './criterion.module.css'

type Props = {
  readonly label: string
  readonly reason: string
  readonly onReason: (reason: string) => void
}

/** A reason, written out or picked from those that most changed scores have (Alt and its number). */
export function ReasonField({ label, reason, onReason }: Props) {
  const id = useId()
  const latest = useRef(onReason)
  useEffect(() => {
    latest.current = onReason
  })
  useEffect(() => {
    const pick = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return
      const quick = quickReasons[Number(event.code.replace('Digit', '')) - 1]
      if (quick === undefined) return
      event.preventDefault()
      latest.current(quick)
    }
    window.addEventListener('keydown', pick)
    return () => window.removeEventListener('keydown', pick)
  }, [])
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={2} value={reason} onChange={(event) => onReason(event.target.value)} />
      <div className={styles.quick} role="group" aria-label="Lý do thường dùng">
        {quickReasons.map((quick, at) => (
          <button
            key={quick}
            type="button"
            className="chip"
            aria-pressed={reason === quick}
            aria-keyshortcuts={`Alt+${at + 1}`}
            onClick={() => onReason(quick)}
          >
            {at + 1}. {quick}
          </button>
        ))}
      </div>
    </div>
  )
}
