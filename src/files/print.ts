import type { Document } from '../domain/documents/document.ts'
import type { MergedMeta } from '../domain/documents/merged.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import type { MissingCharacter } from './pdf-text.ts'
import type { PrintFormat } from './print-ask.ts'
import { openPrinter } from './printer.ts'
import type { WorkbookSource } from './workbook.ts'
import { writeZip, type ZipSource } from './zip.ts'

export type { PrintFormat }

/** One of many papers: made when its turn comes, for there may be hundreds. `name`: whom it is to or about. */
export type PaperJob = { readonly name: string; readonly make: () => Document | Promise<Document> }

/** A document in one format, a dossier as a workbook that reckons, or many papers as one file. */
export type PrintJob =
  | { readonly format: PrintFormat; readonly document: Document }
  | { readonly format: PrintFormat; readonly meta: MergedMeta; readonly papers: readonly PaperJob[] }
  | { readonly format: 'workbook'; readonly source: WorkbookSource; readonly fileName: string }

/** A file for the user, and what could not stand in it: `boxed` is printed as □, `removed` left out. */
export type PrintedFile = {
  readonly name: string
  readonly blob: Blob
  readonly boxed: readonly MissingCharacter[]
  readonly removed: readonly MissingCharacter[]
}

type Progress = (share: number) => void

/** Makes one file in a worker. An aborted signal ends the work at once; that and a failure are returned as problems. */
export async function printFile(
  job: PrintJob,
  onProgress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<Result<PrintedFile>> {
  const printer = openPrinter(signal)
  try {
    return await printer.print(job, onProgress)
  } finally {
    printer.close()
  }
}

/**
 * Several files as one ZIP, one after the other by the same worker; two of one name get a number. A job may be made
 * when its turn comes. After `name` the ZIP's says what is in it: "van-ban-tham-dinh-2022-word.zip".
 */
export async function printZip(
  name: string,
  jobs: readonly (PrintJob | (() => PrintJob | Promise<PrintJob>))[],
  onProgress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<Result<PrintedFile>> {
  const files: PrintedFile[] = []
  const printer = openPrinter(signal)
  try {
    for (const [index, job] of jobs.entries()) {
      const own = typeof job === 'function' ? await job() : job
      const printed = await printer.print(own, (share) => onProgress((index + share) / (jobs.length + 1)))
      if (!printed.ok) return printed
      files.push(printed.value)
    }
  } finally {
    printer.close()
  }
  const taken = new Set<string>()
  const sources = files.map(({ name, blob }): ZipSource => {
    const dot = name.lastIndexOf('.')
    let free = name
    for (let number = 2; taken.has(free); number++) free = `${name.slice(0, dot)}-${number}${name.slice(dot)}`
    taken.add(free)
    return { name: free, content: blob, packed: true }
  })
  const zipped = await writeZip(sources, signal ? { signal } : {})
  if (!zipped.ok) return zipped
  if (zipped.value === null) return fail({ path: '', message: 'Đã hủy lập tệp.' })
  onProgress(1)
  return succeed({
    name: `${[name, ...kindsOf(files)].join('-')}.zip`,
    blob: zipped.value,
    boxed: sumCharacters(files.flatMap(({ boxed }) => boxed)),
    removed: sumCharacters(files.flatMap(({ removed }) => removed)),
  })
}

/** What kinds of files there are, so that the same papers in two formats are two ZIPs. */
function kindsOf(files: readonly PrintedFile[]): readonly string[] {
  return Object.entries({ pdf: 'pdf', xlsx: 'excel', docx: 'word' }).flatMap(([ending, kind]) =>
    files.some(({ name }) => name.endsWith(`.${ending}`)) ? [kind] : [],
  )
}

/** Each character once, with how often it stands in all files. */
function sumCharacters(found: readonly MissingCharacter[]): readonly MissingCharacter[] {
  const counts = new Map<string, number>()
  for (const { char, count } of found) counts.set(char, (counts.get(char) ?? 0) + count)
  return [...counts].map(([char, count]) => ({ char, count }))
}
