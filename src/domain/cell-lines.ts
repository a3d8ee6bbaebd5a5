import { foldText } from './search.ts'

/**
 * A table copied out of a web page or PDF as plain text comes with each cell on a line of its own. Its rows are told by
 * the numbers that they begin with (1, 2, 3, or places: 1, 2, 2, 4) at equal distances; several tables may follow one
 * another. `paragraphs`: what stood apart, cells in order. Null where the text is no such table; what stands around it
 * becomes rows of one cell.
 */
export function rowsFromCellLines(paragraphs: readonly string[]): readonly (readonly string[])[] | null {
  const cells = joinBroken(paragraphs)
  const runs = findRuns(cells)
  const inRuns = runs.reduce((sum, { rows, width }) => sum + rows * width, 0)
  if (inRuns * 2 <= cells.length) return null
  const out: (readonly string[])[] = []
  let at = 0
  for (const { from, rows, width } of runs) {
    const head = headBefore(cells.slice(at, from), width)
    const before = cells.slice(at, from - head.length)
    out.push(...before.map((cell) => [cell]))
    if (head.length > 0) out.push(head)
    for (let row = 0; row < rows; row++) {
      out.push(cells.slice(from + row * width, from + (row + 1) * width))
    }
    at = from + rows * width
  }
  return [...out, ...cells.slice(at).map((cell) => [cell])]
}

const longestCell = 300

type Run = { readonly from: number; readonly rows: number; readonly width: number }

/** A cell that was broken over lines goes on in small letters. */
function joinBroken(paragraphs: readonly string[]): readonly string[] {
  const out: string[] = []
  for (const one of paragraphs) {
    const before = out.at(-1)
    if (
      before !== undefined &&
      before.length < longestCell &&
      /^\p{Ll}{2}/u.test(one) &&
      /\p{L}$/u.test(before)
    )
      out[out.length - 1] = `${before} ${one}`
    else out.push(one)
  }
  return out
}

function findRuns(cells: readonly string[]): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  while (at < cells.length) {
    const run = cells[at] === '1' ? longestRun(cells, at) : null
    if (run) runs.push(run)
    at = run ? run.from + run.rows * run.width : at + 1
  }
  return runs
}

/** The width, of a number, a name and a figure at least, at which the most rows begin with the numbers of a list. */
function longestRun(cells: readonly string[], from: number): Run | null {
  let best: Run | null = null
  for (let width = 3; width <= mostColumns; width++) {
    let rows = 0
    while (
      isRow(
        cells.slice(from + rows * width, from + (rows + 1) * width),
        rows,
        width,
        cells[from + (rows - 1) * width],
      )
    ) {
      rows++
    }
    if (rows >= 2 && (!best || rows * width > best.rows * best.width)) best = { from, rows, width }
  }
  return best
}

const mostColumns = 24

function isRow(row: readonly string[], at: number, width: number, before: string | undefined): boolean {
  const [number = '', ...rest] = row
  if (row.length < width || !/^\d{1,4}$/.test(number)) return false
  const isNext = Number(number) === at + 1 || (at > 0 && number === before)
  return (
    isNext && rest.some((cell) => /\p{L}{2}/u.test(cell)) && rest.some((cell) => /^[\d.,]+\s*%?$/.test(cell))
  )
}

/** The titles right before the first row: as many as it has cells, from that of the numbers on. */
function headBefore(cells: readonly string[], width: number): readonly string[] {
  const head = cells.slice(-width)
  const isTitled = /^(stt|tt|so tt|so thu tu|thu tu|hang|xep hang|thu hang|vi thu|#)/.test(
    foldText(head[0] ?? ''),
  )
  return head.length === width && isTitled ? head : []
}
