import { useCallback, useState } from 'react'
import type { DraftSet } from '../../domain/draft.ts'
import { noSteps, recordStep, stepBack, stepForward, type Steps } from '../../store/history.ts'

/** A draft that is in memory only, with its steps. */
export type WorkingDraft = {
  readonly draft: DraftSet
  /** Grows when the draft changed other than by the input that shows it. */
  readonly shown: number
  readonly past: number
  readonly future: number
  readonly edit: (field: string, change: (draft: DraftSet) => DraftSet, anew?: boolean) => void
  readonly undo: () => void
  readonly redo: () => void
}

export function useWorkingDraft(first: DraftSet): WorkingDraft {
  const [state, setState] = useState<{ draft: DraftSet; shown: number; steps: Steps<DraftSet> }>({
    draft: first,
    shown: 0,
    steps: noSteps,
  })
  const take = (step: typeof stepBack<DraftSet>) =>
    setState((before) => {
      const taken = step(before.steps, before.draft)
      return taken ? { draft: taken.work, steps: taken.steps, shown: before.shown + 1 } : before
    })
  const edit = useCallback<WorkingDraft['edit']>((field, change, anew = false) => {
    const at = performance.now()
    setState((before) => {
      const draft = change(before.draft)
      if (draft === before.draft) return before
      const steps = recordStep(before.steps, before.draft, field, at)
      return { draft, steps, shown: before.shown + (anew ? 1 : 0) }
    })
  }, [])
  return {
    draft: state.draft,
    shown: state.shown,
    past: state.steps.past.length,
    future: state.steps.future.length,
    edit,
    undo: () => take(stepBack),
    redo: () => take(stepForward),
  }
}
