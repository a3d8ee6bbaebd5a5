import type { Dossier, Evidence } from './dossier.ts'
import { check } from './edit.ts'
import { citingLeaves, nameEvidence } from './evidence.ts'
import { removeEvidence } from './register.ts'
import { succeed, type Result } from './result.ts'
import { isToRenew, renewMark } from './renew-mark.ts'

/**
 * A new dossier with the register of a former one as suggestions: kind, body, signer and subject stay; number, day,
 * link and file are this year's to fill in, and each document is marked until one of them is. Answers, citations and
 * explanations are never taken over.
 */
export function takeOverRegister(dossier: Dossier, former: Dossier, newId: () => string): Result<Dossier> {
  const begin = Math.max(0, ...dossier.evidence.map(({ no }) => no))
  const suggested = [...former.evidence]
    .sort((a, b) => a.no - b.no)
    .map((evidence, at): Evidence => {
      const { kind, issuer, signer, subject, system } = evidence
      return {
        kind,
        issuer,
        signer,
        subject,
        system,
        id: newId(),
        no: begin + at + 1,
        number: '',
        date: null,
        url: null,
        file: null,
        asOf: null,
        addedIn: dossier.revision,
        note: renewMark(former.year, nameEvidence(evidence)),
      }
    })
  return check(dossier, { ...dossier, evidence: [...dossier.evidence, ...suggested] })
}

/** Takes away the suggestions that nobody renewed and no criterion cites. */
export function dropSuggestions(dossier: Dossier): Result<Dossier> {
  const cited = citingLeaves(dossier)
  return dossier.evidence
    .filter((evidence) => isToRenew(evidence) && !cited.has(evidence.id))
    .reduce<Result<Dossier>>(
      (done, { id }) => (done.ok ? removeEvidence(done.value, id) : done),
      succeed(dossier),
    )
}
