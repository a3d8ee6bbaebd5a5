import type { Document } from '../../domain/documents/document.ts'
import { plainOf } from '../../domain/documents/marks.ts'
import { mergeDocuments } from '../../domain/documents/merged.ts'
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
export function exportPapers(
  source: RoundSource,
  { papers, format, together }: Wanted,
): LongWork<PrintedFile> {
  return async (tell, signal) => {
    const { printFile, printZip } = await import('../../files/print.ts')
    const jobs: (PrintJob | (() => PrintJob))[] = []
    for (const paper of papers) {
      const own = paper.formats.includes(format) ? format : 'docx'
      const makes = paper.make(source)
      const merged = together && makes.length > 1 ? await mergedOf(source, paper, makes, signal) : null
      if (merged) jobs.push({ format: own, document: merged })
      else jobs.push(...makes.map((make) => () => ({ format: own, document: make() })))
    }
    const [job] = jobs
    const printed =
      jobs.length === 1 && job
        ? await printFile(typeof job === 'function' ? job() : job, tell, signal)
        : await printZip(zipName(source, papers), jobs, tell, signal)
    if (printed.ok && !signal.aborted) saveFile(printed.value.name, printed.value.blob)
    return printed
  }
}

/** "van-ban-tham-dinh-2022", or the paper's own name where it is the only kind. */
function zipName({ round }: RoundSource, papers: readonly RoundPaper[]): string {
  const [paper, ...others] = papers
  return `${plainOf(paper && others.length === 0 ? paper.name : 'văn bản thẩm định').slice(0, 80)}-${round.year}`
}

/** One paper out of many; the screen goes on while they are made. */
async function mergedOf(
  { round }: RoundSource,
  paper: RoundPaper,
  makes: readonly (() => Document)[],
  signal: AbortSignal,
): Promise<Document | null> {
  const documents: Document[] = []
  for (const make of makes) {
    if (signal.aborted) return null
    documents.push(make())
    if (documents.length % 5 === 0) await new Promise((resolve) => setTimeout(resolve))
  }
  const fileName = `${plainOf(paper.name).slice(0, 80)}-${makes.length}-ban-${round.year}`
  return mergeDocuments(documents, { title: `${paper.name} – ${round.title}`, fileName }, round.title)
}
