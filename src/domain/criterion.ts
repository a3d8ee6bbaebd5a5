import * as z from 'zod/mini'
import { decimal, filledText, isDate, key, points, pointsFromZero, text, wholeNumber } from './fields.ts'
import type { Immutable } from './parse.ts'

/** Option keys that stand for answers of their own. */
export const reservedOptionKeys = ['notApplicable', 'notDone'] as const

export const above0 = decimal.check(z.refine((value) => value > 0, 'Phải lớn hơn 0.'))
const share = decimal.check(z.gte(0), z.lte(1))

const award = z.union([z.literal(['full', 'proportional']), pointsFromZero])
const band = z.union([
  z.strictObject({ from: decimal.check(z.gte(0)), award }),
  z.strictObject({ above: decimal.check(z.gte(0)), award }),
])

const dayOfYear = z
  .string()
  .check(z.refine((value) => isDate(`2024-${value}`), 'Phải là ngày-tháng có thật, dạng tháng-ngày (03-31).'))

export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    options: z.array(z.strictObject({ key, label: filledText, points })).check(z.minLength(1)),
  }),
  z.strictObject({
    kind: z.literal('checklist'),
    items: z.array(z.strictObject({ key, label: filledText, points: pointsFromZero })).check(z.minLength(1)),
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: filledText,
    denominator: filledText,
    target: z.optional(above0),
    bands: z.array(band).check(z.minLength(1)),
    emptyDenominator: z.enum(['exclude', 'full', 'zero']),
  }),
  z.strictObject({ kind: z.literal('count'), unit: filledText, perUnit: above0 }),
  z.strictObject({
    kind: z.literal('deadline'),
    due: dayOfYear,
    yearOffset: z.int().check(z.gte(-5), z.lte(5)),
    steps: z.array(z.strictObject({ daysLate: z.int(), points: pointsFromZero })).check(z.minLength(1)),
    newUnit: z.optional(
      z.union([z.strictObject({ days: wholeNumber.check(z.lte(3660)) }), z.literal('exclude')]),
    ),
  }),
  z.strictObject({ kind: z.literal('deduction'), unit: filledText, perUnit: above0, floor: points }),
  z.strictObject({ kind: z.literal('number'), step: above0, by: z.enum(['unit', 'reviewer']) }),
  z.strictObject({ kind: z.literal('survey'), options: z.array(share).check(z.minLength(1)) }),
])

export const leafSchema = z.strictObject({
  key,
  code: filledText,
  title: filledText,
  max: pointsFromZero,
  guidance: text,
  evidence: z.strictObject({ required: z.boolean(), expected: z.array(text) }),
  lead: z.optional(text),
  reviewLead: z.optional(text),
  source: text,
  notApplicable: z.enum(['exclude', 'full', 'reviewer', 'never']),
  remedy: z.optional(
    z.strictObject({ task: text, product: text, time: text, effort: z.int().check(z.gte(1), z.lte(5)) }),
  ),
  rule: ruleSchema,
})

const branchSchema = z.strictObject({
  key,
  code: filledText,
  title: filledText,
  max: pointsFromZero,
  guidance: z.optional(text),
  source: z.optional(text),
  get children() {
    return z.array(criterionSchema).check(z.minLength(1))
  },
})

export const criterionSchema: z.ZodMiniType<Criterion> = z.union([branchSchema, leafSchema])

export type Rule = Immutable<z.infer<typeof ruleSchema>>
export type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>
export type Leaf = Immutable<z.infer<typeof leafSchema>>
export type Branch = {
  readonly key: string
  readonly code: string
  readonly title: string
  readonly max: number
  readonly guidance?: string | undefined
  readonly source?: string | undefined
  readonly children: readonly Criterion[]
}
export type Criterion = Branch | Leaf
export function isLeaf(criterion: Criterion): criterion is Leaf {
  return !('children' in criterion)
}

/** The leaves under some criteria, in the order of the set. */
export function leavesOf(criteria: readonly Criterion[]): Leaf[] {
  return criteria.flatMap((criterion) => (isLeaf(criterion) ? [criterion] : leavesOf(criterion.children)))
}

/** Leaves that the unit does not score itself: surveys, and figures that the reviewer gives. */
export function isReviewersLeaf(leaf: Leaf): boolean {
  return leaf.rule.kind === 'survey' || (leaf.rule.kind === 'number' && leaf.rule.by === 'reviewer')
}

/** Equal in every field, whatever the order of the fields. */
export function isSame(a: unknown, b: unknown): boolean {
  return sortedText(a) === sortedText(b)
}

/** A value's JSON with the fields of every record in order: equal values have equal texts, and can be put in an order. */
export function sortedText(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
