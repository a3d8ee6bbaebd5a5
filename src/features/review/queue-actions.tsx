import { useId, useMemo, useState, type FormEvent } from 'react'
import { parseDay } from '../../domain/day.ts'
import type { Round } from '../../domain/round.ts'
import type { ManyReport } from '../../store/appraisal-change.ts'
import { useAppraisal, useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import type { Appraiser } from '../../store/appraisal-settings.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ExcuseForm } from './excuse-form.tsx'
import { dueToOffer, faultOfDue } from './due-day.ts'
import { NoSurvey, readNoSurvey } from './no-survey.tsx'
import { ExplainingNote } from './explaining-note.tsx'
import { ReportNote } from './report-note.tsx'
import { UnfinishedInMany } from './unfinished-note.tsx'

type Props = {
  readonly chosen: readonly string[]
  readonly round: Round
  readonly appraiser: Appraiser
  readonly onNobody: () => void
}

type Asking = 'close' | 'finalise' | 'excuse'

const titles: Readonly<Record<Asking, string>> = {
  close: 'Kết thúc thẩm định các hồ sơ đã chọn',
  finalise: 'Chốt kết quả các hồ sơ đã chọn',
  excuse: 'Không áp dụng tiêu chí cho nhiều đơn vị',
}

/** What is done to the chosen dossiers at once: end the appraisal, excuse from rows, finalise. */
export function QueueActions({ chosen, round, appraiser, onNobody }: Props) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const [report, setReport] = useState<ManyReport | null>(null)
  const ask = (what: Asking) => () =>
    appraiser.by === '' && what !== 'finalise' ? onNobody() : setAsking(what)
  const done = (result: ManyReport) => {
    setReport(result)
    setAsking(null)
  }
  const isNone = chosen.length === 0
  return (
    <div className="stack">
      <div className="row">
        <span className="small muted">Đã chọn {chosen.length} hồ sơ:</span>
        <button type="button" className="btn" disabled={isNone} onClick={ask('excuse')}>
          Không áp dụng tiêu chí…
        </button>
        <button type="button" className="btn" disabled={isNone} onClick={ask('close')}>
          Kết thúc thẩm định…
        </button>
        <button type="button" className="btn" disabled={isNone} onClick={ask('finalise')}>
          Chốt kết quả…
        </button>
      </div>
      {report && <ReportNote report={report} />}
      <Dialog open={asking !== null} title={asking ? titles[asking] : ''} onClose={() => setAsking(null)}>
        {asking === 'excuse' && <ExcuseForm units={chosen} round={round} onDone={done} />}
        {asking === 'close' && <CloseForm units={chosen} {...{ round, appraiser }} onDone={done} />}
        {asking === 'finalise' && (
          <FinaliseForm units={chosen} by={appraiser.by} round={round} onDone={done} />
        )}
      </Dialog>
    </div>
  )
}

type FormProps = { readonly units: readonly string[]; readonly onDone: (report: ManyReport) => void }

type CloseProps = FormProps & { readonly round: Round; readonly appraiser: Appraiser }

function CloseForm({ units, round, appraiser, onDone }: CloseProps) {
  const { closeMany } = useAppraisalVerbs()
  const seats = useAppraisal((state) => state.seats.list)
  const [explains, setExplains] = useState(true)
  const [due, setDue] = useState(dueToOffer(round))
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const fault = faultOfDue(due)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (explains && fault) return
    setBusy(true)
    onDone(await closeMany(units, explains ? parseDay(due) : null))
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <p>
        Kết thúc lần thẩm định này ở {units.length} hồ sơ đã chọn; điểm đã cho giữ nguyên. Hồ sơ nào còn tiêu
        chí chưa xong thì không kết thúc và được nêu tên. Ngay sau đó hoàn tác được; về sau muốn sửa điểm thì
        thẩm định lại.
      </p>
      <UnfinishedInMany seats={seats.filter(({ unit }) => units.includes(unit))} appraiser={appraiser} />
      <label>
        <input type="checkbox" checked={explains} onChange={() => setExplains(!explains)} /> Mở vòng giải
        trình
      </label>
      {explains && (
        <div className="field">
          <label htmlFor={id}>Hạn giải trình (ngày/tháng/năm)</label>
          <input
            id={id}
            value={due}
            aria-invalid={fault !== null}
            aria-describedby={fault ? `${id}-error` : undefined}
            onChange={(event) => setDue(event.target.value)}
          />
          {fault && (
            <span className="error" id={`${id}-error`}>
              {fault.message}
            </span>
          )}
        </div>
      )}
      <div className="row">
        <button type="submit" className="btn primary" disabled={isBusy}>
          Kết thúc thẩm định
        </button>
      </div>
    </form>
  )
}

function FinaliseForm({
  units,
  by,
  round,
  onDone,
}: FormProps & { readonly by: string; readonly round: Round }) {
  const { finaliseMany } = useAppraisalVerbs()
  const seats = useAppraisal((state) => state.seats.list)
  const [name, setName] = useState(by)
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const chosen = useMemo(() => {
    const wanted = new Set(units)
    return seats.flatMap(({ unit, dossier }) => (wanted.has(unit) ? [dossier] : []))
  }, [seats, units])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    onDone(await finaliseMany(units, name, readNoSurvey(new FormData(event.currentTarget))))
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <p>
        Khóa và niêm phong kết quả của {units.length} hồ sơ đã chọn. Hồ sơ nào còn tiêu chí chưa xong thì
        không chốt và được nêu tên. Hoàn tác được ngay sau đó, mở lại được từng hồ sơ; đều có ghi trong lịch
        sử.
      </p>
      <ExplainingNote dossiers={chosen} round={round} />
      <NoSurvey dossiers={chosen} />
      <div className="field">
        <label htmlFor={id}>Người chốt</label>
        <input id={id} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="row">
        <button type="submit" className="btn primary" disabled={isBusy}>
          Chốt kết quả
        </button>
      </div>
    </form>
  )
}
