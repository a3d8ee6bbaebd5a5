import type { Picture, Section } from '../domain/documents/document.ts'
import type { BookPicture, BookRow, BookSheet } from './xlsx-book.ts'

/** The charts of a section on a sheet of their own: one under the other, each with its caption; null where it has none. */
export function pictureSheet({ blocks, bookmark, orientation }: Section, foot: string): BookSheet | null {
  const pictures = blocks.filter((block) => block.kind === 'picture')
  if (pictures.length === 0) return null
  const rows: BookRow[] = []
  const placed: BookPicture[] = []
  for (const picture of pictures) {
    const height = rowsOf(picture)
    placed.push({
      row: rows.length,
      rows: height,
      columns: columns.length,
      jpeg: picture.jpeg,
      words: picture.caption,
    })
    for (let row = 0; row < height; row++) rows.push({ cells: [], height: rowPoints })
    rows.push({ cells: [{ value: picture.caption, look }], height: 2 * rowPoints }, { cells: [] })
  }
  return {
    name: `Biểu đồ – ${bookmark}`,
    orientation,
    widths: columns,
    rows,
    merges: rows.flatMap(({ cells }, row) =>
      cells.length === 0 ? [] : [{ startRow: row, startCol: 0, endRow: row, endCol: columns.length - 1 }],
    ),
    pictures: placed,
    frozen: { rows: 0, columns: 0 },
    printedHead: null,
    foot,
    locked: false,
    choices: [],
  }
}

/** Small cells under the picture, so that it ends near where its shape says. */
const columns = Array.from({ length: 10 }, () => 12)
const rowPoints = 15
const look = { italic: true } as const

/** As Excel draws a column: seven pixels for each letter, and five beside. */
const widthInPixels = columns.reduce((sum, letters) => sum + letters * 7 + 5, 0)

function rowsOf({ width, height }: Picture): number {
  const pixels = (widthInPixels * height) / width
  return Math.max(1, Math.ceil(pixels / ((rowPoints * 96) / 72)))
}
