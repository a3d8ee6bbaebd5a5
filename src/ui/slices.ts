/** Does work that is cut into steps without holding the page up: it answers between two slices of a few milliseconds. */
export async function runInSlices<Made>(steps: Generator<void, Made, void>): Promise<Made> {
  let begun = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - begun < slice) continue
    await breathe()
    begun = performance.now()
  }
}

/** Lets the page answer before the next piece of work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Milliseconds: far less than a browser calls long, for a slow computer takes several times as much. */
const slice = 12
