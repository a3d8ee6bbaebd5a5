import * as z from 'zod/mini'
import { citationSchema, valueSchema } from './answer.ts'
import { isSame } from './criterion.ts'
import { figure, filledText, hash, key, points, pointsFromZero, text, time, wholeNumber } from './fields.ts'
import type { Immutable } from './parse.ts'

const reviewItemSchema = z.strictObject({
  points: z.union([points, z.literal('notApplicable'), z.null()]),
  value: z.optional(valueSchema),
  verdict: z.enum(['agree', 'change', 'question', 'refuseNA']),
  reason: text,
})

const reviewRoundSchema = z.strictObject({
  id: filledText,
  round: z.int().check(z.gte(1)),
  kind: z.optional(z.enum(['appraisal', 'council'])),
  body: z.optional(text),
  by: text,
  at: time,
  revision: z.optional(wholeNumber),
  areas: z.array(key),
  items: z.record(key, reviewItemSchema),
})

const surveySchema = z.union([
  z.strictObject({ counts: z.array(figure) }),
  z.strictObject({ points: pointsFromZero, answers: figure }),
  z.strictObject({
    groups: z.array(
      z.strictObject({
        name: text,
        weight: figure,
        issued: figure,
        returned: figure,
        counts: z.array(figure),
      }),
    ),
  }),
])

/** What the reviewer adds to a dossier: rounds of scores, surveys. It grows without touching the unit's seal. */
export const reviewSchema = z.strictObject({
  rounds: z.array(reviewRoundSchema),
  surveyHeld: z.optional(z.nullable(z.boolean())),
  surveys: z.record(key, surveySchema),
  seal: z.optional(z.nullable(z.strictObject({ hash, at: time, by: text, signature: z.nullable(text) }))),
})

export const explanationSchema = z.strictObject({
  round: z.int().check(z.gte(1)),
  at: time,
  by: text,
  text,
  citations: z.array(citationSchema),
})

export type Review = Immutable<z.infer<typeof reviewSchema>>
export type ReviewRound = Immutable<z.infer<typeof reviewRoundSchema>>
export type ReviewItem = Immutable<z.infer<typeof reviewItemSchema>>
/** What the reviewer enters for one criterion: counts by answer, groups of them, or points from a report. */
export type SurveyEntry = Review['surveys'][string]

/** What a round says of a criterion; undefined where it is silent. */
export function itemIn({ items }: Pick<ReviewRound, 'items'>, criterion: string): ReviewItem | undefined {
  return Object.hasOwn(items, criterion) ? items[criterion] : undefined
}

/** The survey that was entered for a criterion; undefined where none was. */
export function surveyOf({ surveys }: Pick<Review, 'surveys'>, criterion: string): SurveyEntry | undefined {
  return Object.hasOwn(surveys, criterion) ? surveys[criterion] : undefined
}

/** What stands for one criterion after all rounds. */
export type Standing =
  | { readonly kind: 'none' }
  | { readonly kind: 'item'; readonly item: ReviewItem; readonly round: ReviewRound }
  | { readonly kind: 'conflict'; readonly rounds: readonly ReviewRound[] }

/**
 * The review item that counts for a criterion: the council's before any appraisal's, then the highest round's;
 * questions do not count. Two of one round that differ are a conflict.
 */
export function standingOf(review: Review, criterion: string): Standing {
  const judged = review.rounds.filter((round) => {
    const item = itemIn(round, criterion)
    return item !== undefined && item.verdict !== 'question' && item.points !== null
  })
  const council = judged.filter((round) => round.kind === 'council')
  const speaking = council.length > 0 ? council : judged
  const last = Math.max(...speaking.map((round) => round.round))
  const rounds = speaking.filter((round) => round.round === last)
  const [round] = rounds
  const item = round && itemIn(round, criterion)
  if (!round || !item) return { kind: 'none' }
  const agreed = rounds.every((other) => isSame(itemIn(other, criterion), item))
  return agreed ? { kind: 'item', item, round } : { kind: 'conflict', rounds }
}
