import { useId, useState, type FormEvent } from 'react'
import type { CouncilWord } from '../../domain/appraisal-stage.ts'
import { leavesByKey } from '../../domain/criteria.ts'
import { parseDay } from '../../domain/day.ts'
import type { Leaf } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { formatFigure, parsePoints, pointsToNumber } from '../../domain/points.ts'
import { succeed, type Problem, type Result } from '../../domain/result.ts'
import { standingOf } from '../../domain/review.ts'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import { noDay } from './no-day.ts'
import { describeGrant } from './words.ts'

type Props = {
  readonly dossier: Dossier
  /** The criterion on screen: the council's word begins with it. */
  readonly leaf: Leaf
  readonly onClose: () => void
}

type Decision = CouncilWord['kind'] & ('points' | 'keep' | 'excuse')

const decisions: readonly (readonly [Decision, string])[] = [
  ['points', 'Cho điểm'],
  ['keep', 'Giữ điểm thẩm định'],
  ['excuse', 'Không áp dụng tiêu chí này'],
]

/** The council's word on one criterion after another, each by the same minutes. */
export function CouncilForm({ dossier, leaf, onClose }: Props) {
  const verbs = useAppraisalVerbs()
  const id = useId()
  const leaves = [...leavesByKey(dossier.set).values()].filter(({ rule }) => rule.kind !== 'survey')
  const [fields, setFields] = useState({ number: '', date: '', points: '', reason: '' })
  const [key, setKey] = useState(leaves.includes(leaf) ? leaf.key : (leaves[0]?.key ?? ''))
  const [decision, setDecision] = useState<Decision>('points')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [said, setSaid] = useState('')
  const chosen = leaves.find((one) => one.key === key)
  const standing = standingOf(dossier.review, key)
  const text = (name: keyof typeof fields, label: string) => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type="text"
        autoComplete="off"
        value={fields[name]}
        onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
      />
    </div>
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const date = parseDay(fields.date)
    const word = wordOf(decision, fields)
    if (date === null || !word.ok) return setProblems(word.ok ? [noDay] : word.problems)
    const done = verbs.enterCouncil(key, word.value, { number: fields.number, date })
    setProblems(done.ok ? [] : done.problems)
    if (!done.ok) return
    setSaid(`Đã ghi kết luận về tiêu chí ${chosen?.code ?? ''}.`)
    setFields({ ...fields, points: '', reason: '' })
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p>Kết luận của Hội đồng đứng trên mọi lần thẩm định và ghi theo biên bản họp.</p>
      {text('number', 'Số biên bản')}
      {text('date', 'Ngày biên bản (ngày/tháng/năm)')}
      <div className="field">
        <label htmlFor={`${id}-key`}>Tiêu chí</label>
        <select id={`${id}-key`} value={key} onChange={(event) => setKey(event.target.value)}>
          {leaves.map((one) => (
            <option key={one.key} value={one.key}>
              {one.code} {one.title}
            </option>
          ))}
        </select>
        <span className="small muted">
          {standing.kind === 'item'
            ? `Đang có: ${describeGrant(standing.item)}`
            : 'Chưa có điểm thẩm định thống nhất'}
          {chosen && `; tối đa ${formatFigure(chosen.max)} điểm`}
        </span>
      </div>
      <fieldset className="stack">
        <legend>Kết luận</legend>
        {decisions
          .filter(([one]) => one !== 'excuse' || chosen?.notApplicable !== 'never')
          .map(([one, label]) => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-decision`}
                checked={decision === one}
                onChange={() => setDecision(one)}
              />{' '}
              {label}
            </label>
          ))}
      </fieldset>
      {decision === 'points' && text('points', 'Điểm theo kết luận')}
      <div className="field">
        <label htmlFor={`${id}-reason`}>Lý do</label>
        <textarea
          id={`${id}-reason`}
          rows={2}
          value={fields.reason}
          onChange={(event) => setFields({ ...fields, reason: event.target.value })}
        />
      </div>
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
          Ghi kết luận
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {said === '' ? 'Không, quay lại' : 'Xong'}
        </button>
      </div>
    </form>
  )
}

function wordOf(
  decision: Decision,
  { points, reason }: { readonly points: string; readonly reason: string },
): Result<CouncilWord> {
  if (decision !== 'points') return succeed({ kind: decision, reason })
  const read = parsePoints(points)
  return read.ok ? succeed({ kind: 'points', points: pointsToNumber(read.value), reason }) : read
}
