import { leavesByKey } from '../criteria.ts'
import type { Dossier } from '../dossier.ts'
import { pointsFromNumber } from '../points.ts'
import { itemIn, type ReviewRound } from '../review.ts'
import type { Round } from '../round.ts'
import { rowsOf, scoreDossier, type ScoreRow } from '../score.ts'
import { differenceNotes, differenceUnder } from '../difference.ts'
import { codesByKey } from './codes.ts'
import {
  maxCell,
  pointsCell,
  remarkCell,
  singleHead,
  textCell,
  type Cell,
  type Column,
  type Document,
  type Row,
} from './document.ts'
import { differenceCell, pointsOrDash } from './points-cells.ts'
import { explainedOf, saidOf } from './review-words.ts'
import {
  reviewedFrame,
  reviewedLines,
  reviewerHead,
  sheetSignatures,
  type Reviewed,
  type ReviewerOptions,
} from './reviewer-paper.ts'
import { resultFacts, resultNotes } from './score-result.ts'
import { note } from './letter.ts'

/** Bảng so sánh điểm tự đánh giá – thẩm định of one unit: every appraisal, the reasons, the explanations, the council. */
export function appraisalComparison(round: Round, reviewed: Reviewed, options: ReviewerOptions): Document {
  const { dossier, sheet, unit } = reviewed
  const name = `Bảng so sánh điểm tự đánh giá – thẩm định Chỉ số cải cách hành chính năm ${round.year}`
  const views = viewsOf(dossier)
  const columns = columnsOf(views)
  const notes = [...differenceNotes(dossier.set, sheet.areas), ...resultNotes(dossier, sheet)]
  return {
    ...reviewedFrame(round, reviewed, { name, what: 'so sánh tự đánh giá thẩm định' }),
    sections: [
      {
        orientation: 'landscape',
        head: reviewerHead(round, options),
        title: ['BẢNG SO SÁNH ĐIỂM TỰ ĐÁNH GIÁ – THẨM ĐỊNH', `CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${round.year}`],
        subtitle: [
          [unit.name, unit.block].filter(Boolean).join(' – '),
          ...reviewedLines(round, reviewed, options),
        ],
        bookmark: `So sánh – ${unit.name}`,
        blocks: [
          {
            kind: 'table',
            caption: 'Điểm tự đánh giá và điểm thẩm định theo tiêu chí',
            columns,
            head: singleHead(columns),
            rows: rowsFor(reviewed, views, columns),
          },
          { kind: 'facts', facts: resultFacts(dossier, sheet) },
          ...notes.map(note),
          sheetSignatures(round, options),
        ],
      },
    ],
  }
}

/** A column of the reviewer's: what was granted in one appraisal, and what the dossier came to by then. */
type View = {
  readonly key: string
  readonly title: string
  readonly entries: readonly ReviewRound[]
  readonly sums: ReadonlyMap<string, ScoreRow>
}

/** The first and second appraisal always, later ones where there are some, the council last. */
function viewsOf(dossier: Dossier): readonly View[] {
  const { rounds } = dossier.review
  const appraisals = rounds.filter(({ kind }) => kind !== 'council')
  const last = Math.max(2, ...appraisals.map(({ round }) => round))
  const viewOf = (
    key: string,
    title: string,
    entries: readonly ReviewRound[],
    until: readonly ReviewRound[],
  ) => {
    const sheet = scoreDossier({ ...dossier, review: { ...dossier.review, rounds: until } })
    const rows = rowsOf([sheet.total, ...sheet.adjustments])
    return {
      key,
      title,
      entries,
      sums: new Map(entries.length === 0 ? [] : rows.map((row) => [row.key, row])),
    }
  }
  return [
    ...Array.from({ length: last }, (_, at) =>
      viewOf(
        `round${at + 1}`,
        `Thẩm định lần ${at + 1}`,
        appraisals.filter(({ round }) => round === at + 1),
        appraisals.filter(({ round }) => round <= at + 1),
      ),
    ),
    viewOf(
      'council',
      'Hội đồng',
      rounds.filter(({ kind }) => kind === 'council'),
      rounds,
    ),
  ]
}

