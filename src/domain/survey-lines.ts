import { problemAt } from './place.ts'
import { parseFigure, parsePoints, pointsToNumber } from './points.ts'
import { fail, succeed, type Result } from './result.ts'
import type { SurveyEntry } from './review.ts'
import type { Round, RoundUnit } from './round.ts'
import { foldText } from './search.ts'
import {
  findSurveyFaults,
  noSuchCriterion,
  surveyLeaves,
  type SurveyGroup,
  type SurveyLeaf,
} from './survey-check.ts'
import { nameAnswer } from './survey-words.ts'
import { tidyText } from './tidy.ts'
import { findNamed } from './unit-match.ts'

/** What a list of survey results comes to for one unit and criterion. Without problems it can be entered. */
export type SurveyLine = {
  /** Numbers of its rows in the text, from 1. */
  readonly lines: readonly number[]
  readonly unit: RoundUnit | null
  readonly leaf: SurveyLeaf | null
  readonly entry: SurveyEntry | null
  readonly problems: readonly string[]
}

/**
 * Survey results pasted from Excel or read from a file, a row for each unit and criterion (or for each of its groups),
 * cells between tabs. The row of headings says what stands where. Refused where there is none.
 */
export function readSurveyLines(
  text: string,
  round: Pick<Round, 'set' | 'units'>,
): Result<readonly SurveyLine[]> {
  const rows = text
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((row, at) => ({ line: at + 1, cells: row.split('\t').map((cell) => tidyText(cell)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const head = rows.findIndex(({ cells }) => isHead(cells))
  const columns = readHead(rows[head]?.cells ?? [])
  if (head < 0) return fail(noHead)
  const read = rows
    .slice(head + 1)
    .filter(({ cells }) => !isHead(cells))
    .map(({ line, cells }) => readRow(line, cells, columns, round))
  const groups = new Map<string, RowRead[]>()
  for (const row of read) {
    const name = row.unit && row.leaf ? `${row.unit.id}\n${row.leaf.key}` : `:${row.line}`
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  return succeed([...groups.values()].map(gather))
}

/** An empty list to fill in with Excel: the headings, then a row for each unit and survey criterion. */
export function surveyTemplate({ set, units }: Pick<Round, 'set' | 'units'>): readonly (readonly string[])[] {
  const leaves = surveyLeaves(set)
  const most = Math.max(0, ...leaves.map(({ rule }) => rule.options.length))
  const answers = Array.from({ length: most }, (_, at) => {
    const options = new Set(leaves.flatMap(({ rule }) => rule.options[at] ?? []))
    const [share] = options
    return options.size === 1 && share !== undefined ? nameAnswer(share, at) : `Mức ${at + 1}`
  })
  const head = ['Đơn vị', 'Tiêu chí', 'Nội dung', ...answers, 'Điểm', 'Số người trả lời']
  const rows = units.flatMap(({ name }) => leaves.map(({ code, title }) => [name, code, title]))
  return [head, ...rows]
}

/** What a column says, by its heading; the counts stand in the others, the best answer first. */
type Column = Heading | 'count'
type Heading =
  'unit' | 'criterion' | 'group' | 'weight' | 'issued' | 'returned' | 'points' | 'answers' | 'none'

const headingWords: readonly (readonly [Heading, RegExp])[] = [
  ['none', /^(stt|tt|noi dung|ten tieu chi|ghi chu|ma don vi)$/],
  ['unit', /don vi|co quan/],
  ['criterion', /tieu chi|^ma( tc.*)?$/],
  ['weight', /trong so/],
  ['group', /nhom|doi tuong/],
  ['issued', /phat/],
  ['returned', /thu (ve|vao)/],
  ['answers', /nguoi tra loi|so tra loi|tong so phieu/],
  ['points', /^diem/],
]

function isHead(cells: readonly string[]): boolean {
  const columns = readHead(cells)
  return columns.includes('unit') && columns.includes('criterion')
}

function readHead(cells: readonly string[]): readonly Column[] {
  return cells.map((cell) => {
    const word = foldText(cell)
    return word === '' ? 'none' : (headingWords.find(([, pattern]) => pattern.test(word))?.[0] ?? 'count')
  })
}

type RowRead = {
  readonly line: number
  readonly unit: RoundUnit | null
  readonly leaf: SurveyLeaf | null
  readonly form: 'points' | 'group' | 'counts'
  /** Some count stands in the row, be it 0. */
  readonly isCounted: boolean
  readonly group: SurveyGroup
  readonly points: number
  readonly answers: number
  readonly problems: readonly string[]
}

function readRow(
  line: number,
  cells: readonly string[],
  columns: readonly Column[],
  { set, units }: Pick<Round, 'set' | 'units'>,
): RowRead {
  const problems: string[] = []
  const cellOf = (column: Column) => cells.find((cell, at) => cell !== '' && columns[at] === column) ?? ''
  const figure = (typed: string, absent: number): number => {
    if (typed === '') return absent
    const read = parseFigure(typed)
    if (!read.ok) problems.push(`Dòng ${line}: ${read.problems[0]?.message ?? ''}`)
    return read.ok ? read.value : absent
  }
  const unit = findNamed(units, cellOf('unit'))
  if (!unit)
    problems.push(
      `Dòng ${line}: danh sách của đợt không có đơn vị "${cellOf('unit')}". Ghi đúng tên hoặc mã đơn vị.`,
    )
  const leaf = findLeaf(surveyLeaves(set), cellOf('criterion'))
  if (!leaf) problems.push(`Dòng ${line}: ${noSuchCriterion(cellOf('criterion'))}`)
  const counts = columns.flatMap((column, at) => (column === 'count' ? [cells[at] ?? ''] : []))
  const typedPoints = cellOf('points')
  const points = typedPoints === '' ? null : parsePoints(typedPoints)
  if (points && !points.ok) problems.push(`Dòng ${line}: ${points.problems[0]?.message ?? ''}`)
  const asked = leaf ? counts.slice(0, leaf.rule.options.length) : counts
  const isCounted = asked.some((count) => count !== '')
  if (points && isCounted) {
    problems.push(
      `Dòng ${line}: vừa có số phiếu vừa có điểm. Giữ số phiếu hoặc điểm lấy từ báo cáo, không ghi cả hai.`,
    )
  }
  const grouped = ['group', 'issued', 'returned'].some((column) => cellOf(column as Column) !== '')
  if (counts.slice(asked.length).some((count) => count !== '')) {
    problems.push(
      `Dòng ${line}: nhiều số phiếu hơn ${asked.length} mức trả lời của tiêu chí. Kiểm tra lại cột.`,
    )
  }
  return {
    line,
    unit,
    leaf,
    form: points ? 'points' : grouped ? 'group' : 'counts',
    isCounted,
    group: {
      name: cellOf('group'),
      weight: figure(cellOf('weight'), 1),
      issued: figure(cellOf('issued'), 0),
      returned: figure(cellOf('returned'), 0),
      counts: asked.map((count) => figure(count, 0)),
    },
    points: points?.ok ? pointsToNumber(points.value) : 0,
    answers: figure(cellOf('answers'), 0),
    problems,
  }
}

/** Rows of one unit and criterion → what is entered for it. An empty row says nothing. */
function gather(rows: readonly RowRead[]): SurveyLine {
  const [first] = rows
  const lines = rows.map(({ line }) => line)
  if (!first) return { lines, unit: null, leaf: null, entry: null, problems: [] }
  const { unit, leaf } = first
  const problems = rows.flatMap((row) => row.problems)
  if (!unit || !leaf) return { lines, unit, leaf, entry: null, problems }
  const entry = entryOf(rows, first)
  if (rows.length > 1 && rows.some(({ form }) => form !== 'group')) {
    problems.push(
      `Các dòng ${lines.join(', ')} cùng một đơn vị, một tiêu chí. Giữ lại một dòng, hoặc ghi tên nhóm.`,
    )
  } else if (entry && problems.length === 0) {
    problems.push(
      ...findSurveyFaults(leaf, entry).map(({ message }) => `Dòng ${lines.join(', ')}: ${message}`),
    )
  }
  return { lines, unit, leaf, entry: problems.length > 0 ? null : entry, problems }
}

function entryOf(rows: readonly RowRead[], first: RowRead): SurveyEntry | null {
  if (first.form === 'points') return { points: first.points, answers: first.answers }
  if (first.form === 'group') return { groups: rows.map(({ group }) => group) }
  return first.isCounted ? { counts: first.group.counts } : null
}

function findLeaf(leaves: readonly SurveyLeaf[], name: string): SurveyLeaf | null {
  const folded = foldText(name)
  const found = leaves.filter(
    ({ key, code, title }) => key === name || code === name || foldText(title) === folded,
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

const noHead = problemAt(
  [],
  undefined,
  'Không thấy dòng tiêu đề có cột "Đơn vị" và "Tiêu chí". Thêm dòng tiêu đề như trong mẫu rồi nhập lại.',
)
