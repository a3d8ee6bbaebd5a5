/** Writes changes soon, one write at a time. */
export type Saver = {
  /** Something changed: it is written within `longest` milliseconds. */
  readonly change: () => void
  /** Writes now what is not written yet, and waits for it. */
  readonly flush: () => Promise<void>
}

/** After a change the saver waits for a pause of `quiet` milliseconds, but never longer than `longest` in all. */
const quiet = 150
const longest = 300
/** Milliseconds until the next try after a failed write. */
const patience = 5000

/** `write` stores the newest state and tells whether that worked; what failed is tried again. */
export function createSaver(write: () => Promise<boolean>): Saver {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since: number | null = null
  let running: Promise<void> | null = null

  const writeAll = async (): Promise<void> => {
    clearTimeout(timer)
    if (since === null) return
    since = null
    if (await write()) return writeAll()
    since ??= performance.now()
    wake(patience)
  }
  const flush = () => {
    running ??= writeAll().finally(() => {
      running = null
    })
    return running
  }
  const wake = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }
  return {
    change: () => {
      const now = performance.now()
      since ??= now
      wake(Math.max(0, Math.min(quiet, since + longest - now)))
    },
    flush,
  }
}
