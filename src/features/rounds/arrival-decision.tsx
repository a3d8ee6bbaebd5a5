import { useId, useState } from 'react'
import { verdictNames } from '../../domain/intake.ts'
import { messageOf, refusalOf } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import { useRoundVerbs } from '../../store/rounds-context.tsx'
import type { Arrived } from './arrivals.ts'
import { settleArrival } from './intake-desk.ts'
import { TwiceChoice } from './twice-choice.tsx'
import styles from './intake.module.css'

/** A dossier that waits for a person: which unit it is of, or whether it stands instead of another. */
export function ArrivalDecision(props: { readonly round: Round; readonly one: Arrived }) {
  const { one } = props
  const { incoming } = one
  const { takeReviewPart } = useRoundVerbs()
  const [message, setMessage] = useState<string | null>(null)
  const { arrival, dossier } = incoming
  if (!arrival || !dossier) return null
  const merge = async () => {
    const merged = await takeReviewPart(incoming)
    if (merged.ok) settleArrival(one, 'merged')
    else setMessage(refusalOf(merged))
  }
  return (
    <article className="card stack" aria-label={`${dossier.unit.name}: ${verdictNames[arrival.verdict]}`}>
      <div>
        <p className="small muted">{incoming.file}</p>
        <h3>
          {dossier.unit.name} · bản chốt số {dossier.revision}
        </h3>
        <p>
          <span className="chip warn">{verdictNames[arrival.verdict]}</span> {messageOf(arrival.problems)}
        </p>
      </div>
      {arrival.verdict === 'confirm' && (
        <UnitChoice
          round={props.round}
          one={one}
          near={arrival.near.map(({ id }) => id)}
          onRefused={setMessage}
        />
      )}
      {arrival.verdict === 'twice' && <TwiceChoice one={one} onRefused={setMessage} />}
      {arrival.verdict === 'review' && (
        <div className="row">
          <button type="button" className="btn" onClick={() => void merge()}>
            Ghép phần thẩm định
          </button>
          <button type="button" className="btn" onClick={() => settleArrival(one, 'left')}>
            Không ghép
          </button>
        </div>
      )}
      {message && (
        <p className="note bad" role="alert">
          {message}
        </p>
      )}
      {incoming.notes.map((note) => (
        <p key={note} className={`small ${styles.remark}`}>
          {note}
        </p>
      ))}
    </article>
  )
}

function UnitChoice(props: {
  readonly round: Round
  readonly one: Arrived
  readonly near: readonly string[]
  readonly onRefused: (message: string | null) => void
}) {
  const { round, one, near } = props
  const { confirmUnit } = useRoundVerbs()
  const id = useId()
  const [unit, setUnit] = useState(near[0] ?? '')
  const nearest = round.units.filter((other) => near.includes(other.id))
  const rest = round.units.filter((other) => !near.includes(other.id))
  const confirm = async () => {
    const { incoming } = one
    const confirmed = await confirmUnit(incoming, unit)
    if (!confirmed.ok) return props.onRefused(refusalOf(confirmed))
    const arrival = confirmed.value
    const isIn = arrival.verdict === 'new' || arrival.verdict === 'newer'
    settleArrival(one, isIn ? 'taken' : null, { ...incoming, arrival })
  }
  return (
    <div className={styles.choice}>
      <div className="field">
        <label htmlFor={id}>Hồ sơ này là của đơn vị nào trong danh sách?</label>
        <select id={id} value={unit} onChange={(event) => setUnit(event.target.value)}>
          <option value="">Chọn đơn vị…</option>
          {nearest.length > 0 && (
            <optgroup label="Tên gần giống">
              {nearest.map((other) => (
                <option key={other.id} value={other.id}>
                  {other.name}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={nearest.length > 0 ? 'Các đơn vị khác' : 'Các đơn vị'}>
            {rest.map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <button type="button" className="btn" disabled={unit === ''} onClick={() => void confirm()}>
        Xác nhận đúng đơn vị, nhận hồ sơ
      </button>
      <button type="button" className="btn quiet" onClick={() => settleArrival(one, 'left')}>
        Không nhận
      </button>
    </div>
  )
}
