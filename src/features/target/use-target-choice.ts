import { useEffect, useState } from 'react'
import { firstChoice, isFirstChoice, type TargetChoice } from '../../domain/target-choice.ts'
import { onTargetChosen, recallTarget, rememberTarget } from '../../store/target-memory.ts'

/** What was chosen for a dossier, how to choose otherwise, and the ways back; null where there is none. */
export type ChoiceDesk = {
  readonly choice: TargetChoice
  /** Changes of one name that follow one another, as on a slider, are taken back together; those without one each alone. */
  readonly choose: (next: TargetChoice, name: string | null) => void
  readonly undo: (() => void) | null
  readonly reset: (() => void) | null
}

/** The choice of a dossier's target as this computer keeps it: the same after a reload, and in another tab. */
export function useTargetChoice(dossier: string): ChoiceDesk {
  const [held, setHeld] = useState(() => heldOf(dossier))
  useEffect(() => onTargetChosen(dossier, () => setHeld(heldOf(dossier))), [dossier])
  const { choice, former } = held
  const hold = (next: Held) => {
    rememberTarget(dossier, next.choice)
    setHeld(next)
  }
  const choose = (next: TargetChoice, name: string | null) => {
    const last = former.at(-1)
    const goesOn = name !== null && last?.name === name
    hold({ choice: next, former: goesOn ? former : [...former, { choice, name }].slice(-mostSteps) })
  }
  const last = former.at(-1)
  return {
    choice,
    choose,
    undo: last ? () => hold({ choice: last.choice, former: former.slice(0, -1) }) : null,
    reset: isFirstChoice(choice) ? null : () => choose(firstChoice, null),
  }
}

type Held = {
  readonly choice: TargetChoice
  readonly former: readonly { readonly choice: TargetChoice; readonly name: string | null }[]
}

/** As it is kept, with nothing yet to be taken back. */
function heldOf(dossier: string): Held {
  return { choice: recallTarget(dossier) ?? firstChoice, former: [] }
}

const mostSteps = 50
