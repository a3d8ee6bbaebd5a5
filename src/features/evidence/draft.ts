import { formatDay, parseDay } from '../../domain/day.ts'
import type { Evidence } from '../../domain/dossier.ts'
import { isLink } from '../../domain/fields.ts'
import type { EvidenceFields } from '../../domain/register.ts'

/** The form of one document as it is typed: text in every field, days as dd/mm/yyyy. */
export type Draft = Readonly<Record<DraftField, string>>
export type DraftField = (typeof draftFields)[number]

const draftFields = [
  ...(['number', 'kind', 'date', 'issuer', 'signer', 'subject'] as const),
  ...(['system', 'url', 'asOf', 'note'] as const),
] as const

export function draftFromEvidence(evidence: Evidence | null): Draft {
  const text = (field: DraftField) => {
    const value = evidence?.[field] ?? ''
    return (field === 'date' || field === 'asOf') && value !== '' ? formatDay(value) : value
  }
  return Object.fromEntries(draftFields.map((field) => [field, text(field)])) as Draft
}

/** A draft whose fields have all been found right → what the register keeps. */
export function fieldsFromDraft(draft: Draft, file: Evidence['file']): EvidenceFields {
  const { date, asOf, url, ...texts } = draft
  return { ...texts, date: parseDay(date), asOf: parseDay(asOf), url: tidyLink(url), file }
}

/** Why a day cannot be taken, or true. An empty one can. */
export function checkDay(text: string): string | true {
  if (text.trim() === '' || parseDay(text) !== null) return true
  return 'Ghi ngày có thật theo dạng ngày/tháng/năm, ví dụ 05/12/2022.'
}

/** Why a link cannot be kept, or true. An empty one can; `javascript:` and the like cannot. */
export function checkLink(text: string): string | true {
  const link = tidyLink(text)
  if (link === null) return true
  if (/\s/.test(link)) return 'Liên kết có dấu cách ở giữa: chỉ ghi một liên kết, không kèm chữ khác.'
  if (isLink(link)) return true
  return 'Liên kết phải bắt đầu bằng https:// hoặc http://. Tệp nằm trên máy này thì chọn ở mục "Tệp".'
}

/** Why the whole cannot be told apart from other documents, or true. */
export function checkNamed(draft: Pick<Draft, 'number' | 'subject'>, file: Evidence['file']): string | true {
  const named = draft.number.trim() !== '' || draft.subject.trim() !== '' || file !== null
  return named || 'Ghi số, ký hiệu hoặc trích yếu để nhận ra tài liệu.'
}

/** " www.phuongmau.gov.vn/kh12" → "https://www.phuongmau.gov.vn/kh12"; null where nothing is typed. */
export function tidyLink(text: string): string | null {
  const link = text.normalize('NFC').trim()
  if (link === '') return null
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d+)?([/?#]\S*)?$/i.test(link) ? `https://${link}` : link
}

/** A day as typed, in its full form ("5/2/2022" → "05/02/2022"); what is no day stays as it was. */
export function tidyDay(text: string): string {
  const day = parseDay(text)
  return day === null ? text : formatDay(day)
}
