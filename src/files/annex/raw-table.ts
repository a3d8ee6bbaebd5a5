import { spareMaxima } from './column-roles.ts'
import { readRow, rowOfHeading, type RawRow } from './raw-row.ts'
import { isAreaHeading, isPageNumber, type Group, type Section } from './section.ts'
import { cellBeginning, textOf } from './table.ts'
import { groupsThousands } from './thousands.ts'

export type RawTable = {
  readonly rows: readonly RawRow[]
  /** Lines between and under the tables. */
  readonly notes: readonly string[]
  /** The table has a column of maxima; several title columns; a guessed head. */
  readonly hasMax: boolean
  readonly guessed: boolean
  /** Heads of further columns of maxima, which are kept as guidance only. */
  readonly spareMaxima: readonly string[]
}

/** The rows of a group of tables that belong together, and the lines around them. */
export function readRows(group: Group): RawTable {
  const rows: RawRow[] = []
  const notes: string[] = []
  const sections = group.parts.filter((part): part is Section => 'table' in part)
  const tables = [...new Set(sections.map(({ table }) => table))]
  const grouped = groupsThousands(sections.flatMap(pointTexts))
  let former: Section | null = null
  for (const part of group.parts) {
    if (!('table' in part)) {
      if (isAreaHeading(part)) rows.push(rowOfHeading(part))
      else if (!isPageNumber(part.text)) notes.push(part.text)
      continue
    }
    const place = tables.length > 1 ? tables.indexOf(part.table) + 1 : null
    for (const [index, row] of part.rows.entries()) {
      const opensPage = part.pageStarts.has(row) || (index === 0 && former !== null)
      rows.push(...readRow({ ...part, grouped }, row, opensPage, place))
    }
    former = part
  }
  const roles = sections.flatMap(({ head }) => head.columns.map(({ role }) => role))
  return {
    rows,
    notes,
    hasMax: roles.some((role) => role === 'max' || role === 'maxTotal' || role === 'maxSurvey'),
    guessed: sections.some(({ head }) => head.guessed),
    spareMaxima: [...new Set(sections.flatMap(({ head }) => spareMaxima(head)))],
  }
}

function pointTexts({ table, head, rows }: Section): string[] {
  const columns = head.columns.filter(({ role }) => role.startsWith('max'))
  return rows.flatMap((row) => columns.map(({ index }) => textOf(cellBeginning(table, row, index))))
}
