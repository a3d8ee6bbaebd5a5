import { useId, useState, type FormEvent } from 'react'
import { appraisalNumber } from '../../domain/appraisal-entry.ts'
import type { Leaf } from '../../domain/criterion.ts'
import { formatDay, parseDay } from '../../domain/day.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { fail, type Problem, type Result } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import { questionsOf } from '../../domain/take-review.ts'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import type { Appraiser } from '../../store/appraisal-settings.ts'
import { today } from '../../store/local-day.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CouncilForm } from './council-form.tsx'
import { dueToOffer } from './due-day.ts'
import { ExplainingNote } from './explaining-note.tsx'
import { noDay } from './no-day.ts'
import type { Unfinished } from './unfinished.ts'
import { UnfinishedNote } from './unfinished-note.tsx'
import { NoSurvey, readNoSurvey } from './no-survey.tsx'

export type Step = 'close' | 'begin' | 'council' | 'finalise' | 'reopen'

type Props = {
  readonly step: Step | null
  readonly dossier: Dossier
  readonly leaf: Leaf
  readonly round: Round
  readonly appraiser: Appraiser
  readonly unfinished: Unfinished
  readonly onClose: () => void
}

const titles: Readonly<Record<Step, string>> = {
  close: 'Kết thúc thẩm định',
  begin: 'Thẩm định lại',
  council: 'Kết luận của Hội đồng',
  finalise: 'Chốt kết quả',
  reopen: 'Mở lại kết quả đã chốt',
}

/** Asks what a step of the whole dossier needs; what stands in its way is said in the dialog. */
export function StageDialog({ step, leaf, onClose, ...rest }: Props) {
  return (
    <Dialog open={step !== null} title={step ? titles[step] : ''} onClose={onClose}>
      {step === 'council' && <CouncilForm dossier={rest.dossier} {...{ leaf, onClose }} />}
      {step && step !== 'council' && <StepForm key={step} step={step} onClose={onClose} {...rest} />}
    </Dialog>
  )
}

type FormProps = Omit<Props, 'step' | 'leaf'> & { readonly step: Exclude<Step, 'council'> }

function StepForm({ step, dossier, round, appraiser, unfinished, onClose }: FormProps) {
  const verbs = useAppraisalVerbs()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const asked = questionsOf(dossier).length
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const field = (name: string) => {
      const value = data.get(name)
      return typeof value === 'string' ? value : ''
    }
    const act = async (): Promise<Result<null>> => {
      switch (step) {
        case 'close': {
          const due = data.get('explain') === null ? null : parseDay(field('due'))
          if (data.get('explain') !== null && due === null) return fail(noDay)
          return verbs.closeAppraisal(due)
        }
        case 'begin':
          return verbs.beginAppraisal()
        case 'finalise':
          return verbs.finalise(field('by'), readNoSurvey(data))
        case 'reopen':
          return verbs.reopenResult(field('by'), field('why'))
      }
    }
    const done = await act()
    setProblems(done.ok ? [] : done.problems)
    if (done.ok) onClose()
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      {step === 'close' && (
        <>
          <p>
            Sau khi kết thúc, điểm thẩm định lần này giữ nguyên; còn ở hồ sơ này thì hoàn tác được.{' '}
            {asked > 0 && <b>Có {asked} tiêu chí yêu cầu giải trình.</b>}
          </p>
          <UnfinishedNote set={dossier.set} unfinished={unfinished} />
          <label>
            <input type="checkbox" name="explain" defaultChecked={asked > 0} /> Mở vòng giải trình cho đơn vị
          </label>
          {round.due.explain < today() && (
            <p className="small muted">Hạn giải trình của đợt ({formatDay(round.due.explain)}) đã qua.</p>
          )}
          <Text name="due" label="Hạn giải trình (ngày/tháng/năm)" value={dueToOffer(round)} />
        </>
      )}
      {step === 'begin' && (
        <p>
          Bắt đầu thẩm định lần {appraisalNumber(dossier) + 1}: điểm, lý do của các lần trước giữ nguyên trong
          hồ sơ; điểm mới ghi thành một lần riêng. Còn ở hồ sơ này thì hoàn tác được.
        </p>
      )}
      {step === 'finalise' && (
        <>
          <p>
            Chốt kết quả sẽ khóa hồ sơ: điểm không sửa được nữa, tệp được niêm phong. Mở lại hay hoàn tác đều
            ghi dấu vết trong lịch sử.
          </p>
          <ExplainingNote dossiers={[dossier]} round={round} />
          <NoSurvey dossiers={[dossier]} />
          <Text name="by" label="Người chốt" value={appraiser.by} />
        </>
      )}
      {step === 'reopen' && (
        <>
          <p>Việc mở lại, lý do và kết quả đã chốt đều ghi trong lịch sử hồ sơ.</p>
          <Text name="by" label="Người mở lại" value={appraiser.by} />
          <Text name="why" label="Lý do" long />
        </>
      )}
      <div role="alert">
        {problems.map(({ message }) => (
          <p key={message} className="note bad">
            {message}
          </p>
        ))}
      </div>
      <div className="row">
        <button type="submit" className="btn primary">
          {titles[step]}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          Không, quay lại
        </button>
      </div>
    </form>
  )
}

function Text(props: {
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly long?: boolean
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.long ? (
        <textarea id={id} name={props.name} rows={2} defaultValue={props.value} />
      ) : (
        <input id={id} name={props.name} type="text" autoComplete="off" defaultValue={props.value} />
      )}
    </div>
  )
}
