/** A worker that does one thing after the other. */
export type Hired<Ask, Answer> = {
  /** Null where the worker failed or was let go. `onProgress` is told the share done, 0 … 1. */
  readonly ask: (ask: Ask, onProgress?: (share: number) => void) => Promise<Answer | null>
  /** Ends the work at once. */
  readonly release: () => void
}

/** What a worker says: how far it is, or what came of the thing it was asked last. */
export type Reply<Answer> =
  { readonly kind: 'progress'; readonly share: number } | { readonly kind: 'answer'; readonly answer: Answer }

/** Takes a worker into service. An aborted signal lets it go. */
export function hire<Ask, Answer>(worker: Worker, signal?: AbortSignal): Hired<Ask, Answer> {
  let settle: ((answer: Answer | null) => void) | null = null
  let tell: (share: number) => void = () => undefined
  let gone = false
  const answer = (given: Answer | null) => {
    settle?.(given)
    settle = null
  }
  const release = () => {
    gone = true
    worker.terminate()
    signal?.removeEventListener('abort', release)
    answer(null)
  }
  worker.addEventListener('error', release)
  worker.addEventListener('messageerror', release)
  worker.addEventListener('message', ({ data }: MessageEvent<Reply<Answer>>) => {
    if (data.kind === 'progress') tell(data.share)
    else answer(data.answer)
  })
  signal?.addEventListener('abort', release)
  if (signal?.aborted) release()
  return {
    ask: (message, onProgress = () => undefined) =>
      new Promise((resolve) => {
        if (gone) return resolve(null)
        settle = resolve
        tell = onProgress
        worker.postMessage(message)
      }),
    release,
  }
}
