import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Dossier } from '../../domain/dossier.ts'
import { improvementsOf } from '../../domain/improvement.ts'
import type { RemedyPlan } from '../../domain/plan.ts'
import { mayOpenWith } from '../../domain/ready-plan.ts'
import { isReportPlan } from '../../domain/report-duty.ts'
import { draftRemedy } from '../../domain/remedy.ts'
import { refusalOf, type Result } from '../../domain/result.ts'
import { planCities } from '../../store/city-plans.ts'
import { useDossiers } from '../../store/context.tsx'
import { usePlans, usePlanVerbs } from '../../store/plans-context.tsx'
import { sheetOf } from '../../store/sheet.ts'
import { dossierPath } from '../../ui/route.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { Calendar } from './calendar.tsx'
import { PlanChoice } from './plan-choice.tsx'
import { PlanDesk } from './plan-desk.tsx'
import type { PaperMeans } from './plan-papers.tsx'

/** Kế hoạch khắc phục: who does what by when, how far it is, and the days of the year. */
export function PlanScreen({ plan, ...means }: PaperMeans & { readonly plan: string | undefined }) {
  const dossier = useDossiers((state) => state.open?.dossier)
  const plans = usePlans((state) => state.plans)
  const { listPlans } = usePlanVerbs()
  useEffect(() => {
    document.title = 'Kế hoạch khắc phục – Tự chấm CCHC'
    void listPlans()
  }, [listPlans])
  if (!dossier) return null
  if (!plans) return <Waiting label="Đang đọc các kế hoạch…" />
  return <Plans dossier={dossier} wanted={plan} means={means} />
}

function Plans(props: {
  readonly dossier: Dossier
  readonly wanted: string | undefined
  readonly means: PaperMeans
}) {
  const { dossier, wanted, means } = props
  const plans = usePlans((state) => state.plans) ?? []
  const { keepPlan, restorePlan } = usePlanVerbs()
  const [, navigate] = useLocation()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isRemoved, setRemoved] = useState(false)
  const own = plans.filter(({ plan }) => plan.unit.id === dossier.unit.id || planCities.has(plan.unit.id))
  const near = own.filter(({ plan }) => mayOpenWith(plan, dossier))
  const stored =
    own.find(({ plan }) => plan.id === wanted) ?? near.find(({ plan }) => !isReportPlan(plan)) ?? near[0]
  const reports = own.find(
    ({ plan }) => isReportPlan(plan) && plan.unit.id === dossier.unit.id && plan.year === dossier.year,
  )
  const dated = [...new Set([stored, reports].flatMap((one) => one?.plan ?? []))]

  const keep = async (made: Promise<Result<RemedyPlan>> | Result<RemedyPlan>, toShow = true) => {
    const plan = await made
    const kept = plan.ok ? await keepPlan(plan.value) : plan
    setRefusal(refusalOf(kept))
    if (kept.ok && toShow) navigate(dossierPath(dossier.id, 'ke-hoach', kept.value))
  }
  const draft = () => {
    const sheet = sheetOf(dossier)
    const improvements = improvementsOf(dossier, sheet).filter(({ step }) => step === 'full')
    void keep({ ok: true, value: draftRemedy(sheet, { dossier, improvements }) })
  }
  const choice = (
    <PlanChoice
      plans={own}
      chosen={stored?.plan.id ?? null}
      set={dossier.set}
      onChoose={(id) => navigate(dossierPath(dossier.id, 'ke-hoach', id))}
      onDraft={draft}
      onCity={(plan) => void keep({ ok: true, value: plan })}
      onFile={(file) =>
        void keep(import('../../files/plan-file.ts').then(({ readPlanFile }) => readPlanFile(file)))
      }
    />
  )
  return (
    <main className="page stack" id="content">
      {stored ? (
        <PlanDesk
          key={stored.plan.id}
          dossier={dossier}
          plan={stored.plan}
          choice={choice}
          means={means}
          onRemoved={() => setRemoved(true)}
          onCopy={(copy) => void keep({ ok: true, value: copy })}
        />
      ) : (
        <>
          <h1 tabIndex={-1}>Chưa có kế hoạch khắc phục</h1>
          <p>
            Lập kế hoạch từ <a href={`#${dossierPath(dossier.id, 'muc-tieu')}`}>mục tiêu xếp hạng</a> để chọn
            những việc dễ nhất, hoặc lập ngay từ mọi tiêu chí chưa đạt điểm tối đa.
          </p>
          {choice}
        </>
      )}
      {isRemoved && (
        <p className="note" role="status">
          Đã xóa kế hoạch.{' '}
          <button
            type="button"
            className="btn quiet"
            onClick={() => void restorePlan().then(() => setRemoved(false))}
          >
            Hoàn tác
          </button>
        </p>
      )}
      {refusal !== null && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
      <Calendar
        dossier={dossier}
        plans={dated}
        onReports={(plan) => void keep({ ok: true, value: plan }, false)}
      />
    </main>
  )
}
