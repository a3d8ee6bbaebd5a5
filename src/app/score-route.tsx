import { Citations } from '../features/evidence/citations.tsx'
import { FormerAnswer } from '../features/years/former-answer.tsx'
import { FormerYear } from '../features/years/former-year.tsx'
import { ScoreScreen } from '../features/score/score-screen.tsx'

/** The scoring screen with the evidence feature's card and the former year in their slots. */
export function ScoreRoute(props: { readonly criterion: string | undefined }) {
  return (
    <FormerYear>
      <ScoreScreen criterion={props.criterion} citations={Citations} former={FormerAnswer} />
    </FormerYear>
  )
}
