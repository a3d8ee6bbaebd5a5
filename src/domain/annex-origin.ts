import * as z from 'zod/mini'
import { text } from './fields.ts'
import type { Immutable } from './parse.ts'

const rowSchema = z.strictObject({
  /** Number of the row in its table, from 1, heads included; of the line in text without columns. */
  line: z.number(),
  confidence: z.enum(['sure', 'likely', 'check']),
  /** Why the row is not sure, each in one Vietnamese sentence. */
  doubts: z.array(text),
  /** The cells of the row as read, column by column: what stands beside what was understood. */
  source: z.array(z.strictObject({ column: text, text })),
})

const originSchema = z.strictObject({ name: text, notes: z.array(text), rows: z.record(text, rowSchema) })

/** What the annex said of a criterion: its row, the words of each column, and how sure the reading is. */
export type OriginRow = Immutable<z.infer<typeof rowSchema>>

/** The annex that a draft was read from: its name, its notes, and its rows by the key of their criterion. */
export type AnnexOrigin = Immutable<z.infer<typeof originSchema>>

/** What the database kept of an annex; null where there is none, or where it cannot be read. */
export function parseOrigin(json: unknown): AnnexOrigin | null {
  return originSchema.safeParse(json, { jitless: true }).success ? (json as AnnexOrigin) : null
}

/** A person has compared a row with the annex: nothing of it is in doubt any more. */
export function withCompared(origin: AnnexOrigin, key: string): AnnexOrigin {
  const row = origin.rows[key]
  return row ? { ...origin, rows: { ...origin.rows, [key]: { ...row, confidence: 'sure' } } } : origin
}
