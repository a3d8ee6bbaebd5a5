import { useId, useState } from 'react'
import { formatDay, parseDay } from '../../domain/day.ts'
import type { Dossier } from '../../domain/dossier.ts'
import {
  reportDays,
  reportKinds,
  reportNames,
  reportPlan,
  reportRules,
  type ReportDays,
  type ReportKind,
} from '../../domain/report-duty.ts'
import type { RemedyPlan } from '../../domain/plan.ts'

type Typed = Readonly<Record<ReportKind, string>>
const empty: Typed = { q1: '', half: '', q3: '', year: '' }

/** The last days of the year's reports: by the rule of a public plan or typed; an empty one is not owed. */
export function ReportForm(props: {
  readonly dossier: Dossier
  readonly onKeep: (plan: RemedyPlan) => void
}) {
  const { dossier, onKeep } = props
  const id = useId()
  const [typed, setTyped] = useState(empty)
  const [isAsked, setAsked] = useState(false)
  const days: ReportDays = {
    q1: read(typed.q1),
    half: read(typed.half),
    q3: read(typed.q3),
    year: read(typed.year),
  }
  const wrong = reportKinds.filter((kind) => days[kind] === null && typed[kind].trim() !== '')
  const none = reportKinds.every((kind) => days[kind] === null)
  return (
    <details>
      <summary>Thêm lịch báo cáo định kỳ</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (wrong.length === 0 && !none) onKeep(reportPlan(dossier, days))
        }}
      >
        <div className="field">
          <label htmlFor={`${id}rule`}>Điền theo quy định</label>
          <select
            id={`${id}rule`}
            defaultValue=""
            onChange={({ target }) => {
              const rule = reportRules.find((one) => one.id === target.value)
              if (!rule) return
              const filled = reportDays(rule, dossier.year)
              const show = (kind: ReportKind) => (filled[kind] === null ? '' : formatDay(filled[kind]))
              setTyped({ q1: show('q1'), half: show('half'), q3: show('q3'), year: show('year') })
            }}
          >
            <option value="">Tự ghi ngày</option>
            {reportRules.map(({ id: rule, source }) => (
              <option key={rule} value={rule}>
                {source}
              </option>
            ))}
          </select>
        </div>
        <div className="row">
          {reportKinds.map((kind) => (
            <div className="field" key={kind}>
              <label htmlFor={id + kind}>{reportNames[kind]}, hạn gửi</label>
              <input
                id={id + kind}
                type="text"
                size={11}
                placeholder="dd/mm/yyyy"
                value={typed[kind]}
                aria-invalid={(isAsked && wrong.includes(kind)) || undefined}
                onChange={({ target }) => setTyped({ ...typed, [kind]: target.value })}
              />
            </div>
          ))}
        </div>
        {isAsked && (wrong.length > 0 || none) && (
          <p className="note bad" role="alert">
            {none && wrong.length === 0
              ? 'Ghi hạn gửi của ít nhất một báo cáo.'
              : `Ghi ngày/tháng/năm cho: ${wrong.map((kind) => reportNames[kind]).join(', ')}.`}
          </p>
        )}
        <div>
          <button type="submit" className="btn">
            Thêm vào lịch
          </button>
        </div>
      </form>
    </details>
  )
}

function read(text: string): string | null {
  return text.trim() === '' ? null : parseDay(text)
}
