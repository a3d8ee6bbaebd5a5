import { foldText } from './search.ts'

/**
 * A table copied out of a web page or PDF as plain text comes with each cell on a line of its own. Its rows are told by
 * the numbers that they begin with (1, 2, 3, or places: 1, 2, 2, 4) at equal distances; several tables may follow one
 * another. A row with a cell too few or too many keeps its number and name only, for nobody can say which cell is which.
 * `paragraphs`: what stood apart, cells in order. Null where the text is no such table; what stands around it becomes
 * rows of one cell.
 */
export function rowsFromCellLines(paragraphs: readonly string[]): readonly (readonly string[])[] | null {
  if (paragraphs.length > mostCells) return null
  const [plain, joined] = [paragraphs, joinBroken(paragraphs)].map((cells) => ({
    cells,
    runs: findRuns(cells),
  }))
  if (!plain || !joined) return null
  const { cells, runs } = rowCount(joined.runs) > rowCount(plain.runs) ? joined : plain
  const inRuns = runs.reduce((sum, { from, to }) => sum + to - from, 0)
  if (inRuns * 2 <= cells.length) return null
  const out: (readonly string[])[] = []
  let at = 0
  for (const { from, to, rows, width } of runs) {
    const above = joinBroken(cells.slice(at, from))
    const head = headOf(above, width)
    out.push(...above.slice(0, above.length - head.length).map((cell) => [cell]))
    if (head.length > 0) out.push(head)
    out.push(...rows)
    at = to
  }
  return [...out, ...cells.slice(at).map((cell) => [cell])]
}

/** Rows of so many cells, and where in the text they stand. */
type Run = {
  readonly from: number
  readonly to: number
  readonly rows: readonly (readonly string[])[]
  readonly width: number
}

/** Far more than any block has units times columns. */
const mostCells = 20_000
const mostColumns = 24
const longestCell = 300

/** A cell that was broken over lines goes on in small letters. */
function joinBroken(paragraphs: readonly string[]): readonly string[] {
  const out: string[] = []
  for (const one of paragraphs) {
    const before = out.at(-1) ?? ''
    const isBroken = before.length < longestCell && /\p{L}$/u.test(before) && /^\p{Ll}{2}/u.test(one)
    if (isBroken) out[out.length - 1] = `${before} ${one}`
    else out.push(one)
  }
  return out
}

function rowCount(runs: readonly Run[]): number {
  return runs.reduce((sum, { rows }) => sum + rows.length, 0)
}

function findRuns(cells: readonly string[]): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  while (at < cells.length) {
    const run = cells[at] === '1' ? longestRun(cells, at) : null
    if (run) runs.push(run)
    at = run ? run.to : at + 1
  }
  return runs
}

/** At the width, of a number, a name and a figure at least, at which there are the most rows. */
function longestRun(cells: readonly string[], from: number): Run | null {
  let best: Run | null = null
  for (let width = 3; width <= mostColumns; width++) {
    const run = runAt(cells, from, width)
    if (run.rows.length > Math.max(1, best?.rows.length ?? 0)) best = run
  }
  return best
}

function runAt(cells: readonly string[], from: number, width: number): Run {
  const rows: (readonly string[])[] = []
  let to = from
  let number = ''
  for (;;) {
    const row = cells.slice(to, to + width)
    const isNext = isNumber(row[0], rows.length, number)
    const endsHere = !isNumber(cells[to + width], rows.length + 1, row[0] ?? '')
    if (isNext && isRow(row, width) && !(endsHere && nextRow(cells, to, width, rows.length + 1) !== null)) {
      rows.push(row)
      to += width
    } else {
      const next = isNext && rows.length > 0 ? nextRow(cells, to, width, rows.length + 1) : null
      if (next === null) return { from, to, rows, width }
      rows.push(row.slice(0, 2))
      to = next
    }
    number = row[0] ?? ''
  }
}

/** Where the row after one of another width begins. */
function nextRow(cells: readonly string[], from: number, width: number, at: number): number | null {
  for (let next = from + 2; next <= from + 2 * width; next++) {
    const row = cells.slice(next, next + width)
    if (row[0] === String(at + 1) && isRow(row, width)) return next
  }
  return null
}

/** Whether a cell is the number of the row at a place, or again that of the row before it. */
function isNumber(cell: string | undefined, at: number, before: string): boolean {
  return cell === String(at + 1) || (at > 0 && cell === before)
}

function isRow(row: readonly string[], width: number): boolean {
  const rest = row.slice(1)
  return (
    row.length === width &&
    rest.some((cell) => /\p{L}{2}/u.test(cell)) &&
    rest.some((cell) => /^[\d.,]+\s*%?$/.test(cell))
  )
}

/** The titles right above the first row: as many as it has cells, from that of the numbers on. */
function headOf(above: readonly string[], width: number): readonly string[] {
  const head = above.slice(-width)
  const isTitled = /^(stt|tt|so tt|so thu tu|thu tu|hang|xep hang|thu hang|vi thu|#)/.test(
    foldText(head[0] ?? ''),
  )
  return head.length === width && isTitled ? head : []
}
