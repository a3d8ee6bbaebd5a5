import { leavesByKey } from '../criteria.ts'
import type { Dossier } from '../dossier.ts'
import { answerOf } from '../dossier.ts'
import { formatIndex, formatPoints } from '../points.ts'
import { rowsOf, scoreDossier, withoutReview, type ScoreRow, type ScoreSheet } from '../score.ts'
import { codesByKey } from './codes.ts'
import {
  formatMax,
  maxCell,
  plainRow,
  pointsCell,
  remarkCell,
  singleHead,
  textCell,
  type Block,
  type Cell,
  type Column,
  type Document,
  type Section,
} from './document.ts'
import {
  closingOf,
  dottedLines,
  groundOf,
  headline,
  letterFrame,
  numberedHead,
  say,
  type LetterOptions,
} from './letter.ts'
import { columnsOf, type SheetColumn } from './score-columns.ts'
import { describeBase } from './score-result.ts'
import { scoreSheetDocument } from './score-sheet.ts'
import { sourceLines } from './source-lines.ts'

/** What only the unit can say; '' leaves a dotted line for it. */
export type ReportWords = { readonly difficulties: string; readonly proposals: string }

export type SelfReportOptions = LetterOptions & {
  readonly words?: ReportWords | undefined
  readonly columns?: readonly SheetColumn[] | undefined
}

/**
 * Báo cáo kết quả tự đánh giá: the result, explanations, difficulties and proposals; sheet and list of evidence as
 * annexes. It says what the unit says of itself, also once a reviewer has spoken.
 */
export function selfReport(given: Dossier, options: SelfReportOptions): Document {
  const dossier = withoutReview(given)
  const sheet = scoreDossier(dossier)
  const { unit, year } = dossier
  const subject = `Kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${year}`
  const ground = groundOf(dossier)
  const opening = `${ground === '' ? '' : `Thực hiện ${ground}, `}${unit.name} báo cáo kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${year} như sau:`
  const report: Section = {
    orientation: 'portrait',
    head: numberedHead(dossier, 'BC', options.head),
    title: ['BÁO CÁO', subject],
    subtitle: [],
    bookmark: 'Báo cáo',
    blocks: [
      say(opening),
      headline('I. KẾT QUẢ TỰ ĐÁNH GIÁ, CHẤM ĐIỂM'),
      ...resultOf(dossier, sheet),
      headline('II. GIẢI TRÌNH'),
      ...explanationsOf(dossier, sheet),
      headline('III. KHÓ KHĂN, VƯỚNG MẮC VÀ ĐỀ XUẤT, KIẾN NGHỊ'),
      ...wordsOf('1. Khó khăn, vướng mắc', options.words?.difficulties ?? ''),
      ...wordsOf('2. Đề xuất, kiến nghị', options.words?.proposals ?? ''),
      say(
        `Trên đây là báo cáo kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${year} của ${unit.name}./.`,
      ),
      closingOf(dossier, options.head),
    ],
  }
  return {
    ...letterFrame(dossier, options, { name: `Báo cáo ${subject}`, what: 'báo cáo tự đánh giá' }),
    sections: [report, ...annexesOf(dossier, sheet, options)],
  }
}

/** The stand-alone papers without head and signature, each under its number. */
function annexesOf(dossier: Dossier, sheet: ScoreSheet, options: SelfReportOptions): readonly Section[] {
  const fitting = columnsOf(sheet)
  const columns = options.columns?.filter((column) => fitting.includes(column))
  const { sections } = scoreSheetDocument(dossier, sheet, { ...options, columns })
  const attached = `(Kèm theo Báo cáo số …… ngày …… tháng …… năm ……… của ${dossier.unit.name})`
  return sections.map((section, index) => ({
    ...section,
    head: null,
    title: [`PHỤ LỤC ${'I'.repeat(index + 1)}`, ...section.title],
    subtitle: [attached, ...section.subtitle.filter((line) => !line.startsWith('(Kèm theo'))],
    bookmark: `Phụ lục ${'I'.repeat(index + 1)}. ${section.bookmark}`,
    blocks: section.blocks.filter(({ kind }) => kind !== 'signatures'),
  }))
}

