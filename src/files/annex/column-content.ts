import { parseCode } from './code.ts'
import { guessRole } from './column-words.ts'
import type { Column, Head, Role } from './head.ts'
import { readPointsCell } from './points-cell.ts'
import { cellBeginning, isBlank, textOf, type Table } from './table.ts'

/** Columns of a table without a head, by what its cells hold; null where they do not look like criteria. */
export function guessColumns(table: Table): Head | null {
  const width = table[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, index) => measureColumn(table, index, 0))
  const code = columns.find((column) => column.filled >= 3 && column.codes >= 0.6 && column.dotted)
  if (!code) return null
  const points = columns.filter((column) => column !== code && column.filled >= 3 && column.points >= 0.8)
  const max = points[0]
  const texts = columns.filter((column) => column !== code && !points.includes(column) && column.filled > 0)
  const title = texts.find((column) => column.index > code.index) ?? texts[0]
  if (!title || !max) return null
  const roles = columns.map((column): Column => {
    const role: Role =
      column === code
        ? 'code'
        : column === title
          ? 'title'
          : column === max
            ? 'max'
            : points.includes(column)
              ? 'score'
              : column.awards >= 0.3
                ? 'scoring'
                : column.papers >= 0.5
                  ? 'evidence'
                  : 'other'
    return { index: column.index, role, label: '' }
  })
  return { from: 0, to: 0, columns: roles, words: [], guessed: true }
}

type Measure = {
  readonly index: number
  readonly filled: number
  /** Shares of the filled cells that are codes, points, scoring lines, names of papers. */
  readonly codes: number
  readonly points: number
  readonly awards: number
  readonly papers: number
  readonly dotted: boolean
}

function measureColumn(table: Table, index: number, from: number): Measure {
  const texts: string[] = []
  for (let row = from; row < table.length; row++) {
    const text = textOf(cellBeginning(table, row, index))
    if (text !== '') texts.push(text)
  }
  const share = (is: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(is).length / texts.length
  return {
    index,
    filled: texts.length,
    codes: share((text) => parseCode(text) !== null),
    points: share((text) => readPointsCell(text).value !== null),
    awards: share((text) => /\d\s*(điểm|đ\b)|[:=]\s*\d+([.,]\d+)?\s*$|công thức|xhh|xã hội học/iu.test(text)),
    papers: share((text) =>
      /kế hoạch|báo cáo|quyết định|văn bản|công văn|biên bản|danh sách|thông báo|ảnh|đường dẫn|hệ thống/iu.test(
        text,
      ),
    ),
    dotted:
      texts.some((text) => (parseCode(text)?.parts.length ?? 0) > 1) ||
      texts.some((text) => /^[IVX]+\.?$/.test(text)),
  }
}

/** What the cells under a head say of columns that it names badly or twice. */
export function settleByContent(table: Table, head: Head): Head {
  const measures = new Map(head.columns.map(({ index }) => [index, measureColumn(table, index, head.to)]))
  const of = (column: Column) => measures.get(column.index)
  const roles = head.columns.map((column) => column.role)
  const has = (role: Role) => roles.includes(role)
  for (const [at, column] of head.columns.entries()) {
    const measure = of(column)
    if (!measure) continue
    if (measure.filled === 0) {
      if (head.columns.some((other) => other !== column && other.label === column.label)) roles[at] = 'other'
      continue
    }
    // "Thang điểm" and "Điểm" head texts as often as figures.
    if (telling.has(column.role) && measure.awards >= 0.3 && measure.points < 0.3) roles[at] = 'scoring'
    if (column.role === 'other' && column.label === '' && !has('code') && measure.codes >= 0.6)
      roles[at] = 'code'
  }
  settleCodes(head, roles, of)
  settleAwards(table, head, roles, of)
  settleLevels(table, head, roles)
  if (!roles.includes('max') && !roles.includes('maxTotal') && !roles.includes('maxSurvey')) {
    const at = head.columns.findIndex(
      (column, index) =>
        (roles[index] === 'other' || roles[index] === 'award') &&
        (of(column)?.points ?? 0) >= 0.7 &&
        (of(column)?.filled ?? 0) >= 2,
    )
    if (at >= 0) roles[at] = 'max'
  }
  return {
    ...head,
    columns: head.columns.map((column, at) => ({ ...column, role: roles[at] ?? column.role })),
  }
}

/** Roles that a head gives to columns of scoring text as often as to what they are. */
const telling: ReadonlySet<Role> = new Set(['max', 'award', 'score', 'other'])

/** "Điểm chi tiết": points that stand beside titles where there is no maximum belong to scoring lines. */
function settleAwards(
  table: Table,
  head: Head,
  roles: Role[],
  of: (column: Column) => Measure | undefined,
): void {
  const [title, max] = [roles.indexOf('title'), roles.indexOf('max')]
  if (title < 0 || max < 0 || roles.includes('award')) return
  const filled = (row: number, column: number) => !isBlank(cellBeginning(table, row, column))
  for (const [at, column] of head.columns.entries()) {
    const measure = of(column)
    if (roles[at] !== 'score' || !measure || measure.filled < 3 || measure.points < 0.8) continue
    const rows = Array.from({ length: table.length - head.to }, (_, index) => head.to + index)
    const priced = rows.filter((row) => filled(row, at))
    const apart = priced.filter((row) => !filled(row, max) && filled(row, title))
    if (apart.length * 5 < priced.length * 4) continue
    roles[at] = 'award'
    return
  }
}

/** One word over codes and titles: "Tiêu chí" stands over two columns, the first of them full of codes. */
function settleCodes(head: Head, roles: Role[], of: (column: Column) => Measure | undefined): void {
  if (roles.includes('code')) return
  for (const [at, column] of head.columns.entries()) {
    const measure = of(column)
    const next = head.columns[at + 1]
    if (roles[at] !== 'title' || !measure || !next || measure.filled < 3 || measure.codes < 0.8) continue
    if (next.label !== column.label && next.label !== '') continue
    roles[at] = 'code'
    roles[at + 1] = 'title'
    return
  }
}

/** "Tiêu chí" over several rows of "Nội dung", each with points and scoring of its own: two levels of titles. */
function settleLevels(table: Table, head: Head, roles: Role[]): void {
  const at = roles.indexOf('title')
  const [max, scoring] = [roles.indexOf('max'), roles.indexOf('scoring')]
  const next = head.columns[at + 1]
  if (at < 0 || max < 0 || scoring < 0 || !next || roles.filter((role) => role === 'title').length !== 1)
    return
  if (roles[at + 1] !== 'other' || guessRole(next.label).role !== 'title') return
  const filled = (row: number, column: number) => !isBlank(cellBeginning(table, row, column))
  const owned = Array.from({ length: table.length - head.to }, (_, index) => head.to + index).filter(
    (row) => filled(row, at + 1) && filled(row, max) && filled(row, scoring),
  )
  const heads = owned.filter((row) => filled(row, at))
  if (heads.length > 0 && owned.length - heads.length >= 2) roles[at + 1] = 'title'
}
