import type { PrintedFile, PrintJob } from '../../files/print.ts'
import { saveFile } from '../../store/export.ts'
import { useLongRun } from '../../ui/long-run.ts'

/** One export at a time: several jobs become one ZIP under `zipName`. It can be stopped, and stops when the screen goes. */
export function useExport() {
  const { state, start: run, cancel } = useLongRun<PrintedFile>()
  const start = (jobs: readonly PrintJob[], zipName: string) =>
    run(async (tell, signal) => {
      const { printFile, printZip } = await import('../../files/print.ts')
      const [job] = jobs
      const printed =
        jobs.length === 1 && job
          ? await printFile(job, tell, signal)
          : await printZip(zipName, jobs, tell, signal)
      if (printed.ok && !signal.aborted) saveFile(printed.value.name, printed.value.blob)
      return printed
    })
  return { state, start, cancel }
}
