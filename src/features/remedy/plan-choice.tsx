import { useId, useRef } from 'react'
import type { StoredPlan } from '../../store/plans.ts'
import styles from './remedy.module.css'

type Props = {
  readonly plans: readonly StoredPlan[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly onDraft: () => void
  readonly onCity: () => void
  readonly onFile: (file: File) => void
}

/** Which plan is on screen, and the ways to begin another. */
export function PlanChoice({ plans, chosen, onChoose, onDraft, onCity, onFile }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={`${styles.choice} no-print`}>
      {plans.length > 1 && (
        <div className="field">
          <label htmlFor={id}>Kế hoạch</label>
          <select id={id} value={chosen ?? ''} onChange={({ target }) => onChoose(target.value)}>
            {plans.map(({ plan }) => (
              <option key={plan.id} value={plan.id}>
                {`${plan.year} – ${plan.unit.name}, ${plan.tasks.length} nhiệm vụ`}
              </option>
            ))}
          </select>
        </div>
      )}
      <button type="button" className="btn" onClick={onDraft}>
        Lập từ điểm chưa đạt
      </button>
      <button type="button" className="btn" onClick={onCity}>
        Dùng kế hoạch 43/KH-UBND của Quy Nhơn
      </button>
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        Mở tệp kế hoạch…
      </button>
      <input
        ref={input}
        type="file"
        accept=".json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Chọn tệp kế hoạch"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </div>
  )
}
