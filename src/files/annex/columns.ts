import { foldText } from '../../domain/search.ts'
import { parseCode, splitCode } from './code.ts'
import { settleByContent } from './column-content.ts'
import { assignRoles } from './column-roles.ts'
import { guessRole } from './column-words.ts'
import type { Column, Head, Role } from './head.ts'
import { readPointsCell, splitPoints } from './points-cell.ts'
import { cellBeginning, isBlank, textOf, type Slot, type Table } from './table.ts'

/**
 * The heads of a table, in their order; a table that repeats its head on each page has several. `former`: the head of
 * the table that it may go on with.
 */
export function findHeads(table: Table, former: Head | null): Head[] {
  const heads: Head[] = []
  for (let row = 0; row < table.length; row++) {
    const head = repeatHead(table, row, heads[0] ?? former) ?? readHead(table, row)
    if (!head || (heads[0] && namesPoints(heads[0]) && !namesPoints(head))) continue
    heads.push(head)
    row = head.to - 1
  }
  return heads.map((head) => settleByContent(table, head))
}

/** Below a head that names a column of points, words without one are a row broken over two pages. */
function namesPoints({ columns }: Head): boolean {
  return columns.some(({ role, label }) => role.startsWith('max') && label !== '')
}

/** A head once more, word for word: as high as it was. The row of column numbers may stand on the first page alone. */
function repeatHead(table: Table, row: number, first: Head | null): Head | null {
  if (!first || first.words.length === 0 || (table[row]?.length ?? 0) !== first.columns.length) return null
  let height = 0
  while (height < first.words.length && wordsOf(table, row + height) === first.words[height]) height++
  const numbered = first.words.findIndex((words) => /^(?:\(?[\da-z]{1,2}\)?\|?)+$/.test(words))
  if (height < first.words.length && (height === 0 || height !== numbered)) return null
  return { ...first, from: row, to: row + height }
}

function wordsOf(table: Table, row: number): string {
  return (table[row] ?? []).map((slot) => foldText(textOf(slot.cell))).join('|')
}

/** Whether two heads say the same: the same words over the same columns. */
export function isSameHead(a: Head, b: Head): boolean {
  const words = ({ columns }: Head) => columns.map(({ label }) => foldText(label)).join('|')
  return words(a) === words(b)
}

/** A row that numbers the columns: "(1) (2) (3)", "A B 1 2 3=1+2". */
export function numbersColumns(table: Table, row: number): boolean {
  const texts = (table[row] ?? [])
    .map((_, column) => textOf(cellBeginning(table, row, column)))
    .filter((text) => text !== '')
  const bare = texts.map((text) => text.replace(/[()[\]\s]/g, ''))
  if (texts.length < 3 || !bare.every((text) => /^(\d{1,2}|[A-ZĐa-z])([=:].*)?$/.test(text))) return false
  const counted = bare.flatMap((text) => (/^\d/.test(text) ? [Number.parseInt(text, 10)] : []))
  return (
    counted.length >= 2 &&
    counted.every((value, index) => index === 0 || value === (counted[index - 1] ?? 0) + 1)
  )
}

/** A head begins at `row` where its cells, taken over one to three rows, name a title and points. */
function readHead(table: Table, row: number): Head | null {
  if (numbersColumns(table, row) || !mayOpenHead(table, row)) return null
  let best: Head | null = null
  let bestScore = 0
  for (let height = 1; height <= 3 && row + height <= table.length; height++) {
    if (height > 1 && !continuesHead(table, row, row + height - 1)) break
    const columns = nameColumns(table, row, height)
    if (!columns || !holdsPoints(table, columns, row + height)) continue
    const score = columns.reduce((sum, column) => sum + (guessRole(column.label).weight > 0 ? 1 : 0), 0)
    if (!best || score >= bestScore) {
      bestScore = score
      best = { from: row, to: row + height, columns, words: [], guessed: false }
    }
  }
  if (!best) return null
  let to = best.to
  while (to < table.length && numbersColumns(table, to)) to++
  const words = Array.from({ length: to - row }, (_, index) => wordsOf(table, row + index))
  return { ...best, to, words }
}

