import { useEffect, useMemo, useState, type ComponentType } from 'react'
import type { Document } from '../../domain/documents/document.ts'
import { receipt } from '../../domain/documents/receipt.ts'
import { messageOf } from '../../domain/result.ts'
import { codeFromHash } from '../../store/code.ts'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'
import { roundHref } from '../../ui/round-route.ts'
import styles from './rounds.module.css'
import { today } from './today.ts'
import { unitRows } from './unit-rows.ts'

/** Phiếu tiếp nhận of one unit, to be printed. */
export function ReceiptScreen(props: {
  readonly unit: string
  readonly paperView: ComponentType<{ readonly paper: Document }>
}) {
  const { unit, paperView: PaperView } = props
  const open = useRounds((state) => state.open)
  const { openReceived } = useRoundVerbs()
  const [evidence, setEvidence] = useState<{ readonly of: string; readonly count: number } | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const row = useMemo(
    () => (open ? (unitRows(open, today()).find((one) => one.unit.id === unit) ?? null) : null),
    [open, unit],
  )
  const hash = row?.entry?.hash
  useEffect(() => {
    document.title = 'Phiếu tiếp nhận – Tự chấm CCHC'
  }, [])
  useEffect(() => {
    if (hash === undefined) return
    let stale = false
    void openReceived(unit).then((result) => {
      if (stale) return
      if (result.ok) setEvidence({ of: hash, count: result.value.dossier.evidence.length })
      else setMessage(messageOf(result.problems))
    })
    return () => {
      stale = true
    }
  }, [unit, hash, openReceived])
  if (!open) return null
  const entry = row?.entry
  const paper =
    row && entry && evidence?.of === entry.hash
      ? receipt(open.round, {
          unit: row.unit,
          revision: entry.revision,
          code: codeFromHash(entry.hash),
          receivedOn: entry.receivedOn,
          letter: entry.letter,
          late: row.late,
          evidence: evidence.count,
          summary: entry.summary,
          notes: entry.notes,
        })
      : null
  return (
    <main className={`page stack ${styles.papers}`} id="content">
      <div className="no-print">
        <p className="small">
          <a href={roundHref(open.round.id)}>Tổng hợp</a>
        </p>
        <h1 tabIndex={-1}>Phiếu tiếp nhận{row && `: ${row.unit.name}`}</h1>
      </div>
      {!entry && <p>Chưa nhận hồ sơ của đơn vị này nên chưa có phiếu tiếp nhận.</p>}
      {message && (
        <p className="note bad" role="alert">
          {message}
        </p>
      )}
      {entry && !paper && !message && <p role="status">Đang mở hồ sơ…</p>}
      {paper && <PaperView paper={paper} />}
    </main>
  )
}
