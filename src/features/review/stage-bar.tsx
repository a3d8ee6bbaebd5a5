import { useState } from 'react'
import { appraisalNumber } from '../../domain/appraisal-entry.ts'
import type { Leaf } from '../../domain/criterion.ts'
import { formatDay } from '../../domain/day.ts'
import { dueOf, type Standing } from '../../domain/reception.ts'
import { messageOf } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import { questionsOf } from '../../domain/take-review.ts'
import type { OpenAppraisal } from '../../store/appraisal.ts'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import type { Appraiser } from '../../store/appraisal-settings.ts'
import { today } from '../../store/local-day.ts'
import { roundHref } from '../../ui/round-route.ts'
import { StageDialog, type Step } from './stage-dialog.tsx'
import type { Unfinished } from './unfinished.ts'
import { stageNames } from './words.ts'
import styles from './review.module.css'

type Props = {
  readonly open: OpenAppraisal
  readonly leaf: Leaf
  readonly round: Round
  readonly standing: Standing | null
  readonly appraiser: Appraiser
  readonly unfinished: Unfinished
  readonly onAppraiser: () => void
}

/** Where the dossier stands between freeze and result, who appraises, and the steps from here. */
export function StageBar(props: Props) {
  const { open, leaf, round, standing, appraiser, unfinished, onAppraiser } = props
  const { dossier, save, past, future, entry } = open
  const verbs = useAppraisalVerbs()
  const [day] = useState(today)
  const [step, setStep] = useState<Step | null>(null)
  const { stage } = dossier
  const due = dueOf(round, standing)
  const isLate = stage === 'explaining' && due < day
  const silent = isLate ? questionsOf(dossier).filter(({ explained }) => !explained).length : 0
  return (
    <div className={styles.stage}>
      <p className="row">
        <a href={roundHref(round.id, 'ho-so')}>Danh sách thẩm định</a>
        <b>{entry.unitName}</b>
        <span className={stage === 'finalised' ? 'chip good' : 'chip'} data-stage={stage}>
          {stageNames[stage]}
          {stage === 'submitted' && ` lần ${appraisalNumber(dossier)}`}
        </span>
        {stage === 'explaining' && (
          <span className={isLate ? 'chip warn' : 'chip'}>
            {silent > 0
              ? `Không giải trình ${silent} tiêu chí (hạn ${formatDay(due)})`
              : isLate
                ? `Đã hết hạn giải trình ${formatDay(due)}`
                : `Hạn giải trình ${formatDay(due)}`}
          </span>
        )}
        <span className="small muted">Bản chốt số {dossier.revision}</span>
        <button type="button" className={`btn quiet ${styles.who}`} onClick={onAppraiser}>
          {appraiser.by === ''
            ? 'Ghi tên người thẩm định'
            : `${appraiser.by}${appraiser.body ? `, ${appraiser.body}` : ''}`}
        </button>
      </p>
      <p className="row">
        {stage === 'submitted' && (
          <button type="button" className="btn" onClick={() => setStep('close')}>
            Kết thúc thẩm định…
          </button>
        )}
        {(stage === 'appraised' || stage === 'explaining') && (
          <>
            <button type="button" className="btn" onClick={() => setStep('begin')}>
              Thẩm định lại (lần {appraisalNumber(dossier) + 1})…
            </button>
            <button type="button" className="btn" onClick={() => setStep('council')}>
              Kết luận của Hội đồng…
            </button>
            <button type="button" className="btn" onClick={() => setStep('finalise')}>
              Chốt kết quả…
            </button>
          </>
        )}
        {stage === 'finalised' && (
          <button type="button" className="btn" onClick={() => setStep('reopen')}>
            Mở lại kết quả…
          </button>
        )}
        <button type="button" className="btn quiet" disabled={past === 0} onClick={verbs.undo} title="Ctrl+Z">
          Hoàn tác
        </button>
        <button
          type="button"
          className="btn quiet"
          disabled={future === 0}
          onClick={verbs.redo}
          title="Ctrl+Y"
        >
          Làm lại
        </button>
        <span className="small muted" role="status" data-save={save.state}>
          {save.state === 'saved'
            ? 'Đã lưu trên máy này'
            : save.state === 'saving'
              ? 'Đang lưu…'
              : 'Chưa lưu được'}
        </span>
      </p>
      {save.state === 'failed' && (
        <p className="note bad" role="alert">
          {messageOf(save.problems)}{' '}
          <button type="button" className="btn" onClick={() => void verbs.readAgain()}>
            Xem nội dung mới nhất
          </button>
        </p>
      )}
      <StageDialog {...{ step, dossier, leaf, round, appraiser, unfinished }} onClose={() => setStep(null)} />
    </div>
  )
}
