/** Rows parted at every comma, where a comma may have been the decimal mark: "Phường A,84,58". */

type Cells = readonly string[]
export type Commas =
  | { readonly kind: 'told'; readonly rows: readonly Cells[] }
  /** Both readings hold; `at` is a row that shows it. */
  | {
      readonly kind: 'unclear'
      readonly decimal: readonly Cells[]
      readonly column: readonly Cells[]
      readonly at: number
    }
  /** Row `at` can be read in no way, or in more than one. */
  | { readonly kind: 'refused'; readonly at: number }

/**
 * Tells commas between columns from commas within figures by the shape of the rows: how many cells the head has, whether
 * all rows come out alike, whether some figure has a dot or stood in quotes, whether a second half begins with a nought.
 */
export function tellCommas(rows: readonly Cells[]): Commas {
  const first = rows.findIndex(isBody)
  if (first === -1) return { kind: 'told', rows }
  const [head] = rows
    .slice(0, first)
    .filter((cells) => cells.filter((cell) => cell.trim() !== '').length > 1)
    .reverse()
  const body = rows.flatMap((cells, at) => (at >= first && isBody(cells) ? [{ cells, at }] : []))
  const width = head?.length ?? null
  const isOff = (cells: Cells | null, likeFirst: number | undefined) =>
    cells === null || (width === null ? cells.length !== likeFirst : cells.length > width)
  const uneven = body.find(({ cells }) => isOff(cells, body[0]?.cells.length))
  const isGlued = width === null && isGluedBody(body)
  const joined = body.map(({ cells, at }) => ({
    at,
    cells: width === null ? joinPairs(cells, isGlued) : fit(cells, width),
  }))
  const apart = joined.find(({ cells }) => isOff(cells, joined[0]?.cells?.length))
  const decimal = apart ? null : replaced(rows, joined)
  const isColumn = !uneven && !(width === null && body.some(({ cells }) => cells.some(isSecondHalf)))
  if (isColumn && (decimal === null || width !== null || body.some(({ cells }) => cells.some(hasMark)))) {
    return { kind: 'told', rows }
  }
  if (decimal === null) return { kind: 'refused', at: (apart ?? uneven)?.at ?? first }
  const changed = joined.find(({ cells }, at) => cells?.join('|') !== body[at]?.cells.join('|'))
  if (!isColumn || !changed) return { kind: 'told', rows: decimal }
  return { kind: 'unclear', decimal, column: rows, at: changed.at }
}

/** A row with a figure in it, not a title or a note. */
function isBody(cells: Cells): boolean {
  return cells.length > 1 && cells.slice(1).some((cell) => isWhole(cell) || isRest(cell) || hasMark(cell))
}

function isWhole(cell: string): boolean {
  return /^\s*[+-]?\d{1,6}\s*$/.test(cell)
}

/** What may stand after a decimal comma. */
function isRest(cell: string): boolean {
  return /^\d{1,8}\s*%?\s*$/.test(cell)
}

/** "05": nobody writes a whole figure so. */
function isSecondHalf(cell: string): boolean {
  return /^0\d+\s*%?\s*$/.test(cell)
}

/** A figure with its own decimal mark: a dot, or a comma that stood in quotes. */
function hasMark(cell: string): boolean {
  return /^\s*[+-]?\d+[.,]\d+\s*%?\s*$/.test(cell)
}

/**
 * Whether a figure that ends a name belongs to the index ("Phường A 88,5"): the rows come out alike, and no name was
 * told from another by its number only ("Phường 1,82,10", "Phường Mẫu 01,82,10").
 */
function isGluedBody(body: readonly { readonly cells: Cells }[]): boolean {
  const rows = body.map(({ cells }) => joinPairs(cells, true))
  const names = rows.map((cells) => cells.find((cell) => /\p{L}/u.test(cell)))
  const isNumbered = body.some(({ cells }) => cells.some((cell) => /\p{L}.*\s0\d*$/u.test(cell)))
  return (
    !isNumbered &&
    new Set(names).size === names.length &&
    new Set(rows.map(({ length }) => length)).size === 1
  )
}

/** Without a head: of whole figures after the name every two are one; where glued, so are the name's own and the next. */
function joinPairs(cells: Cells, isGlued: boolean): Cells {
  const out: string[] = []
  for (let at = 0; at < cells.length; at += 1) {
    const [one = '', two] = cells.slice(at, at + 2)
    const [, name, whole = ''] = (isGlued && /^(.*\p{L}.*)\s(\d{1,6})$/u.exec(one)) || []
    const isAfterName = out.some((cell) => /\p{L}/u.test(cell))
    if (two !== undefined && isRest(two) && name !== undefined) {
      out.push(name, `${whole},${two.trim()}`)
      at += 1
    } else if (two !== undefined && isRest(two) && isAfterName && isWhole(one)) {
      out.push(`${one.trim()},${two.trim()}`)
      at += 1
    } else out.push(one)
  }
  return out
}

/** With a head: the one way to join neighbours to so many cells; null where there is none, or more than one. */
function fit(cells: Cells, width: number): Cells | null {
  if (cells.length <= width) return cells
  const [one, ...more] = waysToFit(cells, width)
  return one && more.length === 0 ? one : null
}

/** At most two ways: more need not be known. Figures join to a decimal, words to a name with a comma in it. */
function waysToFit(cells: Cells, width: number): readonly Cells[] {
  if (cells.length < width) return []
  const [one, two, ...rest] = cells
  if (one === undefined) return width === 0 ? [[]] : []
  const alone = waysToFit(cells.slice(1), width - 1).map((way) => [one, ...way])
  if (two === undefined || alone.length > 1 || cells.length === width) return alone
  const asFigure = isWhole(one) && isRest(two)
  const asName = /\p{L}/u.test(one) && /\p{L}/u.test(two)
  const together = asFigure
    ? waysToFit(rest, width - 1).map((way) => [`${one.trim()},${two.trim()}`, ...way])
    : []
  const named = asName ? waysToFit([`${one},${two}`, ...rest], width) : []
  return [...alone, ...together, ...named].slice(0, 2)
}

function replaced(
  rows: readonly Cells[],
  joined: readonly { readonly at: number; readonly cells: Cells | null }[],
): readonly Cells[] {
  const byRow = new Map(joined.map(({ at, cells }) => [at, cells]))
  return rows.map((cells, at) => byRow.get(at) ?? cells)
}
