import type { Dossier } from './dossier.ts'
import { check } from './edit.ts'
import { problemAt } from './place.ts'
import { fail, type Result } from './result.ts'
import { tidyTexts } from './tidy.ts'
import { isSameStatement } from './take-review.ts'

export type Approval = NonNullable<Dossier['approval']>

/**
 * What the unit's leader says of a draft: agreed, or to be revised, which needs remarks. The history keeps every word
 * said; null takes the last one back.
 */
export function setApproval(dossier: Dossier, approval: Approval | null): Result<Dossier> {
  if (approval === null) return check(dossier, withoutApproval(dossier))
  const tidy = tidyTexts(approval)
  if (tidy.by === '') return fail(problemAt(['approval', 'by'], undefined, 'Ghi họ tên lãnh đạo cho ý kiến.'))
  if (tidy.decision === 'revise' && tidy.note === '') {
    return fail(problemAt(['approval', 'note'], undefined, 'Đề nghị sửa: ghi rõ nội dung cần sửa.'))
  }
  const what = `${tidy.decision === 'agree' ? 'Lãnh đạo đồng ý' : 'Lãnh đạo đề nghị sửa'}${tidy.note === '' ? '' : `: ${tidy.note}`}`
  const entry = { at: tidy.at, by: tidy.by, what }
  return check(dossier, { ...dossier, approval: tidy, history: [...dossier.history, entry] })
}

/** An edit after the leader agreed: what was agreed to is no longer what stands there, so it is asked for again. */
export function dropStaleApproval(before: Dossier, after: Dossier): Dossier {
  if (before.approval?.decision !== 'agree' || after.approval !== before.approval) return after
  return isSameStatement(before, after) ? after : withoutApproval(after)
}

function withoutApproval({ approval: _, ...rest }: Dossier): Dossier {
  return rest
}
