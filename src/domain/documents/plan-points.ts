import type { Dossier } from '../dossier.ts'
import { describeYield, outcomeNames } from '../plan-words.ts'
import type { RemedyPlan } from '../plan.ts'
import { pointsFromNumber } from '../points.ts'
import { scoreDossier } from '../score.ts'
import { yieldOfPlan, type PlanYield, type TaskYield } from '../task-yield.ts'
import { plainRow, singleHead, textCell, type Column, type Section, type Table } from './document.ts'
import { differenceCell, pointsOrDash } from './points-cells.ts'

/** Which tasks brought their points: a sentence for the letter, and every criterion of every task as an annex. */
export function pointsOfTasks(
  plan: RemedyPlan,
  former: Dossier,
  dossier: Dossier,
): { readonly words: string; readonly annex: Section } {
  const { digits } = dossier.set
  const result = yieldOfPlan(plan, scoreDossier(former), scoreDossier(dossier))
  return {
    words: `${describeYield(result, former.year, digits)}.`,
    annex: {
      orientation: 'landscape',
      head: null,
      title: ['PHỤ LỤC', 'Điểm các nhiệm vụ mang lại'],
      subtitle: [
        `(Năm ${former.year}: ${kindOf(former)}; năm ${dossier.year}: ${kindOf(dossier)}. Tiêu chí đổi điểm tối đa không cộng vào tổng)`,
      ],
      bookmark: 'Phụ lục: Điểm các nhiệm vụ mang lại',
      blocks: [pointsTable(result, former.year, dossier.year, digits)],
    },
  }
}

function kindOf({ review }: Dossier): string {
  return review.rounds.length > 0 ? 'điểm sau thẩm định' : 'điểm tự đánh giá'
}

function pointsTable({ tasks }: PlanYield, before: number, after: number, digits: number): Table {
  const columns: readonly Column[] = [
    { key: 'no', title: 'STT', kind: 'text', align: 'center', width: 11 },
    { key: 'content', title: 'Nhiệm vụ', kind: 'text', align: 'left', width: 80 },
    { key: 'criterion', title: 'Tiêu chí', kind: 'text', align: 'left', width: 78 },
    { key: 'before', title: `Điểm năm ${before}`, kind: 'points', align: 'right', width: 20 },
    { key: 'after', title: `Điểm năm ${after}`, kind: 'points', align: 'right', width: 20 },
    { key: 'gained', title: 'Tăng, giảm', kind: 'points', align: 'right', width: 20 },
    { key: 'outcome', title: 'Kết quả', kind: 'text', align: 'center', width: 26 },
  ]
  return {
    kind: 'table',
    caption: 'Điểm các nhiệm vụ mang lại',
    columns,
    head: singleHead(columns),
    rows: tasks.flatMap((one, at) => rowsOf(one, at, digits)),
  }
}

function rowsOf({ task, rows, outcome }: TaskYield, number: number, digits: number): Table['rows'] {
  const points = (value: number | null | undefined) => (value == null ? null : pointsFromNumber(value))
  const shown = rows.length > 0 ? rows : [null]
  return shown.map((row, at) =>
    plainRow(row ? `${task.id} ${row.key}` : task.id, [
      textCell(at === 0 ? String(number + 1) : ''),
      textCell(at === 0 ? task.content : ''),
      textCell(row ? `${row.code} ${row.title}` : ''),
      pointsOrDash(points(row?.before), digits),
      pointsOrDash(points(row?.after), digits),
      differenceCell(points(row?.gained), digits),
      textCell(at === 0 ? outcomeNames[outcome] : ''),
    ]),
  )
}
