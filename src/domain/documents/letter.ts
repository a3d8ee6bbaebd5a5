import { decisionDay } from '../decision.ts'
import { formatDay } from '../day.ts'
import { guessKind } from '../document-kind.ts'
import type { Dossier } from '../dossier.ts'
import type { Block, Document, Head } from './document.ts'
import { fileNameOf, footOf, marksOf } from './marks.ts'
import { officialHead, signaturesOf, type HeadData } from './official-head.ts'

/** What letters and reports of a unit share. `code`: the dossier's code, null while it is not frozen. */
export type LetterOptions = { readonly code: string | null; readonly head?: HeadData | undefined }

/** What the file says of itself, its marks and its foot. `what`: "báo cáo tự đánh giá", for the file's name. */
export function letterFrame(
  dossier: Dossier,
  { code }: LetterOptions,
  { name, what }: { readonly name: string; readonly what: string },
): Pick<Document, 'meta' | 'marks' | 'foot'> {
  const { unit, set, year } = dossier
  return {
    meta: {
      title: `${name} – ${unit.name}`,
      author: unit.name,
      subject: `${set.title}, phiên bản ${set.version}`,
      keywords: ['Chỉ số cải cách hành chính', 'PAR INDEX', String(year), ...(code === null ? [] : [code])],
      language: 'vi',
      fileName: fileNameOf(what, dossier, code),
    },
    marks: marksOf(dossier),
    foot: footOf(dossier, code),
  }
}

/** The head with room for the number, "Số: ……/BC-UBND": the clerks fill it in. */
export function numberedHead(dossier: Pick<Dossier, 'unit' | 'set'>, kind: string, data?: HeadData): Head {
  const symbol = /^(?:ubnd|[uủ]y ban nhân dân|uỷ ban nhân dân)\s/iu.test(dossier.unit.name.normalize('NFC'))
    ? 'UBND'
    : '……'
  return { ...officialHead(dossier, data), number: `Số: ……/${kind}-${symbol}` }
}

/**
 * What the paper answers to: the round's guide letter, "Công văn số 12/SNV ngày 01/12/2022 của Sở Nội vụ về …", else
 * the set's own decision; '' where neither is named.
 */
export function groundOf({ round, set }: Pick<Dossier, 'round' | 'set'>): string {
  const guide = round?.guide
  if (guide && guide.number.trim() !== '') {
    const subject = guide.subject.trim() === '' ? '' : ` về ${guide.subject.trim()}`
    return `${kindOf(guide.number)} số ${guide.number} ngày ${formatDay(guide.date)} của ${guide.issuer}${subject}`
  }
  const { decision, issuer } = set
  if (decision.number.trim() === '') return ''
  const day = decisionDay(decision)
  const date = day === null ? '' : ` ngày ${formatDay(day)}`
  const from = issuer.trim() === '' ? '' : ` của ${issuer}`
  return `${kindOf(decision.number)} số ${decision.number}${date}${from}`
}

/** "Nơi nhận" and the signature of the head of the unit. */
export function closingOf(dossier: Dossier, data: HeadData = {}): Block {
  const { right } = signaturesOf(dossier, data)
  return {
    kind: 'closing',
    recipients: data.recipients ?? [`- ${dossier.set.reviewer || '……'};`, '- Lưu: VT, ….'],
    signature: { ...right, note: '' },
  }
}

/** Running text. */
export function say(text: string): Block {
  return { kind: 'paragraph', text, tone: 'text' }
}

/** What has to be known of the figures, in small letters. */
export function note(text: string): Block {
  return { kind: 'paragraph', text, tone: 'note' }
}

/** So many dotted lines to write on, each as wide as an upright page is. */
export function dottedLines(count: number): Block {
  return say(Array.from({ length: count }, () => '…'.repeat(33)).join('\n'))
}

export function headline(text: string): Block {
  return { kind: 'heading', text }
}

function kindOf(number: string): string {
  return guessKind(number) ?? 'Văn bản'
}
