import * as z from 'zod/mini'
import { levelSchema } from './criteria.ts'
import type { DraftSet } from './draft.ts'
import { key, text } from './fields.ts'
import { spreadIssues, problemsFromIssue } from './issue.ts'
import { fail, succeed, type Result } from './result.ts'
import { findUnsafe } from './unsafe.ts'

/** A draft as the database keeps it: of the form of a set, but figures and rules may be missing. */

const figure = z.nullable(z.number())
const options = z.array(z.strictObject({ key, label: text, points: figure }))
const award = z.nullable(z.union([z.literal(['full', 'proportional']), z.number()]))

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), options }),
  z.strictObject({ kind: z.literal('checklist'), items: options }),
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: text,
    denominator: text,
    target: z.optional(figure),
    bands: z.array(
      z.union([z.strictObject({ from: figure, award }), z.strictObject({ above: figure, award })]),
    ),
    emptyDenominator: z.enum(['exclude', 'full', 'zero']),
  }),
  z.strictObject({ kind: z.literal('count'), unit: text, perUnit: figure }),
  z.strictObject({
    kind: z.literal('deadline'),
    due: text,
    yearOffset: figure,
    steps: z.array(z.strictObject({ daysLate: figure, points: figure })),
    newUnit: z.optional(z.union([z.strictObject({ days: figure }), z.literal('exclude')])),
  }),
  z.strictObject({ kind: z.literal('deduction'), unit: text, perUnit: figure, floor: figure }),
  z.strictObject({ kind: z.literal('number'), step: figure, by: z.enum(['unit', 'reviewer']) }),
  z.strictObject({ kind: z.literal('survey'), options: z.array(figure) }),
])

const leaf = z.strictObject({
  key,
  code: text,
  title: text,
  max: figure,
  guidance: text,
  evidence: z.strictObject({ required: z.boolean(), expected: z.array(text) }),
  lead: z.optional(text),
  reviewLead: z.optional(text),
  source: text,
  notApplicable: z.enum(['exclude', 'full', 'reviewer', 'never']),
  remedy: z.optional(z.strictObject({ task: text, product: text, time: text, effort: figure })),
  rule: z.nullable(rule),
})

const branch = z.strictObject({
  key,
  code: text,
  title: text,
  max: figure,
  guidance: z.optional(text),
  source: z.optional(text),
  get children() {
    return z.array(criterion).check(z.minLength(1))
  },
})

const criterion: z.ZodMiniType = z.union([branch, leaf])
const block = z.strictObject({ max: figure, items: z.array(leaf) })

const draftSchema = z.strictObject({
  format: z.literal('par-index-criteria'),
  formatVersion: z.literal(1),
  id: text,
  version: text,
  follows: z.optional(text),
  status: z.enum(['illustrative', 'official']),
  title: text,
  issuer: text,
  decision: z.strictObject({
    number: text,
    date: text,
    title: text,
    url: z.nullable(text),
    bases: z.array(text),
  }),
  appliesTo: z.strictObject({ levels: z.array(levelSchema), years: z.array(z.number()) }),
  reviewer: text,
  max: figure,
  digits: figure,
  survey: z.enum(['optional', 'required']),
  rounding: z.optional(z.enum(['total', 'leaf'])),
  rankOn: z.optional(z.enum(['exact', 'printed'])),
  tiers: z.array(z.strictObject({ name: text, from: figure })),
  areas: z.array(criterion),
  adjustments: z.optional(z.strictObject({ bonus: block, penalty: block, ceiling: z.optional(figure) })),
})

/** A draft read back from the database; refused with every problem where it is none. */
export function parseDraft(json: unknown): Result<DraftSet> {
  const unsafe = findUnsafe(json)
  if (unsafe) return fail(unsafe)
  const parsed = draftSchema.safeParse(json, { jitless: true })
  if (parsed.success) return succeed(json as DraftSet)
  return fail(...spreadIssues(parsed.error.issues).flatMap((found) => problemsFromIssue(found, json)))
}
