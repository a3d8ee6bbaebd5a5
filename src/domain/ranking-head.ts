import { foldText } from './search.ts'
import { isFigure, numberOf } from './ranking-cell.ts'

type Row = readonly string[]

export type Part = 'points' | 'applicableMax' | 'appraised' | 'survey' | 'bonus' | 'penalty'

/** Which column holds what; -1 where none does. */
export type Columns = {
  readonly name: number
  readonly index: number
  readonly place: number
  readonly parts: readonly { readonly column: number; readonly part: Part }[]
  readonly areas: readonly { readonly column: number; readonly title: string }[]
}

/**
 * The head of a table and the rows under it. A head may stand on several lines, its merged cells once and then empty:
 * "Điểm" over "Thẩm định" and "Tổng điểm". A line that numbers the columns belongs to it.
 */
export function headOf(rows: readonly Row[]): { readonly columns: Columns; readonly body: readonly Row[] } {
  const first = rows.findIndex((cells) => cells.some(isFigure))
  const above = rows.slice(0, Math.max(0, first))
  const at = above.findIndex((cells) => cells.filter((cell) => cell !== '').length > 1 && isHead(cells))
  const head = above[at]
  if (!head) return { columns: complete(noColumns, rows), body: rows }
  const name = columnsOf(head).name
  const under = rows.slice(at + 1)
  const end = under.findIndex((row) => !isUnderHead(row, head, name))
  const lines = under.slice(0, Math.max(0, end)).filter((cells) => !isNumbering(cells))
  const body = under.slice(Math.max(0, end)).filter((cells) => !isSameRow(cells, head))
  const titles = lines.reduce(joinTitles, head)
  return { columns: complete(columnsOf(titles), body), body }
}

const noColumns: Columns = { name: -1, index: -1, place: -1, parts: [], areas: [] }

const partHeads: readonly (readonly [Part, RegExp])[] = [
  ['applicableMax', /diem (toi da|ap dung)/],
  ['appraised', /tham dinh|danh gia truc tiep/],
  ['survey', /xhh|xa hoi hoc|dieu tra|khao sat/],
  ['bonus', /diem thuong|^diem cong$/],
  ['penalty', /diem (tru|phat)/],
  ['points', /tong diem|tong cong|diem dat|diem cuoi|diem thuc hien$/],
]
const selfHead = /tu cham|tu danh gia/
const areaHead =
  /^linh vuc|^lv ?\d|cong tac chi dao|the che|thu tuc hanh chinh|to chuc bo may|che do cong vu|tai chinh cong|chinh quyen (dien tu|so)|tac dong/
/** Of several figures that may be the result: what is called so, then what was converted, then a share. */
const indexHeads = [/chi so|ket qua|index/, /quy doi/, /ty le|%/] as const

function columnsOf(head: readonly string[]): Columns {
  const words = head.map(foldText)
  const parts = partsOf(words)
  const find = (pattern: RegExp, isOff: (word: string, at: number) => boolean = () => false) =>
    words.findIndex((word, at) => pattern.test(word) && !isOff(word, at))
  const isPart = (at: number) => parts.some(({ column }) => column === at)
  const columnOf = (wanted: Part) => parts.find(({ part }) => part === wanted)?.column ?? -1
  const place = find(/xep hang|xep thu|thu hang|^hang|vi tri|vi thu|thu bac/)
  const isOff = (word: string, at: number) =>
    at === place || isPart(at) || areaHead.test(word) || selfHead.test(word)
  // The whole before its parts: what was appraised or asked in a survey is not the result where there is a total.
  const index =
    [
      ...indexHeads.map((pattern) => find(pattern, isOff)),
      columnOf('points'),
      find(/diem/, isOff),
      columnOf('survey') === -1 ? columnOf('appraised') : -1,
      find(/chi so|ket qua|ty le|index|%|diem/, (_, at) => isPart(at)),
    ].find((column) => column !== -1) ?? -1
  return {
    name: find(
      /don vi|^ten|dia phuong|co quan|phuong|xa|huyen|so, |^(bo|tinh)($|,|\/)/,
      (word, at) => isPart(at) || at === place || areaHead.test(word),
    ),
    index,
    place,
    parts: parts.filter(({ column }) => column !== index),
    areas: words.flatMap((word, column) =>
      column !== index && areaHead.test(word) && !selfHead.test(word) && !isPart(column)
        ? [{ column, title: (head[column] ?? '').trim() }]
        : [],
    ),
  }
}

/**
 * Whether a row without figures is the head. One that names no kind of thing but a ward, say, is it only where another of
 * its cells names a column: else it is a unit whose result cannot be read.
 */
