import { useState } from 'react'
import { messageOf } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import { saveFile } from '../../store/export.ts'
import { useRoundVerbs } from '../../store/rounds-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { isBeingAppraised } from '../../store/received-entry.ts'
import { roundHref } from '../../ui/round-route.ts'
import { LetterForm } from './letter-form.tsx'
import styles from './overview.module.css'
import { ReceivedHistory } from './received-history.tsx'
import { ReturnForm } from './return-form.tsx'
import { StatusForm } from './status-form.tsx'
import { UnfinishedBack } from './unfinished-back.tsx'
import { UnitFacts } from './unit-facts.tsx'
import type { UnitRow } from './unit-rows.ts'

/** Everything about one unit of the round; null keeps it shut. */
export function UnitPanel(props: {
  readonly round: Round
  readonly row: UnitRow | null
  readonly onClose: () => void
}) {
  const { row } = props
  return (
    <Dialog open={row !== null} title={row?.unit.name ?? ''} onClose={props.onClose} wide>
      {row && <Panel key={row.unit.id} round={props.round} row={row} />}
    </Dialog>
  )
}

type Asking = 'status' | 'return' | 'letter' | 'back' | null

function Panel({ round, row }: { readonly round: Round; readonly row: UnitRow }) {
  const { saveReviewFile } = useRoundVerbs()
  const [asking, setAsking] = useState<Asking>(null)
  const [said, setSaid] = useState<string | null>(null)
  const { unit, entry } = row
  const ask = (what: Asking) => {
    setAsking(asking === what ? null : what)
    setSaid(null)
  }
  const saveBack = async () => {
    const saved = await saveReviewFile(unit.id)
    if (saved.ok) saveFile(saved.value.name, saved.value.blob)
    setAsking(null)
    setSaid(saved.ok ? `Đã lưu tệp ${saved.value.name}.` : messageOf(saved.problems))
  }
  const toggle = (what: Asking, label: string) => (
    <button type="button" className="btn" aria-expanded={asking === what} onClick={() => ask(what)}>
      {label}
    </button>
  )
  const finish = () => setAsking(null)
  return (
    <div className={styles.panel}>
      <UnitFacts round={round} row={row} />
      <div className="row">
        {entry && (
          <a className="btn primary" href={roundHref(round.id, 'ho-so', unit.id)}>
            Thẩm định
          </a>
        )}
        {toggle('status', 'Đổi tình trạng')}
        {toggle('return', 'Trả lại')}
        {entry && toggle('letter', 'Văn bản, ngày nhận')}
        {entry && (
          <a className="btn" href={roundHref(round.id, 'phieu', unit.id)}>
            Phiếu tiếp nhận
          </a>
        )}
        {entry && (
          <button
            type="button"
            className="btn"
            aria-expanded={isBeingAppraised(entry) ? asking === 'back' : undefined}
            onClick={() => (isBeingAppraised(entry) ? ask('back') : void saveBack())}
          >
            Lưu tệp kết quả cho đơn vị
          </button>
        )}
      </div>
      <p role="status" className="small">
        {said}
      </p>
      {asking === 'back' && <UnfinishedBack unit={unit.id} onSave={() => void saveBack()} onDone={finish} />}
      {asking === 'status' && <StatusForm row={row} onDone={finish} />}
      {asking === 'return' && <ReturnForm row={row} onDone={finish} />}
      {asking === 'letter' && entry && <LetterForm entry={entry} onDone={finish} />}
      <ReceivedHistory row={row} />
    </div>
  )
}
