import { leavesByKey } from '../criteria.ts'
import type { Dossier } from '../dossier.ts'
import { addPoints, pointsFromNumber, type Points } from '../points.ts'
import { rowsOf, type ScoreRow, type ScoreSheet } from '../score.ts'
import { maxCell, percentCell, pointsCell, remarkCell, textCell, type Cell, type Row } from './document.ts'
import { dash, leafCell, parentCell, type LineContext } from './score-cells.ts'
import { progressOf, type SheetColumn } from './score-columns.ts'

/** All lines of the sheet: areas with what is in them, bonus and penalty where the set has them, the total. */
export function sheetRows(
  dossier: Dossier,
  sheet: ScoreSheet,
  columns: readonly SheetColumn[],
): readonly Row[] {
  const leaves = leavesByKey(dossier.set)
  const context: LineContext = {
    dossier,
    open: new Set(sheet.open),
    evidence: new Map(dossier.evidence.map((evidence) => [evidence.id, evidence])),
  }
  const treeRows = (rows: readonly ScoreRow[], level: number): Row[] =>
    rows.flatMap((row) => {
      const leaf = leaves.get(row.key)
      const openBelow = countOpen(row, context.open)
      const cells = columns.map((column) =>
        leaf ? leafCell(column, row, leaf, context) : parentCell(column, row, openBelow, dossier.set.digits),
      )
      const kind = level === 0 ? 'area' : leaf ? 'leaf' : 'criterion'
      const bookmark = level === 0 ? `${row.code}. ${row.title}` : null
      return [{ key: row.key, kind, level, bookmark, cells }, ...treeRows(row.children, level + 1)]
    })

  const { adjustments } = dossier.set
  const areas = treeRows(sheet.areas, 0)
  if (!adjustments) return [...areas, totalRow(dossier, sheet, columns)]
  const bonusCount = adjustments.bonus.items.length
  const blocks = [
    {
      key: ':bonus',
      title: 'Điểm thưởng',
      max: adjustments.bonus.max,
      points: sheet.bonus,
      items: sheet.adjustments.slice(0, bonusCount),
    },
    {
      key: ':penalty',
      title: 'Điểm trừ',
      max: adjustments.penalty.max,
      points: sheet.penalty,
      items: sheet.adjustments.slice(bonusCount),
    },
  ]
  return [
    ...areas,
    areasRow(dossier, sheet, columns),
    ...blocks
      .filter(({ items }) => items.length > 0)
      .flatMap((block) => [blockRow(dossier, sheet, columns, block), ...treeRows(block.items, 1)]),
    totalRow(dossier, sheet, columns),
  ]
}

function countOpen(row: ScoreRow, open: ReadonlySet<string>): number {
  return rowsOf([row]).filter(({ key }) => open.has(key)).length
}

/** The column in which bonus, penalty and the total meet; null where the reader left it out. */
function resultColumn(sheet: ScoreSheet, columns: readonly SheetColumn[]): SheetColumn | null {
  if (columns.includes('final')) return 'final'
  return progressOf(sheet) === 'self' ? 'self' : null
}

/** The sum of the areas, before bonus and penalty. */
function areasRow({ set }: Dossier, sheet: ScoreSheet, columns: readonly SheetColumn[]): Row {
  const finals = sheet.areas.flatMap(({ final }) => (final === null ? [] : [final]))
  const final = finals.length === 0 ? null : addPoints(...finals)
  return summary(':areas', 'CỘNG CÁC LĨNH VỰC', columns, (column) => {
    switch (column) {
      case 'max':
        return maxCell(sheet.total.max, set.digits)
      case 'self':
      case 'appraised':
      case 'survey':
        return known(sheet.total[column], set.digits)
      case 'final':
        return known(final, set.digits)
      default:
        return textCell('')
    }
  })
}

type Block = { readonly key: string; readonly title: string; readonly max: number; readonly points: Points }

/** Bonus or penalty: what its items give, capped; positive points, a penalty's are subtracted in the total. */
function blockRow({ set }: Dossier, sheet: ScoreSheet, columns: readonly SheetColumn[], block: Block): Row {
  const result = resultColumn(sheet, columns)
  const row = summary(block.key, block.title, columns, (column) => {
    if (column === 'max') return maxCell(pointsFromNumber(block.max), set.digits)
    return column === result ? pointsCell(block.points, set.digits) : textCell('')
  })
  return { ...row, kind: 'area', bookmark: block.title }
}

function totalRow({ set }: Dossier, sheet: ScoreSheet, columns: readonly SheetColumn[]): Row {
  const { total } = sheet
  const { digits } = set
  const result = resultColumn(sheet, columns)
  const title = set.adjustments ? 'TỔNG ĐIỂM (các lĩnh vực + thưởng − trừ)' : 'TỔNG ĐIỂM'
  return summary(':total', title, columns, (column) => {
    if (column === result) {
      return total.final === null && sheet.open.length > 0
        ? remarkCell('chưa chấm')
        : known(total.final, digits)
    }
    switch (column) {
      case 'max':
        return maxCell(total.max, digits)
      case 'declared':
        return sheet.open.length > 0
          ? remarkCell(`còn ${sheet.open.length} tiêu chí chưa chấm`)
          : textCell('')
      case 'self':
      case 'appraised':
      case 'survey':
        return set.adjustments ? remarkCell(dash) : known(total[column], digits)
      case 'index':
        return total.index === null || sheet.open.length > 0
          ? remarkCell(dash)
          : percentCell(total.index, digits)
      default:
        return textCell('')
    }
  })
}

function summary(
  key: string,
  title: string,
  columns: readonly SheetColumn[],
  cell: (column: SheetColumn) => Cell,
): Row {
  const cells = columns.map((column) => (column === 'title' ? textCell(title) : cell(column)))
  return { key, kind: 'total', level: 0, bookmark: null, cells }
}

function known(points: Points | null, digits: number): Cell {
  return points === null ? remarkCell(dash) : pointsCell(points, digits)
}
