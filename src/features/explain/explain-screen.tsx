import { useEffect, type ReactNode } from 'react'
import type { Citation } from '../../domain/answer.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { describeProgress, unfinishedReview, type ReviewProgress } from '../../domain/review-progress.ts'
import { reviewedRows, type ReviewedRow } from '../../domain/reviewed-row.ts'
import { useDossiers } from '../../store/context.tsx'
import { today } from '../../store/local-day.ts'
import { sheetOf } from '../../store/sheet.ts'
import { Explaining } from './explaining.tsx'
import { ReviewFacts } from './review-facts.tsx'
import { ReviewTable } from './review-table.tsx'

type Asking = 'pick' | 'add' | null
/** Chooses a document for a criterion; another feature's part, put in by the frame. */
export type ChooserSlot = (props: {
  readonly dossier: Dossier
  readonly leafKey: string
  readonly cited: ReadonlySet<string>
  readonly asking: Asking
  readonly onAsk: (change: (asking: Asking) => Asking) => void
  readonly onChoose: (id: string) => void
}) => ReactNode
/** The documents that something cites, and where in them. */
export type CitationsSlot = (props: {
  readonly dossier: Dossier
  readonly citations: readonly Citation[]
  readonly editable: boolean
  readonly onElement: (evidence: string, element: HTMLInputElement | null) => void
  readonly onWhere: (index: number, where: string) => void
  readonly onRemove: (index: number) => void
}) => ReactNode
export type Slots = { readonly chooser: ChooserSlot; readonly citations: CitationsSlot }

/** Giải trình: the review beside the own answers, and the unit's word on each row that asks for it. */
export function ExplainScreen(props: Slots & { readonly criterion: string | undefined }) {
  const dossier = useDossiers((state) => state.open?.dossier)
  useEffect(() => {
    document.title = 'Giải trình – Tự chấm CCHC'
  }, [])
  return dossier ? <Explain dossier={dossier} {...props} /> : null
}

function Explain(props: Slots & { readonly dossier: Dossier; readonly criterion: string | undefined }) {
  const { dossier } = props
  const sheet = sheetOf(dossier)
  const rows = reviewedRows(dossier, sheet)
  const due = dossier.round?.due.explain ?? null
  const isOver = due !== null && today() > due
  if (rows.length === 0) {
    return (
      <main className="page stack" id="content">
        <h1 tabIndex={-1}>Chưa có kết quả thẩm định</h1>
        <p>
          Khi cơ quan thẩm định gửi lại tệp, mở tệp đó ở <a href="#/">trang đầu</a>: ý kiến thẩm định sẽ hiện
          ở đây, cạnh số liệu của đơn vị.
        </p>
      </main>
    )
  }
  return (
    <main className="page" id="content">
      <div className="lede">
        <h1 tabIndex={-1}>{headingOf(rows, isOver, unfinishedReview(dossier))}</h1>
      </div>
      <div className="stack">
        <ReviewFacts dossier={dossier} sheet={sheet} due={due} isOver={isOver} rows={rows} />
        <Explaining {...props} rows={rows} isOver={isOver} />
        <ReviewTable dossier={dossier} rows={rows} />
      </div>
    </main>
  )
}

/** The answer first: what the reviewer wants of the unit. */
function headingOf(rows: readonly ReviewedRow[], isOver: boolean, partial: ReviewProgress | null): string {
  if (partial && !rows.some(({ explained }) => explained))
    return `Cơ quan thẩm định ${describeProgress(partial)}, chưa phải kết quả`
  const asked = rows.filter(({ state }) => state === 'question')
  const left = asked.filter(({ explained }) => !explained).length
  const changed = rows.filter(({ state }) => state === 'changed' || state === 'refused').length
  const changes = changed > 0 ? `; ${changed} tiêu chí bị điều chỉnh điểm` : ''
  if (asked.length === 0) return `Không có tiêu chí nào phải giải trình${changes}`
  if (left === 0) return `Đã giải trình đủ ${asked.length} tiêu chí được yêu cầu${changes}`
  return isOver
    ? `Hết hạn giải trình: ${left}/${asked.length} tiêu chí không giải trình${changes}`
    : `Còn ${left}/${asked.length} tiêu chí phải giải trình${changes}`
}
