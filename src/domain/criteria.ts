import * as z from 'zod/mini'
import { checkSet } from './criteria-check.ts'
import { above0, criterionSchema, leafSchema, leavesOf, type Criterion, type Leaf } from './criterion.ts'
import {
  date,
  decimal,
  filledText,
  hash,
  key,
  link,
  pointsFromZero,
  text,
  wholeNumber,
  year,
} from './fields.ts'
import { checkMap } from './map-check.ts'
import { parseWith, type Immutable } from './parse.ts'
import type { Result } from './result.ts'

export const levelSchema = z.enum([
  'province',
  'department',
  'district',
  'commune',
  'ward',
  'specialZone',
  'office',
])

export const tierSchema = z.strictObject({ name: filledText, from: decimal })
const block = z.strictObject({ max: pointsFromZero, items: z.array(leafSchema) })

/** A criteria set as it stands in its file. */
export const criteriaSetSchema = z.strictObject({
  $schema: z.optional(text),
  format: z.literal('par-index-criteria'),
  formatVersion: z.literal(1),
  id: key,
  version: key,
  follows: z.optional(key),
  status: z.enum(['illustrative', 'official']),
  title: filledText,
  issuer: text,
  decision: z.strictObject({ number: text, date, title: text, url: z.nullable(link), bases: z.array(text) }),
  appliesTo: z.strictObject({ levels: z.array(levelSchema), years: z.array(year) }),
  reviewer: text,
  max: above0.check(z.lte(1_000_000)),
  digits: wholeNumber.check(z.lte(8)),
  survey: z.enum(['optional', 'required']),
  rounding: z.optional(z.enum(['total', 'leaf'])),
  rankOn: z.optional(z.enum(['exact', 'printed'])),
  tiers: z.array(tierSchema),
  areas: z.array(criterionSchema).check(z.minLength(1)),
  adjustments: z.optional(
    z.strictObject({ bonus: block, penalty: block, ceiling: z.optional(pointsFromZero) }),
  ),
})

/** A map between two versions as it stands in its file. */
export const mapSchema = z.strictObject({
  $schema: z.optional(text),
  format: z.literal('par-index-map'),
  formatVersion: z.literal(1),
  from: z.strictObject({ id: key, version: key, hash }),
  to: z.strictObject({ id: key, version: key, hash }),
  groups: z.array(
    z.strictObject({
      from: z.array(key),
      to: z.array(key),
      relation: z.enum(['same', 'changed', 'split', 'merged', 'regrouped', 'added', 'removed']),
      confirmed: z.boolean(),
      note: text,
    }),
  ),
})

export type Tier = Immutable<z.infer<typeof tierSchema>>
export type Level = z.infer<typeof levelSchema>
export type CriteriaSet = Omit<Immutable<z.infer<typeof criteriaSetSchema>>, 'areas'> & {
  readonly areas: readonly Criterion[]
}
export type CriteriaMap = Immutable<z.infer<typeof mapSchema>>

/** Checks a criteria set wholly: its form, unique keys and codes, sums, order of bands and tiers. */
export function parseCriteriaSet(json: unknown): Result<CriteriaSet> {
  return parseWith(criteriaSetSchema, json, setFormat, checkSet)
}

/**
 * Checks a map between two versions: the form of each group, and, where the sets are given, that every leaf of
 * both stands in exactly one group and that "same" is true.
 */
export function parseMap(json: unknown, from?: CriteriaSet, to?: CriteriaSet): Result<CriteriaMap> {
  return parseWith(mapSchema, json, mapFormat, (map) => checkMap(map, from, to))
}

/** Bonus and penalty items, in the order of the set. */
export function adjustmentsOf(set: CriteriaSet): readonly Leaf[] {
  return set.adjustments ? [...set.adjustments.bonus.items, ...set.adjustments.penalty.items] : []
}

/** Everything that is answered: leaves of the areas, then bonus and penalty items. */
export function leavesByKey(set: CriteriaSet): ReadonlyMap<string, Leaf> {
  return new Map([...leavesOf(set.areas), ...adjustmentsOf(set)].map((leaf) => [leaf.key, leaf]))
}

const setFormat = { name: 'par-index-criteria', version: 1, title: 'tệp bộ tiêu chí' }
const mapFormat = { name: 'par-index-map', version: 1, title: 'tệp ánh xạ hai bộ tiêu chí' }
