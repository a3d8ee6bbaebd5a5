/** What one cell holds. Lines are tidy and never empty. */
export type Cell = {
  readonly lines: readonly string[]
  /** Most of its letters are bold. */
  readonly bold: boolean
  readonly image: boolean
  /** It held a table of its own, whose text stands among the lines. */
  readonly nested: boolean
}

/** A place in the grid. A merged cell fills several; `row` and `column` are where it begins. */
export type Slot = { readonly cell: Cell; readonly row: number; readonly column: number }

/** A rectangle: every row has the same number of slots. */
export type Table = readonly (readonly Slot[])[]

/** What a source lists: cells of one row with their spans. */
export type Span = {
  readonly cell: Cell
  readonly rowSpan: number
  readonly colSpan: number
  readonly before?: number
}

export const emptyCell: Cell = { lines: [], bold: false, image: false, nested: false }

/** Widest table that is read; what stands further right is no criteria table. */
export const mostColumns = 60

/** Rows of spanning cells → the grid they cover, as a browser lays out a table. */
export function layTable(rows: readonly (readonly Span[])[]): Table {
  const grid: (Slot | undefined)[][] = rows.map(() => [])
  for (const [row, spans] of rows.entries()) {
    let column = 0
    for (const { cell, rowSpan, colSpan, before = 0 } of spans) {
      column += before
      while (grid[row]?.[column] !== undefined) column++
      const lastRow = Math.min(row + Math.max(rowSpan, 1), rows.length)
      const lastColumn = Math.min(column + Math.max(colSpan, 1), mostColumns)
      const slot: Slot = { cell, row, column }
      for (let y = row; y < lastRow; y++)
        for (let x = column; x < lastColumn; x++) {
          const line = grid[y]
          if (line && line[x] === undefined) line[x] = slot
        }
      column = lastColumn
    }
  }
  const width = grid.reduce((most, line) => Math.max(most, line.length), 0)
  return grid.map((line, row) =>
    Array.from({ length: width }, (_, column) => line[column] ?? { cell: emptyCell, row, column }),
  )
}

/** The cell at a place where it begins; null where a merged cell only reaches in. */
export function cellBeginning(table: Table, row: number, column: number): Cell | null {
  const slot = table[row]?.[column]
  return slot && slot.row === row && slot.column === column ? slot.cell : null
}

export function textOf(cell: Cell | null | undefined): string {
  return cell ? cell.lines.join(' ') : ''
}

export function isBlank(cell: Cell | null | undefined): boolean {
  return !cell || cell.lines.length === 0
}
