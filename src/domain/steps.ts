/** Long work in short steps, between which a screen can answer; at the end it gives what was made. */
export type Steps<Made> = Generator<void, Made, void>

/** All steps in one go. */
export function finish<Made>(steps: Steps<Made>): Made {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