function columnsOf(views: readonly View[]): readonly Column[] {
  const points = { kind: 'points', align: 'right', width: 17 } as const
  const [first, ...later] = views.map(({ key, title }): Column => ({ ...points, key, title }))
  return [
    { key: 'code', title: 'Mã', kind: 'text', align: 'left', width: 16 },
    { key: 'title', title: 'Tiêu chí', kind: 'text', align: 'left', width: 54 },
    { ...points, key: 'max', title: 'Điểm tối đa' },
    { ...points, key: 'self', title: 'Tự đánh giá' },
    ...(first ? [first] : []),
    { key: 'reason', title: 'Lý do', kind: 'text', align: 'left', width: 46 },
    { key: 'explanation', title: 'Giải trình', kind: 'text', align: 'left', width: 44 },
    ...later,
    { ...points, key: 'difference', title: 'Chênh lệch' },
  ]
}

function rowsFor(
  { dossier, sheet }: Reviewed,
  views: readonly View[],
  columns: readonly Column[],
): readonly Row[] {
  const codes = codesByKey(dossier.set)
  const leaves = leavesByKey(dossier.set)
  const lineOf = (row: ScoreRow, kind: Row['kind'], level: number): Row => ({
    key: row.key,
    kind,
    level,
    bookmark: kind === 'area' ? `${row.code}. ${row.title}` : null,
    cells: columns.map(({ key }): Cell => {
      const view = views.find((one) => one.key === key)
      return view
        ? grantedCell(dossier, row, view, leaves.has(row.key))
        : ownCell(dossier, row, key, kind === 'total' ? '' : (codes.get(row.key) ?? row.code))
    }),
  })
  const under = (row: ScoreRow, level: number): readonly Row[] => [
    lineOf(row, level === 0 ? 'area' : leaves.has(row.key) ? 'leaf' : 'criterion', level),
    ...row.children.flatMap((child) => under(child, level + 1)),
  ]
  return [
    ...sheet.areas.flatMap((area) => under(area, 0)),
    ...sheet.adjustments.map((row) => lineOf(row, 'leaf', 1)),
    lineOf({ ...sheet.total, title: 'TỔNG ĐIỂM' }, 'total', 0),
  ]
}

function ownCell(dossier: Dossier, row: ScoreRow, column: string, code: string): Cell {
  const { digits } = dossier.set
  switch (column) {
    case 'code':
      return textCell(code)
    case 'title':
      return textCell(row.title)
    case 'max':
      return maxCell(row.max, digits)
    case 'self':
      return row.state === 'excluded' ? remarkCell('không áp dụng') : pointsOrDash(row.self, digits)
    case 'difference':
      return differenceCell(differenceUnder(row), digits)
    case 'explanation':
      return textCell(explainedOf(dossier, row.key))
    default:
      return textCell(reasonOf(dossier, row))
  }
}

/** The reviewer's words; of a surveyed criterion its points, which no appraisal grants. */
function reasonOf(dossier: Dossier, row: ScoreRow): string {
  const said = saidOf(dossier, row.key)
  if (row.children.length > 0 || row.survey === null) return said
  const surveyed = pointsCell(row.survey, dossier.set.digits).text
  return [`Điểm điều tra XHH: ${surveyed}`, said].filter(Boolean).join('\n')
}

/** What an appraisal granted a criterion; of sums, what the dossier came to by then. */
function grantedCell({ set }: Dossier, row: ScoreRow, view: View, isLeaf: boolean): Cell {
  if (!isLeaf) return pointsOrDash(view.sums.get(row.key)?.appraised ?? null, set.digits)
  const items = view.entries.flatMap((entry) => itemIn(entry, row.key) ?? [])
  const [first, ...others] = items
  if (!first) return textCell('')
  if (others.some(({ points }) => points !== first.points)) return remarkCell('chưa thống nhất')
  if (first.points === null || first.verdict === 'question') return remarkCell('yêu cầu giải trình')
  if (first.points === 'notApplicable') return remarkCell('không áp dụng')
  return pointsCell(pointsFromNumber(first.points), set.digits)
}
