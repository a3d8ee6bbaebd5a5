/** The steps of a piece of work that can be undone and redone. Its states share what they have in common, so a step is small. */
export type Steps<Work> = {
  readonly past: readonly Work[]
  readonly future: readonly Work[]
  /** The field that the last step changed, and when, in milliseconds. */
  readonly last: { readonly field: string; readonly at: number } | null
}

/** Changes of one field within this many milliseconds of each other are one step. */
export const togetherWithin = 1500

export const noSteps: Steps<never> = { past: [], future: [], last: null }

/** Keeps what the work was before an edit; what had been undone can no longer be redone. */
export function recordStep<Work>(
  { past, last }: Steps<Work>,
  before: Work,
  field: string,
  at: number,
): Steps<Work> {
  const together = last?.field === field && at - last.at <= togetherWithin
  return { past: together ? past : [...past, before], future: [], last: { field, at } }
}

type Step<Work> = { readonly steps: Steps<Work>; readonly work: Work }

/** One step back from the work as it is; null where there is none. */
export function stepBack<Work extends object>(steps: Steps<Work>, now: Work): Step<Work> | null {
  const work = steps.past.at(-1)
  if (!work) return null
  return { work, steps: { past: steps.past.slice(0, -1), future: [now, ...steps.future], last: null } }
}

/** One step forward again; null where nothing was undone. */
export function stepForward<Work extends object>(steps: Steps<Work>, now: Work): Step<Work> | null {
  const [work, ...future] = steps.future
  if (!work) return null
  return { work, steps: { past: [...steps.past, now], future, last: null } }
}
