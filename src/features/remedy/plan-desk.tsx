import { useId, useMemo, useState, type ReactNode } from 'react'
import { addDays } from '../../domain/day.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { progressOfPlan, type RemedyPlan } from '../../domain/plan.ts'
import { planShare } from '../../domain/plan-share.ts'
import { copyForUnit, readyPlanOf, statedRows } from '../../domain/ready-plan.ts'
import { isReportPlan } from '../../domain/report-duty.ts'
import { messageOf } from '../../domain/result.ts'
import { yieldOfPlan } from '../../domain/task-yield.ts'
import { saveFile } from '../../store/export.ts'
import { today as todayHere } from '../../store/local-day.ts'
import { usePlanVerbs } from '../../store/plans-context.tsx'
import { sheetOf } from '../../store/sheet.ts'
import { PlanPapers, type PaperMeans } from './plan-papers.tsx'
import { ReadyNote } from './ready-note.tsx'
import { ShareCard } from './share-card.tsx'
import { TaskTable } from './task-table.tsx'
import { useFormerYear } from './use-former-year.ts'
import { useReadyPlans } from './use-ready-plans.ts'
import { describePlan } from './words.ts'
import { YieldCard } from './yield-card.tsx'
import styles from './remedy.module.css'

type Props = {
  readonly dossier: Dossier
  readonly plan: RemedyPlan
  readonly choice: ReactNode
  readonly means: PaperMeans
  readonly onRemoved: () => void
  /** Keeps a copy and shows it. */
  readonly onCopy: (plan: RemedyPlan) => void
}

/** One plan in the columns of the annex, every cell editable, with what is done and what is due. */
export function PlanDesk({ dossier, plan, choice, means, onRemoved, onCopy }: Props) {
  const { changePlan, removePlan } = usePlanVerbs()
  const [told, setTold] = useState<{ readonly bad: boolean; readonly words: string } | null>(null)
  const [today] = useState(todayHere)
  const targetField = useId()
  const progress = progressOfPlan(plan, today, addDays(today, 30))
  const ready = readyPlanOf(plan, useReadyPlans())
  const stated = statedRows(ready)
  const share = planShare(dossier, plan, progress)
  const baseYear = plan.baseYear ?? plan.year - 1
  const [found, setFormer] = useFormerYear(dossier, baseYear)
  const former = plan.year === dossier.year ? found : null
  const sheet = sheetOf(dossier)
  const result = useMemo(
    () => (former ? yieldOfPlan(plan, sheetOf(former), sheet) : null),
    [plan, former, sheet],
  )
  const change = (edit: (now: RemedyPlan) => RemedyPlan) =>
    void changePlan(plan.id, edit).then((result) =>
      setTold(result.ok ? null : { bad: true, words: messageOf(result.problems) }),
    )
  const saveTable = async () => {
    const { writePlanTable } = await import('../../files/plan-csv.ts')
    saveFile(`ke-hoach-khac-phuc-${plan.year}.csv`, writePlanTable(plan))
  }
  const savePlan = async () => {
    const { writePlanFile } = await import('../../files/plan-file.ts')
    const { name, blob } = writePlanFile(plan)
    saveFile(name, blob)
  }
  return (
    <>
      <h1 tabIndex={-1} className={styles.answer}>
        {describePlan(plan, progress)}
      </h1>
      {choice}
      <p>
        {plan.title}
        {plan.decision && ` (${plan.decision.number})`}, {plan.unit.name}.
        {plan.target !== '' && <> Mục tiêu: {plan.target}.</>}
      </p>
      <div className="field no-print">
        <label htmlFor={targetField}>Mục tiêu của kế hoạch</label>
        <input
          id={targetField}
          key={plan.target}
          type="text"
          defaultValue={plan.target}
          onBlur={({ target: { value } }) => {
            const target = value.normalize('NFC').trim()
            if (target !== plan.target) change((now) => ({ ...now, target }))
          }}
        />
      </div>
      {ready && <ReadyNote plan={plan} onCopy={() => onCopy(copyForUnit(plan, dossier.unit))} />}
      <TaskTable dossier={dossier} plan={plan} today={today} stated={stated} onChange={change} />
      {told && (
        <p className={`note ${told.bad ? 'bad' : 'good'}`} role={told.bad ? 'alert' : 'status'}>
          {told.words}
        </p>
      )}
      <div className="row no-print">
        <button type="button" className="btn" onClick={() => void saveTable()}>
          Lưu bảng cho Excel
        </button>
        <button type="button" className="btn" onClick={() => print()}>
          In
        </button>
        <button type="button" className="btn" onClick={() => void savePlan()}>
          Lưu tệp kế hoạch
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => void removePlan(plan.id).then((removed) => removed.ok && onRemoved())}
        >
          Xóa kế hoạch
        </button>
      </div>
      {share && <ShareCard key={plan.id} share={share} dossier={dossier.id} />}
      {plan.year === dossier.year && !isReportPlan(plan) && (
        <YieldCard
          dossier={dossier}
          baseYear={baseYear}
          former={former}
          result={result}
          onFormer={setFormer}
        />
      )}
      <PlanPapers plan={plan} dossier={dossier} former={former} today={today} means={means} />
    </>
  )
}
