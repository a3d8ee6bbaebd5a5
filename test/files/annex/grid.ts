/** A table as a test describes it, before it is written as HTML, text, Word or Excel. */
export type GridCell = {
  readonly lines: readonly string[]
  readonly bold?: boolean
  readonly colSpan?: number
  readonly rowSpan?: number
}

export type GridRow = readonly GridCell[]

export type GridPage = {
  /** Lines of running text before and after the table. */
  readonly before: readonly string[]
  readonly rows: readonly GridRow[]
  readonly after: readonly string[]
}

export function cell(text: string | readonly string[], more: Partial<GridCell> = {}): GridCell {
  return { lines: typeof text === 'string' ? (text === '' ? [] : [text]) : text, ...more }
}

/** Rows with every merged cell spread out: blank where one only reaches in. For text, which knows no merging. */
export function flatten(rows: readonly GridRow[]): string[][][] {
  const grid: (string[] | undefined)[][] = rows.map(() => [])
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const one of row) {
      while (grid[y]?.[x] !== undefined) x++
      for (let dy = 0; dy < (one.rowSpan ?? 1); dy++)
        for (let dx = 0; dx < (one.colSpan ?? 1); dx++) {
          const line = grid[y + dy]
          if (line) line[x + dx] = dy === 0 && dx === 0 ? [...one.lines] : []
        }
      x += one.colSpan ?? 1
    }
  }
  const width = Math.max(...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? []))
}
