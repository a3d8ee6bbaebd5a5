import type { RemedyPlan, Task } from './plan.ts'
import { addPoints, noPoints, pointsToNumber, subtractPoints, type Points } from './points.ts'
import { leafRowsOf } from './leaf-row.ts'
import type { ScoreRow, ScoreSheet } from './score.ts'

/** A criterion that a task feeds, in the year before and in the plan's year; decimals of points. */
export type YieldRow = {
  readonly key: string
  readonly code: string
  readonly title: string
  /** Null where it had no points yet, or did not stand in that year's sheet. */
  readonly before: number | null
  readonly after: number | null
  /** Null where points cannot be compared: one side is missing, or the criterion now gives another maximum. */
  readonly gained: number | null
}

/** `brought`: its criteria gained points; `not`: they did not; `unknown`: nothing to compare yet. */
export type TaskYield = {
  readonly task: Task
  readonly rows: readonly YieldRow[]
  readonly gained: number | null
  readonly outcome: 'brought' | 'not' | 'unknown'
}

/** What a plan came to: by its tasks, and the points of all its criteria, each counted once. */
export type PlanYield = {
  readonly tasks: readonly TaskYield[]
  readonly gained: number | null
  readonly brought: number
}

/** Which planned tasks brought their points, by the sheets of the year before and of the plan's year. */
export function yieldOfPlan(
  plan: Pick<RemedyPlan, 'tasks'>,
  before: ScoreSheet,
  after: ScoreSheet,
): PlanYield {
  const tasks = yieldsOf(plan, before, after)
  const once = new Map(tasks.flatMap(({ rows }) => rows.map((row) => [row.key, row] as const)))
  const [was, is] = [leavesByKey(before), leavesByKey(after)]
  return {
    tasks,
    gained: sumOf([...once.keys()].flatMap((key) => gainOf(was.get(key), is.get(key)) ?? [])),
    brought: tasks.filter(({ outcome }) => outcome === 'brought').length,
  }
}

/** The same, task by task. Tasks given up are left out. */
export function yieldsOf(
  { tasks }: Pick<RemedyPlan, 'tasks'>,
  before: ScoreSheet,
  after: ScoreSheet,
): TaskYield[] {
  const [was, is] = [leavesByKey(before), leavesByKey(after)]
  return tasks
    .filter(({ progress }) => progress !== 'dropped')
    .map((task) => {
      const pairs = task.criteria.map((key) => [was.get(key), is.get(key)] as const)
      const gains = pairs.flatMap(([then, now]) => gainOf(then, now) ?? [])
      const gained = sumOf(gains)
      const outcome = gained === null ? 'unknown' : gained > 0 ? 'brought' : 'not'
      return { task, rows: pairs.flatMap(([then, now]) => rowOf(then, now)), gained, outcome }
    })
}

function rowOf(then: ScoreRow | undefined, now: ScoreRow | undefined): YieldRow[] {
  const row = now ?? then
  if (!row) return []
  const { key, code, title } = row
  const gain = gainOf(then, now)
  return [
    {
      key,
      code,
      title,
      before: numberOf(then?.final),
      after: numberOf(now?.final),
      gained: numberOf(gain),
    },
  ]
}

/** Points gained; null where one side has none or the maxima differ. */
function gainOf(then: ScoreRow | undefined, now: ScoreRow | undefined): Points | null {
  if (!then || !now || then.final === null || now.final === null || then.max !== now.max) return null
  return subtractPoints(now.final, then.final)
}

function sumOf(gains: readonly Points[]): number | null {
  return gains.length === 0 ? null : pointsToNumber(addPoints(noPoints, ...gains))
}

function numberOf(points: Points | null | undefined): number | null {
  return points == null ? null : pointsToNumber(points)
}

function leavesByKey(sheet: ScoreSheet): ReadonlyMap<string, ScoreRow> {
  return new Map(leafRowsOf(sheet.areas).map((row) => [row.key, row]))
}
