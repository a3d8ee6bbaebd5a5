import { useMemo, useState, type ReactNode } from 'react'
import type { Document } from '../../domain/documents/document.ts'
import type { HeadData } from '../../domain/documents/official-head.ts'
import { planProgressReport } from '../../domain/documents/plan-progress.ts'
import { remedyPlanDocument } from '../../domain/documents/remedy-plan.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { RemedyPlan } from '../../domain/plan.ts'
import { codeOf } from '../../store/code.ts'

/** How the papers of the screen leave it: another feature's exporter, and what their head says besides the dossier. */
export type PaperMeans = {
  readonly exporter: (props: { readonly paper: Document }) => ReactNode
  readonly head: HeadData
}

type Props = {
  readonly plan: RemedyPlan
  readonly dossier: Dossier
  /** The year before, where the points that tasks brought go into the report. */
  readonly former: Dossier | null
  readonly today: string
  readonly means: PaperMeans
}

/** The plan with its annex, and the report on its progress, as papers. */
export function PlanPapers({ plan, dossier, former, today, means }: Props) {
  const { exporter: Exporter, head } = means
  const [inDetail, setInDetail] = useState(false)
  const code = codeOf(dossier)
  const letter = useMemo(
    () => remedyPlanDocument({ plan, dossier, head, code }, { inDetail }),
    [plan, dossier, head, code, inDetail],
  )
  const report = useMemo(
    () => planProgressReport({ plan, dossier, former, head, code }, today),
    [plan, dossier, former, head, code, today],
  )
  return (
    <section className="card stack no-print" aria-label="Văn bản của kế hoạch">
      <div className="stack" role="group" aria-labelledby="plan-letter">
        <h2 id="plan-letter">Kế hoạch và phụ lục nhiệm vụ</h2>
        <label>
          <input type="checkbox" checked={inDetail} onChange={({ target }) => setInDetail(target.checked)} />{' '}
          Thêm cột sản phẩm, nguyên nhân, điểm dự kiến
        </label>
        <div className="row">
          <Exporter paper={letter} />
        </div>
      </div>
      <div className="stack" role="group" aria-labelledby="plan-report">
        <h2 id="plan-report">Báo cáo tiến độ thực hiện kế hoạch</h2>
        <div className="row">
          <Exporter paper={report} />
        </div>
      </div>
    </section>
  )
}
