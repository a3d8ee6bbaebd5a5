import { Citations } from '../features/evidence/citations.tsx'
import { FormerAnswer } from '../features/years/former-answer.tsx'
import { ScoreScreen } from '../features/score/score-screen.tsx'

/** The scoring screen with the evidence feature's card in its slot. */
export function ScoreRoute(props: { readonly criterion: string | undefined }) {
  return <ScoreScreen criterion={props.criterion} citations={Citations} former={FormerAnswer} />
}
