import { ReceiptScreen } from '../features/rounds/receipt-screen.tsx'
import { PaperView } from './paper-view.tsx'

/** Phiếu tiếp nhận, printed by the sheet feature. */
export function ReceiptRoute(props: { readonly unit: string }) {
  return <ReceiptScreen unit={props.unit} paperView={PaperView} />
}
