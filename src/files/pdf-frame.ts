import {
  centerOf,
  drawLine,
  margin,
  pageHeight,
  pageWidth,
  textWidth,
  wrap,
  type Press,
  type Setting,
} from './pdf-press.ts'

/** On every page: its number above, but for the first; the foot and the marks below. Drawn last, when all pages are there. */
export function drawFrames(press: Press, foot: string, marks: readonly string[]): void {
  const { pdf } = press
  const count = pdf.getNumberOfPages()
  for (let page = 1; page <= count; page++) {
    pdf.setPage(page)
    if (page > 1) drawLine(press, String(page), centerOf(press), 10, number)
    const y = pageHeight(press) - margin.bottom + 7
    // An upright page is too narrow for a long foot: it takes a second line, and loses nothing.
    for (const [index, line] of wrap(press, foot, textWidth(press) * 0.4, small).entries()) {
      drawLine(press, line, margin.left, y + index * 4, small)
    }
    const right = pageWidth(press) - margin.right
    for (const [index, line] of wrap(press, marks.join('  ·  '), textWidth(press) * 0.57, mark).entries()) {
      drawLine(press, line, right, y + index * 4, mark)
    }
  }
}

const number: Setting = { face: 'normal', size: 13, align: 'center' }
const small: Setting = { face: 'normal', size: 9 }
const mark: Setting = { face: 'italic', size: 9, align: 'right' }
