import type { Column, Role } from './head.ts'
import { readPointsCell, type PointsCell } from './points-cell.ts'
import type { Section } from './section.ts'
import { cellBeginning, isBlank, textOf } from './table.ts'
import { ungroup } from './thousands.ts'

/** A section, and whether a dot in its points groups thousands. */
export type Grouped = Section & { readonly grouped: boolean }

/** The points in a row of the table. */
export type RowPoints = {
  readonly max: PointsCell
  /** The lines of its cell of points. */
  readonly maxLines: readonly string[]
  readonly surveyMax: PointsCell | null
  /** The cell of points reaches over further rows. */
  readonly tallPoints: boolean
}

const noPoints: PointsCell = { value: null, words: false, mark: '' }

/** The points of a row that holds none. */
export const noRowPoints: RowPoints = { max: noPoints, maxLines: [], surveyMax: null, tallPoints: false }

/** The maximum of a row: the total where one is printed. */
export function pointsOf(section: Grouped, row: number): RowPoints {
  const of = (role: Role) => section.head.columns.filter((column) => column.role === role)
  const shown = readPoints(section, row, of('maxTotal')) ?? readPoints(section, row, of('max'))
  return {
    max: shown?.points ?? noPoints,
    maxLines: shown?.lines ?? [],
    surveyMax: readPoints(section, row, of('maxSurvey'))?.points ?? null,
    tallPoints: shown?.tall ?? false,
  }
}

/** The maximum of one of several titles in a row, from the column that is its own. */
export function pointsIn(
  section: Grouped,
  row: number,
  column: Column,
): Pick<RowPoints, 'max' | 'maxLines' | 'tallPoints'> {
  const shown = readPoints(section, row, [column])
  return { max: shown?.points ?? noPoints, maxLines: shown?.lines ?? [], tallPoints: false }
}

/** The first figure in the columns of a row; null where they hold none. */
function readPoints({ table, grouped }: Grouped, row: number, columns: readonly Column[]) {
  for (const { index } of columns) {
    const cell = cellBeginning(table, row, index)
    if (!cell || isBlank(cell)) continue
    const tidy = (text: string) => (grouped ? ungroup(text) : text)
    const [first = ''] = cell.lines
    const whole = readPointsCell(tidy(textOf(cell)))
    return {
      points: whole.value === null && cell.lines.length > 1 ? readPointsCell(tidy(first)) : whole,
      lines: cell.lines,
      tall: table[row + 1]?.[index]?.cell === cell,
    }
  }
  return null
}
