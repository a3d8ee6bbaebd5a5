import { useState } from 'react'
import { messageOf } from '../../domain/result.ts'
import { nameUnit, type Round } from '../../domain/round.ts'
import { useTakeSurveysBack, type SurveyChange } from './use-enter-surveys.ts'

/** What came of entering surveys. */
export type SurveyTold = {
  readonly words: string
  readonly refusals: readonly string[]
  /** What may be taken back. */
  readonly changes: readonly SurveyChange[]
}

/** Tells what came of entering surveys, with the way back. */
export function SurveyNote(props: {
  readonly round: Round
  readonly told: SurveyTold
  readonly onTold: (told: SurveyTold) => void
}) {
  const { round, told, onTold } = props
  const [isBusy, setBusy] = useState(false)
  const takeBack = useTakeSurveysBack()
  const undo = async () => {
    setBusy(true)
    const refusals: string[] = []
    for (const change of [...told.changes].reverse()) {
      const back = await takeBack(change)
      if (!back.ok) refusals.push(`${nameUnit(round, change.unit)}: ${messageOf(back.problems)}`)
    }
    const done = told.changes.length - refusals.length
    setBusy(false)
    onTold({ words: `Đã hoàn tác ở ${done} hồ sơ.`, refusals, changes: [] })
  }
  return (
    <div
      className={`note ${told.refusals.length > 0 ? 'bad' : 'good'}`}
      role={told.refusals.length > 0 ? 'alert' : 'status'}
    >
      <p className="row">
        {told.words}
        {told.changes.length > 0 && (
          <button type="button" className="btn" disabled={isBusy} onClick={() => void undo()}>
            Hoàn tác
          </button>
        )}
      </p>
      {told.refusals.length > 0 && (
        <ul>
          {told.refusals.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
