import { PdfExport } from '../features/sheet/pdf-export.tsx'
import { AssignScreen } from '../features/team/assign-screen.tsx'

/** Phân công with the sheet feature's exporter in its slot. */
export function AssignRoute() {
  return <AssignScreen exporter={PdfExport} />
}
