import { formatDay } from '../day.ts'
import { causeNames } from '../plan-words.ts'
import type { RemedyPlan, Task } from '../plan.ts'
import { formatFigure, pointsFromNumber } from '../points.ts'
import { expectedPoints } from '../remedy.ts'
import { pointsCell, remarkCell, type Block, type Document } from './document.ts'
import { closingOf, groundOf, headline, numberedHead, say } from './letter.ts'
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

/** `inDetail`: product, cause and expected points beside the columns that Quy Nhơn's annex has. */
export type RemedyPlanOptions = { readonly inDetail?: boolean }

/**
 * Kế hoạch khắc phục: the letter in three parts, and the tasks as its annex in the columns of Kế hoạch 43/KH-UBND
 * (Quy Nhơn, 21/02/2022). Tasks given up are left out.
 */
export function remedyPlanDocument(
  source: PlanSource,
  { inDetail = false }: RemedyPlanOptions = {},
): Document {
  const { plan } = source
  const title = `Kế hoạch khắc phục tồn tại, hạn chế và nâng cao Chỉ số cải cách hành chính năm ${plan.year}`
  const issuer = issuerOf(source)
  const head = headDataOfPlan(source)
  const tasks = plan.tasks.filter(({ progress }) => progress !== 'dropped')
  return {
    ...planFrame(source, title, 'kế hoạch khắc phục'),
    sections: [
      {
        orientation: 'portrait',
        head: numberedHead(issuer, 'KH', head),
        title: [
          'KẾ HOẠCH',
          'Khắc phục tồn tại, hạn chế và nâng cao',
          `Chỉ số cải cách hành chính năm ${plan.year}`,
        ],
        subtitle: [],
        bookmark: 'Kế hoạch',
        blocks: [
          say(openingOf(source)),
          headline('I. MỤC ĐÍCH, YÊU CẦU'),
          say(
            `1. Khắc phục các tiêu chí chưa đạt điểm tối đa${plan.baseYear === null ? '' : ` năm ${plan.baseYear}`}, nâng cao Chỉ số cải cách hành chính năm ${plan.year} của ${plan.unit.name}.`,
          ),
          say(
            '2. Xác định rõ nhiệm vụ, cơ quan chủ trì, cơ quan phối hợp và thời gian hoàn thành; mỗi nhiệm vụ có sản phẩm làm tài liệu kiểm chứng.',
          ),
          headline('II. MỤC TIÊU VÀ NHIỆM VỤ'),
          ...goalsOf(plan, tasks),
          headline('III. TỔ CHỨC THỰC HIỆN'),
          say(
            '1. Các cơ quan, bộ phận được giao chủ trì tổ chức thực hiện đúng nội dung, thời gian tại Phụ lục; báo cáo kết quả theo quý về cơ quan thường trực cải cách hành chính.',
          ),
          say(
            '2. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, bộ phận phản ánh kịp thời để xem xét, điều chỉnh kế hoạch./.',
          ),
          closingOf(issuer, head),
        ],
      },
      {
        orientation: 'landscape',
        head: null,
        title: ['PHỤ LỤC', 'Nhiệm vụ khắc phục tồn tại, hạn chế và nâng cao Chỉ số cải cách hành chính'],
        subtitle: [
          `(Kèm theo Kế hoạch số ……/KH-…… ngày …… tháng …… năm …… của ${plan.unit.name})`,
          ...planLines(source),
        ],
        bookmark: 'Phụ lục: Nhiệm vụ',
        blocks: [
          tasks.length === 0
            ? { kind: 'paragraph', text: 'Kế hoạch chưa có nhiệm vụ nào.', tone: 'body' }
            : taskTable('Nhiệm vụ của kế hoạch', tasks, [
                ...annexColumns,
                ...(inDetail ? detailColumns : []),
              ]),
        ],
      },
    ],
  }
}

const annexColumns: readonly TaskColumn[] = [
  taskColumn('no', 'STT', 11, (_, at) => String(at + 1), 'center'),
  taskColumn('content', 'Nội dung', 78, ({ content }) => content),
  taskColumn('lead', 'Cơ quan chủ trì', 36, ({ lead }) => lead),
  taskColumn('partner', 'Cơ quan phối hợp', 36, ({ partner }) => partner),
  taskColumn('time', 'Thời gian thực hiện', 28, timeOf),
  taskColumn('note', 'Ghi chú', 30, ({ note }) => note),
]

const detailColumns: readonly TaskColumn[] = [
  taskColumn('product', 'Sản phẩm', 36, ({ product }) => product),
  taskColumn('cause', 'Nguyên nhân', 26, ({ cause }) => (cause === null ? '' : causeNames[cause])),
  {
    key: 'points',
    title: 'Điểm dự kiến',
    kind: 'points',
    align: 'right',
    width: 18,
    cellOf: ({ points }) => (points === null ? remarkCell('–') : pointsCell(pointsFromNumber(points), 2)),
  },
]

function timeOf({ time, due }: Task): string {
  if (due === null) return time
  return time === '' ? `Trước ngày ${formatDay(due)}` : `${time} (hạn ${formatDay(due)})`
}

function openingOf({ plan, dossier }: PlanSource): string {
  const ground = plan.unit.id === dossier.unit.id ? groundOf(dossier) : ''
  const base =
    plan.baseYear === null ? '' : ` trên cơ sở kết quả Chỉ số cải cách hành chính năm ${plan.baseYear},`
  return `${ground === '' ? 'Thực hiện công tác cải cách hành chính' : `Thực hiện ${ground}`},${base} ${plan.unit.name} ban hành Kế hoạch khắc phục tồn tại, hạn chế và nâng cao Chỉ số cải cách hành chính năm ${plan.year} như sau:`
}

function goalsOf(plan: RemedyPlan, tasks: readonly Task[]): readonly Block[] {
  const points = expectedPoints(plan)
  return [
    say(`1. Mục tiêu: ${plan.target === '' ? '……' : plan.target}.`),
    say(
      `2. Nhiệm vụ: ${tasks.length} nhiệm vụ nêu tại Phụ lục kèm theo${points > 0 ? `, dự kiến tăng thêm ${formatFigure(points, 2)} điểm` : ''}.`,
    ),
  ]
}
