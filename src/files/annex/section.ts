import type { Block } from './block.ts'
import { parseCode, splitCode } from './code.ts'
import { guessColumns } from './column-content.ts'
import { findHeads, isSameHead, numbersColumns } from './columns.ts'
import type { Head } from './head.ts'
import { isCapitals } from './line.ts'
import { splitPoints } from './points-cell.ts'
import { cellBeginning, isBlank, textOf, type Table } from './table.ts'

/** Rows of a table under one head, the head itself and its repetitions left out. */
export type Section = {
  readonly table: Table
  readonly head: Head
  readonly rows: readonly number[]
  /** Rows that follow a repeated head: the first of a new page. */
  readonly pageStarts: ReadonlySet<number>
  readonly numbers: readonly number[] | null
  readonly sheet: string | null
}

/** Sections that make up one table of criteria, with the lines between and after them. */
export type Group = {
  readonly title: string
  readonly parts: readonly (Section | Line)[]
  readonly codes: number
}

export type Line = { readonly text: string; readonly bold: boolean; readonly before: boolean }

/** The tables of criteria in a source, each joined from its pages. Lines that stand before the first are its title. */
export function groupSections(blocks: readonly Block[]): Group[] {
  const groups: Building[] = []
  let open: Building | null = null
  let lines: Line[] = []
  for (const block of blocks) {
    if (block.kind === 'line') {
      lines.push({ text: block.text, bold: block.bold, before: open === null })
      continue
    }
    const sections = splitSections(
      block.table,
      open?.head ?? null,
      block.numbers ?? null,
      block.sheet ?? null,
    )
    for (const section of sections) {
      if (open && continues(open, section, lines)) {
        open.parts.push(...lines, section)
        open.firstCodes.push(...codesOf(section))
      } else {
        open = {
          title: titleOf(lines, section),
          parts: [...openingLines(lines), section],
          head: section.head,
          firstCodes: codesOf(section),
        }
        groups.push(open)
      }
      lines = []
    }
    if (sections.length === 0 && open) lines.push(...linesOf(block.table))
  }
  open?.parts.push(...lines)
  return groups.map(({ title, parts, firstCodes }) => ({ title, parts, codes: firstCodes.length }))
}

type Building = { title: string; parts: (Section | Line)[]; head: Head; firstCodes: string[] }

function splitSections(
  table: Table,
  former: Head | null,
  numbers: readonly number[] | null,
  sheet: string | null,
): Section[] {
  const heads = findHeads(table, former)
  const [first] = heads
  if (!first) {
    const width = table[0]?.length ?? 0
    const guessed =
      former && former.columns.length === width && looksAlike(table, former)
        ? { ...former, from: 0, to: 0 }
        : guessColumns(table)
    return guessed
      ? [
          {
            table,
            head: guessed,
            rows: rowsFrom(table, 0, table.length),
            pageStarts: new Set(),
            numbers,
            sheet,
          },
        ]
      : []
  }
  const sections: Section[] = []
  // Rows above the first head of a page that goes on with the former one's table.
  if (
    former &&
    first.from > 0 &&
    former.columns.length === (table[0]?.length ?? 0) &&
    isSameHead(former, first)
  ) {
    const above = rowsFrom(table, 0, first.from)
    if (above.some((row) => hasCode(table, row, former)))
      sections.push({ table, head: former, rows: above, pageStarts: new Set(), numbers, sheet })
  }
  for (const [index, head] of heads.entries()) {
    const end = heads[index + 1]?.from ?? table.length
    const rows = rowsFrom(table, head.to, end)
    const last = sections.at(-1)
    const restarts = last !== undefined && last.table === table && startsAnew(last, { table, head, rows })
    if (last && last.table === table && isSameHead(last.head, head) && !restarts) {
      sections[sections.length - 1] = {
        ...last,
        rows: [...last.rows, ...rows],
        pageStarts: new Set([...last.pageStarts, head.to]),
      }
    } else sections.push({ table, head, rows, pageStarts: new Set(), numbers, sheet })
  }
  return sections
}

function rowsFrom(table: Table, from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index).filter(
    (row) => !numbersColumns(table, row),
  )
}

/** A table without a head goes on with the former one where codes or figures stand in the same columns. */
function looksAlike(table: Table, former: Head): boolean {
  return rowsFrom(table, 0, table.length).some((row) => hasCode(table, row, former)) || table.length <= 3
}

