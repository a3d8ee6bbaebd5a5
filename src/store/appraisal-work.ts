import type { Dossier } from '../domain/dossier.ts'
import type { Standing } from '../domain/reception.ts'
import type { Problem, Result } from '../domain/result.ts'
import type { AppraisalSave } from './appraisal.ts'
import { noSteps, stepBack, type Steps } from './history.ts'
import type { Received } from './review-files.ts'

/** A dossier under appraisal: as it is stored, as it is on screen, and the steps between. */
export type Work = {
  readonly unit: string
  readonly round: string
  received: Received
  dossier: Dossier
  readonly former: readonly Dossier[]
  steps: Steps<Dossier>
  /** The steps of the whole dossier among them, which stop at a state that was stored and told. */
  stages: readonly StageStep[]
  writing: Promise<void> | null
  problems: readonly Problem[] | null
}

/** Makes a locked result one that is open again, with a word in its history. */
export type Reopening = (dossier: Dossier) => Result<Dossier>

/** What a step of the whole dossier came to, where the unit stood before it, and how it is taken back. */
export type StageStep = {
  readonly after: Dossier
  readonly standing: Standing | null
  /** Null where the former state simply comes back. */
  readonly reopen: Reopening | null
}

/** Notes that the next state of a dossier is a step of the whole of it. */
export function beginStage(work: Work, after: Dossier, { standing, reopen }: Omit<StageStep, 'after'>): void {
  work.stages = [...work.stages, { after, standing, reopen }]
}

/**
 * Takes back the step of the whole dossier that was made last, if nothing came after it → the dossier to be shown and
 * where the unit stood. It is not redone: its button does that.
 */
export function takeStageBack(
  work: Work,
): { readonly dossier: Dossier; readonly standing: Standing | null } | null {
  const stage = work.stages.at(-1)
  const moved = stepBack(work.steps, work.dossier)
  if (!stage || !moved || stage.after !== work.dossier) return null
  const { standing, reopen } = stage
  if (!reopen) {
    work.stages = work.stages.slice(0, -1)
    work.steps = { ...moved.steps, future: [] }
    return { dossier: moved.work, standing }
  }
  const opened = reopen(work.dossier)
  if (!opened.ok) return null
  settleStages(work)
  return { dossier: opened.value, standing }
}

/** What was done so far is no longer undone. */
export function settleStages(work: Work): void {
  work.stages = []
  work.steps = noSteps
}

/** How the storing of a dossier stands. */
export function saveOf({ received, dossier, problems }: Work): AppraisalSave {
  if (problems) return { state: 'failed', problems }
  return { state: received.dossier === dossier ? 'saved' : 'saving' }
}

/** Whether what is in memory is still what the round has: unstored work stays, whatever others wrote. */
export function isCurrent(work: Work, entry: Received['entry'] | null): boolean {
  if (work.received.entry === entry) return true
  if (work.received.dossier !== work.dossier && work.problems === null) return true
  return (
    entry !== null &&
    entry.revision === work.received.entry.revision &&
    entry.hash === work.received.entry.hash &&
    JSON.stringify(entry) === JSON.stringify(work.received.entry)
  )
}
