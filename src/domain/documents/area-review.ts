import { leavesByKey } from '../criteria.ts'
import type { Leaf } from '../criterion.ts'
import type { Dossier } from '../dossier.ts'
import type { Round } from '../round.ts'
import { rowsOf, type ScoreRow } from '../score.ts'
import {
  singleHead,
  textCell,
  type Cell,
  type Column,
  type Document,
  type Row,
  type Section,
} from './document.ts'
import { differenceCell, pointsOrDash } from './points-cells.ts'
import {
  reviewedFrame,
  reviewedLines,
  reviewerHead,
  sheetSignatures,
  type Reviewed,
  type ReviewerOptions,
} from './reviewer-paper.ts'
import { leafCell, parentCell, type LineContext } from './score-cells.ts'
import type { SheetColumn } from './score-columns.ts'
import { differenceNotes, differenceUnder } from '../difference.ts'
import { note } from './letter.ts'

/**
 * Phiếu thẩm định of one unit: an area, or each area on a page of its own where `area` is null. What is not judged yet
 * is left blank for the appraiser's pen.
 */
export function areaReview(
  round: Round,
  reviewed: Reviewed,
  area: string | null,
  options: ReviewerOptions,
): Document {
  const areas = reviewed.sheet.areas.filter(({ key }) => area === null || key === area)
  const [only] = areas
  const whom = area !== null && only ? `lĩnh vực ${only.code}` : ''
  const name = `Phiếu thẩm định Chỉ số cải cách hành chính năm ${round.year}`
  return {
    ...reviewedFrame(round, reviewed, { name, what: 'phiếu thẩm định', whom }),
    sections: areas.map((row) => sectionOf(round, reviewed, row, options)),
  }
}

function sectionOf(round: Round, reviewed: Reviewed, area: ScoreRow, options: ReviewerOptions): Section {
  return {
    orientation: 'landscape',
    head: reviewerHead(round, options),
    title: ['PHIẾU THẨM ĐỊNH', `CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${round.year}`],
    subtitle: [
      `Đơn vị: ${[reviewed.unit.name, reviewed.unit.block].filter(Boolean).join(' – ')}`,
      `Lĩnh vực: ${area.code}. ${area.title}`,
      ...reviewedLines(round, reviewed, options),
    ],
    bookmark: `${reviewed.unit.name} – Lĩnh vực ${area.code}`,
    blocks: [
      {
        kind: 'table',
        caption: `Thẩm định lĩnh vực ${area.code}`,
        columns,
        head: singleHead(columns),
        rows: rowsUnder(reviewed, area),
      },
      ...differenceNotes({ areas: round.set.areas.filter(({ key }) => key === area.key) }, [area]).map(note),
      { kind: 'paragraph', text: `Nhận xét chung: ${'…'.repeat(80)}`, tone: 'body' },
      sheetSignatures(round, options),
    ],
  }
}

const points = { kind: 'points', align: 'right', width: 17 } as const
const columns: readonly Column[] = [
  { key: 'code', title: 'Mã', kind: 'text', align: 'left', width: 16 },
  { key: 'title', title: 'Tiêu chí, tiêu chí thành phần', kind: 'text', align: 'left', width: 52 },
  { ...points, key: 'max', title: 'Điểm tối đa' },
  { key: 'declared', title: 'Số liệu kê khai', kind: 'text', align: 'left', width: 36 },
  { key: 'evidence', title: 'Tài liệu kiểm chứng', kind: 'text', align: 'left', width: 30 },
  { ...points, key: 'self', title: 'Tự đánh giá' },
  { ...points, key: 'appraised', title: 'Thẩm định' },
  { ...points, key: 'difference', title: 'Chênh lệch' },
  {
    key: 'explanation',
    title: 'Giải trình của đơn vị, ý kiến thẩm định',
    kind: 'text',
    align: 'left',
    width: 58,
  },
]

function rowsUnder({ dossier, sheet }: Reviewed, area: ScoreRow): readonly Row[] {
  const leaves = leavesByKey(dossier.set)
  const context: LineContext = {
    dossier,
    open: new Set(sheet.open),
    evidence: new Map(dossier.evidence.map((one) => [one.id, one])),
  }
  return rowsOf([area]).map((row): Row => {
    const leaf = leaves.get(row.key)
    return {
      key: row.key,
      kind: row === area ? 'area' : leaf ? 'leaf' : 'criterion',
      level: row === area ? 0 : leaf && row.code.split('.').length > 2 ? 2 : 1,
      bookmark: null,
      cells: columns.map(({ key }) => cellOf(key, row, leaf, dossier, context)),
    }
  })
}

function cellOf(
  column: string,
  row: ScoreRow,
  leaf: Leaf | undefined,
  dossier: Dossier,
  context: LineContext,
): Cell {
  const { digits } = dossier.set
  if (column === 'difference') return differenceCell(differenceUnder(row), digits)
  if (column === 'appraised' && leaf?.rule.kind === 'survey')
    return row.survey === null ? textCell('') : pointsOrDash(row.survey, digits)
  if (column === 'appraised' && row.appraised === null && row.state !== 'excluded') return textCell('')
  const sheetColumn = column as SheetColumn
  return leaf ? leafCell(sheetColumn, row, leaf, context) : parentCell(sheetColumn, row, 0, digits)
}