function hasCode(table: Table, row: number, head: Head): boolean {
  return codeAt(table, row, head) !== ''
}

function codeAt(table: Table, row: number, head: Head): string {
  for (const { index, role } of head.columns) {
    if (role !== 'code' && role !== 'title') continue
    const text = textOf(cellBeginning(table, row, index))
    const code = role === 'code' ? parseCode(text) : (splitCode(text)?.code ?? null)
    if (code) return code.area ? `lĩnh vực ${code.text}` : code.text
  }
  return ''
}

function codesOf({ table, rows, head }: Pick<Section, 'table' | 'rows' | 'head'>): string[] {
  return rows.flatMap((row) => {
    const code = codeAt(table, row, head)
    return code === '' ? [] : [code]
  })
}

/** Codes begin again where the former rows had already ended with a total. */
function startsAnew(former: Section, next: Pick<Section, 'table' | 'rows' | 'head'>): boolean {
  const [first] = codesOf(former)
  const [again] = codesOf(next)
  return first !== undefined && first === again && endsWithTotal(former)
}

function endsWithTotal({ table, rows }: Section): boolean {
  return rows
    .slice(-6)
    .some((row) =>
      (table[row] ?? []).some((slot) => /^(tổng|cộng)( cộng| điểm| số)?/iu.test(textOf(slot.cell))),
    )
}

/** A further table belongs to the former one unless its codes begin again without a heading in between. */
function continues(open: Building, section: Section, between: readonly Line[]): boolean {
  if (
    between.some(
      ({ text }) =>
        /^(phụ lục|biểu( số)?|bảng( số)?|mẫu( số)?|bộ (tiêu chí|chỉ số))\s*([\divx]+|[a-z]\b)?/iu.test(
          text,
        ) && /phụ lục|biểu|bộ (tiêu chí|chỉ số)/iu.test(text),
    )
  ) {
    return false
  }
  const roles = ({ columns }: Head) => columns.filter(({ role }) => role === 'title' || role === 'max').length
  if (!isSameHead(open.head, section.head) && roles(open.head) !== roles(section.head)) return false
  const codes = codesOf(section)
  const [first] = codes
  if (first === undefined) return section.rows.length <= 3
  if (between.some(isAreaHeading)) return true
  const last = [...open.parts].reverse().find((part): part is Section => 'table' in part)
  const ended = last !== undefined && endsWithTotal(last)
  // With nothing but page numbers in between, and no total yet, it is the next page.
  if (!ended && !between.some(({ text }) => !isPageNumber(text)) && last?.sheet === section.sheet) return true
  return open.firstCodes[0] !== first && !(ended && last?.sheet !== section.sheet)
}

export function isPageNumber(text: string): boolean {
  return /^(?:trang\s*)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*\/\s*\d+)?$/iu.test(text)
}

/** "II. CẢI CÁCH THỂ CHẾ (10 điểm)" between two tables is a row of the set. */
export function isAreaHeading({ text, bold }: Line): boolean {
  const glued = splitCode(text)
  if (!glued || text.length > 160) return false
  if (glued.code.area) return true
  const part = glued.code.parts[0]
  return (
    glued.code.parts.length === 1 &&
    (part === 'roman' || part === 'capital' || part === 'number') &&
    (isCapitals(splitPoints(glued.rest)?.title ?? glued.rest) || bold)
  )
}

/** Of the lines before a table only a heading just above it is a row. */
function openingLines(lines: readonly Line[]): Line[] {
  const last = lines.map(isAreaHeading).lastIndexOf(true)
  return last >= 0 && last >= lines.length - 2 ? lines.slice(last, last + 1) : []
}

function titleOf(lines: readonly Line[], section: Section): string {
  const above = section.table
    .slice(0, section.head.from)
    .flatMap((row) => row.flatMap((slot, column) => (slot.column === column ? slot.cell.lines : [])))
  const named = [...lines.slice(-8).map(({ text }) => text), ...above].filter((text) =>
    /bộ tiêu chí|bộ chỉ số|chỉ số|phụ lục|tiêu chí|bảng|biểu/iu.test(text),
  )
  return section.sheet ?? named.join(' – ').slice(0, 200)
}

function linesOf(table: Table): Line[] {
  return table.flatMap((row) =>
    row.flatMap((slot, column) =>
      slot.column === column && !isBlank(slot.cell)
        ? [{ text: textOf(slot.cell), bold: slot.cell.bold, before: false }]
        : [],
    ),
  )
}
