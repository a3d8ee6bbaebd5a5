import type { Answer } from './answer.ts'
import { check, withAnswer } from './edit.ts'
import type { Dossier, Evidence } from './dossier.ts'
import { withoutMark } from './renew-mark.ts'
import { problemAt } from './place.ts'
import { fail, succeed, type Result } from './result.ts'
import { tidyTexts } from './tidy.ts'

/** What is written of a document; its id, number and revision are given by the register. */
export type EvidenceFields = Omit<Evidence, 'id' | 'no' | 'addedIn'>

/** A new document gets the next number. */
export function addEvidence(dossier: Dossier, id: string, fields: EvidenceFields): Result<Dossier> {
  const no = Math.max(0, ...dossier.evidence.map((evidence) => evidence.no)) + 1
  const added: Evidence = { ...tidyTexts(fields), id, no, addedIn: dossier.revision }
  return check(dossier, { ...dossier, evidence: [...dossier.evidence, added] })
}

export function editEvidence(dossier: Dossier, id: string, fields: Partial<EvidenceFields>): Result<Dossier> {
  if (!findEvidence(dossier, id)) return refuseUnknown(id)
  const evidence = dossier.evidence.map((one) =>
    one.id === id ? withoutMark({ ...one, ...tidyTexts(fields) }) : one,
  )
  return check(dossier, { ...dossier, evidence })
}

/**
 * Takes a document out of the register, with all that cites it. One that stood in a frozen dossier stays: its number
 * is on signed paper. Documents after it that never were frozen close up.
 */
export function removeEvidence(dossier: Dossier, id: string): Result<Dossier> {
  const removed = findEvidence(dossier, id)
  if (!removed) return refuseUnknown(id)
  if (isNumberFixed(dossier, removed)) {
    const message = `Tài liệu số ${removed.no} đã nằm trong bản chốt nên không xóa được: số thứ tự của nó đã ghi trên bản in. Có thể bỏ chọn tài liệu này ở từng tiêu chí.`
    return fail(problemAt(['evidence'], undefined, message))
  }
  const evidence = dossier.evidence
    .filter((one) => one.id !== id)
    .map((one) => (one.no > removed.no && !isNumberFixed(dossier, one) ? { ...one, no: one.no - 1 } : one))
  return succeed(withoutCitations({ ...dossier, evidence }, id))
}

/** Whether a document's number can no longer change: it stood in a former freeze. */
export function isNumberFixed({ revision }: Pick<Dossier, 'revision'>, { addedIn }: Evidence): boolean {
  return addedIn < revision
}

export function findEvidence(dossier: Dossier, id: string): Evidence | undefined {
  return dossier.evidence.find((evidence) => evidence.id === id)
}

function refuseUnknown(id: string): Result<Dossier> {
  const message = `Tài liệu "${id}" không còn trong danh mục tài liệu kiểm chứng. Mở lại danh mục để xem.`
  return fail(problemAt(['evidence'], undefined, message))
}

function withoutCitations(dossier: Dossier, id: string): Dossier {
  const left = (citations: Answer['citations']) => citations.filter(({ evidence }) => evidence !== id)
  const cites = ({ citations }: Pick<Answer, 'citations'>) =>
    citations.some(({ evidence }) => evidence === id)
  const citing = Object.entries(dossier.answers).filter(([, answer]) => cites(answer))
  const { aside, explanations, ...rest } = citing.reduce(
    (changed, [key, { citations }]) => withAnswer(changed, key, { citations: left(citations) }),
    dossier,
  )
  const uncite = <T extends Pick<Answer, 'citations'>>(one: T): T => ({
    ...one,
    citations: left(one.citations),
  })
  return {
    ...rest,
    ...(aside && { aside: aside.map((one) => ({ ...one, answer: uncite(one.answer) })) }),
    ...(explanations && {
      explanations: Object.fromEntries(
        Object.entries(explanations).map(([key, all]) => [key, all.map(uncite)]),
      ),
    }),
  }
}
