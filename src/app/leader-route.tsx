import { LeaderScreen } from '../features/leader/leader-screen.tsx'
import { PdfExport } from '../features/sheet/pdf-export.tsx'
import { PrintedPaper } from '../features/sheet/printed-paper.tsx'

/** Trình lãnh đạo with the sheet feature's exporter and paper in its slots. */
export function LeaderRoute() {
  return <LeaderScreen exporter={PdfExport} printed={PrintedPaper} />
}
