import type { Value } from './answer.ts'
import { emptyAnswer, type Answer } from './answer.ts'
import { isSame } from './criterion.ts'
import { answerOf, type Dossier } from './dossier.ts'
import { check } from './edit.ts'
import { addEvidence, editEvidence, type EvidenceFields } from './register.ts'
import { fail, type Problem, type Result } from './result.ts'

/** What an office filled in outside the program. `no`: the number of a document in its own list. */
export type Filled = {
  readonly answers: ReadonlyMap<string, FilledAnswer>
  readonly evidence: readonly FilledEvidence[]
}
export type FilledAnswer = {
  readonly value: Value
  readonly note: string
  readonly citations: readonly { readonly no: number; readonly where: string }[]
}
/** `id` is null for a document that was added; `place` names its line to the user. */
export type FilledEvidence = {
  readonly id: string | null
  readonly no: number
  readonly place: string
  readonly fields: Partial<EvidenceFields>
}

const blank: EvidenceFields = {
  kind: '',
  number: '',
  date: null,
  issuer: '',
  signer: '',
  subject: '',
  url: null,
  file: null,
  asOf: null,
  system: '',
  note: '',
}

/**
 * Puts what was filled in into a draft: documents first, then the answers that cite them. An answer that was not filled
 * in stays as it is. Refused wholly where something does not fit, with every reason.
 */
export function takeFilled(dossier: Dossier, filled: Filled, newId: () => string): Result<Dossier> {
  let next = dossier
  const idByNo = new Map(dossier.evidence.map(({ no, id }) => [no, id]))
  const problems: Problem[] = []
  for (const { id, no, place, fields } of filled.evidence) {
    const own = id !== null && dossier.evidence.some((one) => one.id === id) ? id : null
    const fresh = own ?? newId()
    const taken = own ? editEvidence(next, own, fields) : addEvidence(next, fresh, { ...blank, ...fields })
    if (taken.ok) next = taken.value
    else problems.push(...taken.problems.map((one) => ({ ...one, message: `${place}: ${one.message}` })))
    idByNo.set(no, fresh)
  }
  if (problems.length > 0) return fail(...problems)
  const answers = new Map(Object.entries(next.answers))
  for (const [key, { value, note, citations }] of filled.answers) {
    const former = answerOf(next, key) ?? emptyAnswer
    const cited = citations.flatMap(({ no, where }) => {
      const evidence = idByNo.get(no)
      return evidence === undefined ? [] : [{ evidence, where }]
    })
    const answer: Answer = { ...former, value, note, citations: cited }
    if (!isSame(answer, former)) answers.set(key, answer)
  }
  return check(dossier, { ...next, answers: Object.fromEntries(answers) })
}
