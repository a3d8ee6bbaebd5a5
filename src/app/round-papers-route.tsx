import { WordsForm } from '../features/documents/words-form.tsx'
import { ResultsReading } from '../features/results/results-reading.tsx'
import { RoundPapersScreen } from '../features/round-papers/round-papers-screen.tsx'
import { unitRows } from '../features/rounds/unit-rows.ts'

/** Văn bản of the reviewer: dossiers and results are read by the results feature, the head is worded by the documents feature, arrivals come from the rounds feature. */
export function RoundPapersRoute() {
  return <RoundPapersScreen reading={ResultsReading} wordsForm={WordsForm} arrivals={unitRows} />
}
