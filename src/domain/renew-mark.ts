import type { Evidence } from './dossier.ts'

/** A document of the register that was taken over from a former year says so in its note, until it is renewed. */

/** "[Cần cập nhật, năm 2021 là: Kế hoạch số 231/KH-UBND ngày 29/12/2021]". */
export function renewMark(year: number, name: string): string {
  return `${begin}năm ${year} là: ${name.replaceAll(']', ')')}]`
}

/** Whether a document still bears what a former year's said. */
export function isToRenew({ note }: Pick<Evidence, 'note'>): boolean {
  return note.startsWith(begin)
}

/** A document that has got its number, day, link or file is renewed: the mark goes, what else the note says stays. */
export function withoutMark(evidence: Evidence): Evidence {
  const { number, date, url, file, note } = evidence
  const isRenewed = number !== '' || date !== null || url !== null || file !== null
  if (!isRenewed || !isToRenew(evidence)) return evidence
  return { ...evidence, note: note.slice(note.indexOf(']') + 1).trim() }
}

const begin = '[Cần cập nhật, '
