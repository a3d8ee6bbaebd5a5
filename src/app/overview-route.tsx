import { OverviewScreen } from '../features/overview/overview-screen.tsx'
import { PdfExport } from '../features/sheet/pdf-export.tsx'
import { PrintedPaper } from '../features/sheet/printed-paper.tsx'
import { useHead } from './use-head.ts'

/** Tổng quan with the sheet feature's exporter and paper in its slots. */
export function OverviewRoute() {
  return <OverviewScreen exporter={PdfExport} printed={PrintedPaper} head={useHead()} />
}
