import { describeOtherIndex, describeTask, describeTasks, describeYear, laterMark } from '../board-words.ts'
import type { Dossier } from '../dossier.ts'
import { baseOfLeaves, leafRowsOf } from '../leaf-row.ts'
import { describeOfficial } from '../official-result.ts'
import type { ScoreRow, ScoreSheet } from '../score.ts'
import { printOnScale } from '../target-words.ts'
import type { UnitBoard } from '../unit-board.ts'
import { describeStanding, quartileNames } from '../standing-words.ts'
import type { PublishedYear } from '../unit-years.ts'
import { lowerFirst } from '../wording.ts'
import {
  maxCell,
  percentCell,
  plainRow,
  pointsCell,
  remarkCell,
  singleHead,
  textCell,
  type Block,
  type Column,
  type Document,
} from './document.ts'
import { headline } from './letter.ts'
import { fileNameOf, footOf, marksOf } from './marks.ts'
import { officialHead, type HeadData } from './official-head.ts'
import { baseLine, sourceLines } from './source-lines.ts'

type Options = {
  readonly code: string | null
  readonly head?: HeadData | undefined
  /** A chance enters a paper only when it is chosen. */
  readonly withChance: boolean
}

/** Bảng theo dõi của lãnh đạo: one upright A4 page. Long lists are cut, and what is cut is counted. */
export function boardPaper(
  dossier: Dossier,
  sheet: ScoreSheet,
  board: UnitBoard,
  options: Options,
): Document {
  const { unit, set, year } = dossier
  const lines = sourceLines(dossier)
  const others = board.others.filter((one) => one.year <= year)
  return {
    meta: {
      title: `Tổng quan Chỉ số cải cách hành chính năm ${year} – ${unit.name}`,
      author: unit.name,
      subject: `${set.title}, phiên bản ${set.version}`,
      keywords: ['Chỉ số cải cách hành chính', 'PAR INDEX', 'tổng quan', String(year)],
      language: 'vi',
      fileName: fileNameOf('tổng quan', dossier, options.code),
    },
    marks: marksOf(dossier),
    // The decision that the set rests on and the base find room here.
    foot: [footOf(dossier, options.code), ...lines.filter(isGround), baseLine(sheet, set)].join(' · '),
    sections: [
      {
        orientation: 'portrait',
        head: officialHead(dossier, options.head),
        title: [`TỔNG QUAN CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}`],
        subtitle: [unit.name, ...lines.filter((line) => !isGround(line))],
        bookmark: 'Tổng quan',
        blocks: [
          body(`${describeYear(dossier, sheet)}.`),
          headline('1. Xếp hạng các năm'),
          ...yearsOf(board, year, Math.min(others.length, mostOthers)),
          ...(board.official?.differs === true ? [body(describeOfficial(board.official))] : []),
          headline(others.length === 0 ? '2. Mục tiêu' : '2. Mục tiêu (nếu các đơn vị khác giữ nguyên)'),
          ...targetOf(board, year, options.withChance),
          ...othersOf(others, year),
          headline('3. Lĩnh vực mạnh nhất, yếu nhất'),
          ...areasOf(board, set.digits),
          headline('4. Nhiệm vụ'),
          ...tasksOf(board, others.length > 0 ? mostTasks - 1 : mostTasks),
        ],
      },
    ],
  }
}

function isGround(line: string): boolean {
  return line.startsWith('Căn cứ ')
}

/** More than that do not fit the page; a task or another index takes one line of it. */
const [mostYears, mostOthers, mostAreas, mostTasks, mostLetters] = [4, 2, 2, 3, 78]
/** Another index has more figures, which are narrow. */
const lettersOfOther = 90
/** Lines for the years together with what was published of the dossier's own and the other indices. */
const linesOfYears = 5
/** A source of more letters takes a second line. */
const lettersOfSource = 28

/** Years up to the dossier's own. */
function yearsOf({ years, official }: UnitBoard, own: number, lines: number): readonly Block[] {
  const until = years.filter(({ year }) => year <= own)
  if (until.length === 0) {
    return [
      body(
        years.length === 0
          ? 'Chưa có bảng xếp hạng nào có tên đơn vị.'
          : `Chưa có bảng xếp hạng nào đến năm ${own} có tên đơn vị.`,
      ),
    ]
  }
  const columns: readonly Column[] = [
    { key: 'year', title: 'Năm', kind: 'text', align: 'center', width: 18 },
    { key: 'index', title: 'Chỉ số (%)', kind: 'percent', align: 'right', width: 24 },
    { key: 'place', title: 'Xếp hạng', kind: 'text', align: 'center', width: 34 },
    { key: 'quartile', title: 'Nhóm trong khối', kind: 'text', align: 'left', width: 38 },
    { key: 'source', title: 'Nguồn', kind: 'text', align: 'left', width: 60 },
  ]
  return [
    {
      kind: 'table',
      caption: 'Chỉ số và xếp hạng đã công bố các năm',
      columns,
      head: singleHead(columns),
      rows: newest(until, linesOfYears - lines - (official?.differs === true ? 2 : 0)).map((one) =>
        plainRow(String(one.year), [
          textCell(String(one.year)),
          one.max === 100
            ? percentCell(one.index, one.digits)
            : textCell(printOnScale(one.index, one.digits, one.max)),
          textCell(describeStanding(one)),
          one.standing ? textCell(quartileNames[one.standing.quartile]) : remarkCell('trước sắp xếp đơn vị'),
          textCell(one.source),
        ]),
      ),
    },
  ]
}

