import * as z from 'zod/mini'
import { answerSchema, type Answer } from './answer.ts'
import { criteriaSetSchema, levelSchema, type CriteriaSet } from './criteria.ts'
import { checkDossier } from './dossier-check.ts'
import {
  date,
  decimal,
  figure,
  filledText,
  hash,
  key,
  link,
  text,
  time,
  wholeNumber,
  year,
} from './fields.ts'
import { parseWith, type Immutable } from './parse.ts'
import { explanationSchema, reviewSchema } from './review.ts'
import type { Result } from './result.ts'
import { dueSchema, guideSchema, periodSchema } from './schedule.ts'

const unitSchema = z.strictObject({
  id: filledText,
  name: filledText,
  level: levelSchema,
  block: text,
  since: z.optional(date),
  formerly: z.optional(z.array(z.strictObject({ id: text, name: text }))),
})

const evidenceSchema = z.strictObject({
  id: filledText,
  no: z.int().check(z.gte(1)),
  kind: text,
  number: text,
  date: z.nullable(date),
  issuer: text,
  signer: text,
  subject: text,
  url: z.nullable(link),
  file: z.nullable(z.strictObject({ name: filledText, size: wholeNumber, sha256: hash })),
  asOf: z.nullable(date),
  addedIn: wholeNumber,
  system: text,
  note: text,
})

const resultSchema = z.strictObject({
  self: z.nullable(decimal),
  final: z.nullable(decimal),
  applicableMax: z.nullable(decimal),
  index: z.nullable(decimal),
  tier: z.nullable(text),
  app: text,
})

const sealSchema = z.strictObject({ hash, at: time, by: text, signature: z.nullable(text) })

/** A dossier as it stands in its file. */
export const dossierSchema = z.strictObject({
  $schema: z.optional(text),
  format: z.literal('par-index-dossier'),
  formatVersion: z.literal(1),
  id: key,
  revision: wholeNumber,
  unit: unitSchema,
  year,
  interim: z.optional(z.boolean()),
  round: z.optional(
    z.nullable(
      z.strictObject({
        id: filledText,
        period: periodSchema,
        due: dueSchema,
        guide: z.nullable(guideSchema),
      }),
    ),
  ),
  contact: z.optional(z.strictObject({ name: text, title: text, phone: text, email: text })),
  set: criteriaSetSchema,
  stage: z.enum(['draft', 'submitted', 'appraised', 'explaining', 'finalised']),
  answers: z.record(key, answerSchema),
  aside: z.optional(
    z.array(
      z.strictObject({
        from: z.strictObject({ id: key, version: key }),
        key,
        code: text,
        title: text,
        max: figure,
        answer: answerSchema,
      }),
    ),
  ),
  evidence: z.array(evidenceSchema),
  explanations: z.optional(z.record(key, z.array(explanationSchema))),
  approval: z.optional(
    z.nullable(
      z.strictObject({ by: text, title: text, at: time, decision: z.enum(['agree', 'revise']), note: text }),
    ),
  ),
  sent: z.optional(z.nullable(z.strictObject({ number: text, date: z.nullable(date) }))),
  review: reviewSchema,
  history: z.array(
    z.strictObject({
      at: time,
      by: text,
      what: text,
      seal: z.optional(z.nullable(text)),
      result: z.optional(resultSchema),
    }),
  ),
  seal: z.nullable(sealSchema),
})

export type Dossier = Omit<Immutable<z.infer<typeof dossierSchema>>, 'set'> & { readonly set: CriteriaSet }
export type Unit = Dossier['unit']
export type Evidence = Immutable<z.infer<typeof evidenceSchema>>
export type Seal = Immutable<z.infer<typeof sealSchema>>
export type StoredResult = Immutable<z.infer<typeof resultSchema>>
export type Stage = Dossier['stage']
export type Explanation = NonNullable<Dossier['explanations']>[string][number]

/**
 * Checks a dossier wholly: its form, the set inside it, and that answers, citations, review and surveys fit that set.
 * The seal's hash is not computed here but in files/seal.ts.
 */
export function parseDossier(json: unknown): Result<Dossier> {
  const format = { name: 'par-index-dossier', version: 1, title: 'tệp hồ sơ tự đánh giá' }
  return parseWith(dossierSchema, json, format, checkDossier)
}

/** The answer to a criterion; undefined where the unit has not touched it. */
export function answerOf(dossier: Pick<Dossier, 'answers'>, criterion: string): Answer | undefined {
  return Object.hasOwn(dossier.answers, criterion) ? dossier.answers[criterion] : undefined
}

/** What the unit explained of a criterion, the first first; empty where it explained nothing. */
export function explanationsOf(
  { explanations = {} }: Pick<Dossier, 'explanations'>,
  criterion: string,
): readonly Explanation[] {
  return Object.hasOwn(explanations, criterion) ? (explanations[criterion] ?? []) : []
}

/** The complete sample that comes with the program; screens and papers say so wherever it is shown. */
export const sampleUnitId = 'ho-so-mau'

export function isSample(dossier: Pick<Dossier, 'unit'>): boolean {
  return dossier.unit.id === sampleUnitId
}
