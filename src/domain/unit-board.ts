import { readCurve } from './chance.ts'
import { addDays } from './day.ts'
import type { Dossier } from './dossier.ts'
import { officialResult, type OfficialResult } from './official-result.ts'
import { progressOfPlan, type PlanProgress, type RemedyPlan, type Task } from './plan.ts'
import { isSameIndex, type RankingTable } from './ranking-table.ts'
import type { ScoreRow, ScoreSheet } from './score.ts'
import { planTarget, type TargetPlan } from './target.ts'
import { fieldOf, tablesOf, type Field } from './target-field.ts'
import { describeChance, describeOther, describeTarget } from './target-words.ts'
import { otherIndices, parIndex, publishedYears, type PublishedYear } from './unit-years.ts'

/** One page for the leader: where the unit stands, what is aimed at, and what is still to be done. */
export type UnitBoard = {
  /** Published years by PAR INDEX, the oldest first. */
  readonly years: readonly PublishedYear[]
  /** Where the unit stands by other indices than PAR INDEX, and what so many places cost there. */
  readonly others: readonly OtherIndex[]
  /** What was published for the dossier's own year, beside what it comes to. */
  readonly official: OfficialResult | null
  /** What so many places cost; null where no table holds the unit. */
  readonly target: BoardTarget | null
  /** Areas with an index, the best first and the worst first, up to three each and none in both. */
  readonly strongest: readonly ScoreRow[]
  readonly weakest: readonly ScoreRow[]
  readonly tasks: (PlanProgress & { readonly plan: RemedyPlan; readonly open: readonly Task[] }) | null
}

/** `words`: the place, and what is needed for more; on the table of `year`. */
export type OtherIndex = { readonly index: string; readonly year: number; readonly words: string }

export type BoardTarget = {
  readonly plan: TargetPlan
  readonly year: number
  readonly words: string
  /** Null with too few years to say one. */
  readonly chance: string | null
}

type Sources = {
  readonly dossier: Dossier
  readonly sheet: ScoreSheet
  readonly tables: readonly RankingTable[]
  /** The plan that is carried out; null where there is none. */
  readonly plan: RemedyPlan | null
  /** Places to win. */
  readonly places: number
  readonly seed: number
  /** `2022-06-30`. */
  readonly today: string
}

/** The board of a unit on a day. */
export function unitBoard(sources: Sources): UnitBoard {
  const { dossier, sheet, tables, plan, today } = sources
  const areas = sheet.areas.flatMap((row) => (row.index === null ? [] : [{ row, index: row.index }]))
  const sorted = areas.sort((a, b) => b.index - a.index).map(({ row }) => row)
  const half = Math.min(3, Math.floor(sorted.length / 2))
  const progress = plan && progressOfPlan(plan, today, addDays(today, 30))
  return {
    years: publishedYears(tables, dossier.unit),
    others: otherIndices(tables, dossier.unit).flatMap((index) => otherOf(sources, index) ?? []),
    official: officialResult(tables, dossier, sheet),
    target: targetOf(sources),
    strongest: sorted.slice(0, half),
    weakest: sorted.slice(sorted.length - half).reverse(),
    tasks:
      plan && progress
        ? {
            ...progress,
            plan,
            open: plan.tasks.filter(({ progress: at }) => at === 'open' || at === 'doing'),
          }
        : null,
  }
}

function targetOf(sources: Sources): BoardTarget | null {
  const { dossier, sheet, places, seed } = sources
  const found = fieldIn(sources, parIndex)
  if (!found) return null
  const { year, max, field } = found
  const { ranking, history, unit, digits, isOwnIndex } = field
  const ceiling = dossier.set.adjustments?.ceiling
  const own = isOwnIndex ? { sheet, ...(ceiling === undefined ? {} : { ceiling }) } : {}
  const plan = planTarget({ places, ranking, history, unit, digits, top: max, seed, ways: [], ...own })
  const probability = readCurve(plan.chance, plan.neededIndex)
  return {
    plan,
    year,
    words: describeTarget(plan, digits, max),
    chance: probability === null ? null : describeChance(probability, plan),
  }
}

/** Null where only units that it was made of stand in the tables. */
function otherOf(sources: Sources, index: string): OtherIndex | null {
  const found = fieldIn(sources, index)
  if (!found) return null
  const { year, max, field } = found
  const { ranking, unit, digits } = field
  const { places, seed } = sources
  const plan = planTarget({ places, ranking, history: [], unit, digits, top: max, seed, ways: [] })
  return { index, year, words: describeOther(plan, digits, max) }
}

/** The block of an index that the unit runs in: that of the newest table not of a year after the dossier's, if there is one. */
function fieldIn(
  { tables, dossier }: Sources,
  index: string,
): { readonly year: number; readonly max: number; readonly field: Field } | null {
  const held = tables.map((table) => ({ table }))
  const [chosen] = tablesOf(
    held.filter(({ table }) => isSameIndex(table, { index })),
    dossier,
  )
  const field = chosen && fieldOf(chosen, held, dossier)
  return chosen && field ? { year: chosen.table.year, max: chosen.table.max, field } : null
}
