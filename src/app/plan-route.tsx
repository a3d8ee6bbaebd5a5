import { PlanScreen } from '../features/remedy/plan-screen.tsx'
import { PdfExport } from '../features/sheet/pdf-export.tsx'
import { useHead } from './use-head.ts'

/** Kế hoạch khắc phục with the sheet feature's exporter in its slot. */
export function PlanRoute(props: { readonly plan: string | undefined }) {
  return <PlanScreen plan={props.plan} exporter={PdfExport} head={useHead()} />
}
