import { leavesByKey } from './criteria.ts'
import type { Leaf } from './criterion.ts'
import { addDays } from './day.ts'
import { answerOf, type Dossier } from './dossier.ts'
import type { RemedyPlan, Task } from './plan.ts'
import { pointsFromNumber, pointsToNumber, subtractPoints, type Points } from './points.ts'
import { dueDay, scoreValue } from './rules.ts'

/** A day by which something is due: a deadline of the set, a day of the round, or a task of a plan. */
export type DueDay = {
  readonly id: string
  readonly day: string
  readonly title: string
  readonly who: string
  /** Due, done in time, done but late, or past and not done: points already lost. */
  readonly state: 'due' | 'done' | 'late' | 'lost'
  /** Points that being late has cost so far, 0 for none; null where the day itself carries no points. */
  readonly lost: number | null
  /** The task of a plan that it is, where ticking that off is what counts. */
  readonly task: { readonly plan: string; readonly id: string } | null
}

/**
 * What a dossier's year holds: last days for full points of its set, the days of its round, the tasks of its plans;
 * in the order of the days. `today` tells what is lost. A task that is due on the day of a criterion it feeds is the
 * same thing: it stands once, and what the criterion answers counts before what the plan says.
 */
export function dueDays(dossier: Dossier, plans: readonly RemedyPlan[], today: string): DueDay[] {
  const deadlines = deadlinesOf(dossier)
  const tasks = plans.flatMap((plan) => datedTasks(plan).map((task) => ({ plan: plan.id, ...task })))
  const twins = new Map(
    deadlines.flatMap(({ leaf, day }) => {
      const twin = tasks.find(({ task, due }) => due === day && task.criteria.includes(leaf.key))
      return twin ? [[leaf.key, twin] as const] : []
    }),
  )
  const known = new Set(twins.values())
  return [
    ...deadlines.flatMap((one) => deadlineDay(dossier, one, twins.get(one.leaf.key), today) ?? []),
    ...roundDays(dossier, today),
    ...tasks.filter((one) => !known.has(one)).map((one) => taskDay(one, today)),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1))
}

type Deadline = {
  readonly leaf: Leaf
  readonly day: string
  readonly best: Points
}
type DatedTask = { readonly plan: string; readonly task: Task; readonly due: string }

/** The last days for full points. */
function deadlinesOf({ set, year, unit: { since } }: Dossier): Deadline[] {
  return [...leavesByKey(set).values()].flatMap((leaf) => {
    const { rule } = leaf
    if (rule.kind !== 'deadline') return []
    const [best] = [...rule.steps].sort((a, b) => b.points - a.points)
    const day = addDays(dueDay(rule, { year, since }), best?.daysLate ?? 0)
    return [{ leaf, day, best: pointsFromNumber(best?.points ?? leaf.max) }]
  })
}

function deadlineDay(
  dossier: Dossier,
  { leaf, day, best }: Deadline,
  twin: DatedTask | undefined,
  today: string,
): DueDay | null {
  const context = { year: dossier.year, since: dossier.unit.since }
  const answer = answerOf(dossier, leaf.key)
  const value = answer?.value ?? null
  if (value === 'notApplicable') return null
  const outcome = scoreValue(leaf, value, context)
  if (outcome.kind === 'excluded') return null
  const about = {
    id: `criterion:${leaf.key}`,
    day,
    title: `${leaf.code}. ${leaf.title}`,
    who: answer?.assignee ?? leaf.lead ?? twin?.task.lead ?? '',
    task: twin ? { plan: twin.plan, id: twin.task.id } : null,
  }
  const lostWith = (points: Points) => pointsToNumber(subtractPoints(best, points))
  if (outcome.kind === 'points') {
    const state = value === 'notDone' ? 'lost' : outcome.points === best ? 'done' : 'late'
    return { ...about, task: null, state, lost: lostWith(outcome.points) }
  }
  // Not answered yet: what the plan says of it, else what doing it today would still bring.
  if (twin && twin.task.progress === 'done') {
    const done = scoreValue(leaf, twin.task.doneAt ?? day, context)
    const points = done.kind === 'points' ? done.points : best
    return { ...about, state: points === best ? 'done' : 'late', lost: lostWith(points) }
  }
  if (day >= today) return { ...about, state: 'due', lost: 0 }
  const now = scoreValue(leaf, today, context)
  return { ...about, state: 'lost', lost: now.kind === 'points' ? lostWith(now.points) : null }
}

function roundDays({ round, stage, unit }: Dossier, today: string): DueDay[] {
  if (!round) return []
  const dayOf = (id: string, day: string, title: string, done: boolean): DueDay => ({
    id,
    day,
    title,
    who: unit.name,
    state: done ? 'done' : day < today ? 'lost' : 'due',
    lost: null,
    task: null,
  })
  return [
    dayOf('round:submit', round.due.submit, 'Hạn gửi hồ sơ tự đánh giá', stage !== 'draft'),
    dayOf('round:explain', round.due.explain, 'Hạn giải trình kết quả thẩm định', stage === 'finalised'),
  ]
}

function datedTasks({ tasks }: RemedyPlan) {
  return tasks.flatMap((task) =>
    task.due === null || task.progress === 'dropped' ? [] : [{ task, due: task.due }],
  )
}

function taskDay({ plan, task, due }: DatedTask, today: string): DueDay {
  const { id, content, lead, progress, doneAt } = task
  const isLate = doneAt !== null && doneAt > due
  return {
    id: `task:${plan}:${id}`,
    day: due,
    title: content,
    who: lead,
    state: progress === 'done' ? (isLate ? 'late' : 'done') : due < today ? 'lost' : 'due',
    lost: null,
    task: { plan, id },
  }
}
