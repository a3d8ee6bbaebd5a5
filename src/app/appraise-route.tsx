import type { Slots } from '../features/review/figures-slot.ts'
import { ReviewScreen } from '../features/review/review-screen.tsx'
import { FiguresInputs } from '../features/score/figures-inputs.tsx'
import { RulePicture } from '../features/score/pictures/rule-picture.tsx'

function Picture({ dossier, leaf, value }: Parameters<Slots['picture']>[0]) {
  return <RulePicture {...{ leaf, value }} context={{ year: dossier.year, since: dossier.unit.since }} />
}

/** The screen of a dossier under appraisal, with the scoring screen's pictures and inputs in its slots. */
export function AppraiseRoute(props: { readonly unit: string; readonly criterion: string | undefined }) {
  return (
    <ReviewScreen unit={props.unit} criterion={props.criterion} picture={Picture} figures={FiguresInputs} />
  )
}
