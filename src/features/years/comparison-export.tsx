import { useMemo, type ReactNode } from 'react'
import { comparisonPaper, type ComparisonSource } from '../../domain/documents/comparison-paper.ts'
import type { Document } from '../../domain/documents/document.ts'
import type { HeadData } from '../../domain/documents/official-head.ts'
import { codeOf } from '../../store/code.ts'
import type { ChartPicture } from '../../ui/chart.tsx'

/** How a screen's paper leaves it: another feature's exporter, and what its head says besides the dossier. */
export type PaperMeans = {
  readonly exporter: (props: { readonly paper: Document }) => ReactNode
  readonly head: HeadData
}

/** The comparison as a paper, with the charts that were chosen. */
export function ComparisonExport(props: {
  readonly source: ComparisonSource
  readonly charts: readonly (ChartPicture | null)[]
  readonly means: PaperMeans
}) {
  const { source, charts, means } = props
  const { exporter: Exporter, head } = means
  const { before, after, comparison, provisional } = source
  const [first = null, second = null] = charts
  const paper = useMemo(
    () =>
      comparisonPaper(
        { before, after, comparison, provisional },
        {
          code: codeOf(after),
          head,
          pictures: [first, second].flatMap((chart) => (chart ? [{ kind: 'picture', ...chart }] : [])),
        },
      ),
    [before, after, comparison, provisional, head, first, second],
  )
  return (
    <section className="card stack no-print" aria-label="Văn bản so sánh">
      <h2>Văn bản so sánh</h2>
      <p className="small muted">
        Bảng so sánh theo lĩnh vực, tiêu chí; kèm các biểu đồ đã đánh dấu “Đưa hình vào văn bản”.
      </p>
      <div className="row">
        <Exporter paper={paper} />
      </div>
    </section>
  )
}
