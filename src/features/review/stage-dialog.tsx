import { useId, useState, type FormEvent } from 'react'
import { leavesByKey } from '../../domain/criteria.ts'
import { formatDay, parseDay } from '../../domain/day.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { parsePoints, pointsToNumber } from '../../domain/points.ts'
import { fail, type Problem, type Result } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import { questionsOf } from '../../domain/take-review.ts'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import type { Appraiser } from '../../store/appraisal-settings.ts'
import { Dialog } from '../../ui/dialog.tsx'

export type Step = 'close' | 'council' | 'finalise' | 'reopen'

type Props = {
  readonly step: Step | null
  readonly dossier: Dossier
  readonly round: Round
  readonly appraiser: Appraiser
  readonly onClose: () => void
}

const titles: Readonly<Record<Step, string>> = {
  close: 'Kết thúc thẩm định',
  council: 'Kết luận của Hội đồng',
  finalise: 'Chốt kết quả',
  reopen: 'Mở lại kết quả đã chốt',
}

/** Asks what a step of the whole dossier needs; what stands in its way is said in the dialog. */
export function StageDialog({ step, onClose, ...rest }: Props) {
  return (
    <Dialog open={step !== null} title={step ? titles[step] : ''} onClose={onClose}>
      {step && <StepForm key={step} step={step} onClose={onClose} {...rest} />}
    </Dialog>
  )
}

type FormProps = Omit<Props, 'step'> & { readonly step: Step }

function StepForm({ step, dossier, round, appraiser, onClose }: FormProps) {
  const verbs = useAppraisalVerbs()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [said, setSaid] = useState('')
  const asked = questionsOf(dossier).length
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
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
        case 'council': {
          const date = parseDay(field('date'))
          const points = parsePoints(field('points'))
          if (date === null) return fail(noDay)
          if (!points.ok) return points
          const word = {
            kind: 'points',
            points: pointsToNumber(points.value),
            reason: field('reason'),
          } as const
          return verbs.enterCouncil(field('key'), word, { number: field('number'), date })
        }
        case 'finalise':
          return verbs.finalise(field('by'))
        case 'reopen':
          return verbs.reopenResult(field('by'), field('why'))
      }
    }
    const done = await act()
    setProblems(done.ok ? [] : done.problems)
    if (!done.ok) return
    if (step !== 'council') return onClose()
    setSaid(`Đã ghi kết luận về tiêu chí ${leavesByKey(dossier.set).get(field('key'))?.code ?? ''}.`)
    for (const name of ['points', 'reason']) {
      const input = form.elements.namedItem(name)
      if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) input.value = ''
    }
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      {step === 'close' && (
        <>
          <p>
            Sau khi kết thúc, điểm thẩm định lần này giữ nguyên.{' '}
            {asked > 0 && <b>Có {asked} tiêu chí yêu cầu giải trình.</b>}
          </p>
          <label>
            <input type="checkbox" name="explain" defaultChecked={asked > 0} /> Mở vòng giải trình cho đơn vị
          </label>
          <Text name="due" label="Hạn giải trình (ngày/tháng/năm)" value={formatDay(round.due.explain)} />
        </>
      )}
      {step === 'council' && (
        <>
          <p>Kết luận của Hội đồng đứng trên mọi lần thẩm định và ghi theo biên bản họp.</p>
          <Text name="number" label="Số biên bản" />
          <Text name="date" label="Ngày biên bản (ngày/tháng/năm)" />
          <div className="field">
            <label htmlFor="council-key">Tiêu chí</label>
            <select id="council-key" name="key">
              {[...leavesByKey(dossier.set).values()]
                .filter(({ rule }) => rule.kind !== 'survey')
                .map(({ key, code, title }) => (
                  <option key={key} value={key}>
                    {code} {title}
                  </option>
                ))}
            </select>
          </div>
          <Text name="points" label="Điểm theo kết luận" />
          <Text name="reason" label="Lý do" long />
        </>
      )}
      {step === 'finalise' && (
        <>
          <p>
            Chốt kết quả sẽ khóa hồ sơ: điểm không sửa được nữa, tệp được niêm phong. Mở lại được nhưng có ghi
            dấu vết.
          </p>
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
      {said !== '' && (
        <p className="note good" role="status">
          {said}
        </p>
      )}
      <div className="row">
        <button type="submit" className="btn primary">
          {step === 'council' ? 'Ghi kết luận' : titles[step]}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {said === '' ? 'Không, quay lại' : 'Xong'}
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

const noDay: Problem = { path: 'date', message: 'Ghi ngày dạng ngày/tháng/năm, ví dụ 20/01/2023.' }
