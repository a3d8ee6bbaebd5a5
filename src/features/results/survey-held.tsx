import { useState } from 'react'
import { messageOf } from '../../domain/result.ts'
import { nameUnit, type Round } from '../../domain/round.ts'
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx'
import { NoSurveyForm } from './no-survey-form.tsx'
import type { RoundDossiers } from './use-dossiers-of-round.ts'
import type { SurveyTold } from './survey-note.tsx'
import { useSurveyHeld, type SurveyChange } from './use-enter-surveys.ts'

/** Says for all units at once that no survey was held, and why, or that one will be; only where the set leaves it open. */
export function SurveyHeld(props: {
  readonly round: Round
  readonly read: RoundDossiers
  readonly onTold: (told: SurveyTold) => void
}) {
  const { round, read, onTold } = props
  const [asked, setAsked] = useState(false)
  const setHeld = useSurveyHeld()
  if (round.set.survey === 'required' || read.dossiers.size === 0) return null
  const without = [...read.dossiers.values()].filter(({ review }) => review.surveyHeld === false).length
  const isLeftOut = without === read.dossiers.size
  const change = async (why: string | null) => {
    setAsked(false)
    const refusals: string[] = []
    const changes: SurveyChange[] = []
    for (const unit of read.dossiers.keys()) {
      const kept = await setHeld(unit, why)
      if (kept.ok) changes.push(kept.value)
      else refusals.push(`${nameUnit(round, unit)}: ${messageOf(kept.problems)}`)
    }
    const what = why === null ? 'Tính lại phần điều tra XHH' : 'Ghi là không điều tra XHH'
    onTold({ words: `${what} ở ${changes.length} hồ sơ.`, refusals, changes })
  }
  return (
    <div className="stack">
      <p className="row">
        {without > 0 && (
          <span className="note">
            {without}/{read.dossiers.size} hồ sơ ghi là không điều tra XHH: chỉ số tính trên phần điểm còn
            lại.
          </span>
        )}
        <button type="button" className="btn" onClick={() => setAsked(true)}>
          {isLeftOut ? 'Tính lại phần điều tra XHH' : 'Đợt này không điều tra XHH…'}
        </button>
      </p>
      <ConfirmDialog
        open={asked && isLeftOut}
        title="Tính lại phần điều tra XHH"
        confirm="Tính lại"
        onConfirm={() => void change(null)}
        onClose={() => setAsked(false)}
      >
        Tiêu chí điều tra XHH của mọi hồ sơ đã nhận được tính lại; nhập kết quả điều tra cho từng đơn vị.
      </ConfirmDialog>
      <Dialog open={asked && !isLeftOut} title="Không điều tra XHH" onClose={() => setAsked(false)}>
        <NoSurveyForm onSay={(why) => void change(why)} onClose={() => setAsked(false)} />
      </Dialog>
    </div>
  )
}
