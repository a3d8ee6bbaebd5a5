import * as z from 'zod/mini'
import { date, decimal, filledText, hash, key, link, text, year } from './fields.ts'
import { parseWith, type Immutable } from './parse.ts'
import { problemAt } from './place.ts'
import type { Problem, Result } from './result.ts'

/** Why points were lost, as the plan names it. */
export const causes = ['notDone', 'late', 'noEvidence', 'figures', 'overclaimed', 'deducted'] as const

const taskSchema = z.strictObject({
  id: key,
  content: filledText,
  lead: text,
  partner: text,
  time: text,
  due: z.nullable(date),
  note: text,
  product: text,
  cause: z.nullable(z.enum(causes)),
  /** Points expected of it; null where nobody says. */
  points: z.nullable(decimal.check(z.gte(0))),
  /** Criteria that it feeds, by their keys. */
  criteria: z.array(key),
  progress: z.enum(['open', 'doing', 'done', 'dropped']),
  doneAt: z.nullable(date),
  result: text,
})

/** A remedy plan, or any table of tasks with who does what by when, as it stands in its file. */
export const planSchema = z.strictObject({
  $schema: z.optional(text),
  format: z.literal('par-index-plan'),
  formatVersion: z.literal(1),
  id: key,
  title: filledText,
  unit: z.strictObject({ id: filledText, name: filledText }),
  /** The year whose work it plans, and the one whose results it starts from. */
  year,
  baseYear: z.nullable(year),
  target: text,
  decision: z.nullable(
    z.strictObject({ number: text, date: z.nullable(date), issuer: text, url: z.nullable(link) }),
  ),
  set: z.nullable(z.strictObject({ id: key, version: key, hash: z.optional(hash) })),
  tasks: z.array(taskSchema),
})

export type RemedyPlan = Immutable<z.infer<typeof planSchema>>
export type Task = RemedyPlan['tasks'][number]
export type Cause = (typeof causes)[number]

/** Checks a plan wholly: its form, no task twice, a day for what is done. */
export function parsePlan(json: unknown): Result<RemedyPlan> {
  return parseWith(planSchema, json, format, checkPlan)
}

/** How far a plan has come: tasks done of those that still count. Dropped ones do not. */
export type PlanProgress = {
  readonly done: number
  readonly of: number
  readonly late: readonly Task[]
  readonly soon: readonly Task[]
}

/** Progress on a day (`2022-05-01`): what is overdue, and what falls due within `days`. */
export function progressOfPlan(plan: RemedyPlan, today: string, until: string): PlanProgress {
  const counted = plan.tasks.filter(({ progress }) => progress !== 'dropped')
  const left = counted.filter(({ progress }) => progress !== 'done')
  return {
    done: counted.length - left.length,
    of: counted.length,
    late: left.filter(({ due }) => due !== null && due < today),
    soon: left.filter(({ due }) => due !== null && due >= today && due <= until),
  }
}

/** A task with fields changed; one that is done keeps the day, one that is not has none. */
export function editTask(plan: RemedyPlan, id: string, change: Partial<Task>, today: string): RemedyPlan {
  return {
    ...plan,
    tasks: plan.tasks.map((task) => {
      if (task.id !== id) return task
      const next = { ...task, ...change }
      return { ...next, doneAt: next.progress === 'done' ? (next.doneAt ?? today) : null }
    }),
  }
}

/** A plan with one task more at its end, to be written by the unit. */
export function addTask(plan: RemedyPlan): RemedyPlan {
  const task: Task = {
    id: newTaskId(plan),
    content: 'Nhiệm vụ mới',
    lead: '',
    partner: '',
    time: '',
    due: null,
    note: '',
    product: '',
    cause: null,
    points: null,
    criteria: [],
    progress: 'open',
    doneAt: null,
    result: '',
  }
  return { ...plan, tasks: [...plan.tasks, task] }
}

/** What a unit's own plan of a year is called. */
export function planTitle(year: number): string {
  return `Kế hoạch khắc phục tồn tại, hạn chế và nâng cao Chỉ số cải cách hành chính năm ${year}`
}

/** An id that no task of the plan has. */
export function newTaskId({ tasks }: Pick<RemedyPlan, 'tasks'>): string {
  const known = new Set(tasks.map(({ id }) => id))
  let number = tasks.length + 1
  while (known.has(`viec-${number}`)) number += 1
  return `viec-${number}`
}

const format = { name: 'par-index-plan', version: 1, title: 'tệp kế hoạch' }

function* checkPlan({ tasks }: RemedyPlan): Generator<Problem> {
  const seen = new Set<string>()
  for (const [at, { id, content, progress, doneAt }] of tasks.entries()) {
    if (seen.has(id)) {
      yield problemAt(
        ['tasks', at, 'id'],
        undefined,
        `Hai nhiệm vụ cùng mã "${id}". Bỏ một nhiệm vụ hoặc đặt mã khác.`,
      )
    }
    seen.add(id)
    if (doneAt !== null && progress !== 'done') {
      const message = `"${content}" có ngày hoàn thành nhưng chưa ghi là đã xong. Sửa tiến độ hoặc bỏ ngày.`
      yield problemAt(['tasks', at, 'doneAt'], undefined, message)
    }
  }
}
