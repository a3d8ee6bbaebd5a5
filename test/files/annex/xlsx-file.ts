import { writeXlsx, type CellValue, type MergeRange } from 'hucre/xlsx'
import { flatten, type GridPage } from './grid.ts'

/** A real .xlsx: figures as numbers, merged cells, one sheet for all pages. `codes`: plain codes are numbers too. */
export async function toXlsx(pages: readonly GridPage[], sheet = 'Phụ lục'): Promise<Uint8Array> {
  const rows: CellValue[][] = []
  const merges: MergeRange[] = []
  for (const page of pages) {
    for (const line of page.before) rows.push([line])
    const from = rows.length
    for (const cells of flatten(page.rows)) rows.push(cells.map((lines) => valueOf(lines.join('\n'))))
    merges.push(...mergesOf(page, from))
    for (const line of page.after) rows.push([line])
  }
  return writeXlsx({ sheets: [{ name: sheet, rows, merges }] })
}

function valueOf(text: string): CellValue {
  if (text === '') return null
  return /^\d+(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text
}

function mergesOf(page: GridPage, from: number): MergeRange[] {
  const taken = new Set<string>()
  return page.rows.flatMap((row, y) => {
    let x = 0
    return row.flatMap((one): MergeRange[] => {
      while (taken.has(`${y},${x}`)) x++
      const [height, width] = [one.rowSpan ?? 1, one.colSpan ?? 1]
      for (let dy = 0; dy < height; dy++) for (let dx = 0; dx < width; dx++) taken.add(`${y + dy},${x + dx}`)
      const merge = { startRow: from + y, startCol: x, endRow: from + y + height - 1, endCol: x + width - 1 }
      x += width
      return height > 1 || width > 1 ? [merge] : []
    })
  })
}
