import type { HeadData } from '../domain/documents/official-head.ts'
import type { ReportWords } from '../domain/documents/self-report.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import { tidyText } from '../domain/tidy.ts'
import { problemFrom } from './refusals.ts'
import { roundMeans } from './round-means.ts'

/** What a unit's papers say besides its dossier, each as typed; '' where the paper words it by itself. */
export type PaperWords = {
  readonly parent: string
  readonly place: string
  /** Title lines over the signature, and lines of "Nơi nhận", one to a line. */
  readonly signer: string
  readonly recipients: string
} & ReportWords

export const noWords: PaperWords = {
  parent: '',
  place: '',
  signer: '',
  recipients: '',
  difficulties: '',
  proposals: '',
}

/** What is kept for a unit on this computer; nothing where the browser keeps nothing. */
export async function readPaperWords(unit: string): Promise<PaperWords> {
  const stored = await roundMeans().database.run((db) => db.get('settings', placeOf(unit)))
  const value: unknown = stored.ok ? stored.value : null
  const wordsOf = (name: keyof PaperWords) => {
    const words: unknown = Reflect.get(Object(value), name)
    return typeof words === 'string' ? words : ''
  }
  return {
    parent: wordsOf('parent'),
    place: wordsOf('place'),
    signer: wordsOf('signer'),
    recipients: wordsOf('recipients'),
    difficulties: wordsOf('difficulties'),
    proposals: wordsOf('proposals'),
  }
}

export async function keepPaperWords(unit: string, words: PaperWords): Promise<Result<PaperWords>> {
  const tidy: PaperWords = {
    parent: tidyText(words.parent),
    place: tidyText(words.place),
    signer: tidyText(words.signer),
    recipients: tidyText(words.recipients),
    difficulties: tidyText(words.difficulties),
    proposals: tidyText(words.proposals),
  }
  const stored = await roundMeans().database.run((db) => db.put('settings', tidy, placeOf(unit)))
  return stored.ok ? succeed(tidy) : fail(problemFrom(stored.reason))
}

/** The same for the head of a paper. */
export function headDataOf({ parent, place, signer, recipients }: PaperWords): HeadData {
  return {
    ...(parent === '' ? {} : { parent }),
    ...(place === '' ? {} : { place }),
    ...(signer === '' ? {} : { signer: linesOf(signer) }),
    ...(recipients === '' ? {} : { recipients: linesOf(recipients) }),
  }
}

function linesOf(words: string): readonly string[] {
  return words.split('\n').filter((line) => line.trim() !== '')
}

function placeOf(unit: string): string {
  return `paper-words ${unit}`
}
