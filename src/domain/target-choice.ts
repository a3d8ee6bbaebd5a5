import * as z from 'zod/mini'
import { key, text, wholeNumber } from './fields.ts'
import type { Improvement } from './improvement.ts'
import type { Immutable } from './parse.ts'

const goalDraftSchema = z.strictObject({
  kind: z.enum(['places', 'place', 'index', 'tier']),
  places: wholeNumber,
  place: wholeNumber,
  index: text,
  tier: text,
  margin: text,
})

const choiceSchema = z.strictObject({
  table: z.nullable(text),
  goals: z.array(z.strictObject({ table: text, goal: goalDraftSchema })),
  efforts: z.array(z.strictObject({ key, effort: z.int().check(z.gte(1), z.lte(5)) })),
  barred: z.array(key),
  ways: z.array(
    z.strictObject({
      table: text,
      chosen: z.array(z.strictObject({ key, step: z.enum(['next', 'full', 'proof']) })),
    }),
  ),
})

/** What one aims at, as it is typed; `margin`: points beyond those needed. */
export type GoalDraft = Immutable<z.infer<typeof goalDraftSchema>>

/**
 * What was chosen on the way to a target of a dossier: the table, per table a goal and the work switched on by hand,
 * and for all of them how hard each criterion is held to be and which cannot be worked on.
 */
export type TargetChoice = Immutable<z.infer<typeof choiceSchema>>

export const firstChoice: TargetChoice = { table: null, goals: [], efforts: [], barred: [], ways: [] }

/** A choice as it was kept → the same; null where it is none. */
export function parseTargetChoice(kept: string): TargetChoice | null {
  try {
    const parsed = choiceSchema.safeParse(JSON.parse(kept), { jitless: true })
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function isFirstChoice({ table, goals, efforts, barred, ways }: TargetChoice): boolean {
  return table === null && [goals, efforts, barred, ways].every(({ length }) => length === 0)
}

export function goalFor({ goals }: TargetChoice, table: string): GoalDraft | null {
  return goals.find((one) => one.table === table)?.goal ?? null
}

/** Another goal in a table; what was switched on by hand was chosen for the former one. */
export function chooseGoal(choice: TargetChoice, table: string, goal: GoalDraft): TargetChoice {
  const others = choice.goals.filter((one) => one.table !== table)
  return { ...chooseWays(choice, table, null), goals: [...others, { table, goal }] }
}

export function chooseEffort(choice: TargetChoice, of: string, effort: number): TargetChoice {
  return { ...choice, efforts: [...choice.efforts.filter((one) => one.key !== of), { key: of, effort }] }
}

export function effortsOf(efforts: TargetChoice['efforts']): Readonly<Record<string, number>> {
  return Object.fromEntries(efforts.map((one) => [one.key, one.effort]))
}

export function bar({ barred, ...choice }: TargetChoice, of: string, isBarred: boolean): TargetChoice {
  return { ...choice, barred: [...barred.filter((one) => one !== of), ...(isBarred ? [of] : [])] }
}

/** Work switched on by hand; null takes whatever is easiest. */
export function chooseWays(
  choice: TargetChoice,
  table: string,
  ways: readonly Pick<Improvement, 'key' | 'step'>[] | null,
): TargetChoice {
  const others = choice.ways.filter((one) => one.table !== table)
  const chosen = ways?.map((way) => ({ key: way.key, step: way.step }))
  return { ...choice, ways: chosen ? [...others, { table, chosen }] : others }
}

/** What was switched on by hand, of what there still is to do and can be done; null where nothing was chosen by hand. */
export function chosenWays(
  { ways: kept, barred }: TargetChoice,
  table: string,
  ways: readonly Improvement[],
): readonly Improvement[] | null {
  const chosen = kept.find((one) => one.table === table)?.chosen
  if (!chosen) return null
  return ways.filter(
    (way) => !barred.includes(way.key) && chosen.some((one) => one.key === way.key && one.step === way.step),
  )
}
