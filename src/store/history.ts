import type { Dossier } from '../domain/dossier.ts'

/** The steps of a dossier that can be undone and redone. Dossiers share what they have in common, so a step is small. */
export type Steps = {
  readonly past: readonly Dossier[]
  readonly future: readonly Dossier[]
  /** The field that the last step changed, and when, in milliseconds. */
  readonly last: { readonly field: string; readonly at: number } | null
}

/** Changes of one field within this many milliseconds of each other are one step. */
export const togetherWithin = 1500

export const noSteps: Steps = { past: [], future: [], last: null }

/** Keeps what a dossier was before an edit; what had been undone can no longer be redone. */
export function recordStep({ past, last }: Steps, before: Dossier, field: string, at: number): Steps {
  const together = last?.field === field && at - last.at <= togetherWithin
  return { past: together ? past : [...past, before], future: [], last: { field, at } }
}

/** One step back from the dossier as it is; null where there is none. */
export function stepBack(steps: Steps, now: Dossier): { steps: Steps; dossier: Dossier } | null {
  const dossier = steps.past.at(-1)
  if (!dossier) return null
  return { dossier, steps: { past: steps.past.slice(0, -1), future: [now, ...steps.future], last: null } }
}

/** One step forward again; null where nothing was undone. */
export function stepForward(steps: Steps, now: Dossier): { steps: Steps; dossier: Dossier } | null {
  const [dossier, ...future] = steps.future
  if (!dossier) return null
  return { dossier, steps: { past: [...steps.past, now], future, last: null } }
}
