import { findIssues } from './check.ts'
import type { Dossier, Seal, StoredResult } from './dossier.ts'
import { refuseFrozen } from './edit.ts'
import { problemAt } from './place.ts'
import { pointsToNumber } from './points.ts'
import { fail, succeed, type Result } from './result.ts'
import { scoreDossier, type ScoreSheet } from './score.ts'
import { tidyText } from './tidy.ts'

type Freeze = {
  /** ISO time of the freeze. */
  readonly at: string
  readonly by: string
  /** Version of the program, kept beside the result. */
  readonly app: string
  readonly seal: (dossier: Dossier, sealed: { readonly at: string; readonly by: string }) => Seal
}

/** The next numbered, sealed snapshot of a draft. Refused, with every reason, while something stands in the way. */
export function freezeDossier(draft: Dossier, { at, by, app, seal: sealOf }: Freeze): Result<Dossier> {
  if (draft.stage !== 'draft') return refuseFrozen()
  const sheet = scoreDossier(draft)
  const blocking = findIssues(draft, sheet).filter(({ severity }) => severity === 'blocking')
  if (blocking.length > 0) {
    return fail(...blocking.map(({ message, targets }) => problemAt([targets[0].label], undefined, message)))
  }
  const signer = tidyText(by)
  const revision = draft.revision + 1
  const frozen: Dossier = { ...draft, revision, stage: 'submitted' }
  const seal = sealOf(frozen, { at, by: signer })
  const result = resultFromSheet(sheet, app)
  const entry = { at, by: signer, what: `Chốt hồ sơ, bản chốt số ${revision}`, seal: seal.hash, result }
  return succeed({ ...frozen, history: [...frozen.history, entry], seal })
}

type Reopen = { readonly at: string; readonly by: string; readonly why: string }

/**
 * Begins a new revision. The number of the former stays until the next freeze; the letter and the leader's
 * approval belong to the former, so the history keeps the one and the other is asked for again.
 */
export function reopenDossier(frozen: Dossier, { at, by, why }: Reopen): Result<Dossier> {
  if (frozen.stage === 'draft')
    return fail(problemAt(['stage'], undefined, 'Hồ sơ đang mở, có thể sửa ngay.'))
  if (frozen.stage === 'finalised') {
    const message = 'Kết quả đã chốt nên hồ sơ không mở lại được. Hãy liên hệ cơ quan thẩm định.'
    return fail(problemAt(['stage'], undefined, message))
  }
  const reason = tidyText(why)
  if (reason === '')
    return fail(problemAt(['history'], undefined, 'Ghi lý do mở lại hồ sơ, ví dụ: bổ sung số liệu quý IV.'))
  const { approval: _, sent, ...rest } = frozen
  const letter = sent ? `, đã gửi theo số ${sent.number}` : ''
  const what = `Mở lại bản chốt số ${frozen.revision}${letter}. Lý do: ${reason}`
  const entry = { at, by: tidyText(by), what }
  return succeed({ ...rest, stage: 'draft', history: [...rest.history, entry], seal: null })
}

/** What a sheet comes to, as the history keeps it: points and percent as decimals. */
export function resultFromSheet({ total, tier }: ScoreSheet, app: string): StoredResult {
  const { self, final, applicableMax, index } = total
  return {
    self: self && pointsToNumber(self),
    final: final && pointsToNumber(final),
    applicableMax: pointsToNumber(applicableMax),
    index,
    tier,
    app,
  }
}
