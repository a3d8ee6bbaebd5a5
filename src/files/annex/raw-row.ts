import { parseCode } from './code.ts'
import type { Column, Role } from './head.ts'
import { noRowPoints, pointsIn, pointsOf, type Grouped, type RowPoints } from './row-points.ts'
import type { Line, Section } from './section.ts'
import { cellBeginning, emptyCell, isBlank, textOf, type Cell } from './table.ts'

/** One row of the table by the meaning of its columns, before it is known what the row is. */
export type RawRow = RowPoints & {
  readonly line: number
  /** "Dòng 12", "Bảng 2, dòng 5": how a message names it. */
  readonly where: string
  /** It opens a page: after a repeated head or in a further table. */
  readonly pageStart: boolean
  /** Text of the code cell. */
  readonly code: string
  /** Place of its title among several title columns; null where there is one. */
  readonly depth: number | null
  readonly title: readonly string[]
  /** Its text is alone in the row, or reaches over most of it. */
  readonly spread: boolean
  readonly bold: boolean
  readonly award: string
  readonly scoring: readonly string[]
  readonly method: string
  readonly note: readonly string[]
  readonly evidence: readonly string[]
  readonly lead: string
  readonly reviewLead: string
  readonly others: readonly { readonly label: string; readonly text: string }[]
  /** What merged cells that began further up hold for this row. */
  readonly shared: Readonly<Partial<Record<Role, readonly string[]>>>
  readonly cells: readonly { readonly column: string; readonly text: string }[]
  readonly image: boolean
  readonly nested: boolean
}

/** A heading of an area between the tables as a row. */
export function rowOfHeading({ text, bold }: Line): RawRow {
  return {
    line: 0,
    where: `Tiêu đề "${text.slice(0, 40)}"`,
    pageStart: false,
    code: '',
    depth: null,
    title: [text],
    spread: true,
    bold,
    ...noRowPoints,
    award: '',
    scoring: [],
    method: '',
    note: [],
    evidence: [],
    lead: '',
    reviewLead: '',
    others: [],
    shared: {},
    cells: [{ column: '', text }],
    image: false,
    nested: false,
  }
}

/** A row of the grid gives one row, or one for each title column that begins in it. */
export function readRow(section: Grouped, row: number, pageStart: boolean, place: number | null): RawRow[] {
  const { table, head, numbers, sheet } = section
  const slots = table[row] ?? []
  const cells = head.columns.flatMap((column) => {
    const cell = cellBeginning(table, row, column.index)
    return cell && !isBlank(cell) ? [{ column, cell }] : []
  })
  const line = numbers?.[row] ?? row + 1
  const titles = head.columns.filter(({ role }) => role === 'title')
  const first = (role: Role) => cells.find(({ column }) => column.role === role)?.cell ?? emptyCell
  const lines = (role: Role) => cells.flatMap(({ column, cell }) => (column.role === role ? cell.lines : []))
  const codeCell = first('code')
  const codeText = textOf(codeCell)
  // A cell that reaches from the codes over the titles, or holds no code, is a title.
  const codeIsTitle = codeText !== '' && parseCode(codeText) === null && isBlank(first('title'))
  const [only] = cells
  const width = only ? slots.filter((slot) => slot.cell === only.cell && slot.row === row).length : 0
  const spread = cells.length === 1 && (width * 2 >= slots.length || codeIsTitle)
  const points = pointsOf(section, row)
  const base = {
    line,
    where:
      sheet !== null && place !== null
        ? `Trang "${sheet}", dòng ${line}`
        : place === null
          ? `Dòng ${line}`
          : `Bảng ${place}, dòng ${line}`,
    spread,
    award: lines('award').join(' '),
    scoring: lines('scoring'),
    method: lines('method').join(' '),
    note: lines('note'),
    evidence: lines('evidence'),
    lead: lines('lead').join(', '),
    reviewLead: lines('reviewLead').join(', '),
    others: cells.flatMap(({ column, cell }) =>
      column.role === 'other' ? [{ label: column.label, text: cell.lines.join('\n') }] : [],
    ),
    shared: sharedOf(section, row),
    cells: cells.map(({ column, cell }) => ({ column: column.label, text: cell.lines.join('\n') })),
    image: cells.some(({ cell }) => cell.image) || slots.some((slot) => slot.row === row && slot.cell.image),
    nested: cells.some(({ cell }) => cell.nested),
    ...points,
  }
  if (titles.length <= 1) {
    const cell = codeIsTitle ? codeCell : first('title')
    if (cells.length === 0 && !base.image) return []
    return [
      {
        ...base,
        pageStart,
        code: codeIsTitle ? '' : codeText,
        depth: null,
        title: cell.lines,
        bold: cell.bold,
      },
    ]
  }
  return levelRows(
    base,
    titles,
    section,
    row,
    pageStart,
    codeIsTitle ? '' : codeText,
    codeIsTitle ? codeCell : null,
  )
}

