import { ChooseEvidence } from '../features/evidence/choose-evidence.tsx'
import { CitationTable } from '../features/evidence/citation-table.tsx'
import { ExplainScreen } from '../features/explain/explain-screen.tsx'

/** Giải trình with the evidence feature's table and dialogs in its slots. */
export function ExplainRoute(props: { readonly criterion: string | undefined }) {
  return <ExplainScreen criterion={props.criterion} chooser={ChooseEvidence} citations={CitationTable} />
}
