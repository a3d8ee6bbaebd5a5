import { useEffect, useRef, useState } from 'react'

/** How a long piece of work goes: how much of it is done, what came of it, or why nothing did. */
export type RunState<Made> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'failed'; readonly words: string }

type Outcome<Made> =
  | { readonly ok: true; readonly value: Made }
  | { readonly ok: false; readonly problems: readonly { readonly message: string }[] }

/** `tell` takes the share done, 0 to 1; the signal says that nobody waits any more. */
export type LongWork<Made> = (tell: (share: number) => void, signal: AbortSignal) => Promise<Outcome<Made>>

/** One piece of work at a time. It can be stopped, and stops when the screen goes. */
export function useLongRun<Made>() {
  const [state, setState] = useState<RunState<Made>>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (work: LongWork<Made>): Promise<void> => {
    const stop = new AbortController()
    running.current = stop
    setState({ kind: 'working', share: 0 })
    const tell = (share: number) => {
      if (!stop.signal.aborted) setState({ kind: 'working', share })
    }
    const done = await work(tell, stop.signal)
    if (stop.signal.aborted) return
    setState(
      done.ok
        ? { kind: 'made', made: done.value }
        : { kind: 'failed', words: done.problems.map(({ message }) => message).join(' ') },
    )
  }
  const cancel = () => {
    running.current?.abort()
    setState({ kind: 'idle' })
  }
  return { state, start, cancel }
}
