import { isRatioValue, type Value } from '../../domain/answer.ts'
import type { Leaf, RuleOf } from '../../domain/criterion.ts'
import { formatDay, parseDay } from '../../domain/day.ts'
import { formatFigure, parseFigure } from '../../domain/points.ts'
import type { Trial } from '../../domain/try-out.ts'
import form from './form.module.css'
import styles from './trial.module.css'
import { readPoints } from './typed.ts'

type Props = { readonly leaf: Leaf; readonly trial: Trial; readonly onTrial: (trial: Trial) => void }

/** The inputs that a unit would see, in short. */
export function TrialInputs({ leaf, trial, onTrial }: Props) {
  const { rule } = leaf
  const answer = (value: Value) => onTrial({ kind: 'answer', value })
  const value = trial.kind === 'answer' ? trial.value : null
  switch (rule.kind) {
    case 'choice':
      return (
        <select
          className={form.select}
          aria-label="Mức được chọn"
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => answer(target.value)}
        >
          {rule.options.map((option) => (
            <option key={option.key} value={option.key}>
              {option.label}
            </option>
          ))}
        </select>
      )
    case 'checklist':
      return <Ticks rule={rule} ticks={Array.isArray(value) ? value : []} onTicks={answer} />
    case 'ratio': {
      const ratio = isRatioValue(value) ? value : { numerator: null, denominator: null }
      return (
        <span className={styles.trialRow}>
          <Figure
            label={rule.numerator}
            start={ratio.numerator}
            onFigure={(numerator) => answer({ ...ratio, numerator })}
          />
          <span aria-hidden="true">/</span>
          <Figure
            label={rule.denominator}
            start={ratio.denominator}
            onFigure={(denominator) => answer({ ...ratio, denominator })}
          />
        </span>
      )
    }
    case 'count':
    case 'deduction':
      return (
        <span className={styles.trialRow}>
          <Figure
            label={`Số ${rule.unit}`}
            start={typeof value === 'number' ? value : null}
            onFigure={answer}
          />
          {rule.unit}
        </span>
      )
    case 'deadline':
      return (
        <span className={styles.trialRow}>
          Xong ngày
          <input
            className={styles.small}
            aria-label="Ngày thực hiện (ngày/tháng/năm)"
            autoComplete="off"
            defaultValue={typeof value === 'string' && value !== 'notDone' ? formatDay(value) : ''}
            onChange={({ target }) => answer(parseDay(target.value))}
          />
        </span>
      )
    case 'number':
      if (rule.by === 'reviewer') return null
      return (
        <span className={styles.trialRow}>
          Ghi
          <input
            className={styles.small}
            aria-label="Điểm đơn vị ghi"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={typeof value === 'number' ? formatFigure(value) : ''}
            onChange={({ target }) => answer(readPoints(target.value))}
          />
          điểm
        </span>
      )
    case 'survey':
      return <Counts trial={trial} onTrial={onTrial} />
  }
}

function Figure(props: {
  readonly label: string
  readonly start: number | null
  readonly onFigure: (figure: number | null) => void
}) {
  return (
    <input
      className={styles.small}
      aria-label={props.label}
      title={props.label}
      inputMode="decimal"
      autoComplete="off"
      defaultValue={props.start === null ? '' : formatFigure(props.start)}
      onChange={({ target }) => {
        const read = parseFigure(target.value)
        props.onFigure(read.ok ? read.value : null)
      }}
    />
  )
}

function Ticks(props: {
  readonly rule: RuleOf<'checklist'>
  readonly ticks: readonly unknown[]
  readonly onTicks: (ticks: readonly string[]) => void
}) {
  return (
    <span className={styles.ticks}>
      {props.rule.items.map(({ key, label }) => (
        <label key={key} className={form.tick}>
          <input
            type="checkbox"
            checked={props.ticks.includes(key)}
            onChange={({ target }) =>
              props.onTicks(
                props.rule.items
                  .map((item) => item.key)
                  .filter((one) => (one === key ? target.checked : props.ticks.includes(one))),
              )
            }
          />
          {label}
        </label>
      ))}
    </span>
  )
}

function Counts({ trial, onTrial }: Pick<Props, 'trial' | 'onTrial'>) {
  const counts = trial.kind === 'survey' ? trial.counts : []
  return (
    <span className={styles.trialRow}>
      Số phiếu từng mức
      {counts.map((count, at) => (
        <Figure
          key={`mức ${at + 1}`}
          label={`Số phiếu mức trả lời ${at + 1}`}
          start={count}
          onFigure={(figure) =>
            onTrial({
              kind: 'survey',
              counts: counts.map((one, other) => (other === at ? (figure ?? 0) : one)),
            })
          }
        />
      ))}
    </span>
  )
}
