import type { Citation } from './answer.ts'
import { leavesByKey } from './criteria.ts'
import { explanationsOf, type Dossier, type Explanation } from './dossier.ts'
import { check } from './edit.ts'
import { problemAt } from './place.ts'
import { fail, type Result } from './result.ts'
import { tidyText, tidyTexts } from './tidy.ts'

type NewExplanation = {
  readonly text: string
  readonly citations: readonly Citation[]
  /** ISO time. */
  readonly at: string
  readonly by: string
}

/**
 * The unit's answer to a reviewer's question, in an open dossier: it is part of what the next freeze states. Its round
 * is the last one that spoke of the criterion; a second answer in the same round replaces the first.
 */
export function addExplanation(
  dossier: Dossier,
  key: string,
  { text, citations, at, by }: NewExplanation,
): Result<Dossier> {
  const code = leavesByKey(dossier.set).get(key)?.code
  const place = ['explanations', key]
  if (tidyText(text) === '') return fail(problemAt(place, code, 'Ghi nội dung giải trình rồi lưu lại.'))
  const round = Math.max(
    0,
    ...dossier.review.rounds.filter(({ items }) => Object.hasOwn(items, key)).map((one) => one.round),
  )
  if (round === 0) {
    return fail(
      problemAt(place, code, 'Cơ quan thẩm định chưa có ý kiến về tiêu chí này nên chưa giải trình được.'),
    )
  }
  const added: Explanation = {
    round,
    at,
    by: tidyText(by),
    text: tidyText(text),
    citations: tidyTexts(citations),
  }
  const others = explanationsOf(dossier, key).filter((one) => one.round !== round)
  return check(dossier, { ...dossier, explanations: { ...dossier.explanations, [key]: [...others, added] } })
}

/** Takes back what was explained in a round; former rounds stay. */
export function removeExplanation(dossier: Dossier, key: string, round: number): Result<Dossier> {
  const { explanations, ...rest } = dossier
  const left = explanationsOf(dossier, key).filter((one) => one.round !== round)
  const { [key]: _, ...others } = explanations ?? {}
  const next = left.length > 0 ? { ...others, [key]: left } : others
  return check(dossier, Object.keys(next).length > 0 ? { ...rest, explanations: next } : rest)
}
