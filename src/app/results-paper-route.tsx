import { PaperScreen } from '../features/results/paper-screen.tsx'
import { PaperView } from './paper-view.tsx'

/** Bảng kết quả, xếp hạng, printed by the sheet feature. */
export function ResultsPaperRoute(props: { readonly block: string }) {
  return <PaperScreen block={props.block} paperView={PaperView} />
}
