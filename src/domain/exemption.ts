import * as z from 'zod/mini'
import { text } from './fields.ts'
import type { Immutable } from './parse.ts'

const exemptionSchema = z.strictObject({ status: z.enum(['excused', 'notRanked']), reason: text })
const exemptionsSchema = z.record(text, exemptionSchema)

/** The reviewer's word that a unit stands below the table, and why. */
export type Exemption = Immutable<z.infer<typeof exemptionSchema>>

/** By the unit's id: which units of a round stand below the table. */
export type Exemptions = Readonly<Record<string, Exemption>>

/** What was stored of a round's exemptions; none where there is nothing, or nothing that can be read. */
export function exemptionsFrom(json: unknown): Exemptions {
  const parsed = exemptionsSchema.safeParse(json, { jitless: true })
  return parsed.success ? parsed.data : {}
}
