import { leavesByKey } from './criteria.ts'
import { addDays } from './day.ts'
import { answerOf, type Dossier } from './dossier.ts'
import type { RemedyPlan } from './plan.ts'
import { pointsFromNumber } from './points.ts'
import { dueDay, scoreValue } from './rules.ts'

/** A day by which something is due: a deadline of the set, a day of the round, or a task of a plan. */
export type DueDay = {
  readonly id: string
  readonly day: string
  readonly title: string
  readonly who: string
  /** Due, done in time, done but late, or past and not done: points already lost. */
  readonly state: 'due' | 'done' | 'late' | 'lost'
}

/**
 * What a dossier's year holds: last days for full points of its set, the days of its round, the tasks of its plan;
 * in the order of the days. `today` tells what is lost.
 */
export function dueDays(dossier: Dossier, plan: RemedyPlan | null, today: string): DueDay[] {
  return [
    ...deadlineDays(dossier, today),
    ...roundDays(dossier, today),
    ...(plan ? taskDays(plan, today) : []),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1))
}

function deadlineDays(dossier: Dossier, today: string): DueDay[] {
  const context = { year: dossier.year, since: dossier.unit.since }
  return [...leavesByKey(dossier.set).values()].flatMap((leaf) => {
    const { rule } = leaf
    if (rule.kind !== 'deadline') return []
    const [best] = [...rule.steps].sort((a, b) => b.points - a.points)
    const day = addDays(dueDay(rule, context), best?.daysLate ?? 0)
    const answer = answerOf(dossier, leaf.key)
    const value = answer?.value ?? null
    if (value === 'notApplicable') return []
    const outcome = scoreValue(leaf, value, context)
    if (outcome.kind === 'excluded') return []
    const isFull = outcome.kind === 'points' && outcome.points === pointsFromNumber(best?.points ?? leaf.max)
    const state = outcome.kind === 'points' ? doneState(value, isFull) : day < today ? 'lost' : 'due'
    const who = answer?.assignee ?? leaf.lead ?? ''
    return [{ id: `criterion:${leaf.key}`, day, title: `${leaf.code}. ${leaf.title}`, who, state }]
  })
}

function doneState(value: unknown, isFull: boolean): DueDay['state'] {
  if (value === 'notDone') return 'lost'
  return isFull ? 'done' : 'late'
}

function roundDays({ round, stage, unit }: Dossier, today: string): DueDay[] {
  if (!round) return []
  const isSent = stage !== 'draft'
  const stateOf = (day: string, done: boolean) => (done ? 'done' : day < today ? 'lost' : 'due')
  return [
    {
      id: 'round:submit',
      day: round.due.submit,
      title: 'Hạn gửi hồ sơ tự đánh giá',
      who: unit.name,
      state: stateOf(round.due.submit, isSent),
    },
    {
      id: 'round:explain',
      day: round.due.explain,
      title: 'Hạn giải trình kết quả thẩm định',
      who: unit.name,
      state: stateOf(round.due.explain, stage === 'finalised'),
    },
  ]
}

function taskDays({ tasks }: RemedyPlan, today: string): DueDay[] {
  return tasks.flatMap(({ id, due, content, lead, progress, doneAt }) => {
    if (due === null || progress === 'dropped') return []
    const state =
      progress === 'done' ? (doneAt !== null && doneAt > due ? 'late' : 'done') : due < today ? 'lost' : 'due'
    return [{ id: `task:${id}`, day: due, title: content, who: lead, state }]
  })
}
