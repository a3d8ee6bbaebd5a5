import { useId, useRef, useState } from 'react'
import { leadsOf } from '../../domain/appraisal-part.ts'
import type { Problem } from '../../domain/result.ts'
import type { Round } from '../../domain/round.ts'
import type { PartsReport } from '../../store/appraisal-many.ts'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import type { Appraiser } from '../../store/appraisal-settings.ts'
import { saveFile } from '../../store/export.ts'
import { toggled } from '../../ui/toggled.ts'
import { ReportNote } from './report-note.tsx'
import { nameSome } from './words.ts'
import styles from './table.module.css'

type Props = {
  readonly round: Round
  readonly appraiser: Appraiser
  readonly units: readonly string[]
  readonly onNobody: () => void
}

/** Areas handed to colleagues as files, the own part given back, parts gathered. */
export function PartsCard({ round, appraiser, units, onNobody }: Props) {
  const { handOut, handBack, takeParts } = useAppraisalVerbs()
  const leads = leadsOf(round.set)
  const [body, setBody] = useState(leads[0]?.name ?? '')
  const [by, setBy] = useState('')
  const [areas, setAreas] = useState<ReadonlySet<string>>(new Set(leads[0]?.areas.map(({ key }) => key)))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [report, setReport] = useState<PartsReport | null>(null)
  const [said, setSaid] = useState('')
  const files = useRef<HTMLInputElement>(null)
  const id = useId()
  const isNamed = appraiser.by !== ''
  const hand = async () => {
    if (body.trim() === '' && by.trim() === '')
      return setProblems([{ path: 'body', message: 'Ghi cơ quan hoặc người nhận phần thẩm định.' }])
    if (areas.size === 0)
      return setProblems([{ path: 'areas', message: 'Chọn ít nhất một lĩnh vực để giao.' }])
    const file = await handOut({ by, body }, [...areas], units)
    setProblems(
      file.ok
        ? file.value.refused.map(({ name, message }) => ({ path: name, message: `${name}: ${message}` }))
        : file.problems,
    )
    if (!file.ok) return
    saveFile(file.value.name, file.value.blob)
    setSaid(
      `Đã lưu tệp ${file.value.name} (${file.value.done.length} hồ sơ). Gửi tệp này cùng tệp đợt đánh giá.`,
    )
  }
  const back = async () => {
    if (!isNamed) return onNobody()
    const file = await handBack()
    setProblems(file.ok ? [] : file.problems)
    if (!file.ok) return
    saveFile(file.value.name, file.value.blob)
    setSaid(`Đã lưu tệp ${file.value.name}.`)
  }
  const take = async (chosen: FileList | null) => {
    const list = [...(chosen ?? [])].map((file) => ({ name: file.name, blob: file }))
    if (list.length === 0) return
    const taken = await takeParts(list)
    setProblems(taken.ok ? [] : taken.problems)
    setReport(taken.ok ? taken.value : null)
    if (files.current) files.current.value = ''
  }
  return (
    <section className="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Nhiều người thẩm định</h2>
      <div className={styles.hand}>
        <div className="field">
          <label htmlFor={`${id}-body`}>Giao cho cơ quan</label>
          <input
            id={`${id}-body`}
            list={`${id}-leads`}
            value={body}
            onChange={(event) => {
              setBody(event.target.value)
              const lead = leads.find(({ name }) => name === event.target.value)
              if (lead) setAreas(new Set(lead.areas.map(({ key }) => key)))
            }}
          />
          <datalist id={`${id}-leads`}>
            {leads.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </datalist>
        </div>
        <div className="field">
          <label htmlFor={`${id}-by`}>Họ tên người thẩm định (có thể để trống)</label>
          <input id={`${id}-by`} value={by} onChange={(event) => setBy(event.target.value)} />
        </div>
      </div>
      <fieldset className={styles.choices}>
        <legend>Lĩnh vực giao</legend>
        {round.set.areas.map(({ key, code, title }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={areas.has(key)}
              onChange={() => setAreas((before) => toggled(before, key))}
            />{' '}
            {code} {title}
          </label>
        ))}
      </fieldset>
      <div className="row">
        <button type="button" className="btn" onClick={() => void hand()}>
          Lưu tệp giao ({units.length} hồ sơ)
        </button>
        <button type="button" className="btn" onClick={() => void back()}>
          Lưu phần tôi đã thẩm định để gửi lại
        </button>
        <label className="btn">
          Ghép kết quả…
          <input
            ref={files}
            className="visually-hidden"
            type="file"
            multiple
            accept=".json,.zip,.parx"
            onChange={({ target }) => void take(target.files)}
          />
        </label>
      </div>
      {said !== '' && (
        <p className="note good" role="status">
          {said}
        </p>
      )}
      {problems.map(({ message }) => (
        <p key={message} className="note bad" role="alert">
          {message}
        </p>
      ))}
      {report && report.same.length > 0 && (
        <p className="note" role="status">
          Không có gì mới cho {report.same.length} hồ sơ ({nameSome(report.same)}): phần này đã có trên máy,
          hoặc cũ hơn phần đã ghép.
        </p>
      )}
      {report && report.done.length + report.refused.length > 0 && <ReportNote report={report} />}
      {report && report.disputes > 0 && (
        <p className="note warn">
          {report.disputes} tiêu chí có ý kiến khác nhau: mở hồ sơ ở cột "Ý kiến khác nhau" để chọn.
        </p>
      )}
    </section>
  )
}