function resultOf(dossier: Dossier, sheet: ScoreSheet): readonly Block[] {
  const { set } = dossier
  const { total, tier, open } = sheet
  const self = total.self === null ? 'chưa chấm' : `${formatPoints(total.self, set.digits)} điểm`
  const base = `${formatMax(total.selfMax, set.digits)} điểm tối đa phần tự đánh giá`
  const index =
    total.index === null || open.length > 0
      ? ''
      : `; chỉ số tự đánh giá đạt ${formatIndex(total.index, set.digits)}${tier === null ? '' : `, dự kiến xếp loại ${tier}`}`
  const unfinished =
    open.length === 0 ? [] : [say(`Còn ${open.length} tiêu chí chưa chấm, kết quả trên chưa đầy đủ.`)]
  return [
    say(`${sourceLines(dossier).join('. ')}.`),
    say(`Tổng điểm tự đánh giá: ${self} trên ${base}${index}.`),
    say(`Điểm tối đa áp dụng: ${describeBase(total, set.digits)} điểm.`),
    ...unfinished,
    say(
      'Kết quả theo từng lĩnh vực như sau (chi tiết tại Phụ lục I, danh mục tài liệu kiểm chứng tại Phụ lục II):',
    ),
    {
      kind: 'table',
      caption: 'Kết quả tự đánh giá theo lĩnh vực',
      columns: areaColumns,
      head: singleHead(areaColumns),
      rows: [...sheet.areas, total].map((row) => ({
        key: row.key,
        kind: row === total ? 'total' : 'plain',
        level: 0,
        bookmark: null,
        cells: areaCells(row, row === total, set.digits),
      })),
    },
  ]
}

const figure = { kind: 'points', align: 'right', width: 24 } as const
const areaColumns: readonly Column[] = [
  { key: 'no', title: 'STT', kind: 'text', align: 'center', width: 12 },
  { key: 'title', title: 'Lĩnh vực', kind: 'text', align: 'left', width: 70 },
  { ...figure, key: 'max', title: 'Điểm tối đa áp dụng' },
  { ...figure, key: 'selfMax', title: 'Trong đó phần tự đánh giá' },
  { ...figure, key: 'self', title: 'Điểm tự đánh giá' },
]

function areaCells(row: ScoreRow, isTotal: boolean, digits: number): readonly Cell[] {
  return [
    textCell(isTotal ? '' : row.code),
    textCell(isTotal ? 'TỔNG CỘNG' : row.title),
    maxCell(row.applicableMax, digits),
    maxCell(row.selfMax, digits),
    row.self === null ? remarkCell('–') : pointsCell(row.self, digits),
  ]
}

/** The criteria that did not reach their maximum or do not apply, each with the unit's words. */
function explanationsOf(dossier: Dossier, sheet: ScoreSheet): readonly Block[] {
  const [leaves, codes] = [leavesByKey(dossier.set), codesByKey(dossier.set)]
  const { digits } = dossier.set
  const rows = rowsOf([...sheet.areas, ...sheet.adjustments]).flatMap((row) => {
    const leaf = leaves.get(row.key)
    const note = answerOf(dossier, row.key)?.note.trim() ?? ''
    if (!leaf || note === '') return []
    const cells: readonly Cell[] = [
      textCell(codes.get(row.key) ?? row.code),
      textCell(row.title),
      maxCell(row.max, digits),
      row.state === 'excluded'
        ? remarkCell('Không áp dụng')
        : row.self === null
          ? remarkCell('–')
          : pointsCell(row.self, digits),
      textCell(note),
    ]
    return [plainRow(row.key, cells)]
  })
  if (rows.length === 0) return [say('Không có nội dung phải giải trình.')]
  return [
    say(`${rows.length} tiêu chí có giải trình của đơn vị:`),
    {
      kind: 'table',
      caption: 'Giải trình theo tiêu chí',
      columns: noteColumns,
      head: singleHead(noteColumns),
      rows,
    },
  ]
}

const noteColumns: readonly Column[] = [
  { key: 'code', title: 'Mã', kind: 'text', align: 'left', width: 14 },
  { key: 'title', title: 'Tiêu chí, tiêu chí thành phần', kind: 'text', align: 'left', width: 46 },
  { key: 'max', title: 'Điểm tối đa', kind: 'points', align: 'right', width: 15 },
  { key: 'self', title: 'Điểm tự đánh giá', kind: 'points', align: 'right', width: 19 },
  { key: 'note', title: 'Giải trình', kind: 'text', align: 'left', width: 71 },
]

function wordsOf(title: string, words: string): readonly Block[] {
  const lines = words.trim() === '' ? [dottedLines(2)] : words.trim().split(/\n+/).map(say)
  return [say(title), ...lines]
}
