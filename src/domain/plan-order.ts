import { newTaskId, type RemedyPlan, type Task } from './plan.ts'

/** Rows of a plan taken out, put back, moved and copied. `fixed`: ids of rows that keep their place. */

export function removeTask(plan: RemedyPlan, id: string): RemedyPlan {
  return { ...plan, tasks: plan.tasks.filter((task) => task.id !== id) }
}

/** A task that was taken out, back where it stood (`at`, from 0), or at the end of what has become shorter. */
export function restoreTask(plan: RemedyPlan, task: Task, at: number): RemedyPlan {
  const isTaken = plan.tasks.some(({ id }) => id === task.id)
  const back = isTaken ? { ...task, id: newTaskId(plan) } : task
  return { ...plan, tasks: [...plan.tasks.slice(0, at), back, ...plan.tasks.slice(at)] }
}

/** Whether a task may change places with the one above (-1) or below (1). */
export function canMoveTask(
  { tasks }: Pick<RemedyPlan, 'tasks'>,
  id: string,
  by: -1 | 1,
  fixed: ReadonlySet<string>,
): boolean {
  const at = tasks.findIndex((task) => task.id === id)
  const other = tasks[at + by]
  return at !== -1 && other !== undefined && !fixed.has(id) && !fixed.has(other.id)
}

/** A task changes places with the one above (-1) or below (1); nothing where it cannot. */
export function moveTask(
  plan: RemedyPlan,
  id: string,
  by: -1 | 1,
  fixed: ReadonlySet<string> = new Set(),
): RemedyPlan {
  if (!canMoveTask(plan, id, by, fixed)) return plan
  const upper = plan.tasks.findIndex((task) => task.id === id) + Math.min(by, 0)
  const [one, two] = plan.tasks.slice(upper, upper + 2)
  if (!one || !two) return plan
  return { ...plan, tasks: [...plan.tasks.slice(0, upper), two, one, ...plan.tasks.slice(upper + 2)] }
}

/** A task once more at the end of the plan, as one of the unit's own that nothing was done of yet. */
export function copyTask(plan: RemedyPlan, id: string): RemedyPlan {
  const task = plan.tasks.find((one) => one.id === id)
  if (!task) return plan
  const copy: Task = { ...task, id: newTaskId(plan), progress: 'open', doneAt: null, result: '' }
  return { ...plan, tasks: [...plan.tasks, copy] }
}
