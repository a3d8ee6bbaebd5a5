import { addDays, formatDay } from '../day.ts'
import { progressNames } from '../plan-words.ts'
import type { Dossier } from '../dossier.ts'
import { progressOfPlan, type PlanProgress, type RemedyPlan, type Task } from '../plan.ts'
import type { Block, Document } from './document.ts'
import { closingOf, headline, numberedHead, say } from './letter.ts'
import { pointsOfTasks } from './plan-points.ts'
import {
  headDataOfPlan,
  issuerOf,
  planFrame,
  planLines,
  taskColumn,
  taskTable,
  type PlanSource,
  type TaskColumn,
} from './plan-frame.ts'

/** `former`: the dossier of the year before; with it the report says which tasks brought their points. */
export type ProgressSource = PlanSource & { readonly former?: Dossier | null }

/** Báo cáo tiến độ thực hiện kế hoạch on a day (`2022-06-30`): what is done, what is late, and every task as the annex. */
export function planProgressReport(source: ProgressSource, today: string): Document {
  const { plan, dossier, former } = source
  const points = former && plan.year === dossier.year ? pointsOfTasks(plan, former, dossier) : null
  const title = `Báo cáo tiến độ thực hiện kế hoạch nâng cao Chỉ số cải cách hành chính năm ${plan.year}`
  const issuer = issuerOf(source)
  const head = headDataOfPlan(source)
  const progress = progressOfPlan(plan, today, addDays(today, 30))
  return {
    ...planFrame(source, title, `báo cáo tiến độ ${today}`),
    sections: [
      {
        orientation: 'portrait',
        head: numberedHead(issuer, 'BC', head),
        title: [
          'BÁO CÁO',
          'Tiến độ thực hiện kế hoạch khắc phục tồn tại, hạn chế',
          `và nâng cao Chỉ số cải cách hành chính năm ${plan.year}`,
        ],
        subtitle: [`(Số liệu tính đến ngày ${formatDay(today)})`],
        bookmark: 'Báo cáo tiến độ',
        blocks: [
          say(
            `Thực hiện ${plan.decision && plan.decision.number !== '' ? `Kế hoạch số ${plan.decision.number}${plan.decision.date === null ? '' : ` ngày ${formatDay(plan.decision.date)}`}` : plan.title}, ${plan.unit.name} báo cáo tiến độ như sau:`,
          ),
          headline('I. KẾT QUẢ THỰC HIỆN'),
          say(summaryOf(progress, plan.tasks)),
          ...(points ? [say(points.words)] : []),
          headline('II. NHIỆM VỤ CẦN TẬP TRUNG'),
          ...watchOf('Quá hạn', progress.late),
          ...watchOf('Đến hạn trong 30 ngày tới', progress.soon),
          headline('III. KHÓ KHĂN, KIẾN NGHỊ'),
          say(`${'…'.repeat(30)}./.`),
          closingOf(issuer, head),
        ],
      },
      {
        orientation: 'landscape',
        head: null,
        title: [points ? 'PHỤ LỤC I' : 'PHỤ LỤC', 'Tiến độ từng nhiệm vụ'],
        subtitle: [
          attachedTo(plan.unit),
          `(Số liệu tính đến ngày ${formatDay(today)})`,
          ...planLines(source),
        ],
        bookmark: 'Phụ lục: Tiến độ từng nhiệm vụ',
        blocks: [
          plan.tasks.length === 0
            ? { kind: 'paragraph', text: 'Kế hoạch chưa có nhiệm vụ nào.', tone: 'body' }
            : taskTable('Tiến độ từng nhiệm vụ', plan.tasks, columnsOn(today)),
        ],
      },
      ...(points
        ? [
            {
              ...points.annex,
              title: ['PHỤ LỤC II', ...points.annex.title.slice(1)],
              subtitle: [attachedTo(plan.unit), ...points.annex.subtitle],
            },
          ]
        : []),
    ],
  }
}

function attachedTo({ name }: RemedyPlan['unit']): string {
  return `(Kèm theo Báo cáo số …… ngày …… tháng …… năm ……… của ${name})`
}

function summaryOf({ done, of, late }: PlanProgress, tasks: readonly Task[]): string {
  const doing = tasks.filter(({ progress }) => progress === 'doing').length
  const dropped = tasks.length - of
  const parts = [
    `Đã hoàn thành ${done}/${of} nhiệm vụ`,
    `đang thực hiện ${doing}`,
    `chưa thực hiện ${of - done - doing}`,
    ...(late.length > 0 ? [`trong đó ${late.length} nhiệm vụ quá hạn`] : []),
    ...(dropped > 0 ? [`${dropped} nhiệm vụ không tiếp tục thực hiện`] : []),
  ]
  return `${parts.join('; ')}.`
}

function watchOf(title: string, tasks: readonly Task[]): readonly Block[] {
  if (tasks.length === 0) return [say(`${title}: không có.`)]
  return [
    say(`${title} (${tasks.length} nhiệm vụ):`),
    ...tasks.map(({ content, lead, due }) =>
      say(`- ${content}${lead === '' ? '' : ` (${lead})`}${due === null ? '' : `, hạn ${formatDay(due)}`}.`),
    ),
  ]
}

function columnsOn(today: string): readonly TaskColumn[] {
  return [
    taskColumn('no', 'STT', 11, (_, at) => String(at + 1), 'center'),
    taskColumn('content', 'Nội dung', 78, ({ content }) => content),
    taskColumn('lead', 'Cơ quan chủ trì', 36, ({ lead }) => lead),
    taskColumn('due', 'Thời hạn', 26, ({ due, time }) => (due === null ? time : formatDay(due)), 'center'),
    taskColumn('progress', 'Tiến độ', 26, (task) => stateOf(task, today), 'center'),
    taskColumn(
      'doneAt',
      'Ngày hoàn thành',
      26,
      ({ doneAt }) => (doneAt === null ? '' : formatDay(doneAt)),
      'center',
    ),
    taskColumn('result', 'Kết quả, sản phẩm', 45, ({ result, product }) =>
      result === '' ? product : result,
    ),
  ]
}

function stateOf({ progress, due, doneAt }: Task, today: string): string {
  const isLate =
    due !== null &&
    (progress === 'done' ? doneAt !== null && doneAt > due : progress !== 'dropped' && due < today)
  return `${progressNames[progress]}${isLate ? (progress === 'done' ? ' (chậm hạn)' : ' (quá hạn)') : ''}`
}
