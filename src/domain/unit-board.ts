import { readCurve } from './chance.ts'
import { addDays } from './day.ts'
import type { Dossier } from './dossier.ts'
import { officialResult, type OfficialResult } from './official-result.ts'
import { progressOfPlan, type PlanProgress, type RemedyPlan, type Task } from './plan.ts'
import { isParIndex, type RankingTable } from './ranking-table.ts'
import type { ScoreRow, ScoreSheet } from './score.ts'
import { planTarget, type TargetPlan } from './target.ts'
import { fieldOf, tablesOf } from './target-field.ts'
import { describeChance, describeTarget } from './target-words.ts'
import { publishedYears, type PublishedYear } from './unit-years.ts'

/** One page for the leader: where the unit stands, what is aimed at, and what is still to be done. */
export type UnitBoard = {
  /** Published years, the oldest first. */
  readonly years: readonly PublishedYear[]
  /** What was published for the dossier's own year, beside what it comes to. */
  readonly official: OfficialResult | null
  /** What so many places cost; null where no table holds the unit. */
  readonly target: BoardTarget | null
  /** Areas with an index, the best first and the worst first, up to three each and none in both. */
  readonly strongest: readonly ScoreRow[]
  readonly weakest: readonly ScoreRow[]
  readonly tasks: (PlanProgress & { readonly plan: RemedyPlan; readonly open: readonly Task[] }) | null
}

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

function targetOf({ dossier, sheet, tables, places, seed }: Sources): BoardTarget | null {
  const held = tables.map((table) => ({ table }))
  const [chosen] = tablesOf(
    held.filter(({ table }) => isParIndex(table)),
    dossier,
  )
  const field = chosen && fieldOf(chosen, held, dossier)
  if (!chosen || !field) return null
  const { ranking, history, unit, digits, isOwnIndex } = field
  const ceiling = dossier.set.adjustments?.ceiling
  const own = isOwnIndex ? { sheet, ...(ceiling === undefined ? {} : { ceiling }) } : {}
  const plan = planTarget({
    places,
    ranking,
    history,
    unit,
    digits,
    top: chosen.table.max,
    seed,
    ways: [],
    ...own,
  })
  const probability = readCurve(plan.chance, plan.neededIndex)
  return {
    plan,
    year: chosen.table.year,
    words: describeTarget(plan, digits, chosen.table.max),
    chance: probability === null ? null : describeChance(probability, plan),
  }
}
