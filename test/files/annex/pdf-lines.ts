import type { ExpectedRow } from './layout.ts'
import { pointsText } from './layout.ts'

/** A page's width in letters: longer lines break, as they do when a PDF is copied. */
const width = 78

/** The rows as lines without columns: code, title and points in one line, scoring below, page numbers in between. */
export function toLines(rows: readonly ExpectedRow[], total: string): string {
  const lines = [
    'PHỤ LỤC',
    'BỘ TIÊU CHÍ ĐÁNH GIÁ CẢI CÁCH HÀNH CHÍNH',
    'STT Lĩnh vực/Tiêu chí/Tiêu chí thành phần Điểm tối đa',
  ]
  for (const [index, { code, title, max, described }] of rows.entries()) {
    lines.push(...fold(`${code} ${title} ${pointsText(max, { points: 'comma' })}`))
    for (const { text, points } of described.lines)
      lines.push(...fold(points === undefined ? text : `${text}: ${points}`))
    if (index % 15 === 14)
      lines.push(String((index + 1) / 15), 'STT Lĩnh vực/Tiêu chí/Tiêu chí thành phần Điểm tối đa')
  }
  return [...lines, total].join('\n')
}

function fold(line: string): string[] {
  const lines: string[] = []
  let rest = line
  while (rest.length > width) {
    const at = rest.lastIndexOf(' ', width)
    lines.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  return [...lines, rest]
}
