import { useEffect, useRef, useState } from 'react'
import type { PrintedFile, PrintJob } from '../../files/print.ts'
import { saveFile } from '../../store/export.ts'

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'saved'; readonly file: PrintedFile }
  | { readonly kind: 'failed'; readonly words: string }

/** One export at a time: several jobs become one ZIP under `zipName`. It can be stopped, and stops when the screen goes. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (jobs: readonly PrintJob[], zipName: string) => {
    const stop = new AbortController()
    running.current = stop
    setState({ kind: 'working', share: 0 })
    const { printFile, printZip } = await import('../../files/print.ts')
    const tell = (share: number) => !stop.signal.aborted && setState({ kind: 'working', share })
    const [job] = jobs
    const printed =
      jobs.length === 1 && job
        ? await printFile(job, tell, stop.signal)
        : await printZip(zipName, jobs, tell, stop.signal)
    if (stop.signal.aborted) return
    if (printed.ok) {
      saveFile(printed.value.name, printed.value.blob)
      setState({ kind: 'saved', file: printed.value })
    } else setState({ kind: 'failed', words: printed.problems.map(({ message }) => message).join(' ') })
  }
  const cancel = () => {
    running.current?.abort()
    setState({ kind: 'idle' })
  }
  return { state, start, cancel }
}