function isHead(cells: readonly string[]): boolean {
  const { name, index, place, parts, areas } = columnsOf(cells)
  if (name === -1) return false
  if (/don vi|^ten|dia phuong|co quan/.test(foldText(cells[name] ?? ''))) return true
  const named = [index, place, ...[...parts, ...areas].map(({ column }) => column)]
  return named.some(
    (column) => column !== -1 && column !== name && !/^(khong|chua)/.test(foldText(cells[column] ?? '')),
  )
}

/** Columns of the parts of the points, each once; what a unit gave itself is none of them, nor one area of several. */
function partsOf(words: readonly string[]): Columns['parts'] {
  const parts: { readonly column: number; readonly part: Part }[] = []
  const areas = words.filter((word) => areaHead.test(word)).length
  for (const [part, pattern] of partHeads) {
    const fits = words.flatMap((word, at) => {
      const isOther = selfHead.test(word) || (areas > 1 && areaHead.test(word))
      return pattern.test(word) && !isOther && !parts.some((one) => one.column === at) ? [at] : []
    })
    // What was excused is taken off the maximum beside it: the one that was to be done is that which applies.
    const applied = fits.find((at) => /ap dung|can thuc hien/.test(words[at] ?? ''))
    const column = part === 'applicableMax' ? (applied ?? fits[0]) : fits[0]
    if (column !== undefined) parts.push({ column, part })
  }
  return parts
}

/** Whether a row goes on with the head: it names no unit and holds no figure, or it numbers the columns. */
function isUnderHead(cells: readonly string[], head: readonly string[], name: number): boolean {
  if (isNumbering(cells)) return true
  const here = cells[name] ?? ''
  return (
    (here === '' || here === head[name]) &&
    !cells.some(isFigure) &&
    cells.filter((cell, column) => cell !== '' && cell !== head[column]).length > 1
  )
}

/** "(1) | (2) | (3) = (1) + (2)", "A | B | 1 | 2". */
function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return (
    filled.length > 2 &&
    filled.every((cell) => /^(\(?([a-z]|\d{1,2})\)?)\s*(=.*)?$/i.test(cell)) &&
    (filled.some((cell) => /^[a-z(]/i.test(cell)) || filled.every((cell, at) => cell === String(at + 1)))
  )
}

function isSameRow(cells: readonly string[], others: readonly string[]): boolean {
  return (
    cells.length === others.length && cells.every((cell, at) => foldText(cell) === foldText(others[at] ?? ''))
  )
}

/** Titles of two lines as one; a merged cell stands over those right of it that are empty. */
function joinTitles(top: readonly string[], under: readonly string[]): readonly string[] {
  let over = ''
  return Array.from({ length: Math.max(top.length, under.length) }, (_, column) => {
    const [here = '', below = ''] = [top[column], under[column]]
    if (here !== '' || below === '') over = here
    if (below === '' || below === here) return here
    const isOwn = areaHead.test(foldText(below)) && !selfHead.test(foldText(over))
    return isOwn || over === '' ? below : `${over} ${below}`
  })
}

/** What a head does not say is told from the cells; without one, places are told by their order. */
function complete(known: Columns, rows: readonly Row[]): Columns {
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const all = Array.from({ length: width }, (_, column) => ({
    column,
    cells: rows.map((cells) => cells[column] ?? '').filter((cell) => cell !== ''),
  }))
  const named = all.find(
    ({ cells }) =>
      cells.length * 2 >= rows.length && mostly(cells, (cell) => /\p{L}{2}/u.test(cell) && !isFigure(cell)),
  )
  const name = known.name === -1 ? (named?.column ?? -1) : known.name
  const figures = all.filter(({ cells }) => mostly(cells, isFigure))
  const places = figures.filter(({ cells }) => arePlaces(cells))
  const left = figures.filter(
    (one) =>
      !places.includes(one) &&
      one.column !== known.place &&
      !known.parts.some(({ column }) => column === one.column),
  )
  // Places of a part of a table are no places of their own; they have no decimals where results have.
  const index = left.filter(({ cells }) => cells.some((cell) => /\d[.,]\d/.test(cell))).at(-1) ?? left.at(-1)
  const place = known === noColumns && index ? places.find(({ column }) => column > name) : undefined
  return {
    ...known,
    name,
    index: known.index === -1 ? (index?.column ?? places.at(-1)?.column ?? -1) : known.index,
    place: place?.column ?? known.place,
  }
}

/** Whether figures are the numbers of a list or the places of a block, in whatever order: 1, 2, 2, 4. */
function arePlaces(cells: readonly string[]): boolean {
  const sorted = cells.map((cell) => numberOf(cell) ?? 0).sort((a, b) => a - b)
  return sorted.every((figure, at) => figure === at + 1 || (at > 0 && figure === sorted[at - 1]))
}

function mostly(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(fits).length * 2 > cells.length
}
