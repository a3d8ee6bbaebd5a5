import type { Dossier } from '../dossier.ts'
import type { RemedyPlan, Task } from '../plan.ts'
import { scoreDossier } from '../score.ts'
import {
  plainRow,
  singleHead,
  textCell,
  type Cell,
  type Column,
  type Document,
  type Table,
} from './document.ts'
import { footOf, marksOf, plainOf } from './marks.ts'
import type { HeadData } from './official-head.ts'
import { sourceLines } from './source-lines.ts'

/** What the papers of a plan are made from. The unit is the plan's, which need not be the dossier's. */
export type PlanSource = {
  readonly plan: RemedyPlan
  readonly dossier: Dossier
  readonly head?: HeadData | undefined
  /** Of the dossier; null while it is not frozen. */
  readonly code?: string | null
}

/** The dossier as if it were of the unit that made the plan: for the head and the signature. */
export function issuerOf({ plan, dossier }: PlanSource): Dossier {
  return { ...dossier, unit: { ...dossier.unit, ...plan.unit } }
}

/** The words over the signature and in the head are those of the dossier's unit: another unit's plan has its own. */
export function headDataOfPlan({ plan, dossier, head }: PlanSource): HeadData | undefined {
  return plan.unit.id === dossier.unit.id ? head : undefined
}

/**
 * What the losses of a unit's own plan were found in: period, freeze, set, decision, base. A plan of another unit, as a
 * ready one is, has no dossier here.
 */
export function planLines({ plan, dossier }: PlanSource): readonly string[] {
  return plan.unit.id === dossier.unit.id ? sourceLines(dossier, scoreDossier(dossier)) : []
}

/** What the file says of itself, its marks and its foot. `what`: "kế hoạch khắc phục", for the file's name. */
export function planFrame(
  source: PlanSource,
  title: string,
  what: string,
): Pick<Document, 'meta' | 'marks' | 'foot'> {
  const { plan, dossier, code = null } = source
  const isOwn = plan.unit.id === dossier.unit.id
  return {
    meta: {
      title: `${title} – ${plan.unit.name}`,
      author: plan.unit.name,
      subject: plan.title,
      keywords: ['Chỉ số cải cách hành chính', 'PAR INDEX', 'kế hoạch khắc phục', String(plan.year)],
      language: 'vi',
      fileName: [plainOf(what), plainOf(plan.unit.name).slice(0, 60).replace(/-$/, ''), plan.year].join('-'),
    },
    marks: marksOf(dossier),
    foot: `Kế hoạch năm ${plan.year} · ${plan.unit.name}${isOwn ? ` · ${footOf(dossier, code)}` : ''}`,
  }
}

/** A column of a table of tasks, and what stands in it. */
export type TaskColumn = Column & { readonly cellOf: (task: Task, at: number) => Cell }

/** One row for each task, in the order of the plan. */
export function taskTable(caption: string, tasks: readonly Task[], columns: readonly TaskColumn[]): Table {
  return {
    kind: 'table',
    caption,
    columns: columns.map(({ cellOf: _, ...column }) => column),
    head: singleHead(columns),
    rows: tasks.map((task, at) =>
      plainRow(
        task.id,
        columns.map(({ cellOf }) => cellOf(task, at)),
      ),
    ),
  }
}

export function taskColumn(
  key: string,
  title: string,
  width: number,
  textOf: (task: Task, at: number) => string,
  align: Column['align'] = 'left',
): TaskColumn {
  return { key, title, kind: 'text', align, width, cellOf: (task, at) => textCell(textOf(task, at)) }
}
