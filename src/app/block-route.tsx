import { BlockScreen } from '../features/block/block-screen.tsx'
import { PdfExport } from '../features/sheet/pdf-export.tsx'

/** So sánh các đơn vị with the sheet feature's exporter in its slot. */
export function BlockRoute(props: { readonly table: string }) {
  return <BlockScreen table={props.table} exporter={PdfExport} />
}
