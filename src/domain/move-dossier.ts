import { refuseValue } from './answer.ts'
import { leavesByKey, type CriteriaSet } from './criteria.ts'
import type { Leaf } from './criterion.ts'
import type { Dossier } from './dossier.ts'
import { fail, succeed, type Result } from './result.ts'

/** A dossier on its new set, and what did not fit there any more. */
export type Moved = {
  readonly dossier: Dossier
  readonly kept: readonly string[]
  readonly aside: readonly string[]
}

/**
 * An open dossier moved to another version of its set. Answers that still fit stay, under the same key; those that
 * do not are put aside whole, with what they answered; nothing is invented. Answers that were aside and fit the new
 * set come back where nothing else was answered.
 */
export function moveDossier(dossier: Dossier, set: CriteriaSet, at: string): Result<Moved> {
  if (dossier.stage !== 'draft') {
    return fail({
      path: 'stage',
      message: 'Hồ sơ đã chốt. Mở lại để sửa rồi mới chuyển sang phiên bản khác.',
    })
  }
  if (set.id !== dossier.set.id) {
    const message = `Hồ sơ dùng bộ tiêu chí "${dossier.set.id}", không chuyển được sang bộ tiêu chí "${set.id}".`
    return fail({ path: 'set.id', message })
  }
  if (dossier.review.rounds.length > 0 || Object.keys(dossier.explanations ?? {}).length > 0) {
    return fail({ path: 'review', message: 'Hồ sơ đã có ý kiến thẩm định, không chuyển phiên bản được nữa.' })
  }
  const [before, after] = [leavesByKey(dossier.set), leavesByKey(set)]
  const from = { id: dossier.set.id, version: dossier.set.version }
  const answers: Record<string, Dossier['answers'][string]> = {}
  const aside = [...(dossier.aside ?? [])]
  const kept: string[] = []
  const left: string[] = []
  for (const [key, answer] of Object.entries(dossier.answers)) {
    const [was, is] = [before.get(key), after.get(key)]
    if (!was) continue
    if (is && fits(was, is, answer.value)) {
      answers[key] = answer
      kept.push(key)
    } else {
      aside.push({ from, key, code: was.code, title: was.title, max: was.max, answer })
      left.push(key)
    }
  }
  const back = aside.filter(
    (one) => one.from.id === set.id && one.from.version === set.version && after.has(one.key),
  )
  for (const one of back) answers[one.key] ??= one.answer
  const staying = aside.filter((one) => answers[one.key] !== one.answer)
  const what = `Chuyển từ bộ tiêu chí phiên bản ${from.version} sang phiên bản ${set.version}`
  const { aside: _, ...rest } = dossier
  const moved: Dossier = {
    ...rest,
    set,
    answers,
    ...(staying.length > 0 ? { aside: staying } : {}),
    history: [...dossier.history, { at, by: dossier.contact?.name ?? '', what }],
  }
  return succeed({ dossier: moved, kept, aside: left })
}

/** The same kind of rule, which takes the same answer: keys keep their meaning from version to version. */
function fits(was: Leaf, is: Leaf, value: Dossier['answers'][string]['value']): boolean {
  return was.rule.kind === is.rule.kind && refuseValue(is, value) === null
}