function targetOf({ target, tasks }: UnitBoard, own: number, withChance: boolean): readonly Block[] {
  const phrase = tasks && tasks.plan.target !== '' ? `Mục tiêu của kế hoạch: ${tasks.plan.target}. ` : ''
  if (!target) return [body(`${phrase}Chưa tính được bậc cần đạt vì chưa có bảng xếp hạng của khối.`)]
  const chance = withChance && target.chance !== null ? ` Với chỉ số ấy, ${target.chance}.` : ''
  return [
    body(
      `${phrase}So với kết quả năm ${target.year}${laterMark(target.year, own)}: ${lowerFirst(target.words)}.${chance}`,
    ),
  ]
}

/** The newest years that fit into so many lines, at least one. */
function newest(years: readonly PublishedYear[], lines: number): readonly PublishedYear[] {
  let [from, left] = [years.length, lines]
  while (from > 0 && years.length - from < mostYears) {
    left -= (years[from - 1]?.source.length ?? 0) > lettersOfSource ? 2 : 1
    if (left < 0 && from < years.length) break
    from -= 1
  }
  return years.slice(from)
}

/** Other indices, a line each. */
function othersOf(others: UnitBoard['others'], own: number): readonly Block[] {
  const rest = others.length - mostOthers
  return others.slice(0, mostOthers).map((one, at) => {
    const more = rest > 0 && at === mostOthers - 1 ? `; và ${rest} chỉ số khác` : ''
    return body(`- ${describeOtherIndex(one, own, lettersOfOther - more.length)}${more}.`)
  })
}

function areasOf({ strongest, weakest }: UnitBoard, digits: number): readonly Block[] {
  if (weakest.length === 0) return [body('Chưa đủ lĩnh vực đã chấm để so sánh.')]
  const columns: readonly Column[] = [
    { key: 'kind', title: '', kind: 'text', align: 'left', width: 24 },
    { key: 'title', title: 'Lĩnh vực', kind: 'text', align: 'left', width: 90 },
    { key: 'max', title: 'Điểm tối đa để tính', kind: 'points', align: 'right', width: 20 },
    { key: 'final', title: 'Điểm', kind: 'points', align: 'right', width: 20 },
    { key: 'index', title: 'Tỷ lệ (%)', kind: 'percent', align: 'right', width: 20 },
  ]
  const row = (kind: string) => (area: ScoreRow) =>
    plainRow(area.key, [
      textCell(kind),
      textCell([area.code, area.title].filter(Boolean).join('. ')),
      maxCell(baseOfLeaves(leafRowsOf([area])), digits),
      area.final === null ? remarkCell('–') : pointsCell(area.final, digits),
      area.index === null ? remarkCell('–') : percentCell(area.index, digits),
    ])
  return [
    {
      kind: 'table',
      caption: 'Lĩnh vực mạnh nhất và yếu nhất',
      columns,
      head: singleHead(columns),
      rows: [
        ...strongest.slice(0, mostAreas).map(row('Mạnh nhất')),
        ...weakest.slice(0, mostAreas).map(row('Yếu nhất')),
      ],
    },
  ]
}

function tasksOf({ tasks }: UnitBoard, most: number): readonly Block[] {
  if (!tasks) return [body('Chưa có kế hoạch khắc phục.')]
  const first = [...tasks.late, ...tasks.soon, ...tasks.open]
  const listed = [...new Set(first)]
  const rest = listed.length - most
  const more = rest > 0 ? `; ngoài ${most} việc dưới đây còn ${rest} nhiệm vụ chưa xong` : ''
  return [
    body(`Kế hoạch năm ${tasks.plan.year}: ${describeTasks(tasks)}${more}.`),
    ...listed.slice(0, most).map((task) => {
      const mark = tasks.late.includes(task) ? 'Quá hạn: ' : ''
      return body(`- ${mark}${describeTask(task, mostLetters - mark.length)}.`)
    }),
  ]
}

function body(text: string): Block {
  return { kind: 'paragraph', text, tone: 'body' }
}
