import { formatDay } from '../day.ts'
import type { Dossier } from '../dossier.ts'
import { formatFigure } from '../points.ts'
import type { Round, RoundUnit } from '../round.ts'
import type { ScoreSheet } from '../score.ts'
import type { Block, Document, Head, Signature } from './document.ts'
import { footOf, marksOf, marksOfSet, plainOf } from './marks.ts'
import { groundOf, numberedHead, say } from './letter.ts'
import { officialHead, signaturesOf, type HeadData } from './official-head.ts'
import { baseLine, periodLine, setLines } from './source-lines.ts'

/** A dossier of a round, as the reviewer's papers read it. `code`: null while it is not frozen. */
export type Reviewed = {
  readonly unit: RoundUnit
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly code: string | null
}

/**
 * What all papers of the reviewer may be told: the head and foot as the reviewer words them; the day that their figures
 * are of, `2022-12-20`; the codes of the dossiers, by unit.
 */
export type ReviewerOptions = {
  readonly head?: HeadData | undefined
  readonly asOf?: string | undefined
  readonly codes?: ReadonlyMap<string, string> | undefined
}

type PaperName = {
  /** What the paper is, in full; and in short, for the file's name. */
  readonly name: string
  readonly what: string
  /** Whom it is about besides the round: a block, an area; '' for nobody. */
  readonly whom?: string
}

/** What a paper about the whole round says of itself, its marks and its foot. */
export function roundFrame(
  round: Round,
  { name, what, whom = '' }: PaperName,
): Pick<Document, 'meta' | 'marks' | 'foot'> {
  const { set, year } = round
  return {
    meta: metaOf(round, { name, what, whom }, [], [year]),
    marks: marksOfSet(set),
    foot: `${round.title} · ${set.title}, phiên bản ${set.version}`,
  }
}

/** The same of a paper about one unit's dossier. */
export function reviewedFrame(
  round: Round,
  { unit, dossier, code }: Reviewed,
  { name, what, whom = '' }: PaperName,
): Pick<Document, 'meta' | 'marks' | 'foot'> {
  const about = [whom, unit.name].filter(Boolean).join(' ')
  return {
    meta: metaOf(round, { name: `${name} – ${unit.name}`, what, whom: about }, code === null ? [] : [code], [
      round.year,
      ...(code === null ? [] : [`ban-chot-${dossier.revision}`]),
    ]),
    marks: marksOf(dossier),
    foot: footOf(dossier, code),
  }
}

/** The head of a stand-alone paper of the reviewer. */
export function reviewerHead(round: Round, { head }: ReviewerOptions): Head {
  return officialHead(reviewerOf(round), wordedHead(round, head))
}

/** The same with room for the number, "Số: ……/TTr-……"; `subject` is what a letter is about. */
export function reviewerLetterHead(
  round: Round,
  kind: string,
  { head }: ReviewerOptions,
  subject?: string,
): Head {
  const numbered = numberedHead(reviewerOf(round), kind, wordedHead(round, head))
  return { ...numbered, number: kind === '' ? 'Số: ……/……' : numbered.number, subject }
}

/** "Nơi nhận" and the signature of the head of the reviewer. */
export function reviewerClosing(
  round: Round,
  { head }: ReviewerOptions,
  recipients: readonly string[],
): Block {
  return {
    kind: 'closing',
    recipients: head?.recipients ?? [...recipients, '- Lưu: VT, ….'],
    signature: { ...reviewerSignature(round, { head }), note: '' },
  }
}

/** The signature of the head of the reviewer: "GIÁM ĐỐC" of a Sở, "TRƯỞNG PHÒNG" of a Phòng. */
export function reviewerSignature(round: Round, { head }: ReviewerOptions): Signature {
  return signaturesOf({ ...reviewerOf(round), contact: undefined }, wordedHead(round, head)).right
}

/** The one who fills in a sheet, on the left; the head of the reviewer on the right. */
export function sheetSignatures(round: Round, options: ReviewerOptions): Block {
  return {
    kind: 'signatures',
    left: { title: ['NGƯỜI THẨM ĐỊNH'], note: '(Ký, ghi rõ họ tên)', name: '' },
    right: reviewerSignature(round, options),
  }
}

/**
 * The lines under the title of a sheet about many dossiers, what its figures are: the period; the day they are of, where
 * it is known; the set with its version and decision; what an index is a share of.
 */
export function roundLines({ period, set }: Round, options: ReviewerOptions): readonly string[] {
  return [
    periodLine(period),
    ...dayLines(options),
    ...setLines(set),
    `Điểm tối đa áp dụng của từng đơn vị = ${formatFigure(set.max)} − điểm không áp dụng`,
  ]
}

/** The same of a sheet about one dossier, with the freeze and the code that the unit's figures come from. */
export function reviewedLines(
  { period, set }: Round,
  { dossier, sheet, code }: Reviewed,
  options: ReviewerOptions,
): readonly string[] {
  const { seal, revision } = dossier
  const frozen = seal ? `, ngày ${formatDay(seal.at)}` : ''
  return [
    periodLine(period),
    `Hồ sơ tự đánh giá: ${code === null ? 'chưa chốt, chưa có mã' : `bản chốt số ${revision}${frozen}, mã hồ sơ ${code}`}`,
    ...dayLines(options),
    ...setLines(set),
    baseLine(sheet, dossier.set),
  ]
}

/** The same as running text of a letter or report. */
export function sayFigures(lines: readonly string[]): Block {
  return say(`${lines.join('. ')}.`)
}

/** What the reviewer's papers answer to: the round's guide letter, else the decision of its set; '' for neither. */
export function groundOfRound(round: Round): string {
  return groundOf({ round, set: round.set })
}

/** How the reviewer is called in running text. */
export function nameReviewer({ reviewer }: Pick<Round, 'reviewer'>): string {
  return reviewer.trim() === '' ? 'Cơ quan thẩm định' : reviewer.trim()
}

function dayLines({ asOf }: ReviewerOptions): readonly string[] {
  return asOf === undefined ? [] : [`Số liệu đến ngày ${formatDay(asOf)}`]
}

function reviewerOf({ reviewer, set }: Round) {
  return { unit: { id: '', name: reviewer, level: 'office', block: '' }, set } as const
}

function wordedHead({ reviewer }: Round, head: HeadData = {}): HeadData {
  const own = reviewer.normalize('NFC').trim()
  const title = /^sở\s/iu.test(own) ? 'GIÁM ĐỐC' : /^phòng\s/iu.test(own) ? 'TRƯỞNG PHÒNG' : null
  return head.signer || title === null ? head : { ...head, signer: [title] }
}

function metaOf(
  round: Round,
  { name, what, whom = '' }: PaperName,
  keywords: readonly string[],
  ending: readonly (string | number)[],
): Document['meta'] {
  return {
    title: name,
    author: nameReviewer(round),
    subject: round.title,
    keywords: ['Chỉ số cải cách hành chính', 'PAR INDEX', String(round.year), ...keywords],
    language: 'vi',
    fileName: [plainOf(what), plainOf(whom).slice(0, 60).replace(/-$/, ''), ...ending]
      .filter((part) => part !== '')
      .join('-'),
  }
}
