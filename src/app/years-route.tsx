import { PdfExport } from '../features/sheet/pdf-export.tsx'
import { YearsScreen } from '../features/years/years-screen.tsx'
import { useHead } from './use-head.ts'

/** So sánh các năm with the sheet feature's exporter in its slot. */
export function YearsRoute() {
  return <YearsScreen exporter={PdfExport} head={useHead()} />
}
