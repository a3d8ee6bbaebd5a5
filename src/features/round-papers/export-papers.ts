import { plainOf } from '../../domain/documents/marks.ts'
import type { PrintedFile, PrintFormat, PrintJob } from '../../files/print.ts'
import { saveFile } from '../../store/export.ts'
import type { LongWork } from '../../ui/long-run.ts'
import type { RoundPaper } from './papers.ts'
import type { RoundSource } from './source.ts'

/** Papers that are wanted. `together`: those of one kind in one file, instead of a file for each unit. */
export type Wanted = {
  readonly papers: readonly RoundPaper[]
  readonly format: PrintFormat
  readonly together: boolean
}

/** Makes the papers one after the other and saves them: one file as it is, several as a ZIP. */
export function exportPapers(source: RoundSource, wanted: Wanted): LongWork<PrintedFile> {
  return async (tell, signal) => {
    const { printFile, printZip } = await import('../../files/print.ts')
    const jobs = jobsOf(source, wanted)
    const [job] = jobs
    const printed =
      jobs.length === 1 && job
        ? await printFile(await job(), tell, signal)
        : await printZip(zipName(source, wanted.papers), jobs, tell, signal)
    if (printed.ok && !signal.aborted) saveFile(printed.value.name, printed.value.blob)
    return printed
  }
}

/** What is to be printed, each made when its turn comes. */
function jobsOf(source: RoundSource, { papers, format, together }: Wanted): (() => Promise<PrintJob>)[] {
  return papers.flatMap((paper): (() => Promise<PrintJob>)[] => {
    const own = paper.formats.includes(format) ? format : 'docx'
    const made = paper.make(source)
    if (together && made.length > 1) {
      const meta = mergedMeta(source, paper, made.length)
      return [() => Promise.resolve({ format: own, meta, papers: made })]
    }
    return made.map(({ make }) => async () => ({ format: own, document: await make() }))
  })
}

/** "van-ban-tham-dinh-2022", or the paper's own name where it is the only kind. */
function zipName({ round }: RoundSource, papers: readonly RoundPaper[]): string {
  const [paper, ...others] = papers
  return `${plainOf(paper && others.length === 0 ? paper.name : 'văn bản thẩm định').slice(0, 80)}-${round.year}`
}

function mergedMeta({ round }: RoundSource, { name }: RoundPaper, count: number) {
  return {
    title: `${name} – ${round.title}`,
    fileName: `${plainOf(name).slice(0, 80)}-${count}-ban-${round.year}`,
  }
}
