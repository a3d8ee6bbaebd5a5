import type { Improvement } from '../../domain/improvement.ts'
import { formatChange } from '../../domain/points.ts'

type Props = {
  readonly options: readonly Improvement[]
  readonly chosen: Improvement | null
  readonly isBarred: boolean
  readonly isPlanned: boolean
  readonly digits: number
  readonly onChoose: (way: Improvement | null) => void
  readonly onEffort: (effort: number) => void
  readonly onBar: (isBarred: boolean) => void
}

const stepNames: Readonly<Record<Improvement['step'], string>> = {
  next: 'mức tiếp theo',
  full: 'điểm cao nhất',
  proof: 'bổ sung tài liệu, giải trình',
}

/** One criterion: whether to work on it, how far, how hard that is and what it brings. */
export function WayRow({ options, chosen, isBarred, isPlanned, digits, onChoose, onEffort, onBar }: Props) {
  const whole = options.at(-1)
  if (!whole) return null
  const way = chosen ?? whole
  const name = `${whole.code} ${whole.title}`
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={`Chọn ${name}`}
          disabled={isBarred}
          checked={chosen !== null}
          onChange={({ target }) => onChoose(target.checked ? whole : null)}
        />
      </td>
      <td>
        {name}
        {isPlanned && <span className="chip">đã có trong kế hoạch</span>}
      </td>
      <td>
        {options.length > 1 ? (
          <select
            aria-label={`Mức cần đạt của ${name}`}
            disabled={isBarred}
            value={way.step}
            onChange={({ target }) => onChoose(options.find(({ step }) => step === target.value) ?? whole)}
          >
            {options.map((one) => (
              <option key={one.step} value={one.step}>
                {describe(one)}
              </option>
            ))}
          </select>
        ) : (
          describe(way)
        )}
        {way.task !== '' && <div className="small muted">{way.task}</div>}
      </td>
      <td>{way.lead}</td>
      <td>
        <select
          aria-label={`Độ khó của ${name}`}
          value={whole.effort}
          onChange={({ target }) => onEffort(Number(target.value))}
        >
          {[1, 2, 3, 4, 5].map((effort) => (
            <option key={effort} value={effort}>
              {effort}
            </option>
          ))}
        </select>
      </td>
      <td className="num">
        <b>{formatChange(way.points, digits)}</b>
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={`Không thể làm: ${name}`}
          checked={isBarred}
          onChange={({ target }) => onBar(target.checked)}
        />
      </td>
    </tr>
  )
}

function describe({ step, to }: Improvement): string {
  return to === '' ? stepNames[step] : `${to} (${stepNames[step]})`
}
