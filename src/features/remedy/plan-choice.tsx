import { useId, useState } from 'react'
import type { CriteriaSet } from '../../domain/criteria.ts'
import type { RemedyPlan } from '../../domain/plan.ts'
import type { StoredPlan } from '../../store/plans.ts'
import { FileButton } from '../../ui/file-button.tsx'
import { useReadyPlans } from './use-ready-plans.ts'
import styles from './remedy.module.css'

type Props = {
  readonly plans: readonly StoredPlan[]
  readonly chosen: string | null
  /** The set of the dossier: the ready plan that was made for it comes first. */
  readonly set: Pick<CriteriaSet, 'id' | 'version'>
  readonly onChoose: (id: string) => void
  readonly onDraft: () => void
  readonly onCity: (plan: RemedyPlan) => void
  readonly onFile: (file: File) => void
}

/** Which plan is on screen, and the ways to begin another. */
export function PlanChoice({ plans, chosen, set, onChoose, onDraft, onCity, onFile }: Props) {
  const id = useId()
  return (
    <div className={`${styles.choice} no-print`}>
      {plans.length > (chosen === null ? 0 : 1) && (
        <div className="field">
          <label htmlFor={id}>Kế hoạch</label>
          <select id={id} value={chosen ?? ''} onChange={({ target }) => onChoose(target.value)}>
            {chosen === null && (
              <option value="" disabled>
                Chọn kế hoạch…
              </option>
            )}
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
      <ReadyPlans set={set} onTake={onCity} />
      <FileButton accept=".json" label="Chọn tệp kế hoạch" onFile={onFile}>
        Mở tệp kế hoạch…
      </FileButton>
    </div>
  )
}

/** The plans that came with the program, that of the dossier's own set first. */
function ReadyPlans(props: { readonly set: Props['set']; readonly onTake: (plan: RemedyPlan) => void }) {
  const id = useId()
  const { set } = props
  const plans = useReadyPlans()
  const [picked, setPicked] = useState<string | null>(null)
  const fits = (plan: RemedyPlan) =>
    plan.set?.id === set.id
      ? plan.set.version === set.version
        ? 0
        : 1
      : set.id.startsWith(plan.unit.id)
        ? 1
        : 2
  const sorted = [...plans].sort((a, b) => fits(a) - fits(b) || a.unit.name.localeCompare(b.unit.name, 'vi'))
  const plan = sorted.find((one) => one.id === picked) ?? sorted[0]
  if (!plan) return null
  return (
    <>
      <div className="field">
        <label htmlFor={id}>Kế hoạch có sẵn</label>
        <select id={id} value={plan.id} onChange={({ target }) => setPicked(target.value)}>
          {sorted.map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.unit.name}, năm ${one.year}, ${one.tasks.length} nhiệm vụ`}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className="btn" onClick={() => props.onTake(plan)}>
        Dùng kế hoạch {plan.decision?.number ?? plan.title}
      </button>
    </>
  )
}