type Base = Omit<RawRow, 'pageStart' | 'code' | 'depth' | 'title' | 'bold'>

/** Of several titles in one row only the last has the row's points and texts. */
function levelRows(
  base: Base,
  titles: readonly Column[],
  section: Grouped,
  row: number,
  pageStart: boolean,
  code: string,
  merged: Cell | null,
): RawRow[] {
  const { table, head } = section
  const figures = head.columns.filter(({ role }) => role === 'max')
  const begun = titles.flatMap((column, depth) => {
    const cell = cellBeginning(table, row, column.index)
    return cell && !isBlank(cell) ? [{ depth, cell }] : []
  })
  if (merged) return [{ ...base, pageStart, code: '', depth: 0, title: merged.lines, bold: merged.bold }]
  if (begun.length === 0) {
    return base.cells.length === 0 ? [] : [{ ...base, pageStart, code, depth: null, title: [], bold: false }]
  }
  const owner = ownerOfCode(
    section,
    row,
    begun.map(({ depth }) => titles[depth]?.index ?? 0),
  )
  return begun.map(({ depth, cell }, index) => {
    const last = index === begun.length - 1
    const own: Base = last
      ? base
      : {
          ...base,
          ...noRowPoints,
          award: '',
          scoring: [],
          method: '',
          note: [],
          evidence: [],
          lead: '',
          reviewLead: '',
          others: [],
          shared: {},
          spread: false,
        }
    const figure = figures.length === titles.length ? figures[depth] : undefined
    return {
      ...own,
      ...(figure && pointsIn(section, row, figure)),
      pageStart: pageStart && index === 0,
      code: index === owner ? code : '',
      depth,
      title: cell.lines,
      bold: cell.bold,
    }
  })
}

/** Of several titles in one row the code is that of the deepest that reaches as far down as it does. */
function ownerOfCode({ table, head }: Section, row: number, columns: readonly number[]): number {
  const last = columns.length - 1
  const code = head.columns.find(({ role }) => role === 'code')?.index
  const [own, next] = [table[row], table[row + 1]]
  if (code === undefined || !own || !next) return last
  const goesOn = (column: number) =>
    next[column]?.cell === own[column]?.cell ||
    (isBlank(next[column]?.cell) && columns.some((one) => !isBlank(next[one]?.cell)))
  const fits = columns.map((column) => goesOn(column) === goesOn(code)).lastIndexOf(true)
  return fits < 0 ? last : fits
}

function sharedOf({ table, head }: Section, row: number): RawRow['shared'] {
  const shared: Partial<Record<Role, readonly string[]>> = {}
  for (const { index, role } of head.columns) {
    const slot = table[row]?.[index]
    if (slot && slot.row < row && slot.column === index && !isBlank(slot.cell))
      shared[role] ??= slot.cell.lines
  }
  return shared
}
