import { flatten, type GridPage } from './grid.ts'

/** Tab-separated, as Excel copies: cells of several lines stand in quotes. */
export function toExcelText(pages: readonly GridPage[]): string {
  return linesOf(pages, (cells) =>
    cells
      .map((lines) =>
        lines.length > 1 || lines.some((line) => line.includes('"')) ? quoted(lines) : (lines[0] ?? ''),
      )
      .join('\t'),
  )
}

/** Tab-separated, as Word copies: a cell's paragraphs break the line without quotes. */
export function toWordText(pages: readonly GridPage[]): string {
  return linesOf(pages, (cells) => cells.map((lines) => lines.join('\n')).join('\t'))
}

export function toCsv(pages: readonly GridPage[], delimiter: string): string {
  return `\ufeff${linesOf(pages, (cells) => cells.map((lines) => quoted(lines)).join(delimiter))}`
}

function linesOf(pages: readonly GridPage[], row: (cells: readonly (readonly string[])[]) => string): string {
  return pages
    .flatMap(({ before, rows, after }) => [...before, ...flatten(rows).map(row), ...after])
    .join('\r\n')
}

function quoted(lines: readonly string[]): string {
  return `"${lines.join('\n').replace(/"/g, '""')}"`
}
