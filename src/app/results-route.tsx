import { ResultsScreen } from '../features/results/results-screen.tsx'
import { SaveBack } from '../features/rounds/save-back.tsx'

/** Kết quả, with what the rounds save for the units in its slot. */
export function ResultsRoute(props: { readonly block: string | undefined }) {
  return <ResultsScreen block={props.block} saver={<SaveBack label="Lưu kết quả gửi từng đơn vị" />} />
}
