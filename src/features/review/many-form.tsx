import { useId, useState } from 'react'
import type { Word } from '../../domain/appraisal.ts'
import { isReviewersLeaf, type Leaf } from '../../domain/criterion.ts'
import { parsePoints, pointsToNumber } from '../../domain/points.ts'
import { messageOf } from '../../domain/result.ts'
import type { ManyReport } from '../../store/appraisal-change.ts'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import type { Appraiser } from '../../store/appraisal-settings.ts'
import { ReasonField } from './reason-field.tsx'
import { ReportNote } from './report-note.tsx'
import styles from './table.module.css'

type Props = {
  readonly leaf: Leaf
  readonly units: readonly string[]
  readonly appraiser: Appraiser
  /** Nobody has said who appraises: asks, then goes on. */
  readonly onNobody: (andThen: () => void) => void
  readonly onDone: () => void
}

/** The same word for all chosen units, with one reason. */
export function ManyForm({ leaf, units, appraiser, onNobody, onDone }: Props) {
  const { sayMany } = useAppraisalVerbs()
  const [points, setPoints] = useState('')
  const [reason, setReason] = useState('')
  const [report, setReport] = useState<ManyReport | null>(null)
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const say = async (word: Word) => {
    setBusy(true)
    setProblem('')
    const said = await sayMany(units, leaf.key, word)
    setBusy(false)
    setReport(said)
    if (said.refused.length === 0) onDone()
  }
  const sayAsNamed = (word: Word) => (appraiser.by === '' ? onNobody(() => void say(word)) : void say(word))
  const sayPoints = () => {
    const read = parsePoints(points)
    if (!read.ok) return setProblem(messageOf(read.problems))
    sayAsNamed({ kind: 'points', points: pointsToNumber(read.value), reason })
  }
  if (leaf.rule.kind === 'survey')
    return <p className="note">Điểm điều tra xã hội học nhập ở màn hình Điều tra XHH.</p>
  const isOff = units.length === 0 || isBusy
  return (
    <section className="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Cho {units.length} đơn vị đã chọn</h2>
      <div className="row">
        {!isReviewersLeaf(leaf) && (
          <button
            type="button"
            className="btn primary"
            disabled={isOff}
            onClick={() => sayAsNamed({ kind: 'agree' })}
          >
            Đồng ý với điểm tự đánh giá
          </button>
        )}
        {isBusy && <span role="status">Đang ghi…</span>}
      </div>
      <div className={styles.many}>
        <div className="field">
          <label htmlFor={id}>Điểm thẩm định</label>
          <input
            id={id}
            inputMode="decimal"
            autoComplete="off"
            value={points}
            onChange={(event) => setPoints(event.target.value)}
          />
        </div>
        <ReasonField label="Lý do chung" reason={reason} onReason={setReason} />
      </div>
      <div className="row">
        <button type="button" className="btn" disabled={isOff} onClick={sayPoints}>
          Điều chỉnh điểm
        </button>
        <button
          type="button"
          className="btn"
          disabled={isOff}
          onClick={() => sayAsNamed({ kind: 'question', reason })}
        >
          Yêu cầu giải trình
        </button>
        {leaf.notApplicable !== 'never' && (
          <button
            type="button"
            className="btn"
            disabled={isOff}
            onClick={() => sayAsNamed({ kind: 'excuse', reason })}
          >
            Không áp dụng
          </button>
        )}
      </div>
      {problem !== '' && (
        <p className="note bad" role="alert">
          {problem}
        </p>
      )}
      {report && <ReportNote report={report} />}
    </section>
  )
}