/** A head names several columns in few words, and holds neither codes nor figures. */
function mayOpenHead(table: Table, row: number): boolean {
  const texts = (table[row] ?? [])
    .map((slot, column) => (slot.column === column ? textOf(slot.cell) : ''))
    .filter((text) => text !== '')
  const [only = ''] = texts
  if (texts.length < 2) return only !== '' && (table[row]?.length ?? 0) === 1 && splitCode(only) === null
  return !texts.some(
    (text) =>
      text.length > 120 ||
      /;|^[-–+•*]$|\.\s+\p{Lu}|\d\s*điểm.*\d\s*điểm/u.test(text) ||
      readPointsCell(text).value !== null ||
      parseCode(text) !== null ||
      splitCode(text) !== null,
  )
}

/** Rows under the first row of a head: cells that reach down, or more words without codes and figures. */
function continuesHead(table: Table, first: number, row: number): boolean {
  if (numbersColumns(table, row)) return false
  const slots = table[row] ?? []
  const reached = slots.some((slot) => slot.row >= first && slot.row < row && !isBlank(slot.cell))
  const own = slots.flatMap((slot, column) =>
    slot.row === row && slot.column === column && !isBlank(slot.cell) ? [textOf(slot.cell)] : [],
  )
  if (own.length === 0) return reached
  const known = own.filter((text) => text.length <= 40 && guessRole(text).weight >= 5).length
  const data = own.some(
    (text) =>
      text.length > 60 ||
      /[:;]/.test(text) ||
      readPointsCell(text).value !== null ||
      parseCode(text) !== null ||
      splitCode(text) !== null,
  )
  if (data) return false
  const top = table[first] ?? []
  const under = slots.every((slot, column) => {
    if (slot.row !== row || slot.column !== column || isBlank(slot.cell)) return true
    return top[column] === top[column - 1] || top[column] === top[column + 1]
  })
  // Names of any kind may part a merged cell: "Phường", "Xã" under "Điểm tối đa".
  if (under && own.every((text) => text.length <= 40)) return true
  return known > 0 && (reached || known * 2 >= own.length)
}

function nameColumns(table: Table, row: number, height: number): Column[] | null {
  const width = table[row]?.length ?? 0
  const labels = Array.from({ length: width }, (_, column) => {
    const words: string[] = []
    for (let y = row; y < row + height; y++) {
      const slot = headSlot(table, row, y, column, height)
      if (slot && slot.row >= row && !words.includes(textOf(slot.cell))) words.push(textOf(slot.cell))
    }
    return words.filter((text) => text !== '').join(' – ')
  })
  if (labels.some((label) => label.length > 200)) return null
  const filled = labels.filter((label) => label !== '')
  const guesses = labels.map(guessRole)
  const columns = assignRoles(labels, guesses)
  const named = (role: Role) => columns.some((column) => column.role === role)
  const strong = filled.filter((label) => guessRole(label).weight > 0).length
  // One title is enough beside points, or beside two more columns that an annex has: a head is no sentence.
  if (!named('title') || strong * 2 < new Set(filled).size) return null
  return columns
}

/**
 * The cell of a head at a place. Text knows no merged cells: a blank one over a named column belongs to the words on
 * its left.
 */
function headSlot(
  table: Table,
  first: number,
  row: number,
  column: number,
  height: number,
): Slot | undefined {
  const slot = table[row]?.[column]
  if (!slot || row > first || height < 2 || !isBlank(slot.cell)) return slot
  if (isBlank(table[row + 1]?.[column]?.cell)) return slot
  const left = table[row]
    ?.slice(0, column)
    .filter(({ cell }) => !isBlank(cell))
    .at(-1)
  const at = left ? left.column : 0
  const named = left && !isBlank(table[row + 1]?.[at]?.cell) && table[row + 1]?.[at]?.row === row + 1
  return named ? left : slot
}

/** Columns of an annex have a place for points; without one the titles must bear them in brackets. */
function holdsPoints(table: Table, columns: readonly Column[], from: number): boolean {
  const has = (role: Role) => columns.some((column) => column.role === role)
  if (has('max') || has('maxTotal') || has('maxSurvey')) return columns.length > 1
  const titles = columns.flatMap(({ index, role }) => (role === 'title' ? [index] : []))
  let priced = 0
  for (let row = from; row < table.length && priced < 3; row++) {
    for (const column of titles) {
      const [first = ''] = cellBeginning(table, row, column)?.lines ?? []
      if (splitPoints(first)) priced++
    }
  }
  return priced >= 3
}
