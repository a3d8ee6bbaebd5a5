import {
  centerOf,
  drawLine,
  margin,
  pageHeight,
  pageWidth,
  textWidth,
  widthOf,
  wrap,
  type Press,
  type Setting,
} from './pdf-press.ts'

/** A paper's pages: the first of them, and what stands below each. They go on to the next paper's first. */
export type PaperPages = { readonly from: number; readonly marks: readonly string[]; readonly foot: string }

/**
 * On every page: its number in its paper above, but for the first; the foot and the marks below, beside one another where
 * there is room, else the marks under the foot. Drawn last, when all pages are there.
 */
export function drawFrames(press: Press, papers: readonly PaperPages[]): void {
  const count = press.pdf.getNumberOfPages()
  for (const [at, paper] of papers.entries()) {
    const end = papers[at + 1]?.from ?? count + 1
    for (let page = paper.from; page < end; page++) {
      press.pdf.setPage(page)
      drawFrame(press, paper, page - paper.from + 1)
    }
  }
}

function drawFrame(press: Press, { foot, marks }: PaperPages, page: number): void {
  if (page > 1) drawLine(press, String(page), centerOf(press), 10, number)
  const whole = textWidth(press)
  const words = marks.join('  ·  ')
  const feet = wrap(press, foot, whole, small)
  const marked = wrap(press, words, whole, mark)
  const isOneLine = widthOf(press, foot, small) + gap + widthOf(press, words, mark) <= whole
  const count = isOneLine ? 1 : feet.length + marked.length
  const top = pageHeight(press) - margin.bottom + Math.max(2, 7 - 3 * Math.max(0, count - 2))
  for (const [index, line] of feet.entries()) drawLine(press, line, margin.left, top + index * step, small)
  const below = isOneLine ? top : top + feet.length * step
  const right = pageWidth(press) - margin.right
  for (const [index, line] of marked.entries()) drawLine(press, line, right, below + index * step, mark)
}

/** Between the foot and the marks beside it, and from line to line, in millimetres. */
const [gap, step] = [6, 3.7]

const number: Setting = { face: 'normal', size: 13, align: 'center' }
const small: Setting = { face: 'normal', size: 9 }
const mark: Setting = { face: 'italic', size: 9, align: 'right' }
