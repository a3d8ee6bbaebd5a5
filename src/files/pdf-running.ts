import { bindFigures, plainSpaces } from './pdf-text.ts'
import type { Piece } from './pdf-blocks.ts'
import {
  drawLine,
  family,
  lineOf,
  margin,
  textWidth,
  widthOf,
  type Press,
  type Setting,
} from './pdf-press.ts'

const indent = 10
const leading = 1.12
/** A line of few words, before one that is too long for it, is not torn apart: in widths of a space. */
const widestGap = 4

/** Running text: the first line indented, every line but the last as wide as the page. */
export function runningLines(press: Press, words: string, setting: Setting): Piece[] {
  return press.text
    .clean(words)
    .split('\n')
    .flatMap((paragraph) => {
      const lines = breakLines(press, paragraph, setting)
      return lines.map((line, index) => ({
        height: lineOf(setting.size) * leading,
        draw: (y: number) => {
          const shift = index === 0 ? indent : 0
          const width = textWidth(press) - shift
          if (index === lines.length - 1) drawLine(press, line, margin.left + shift, y, setting)
          else justify(press, line, { x: margin.left + shift, y, width }, setting)
        },
      }))
    })
}

function breakLines({ pdf, ...press }: Press, words: string, { face, size }: Setting): readonly string[] {
  pdf.setFont(family, face).setFontSize(size)
  const lines: unknown = pdf.splitTextToSize(bindFigures(words), textWidth({ pdf, ...press }), {
    textIndent: indent,
  })
  return Array.isArray(lines) ? lines.map(String) : []
}

/** The words of a line set apart so that it ends at the margin; a line of one word stays as it is. */
function justify(
  press: Press,
  line: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  setting: Setting,
): void {
  const words = line.trim().split(' ')
  const widths = words.map((word) => widthOf(press, plainSpaces(word), setting))
  const gap = (width - widths.reduce((sum, one) => sum + one, 0)) / Math.max(1, words.length - 1)
  if (gap > widestGap * widthOf(press, ' ', setting)) {
    drawLine(press, line, x, y, setting)
    return
  }
  let at = x
  for (const [index, word] of words.entries()) {
    drawLine(press, word, at, y, setting)
    at += (widths[index] ?? 0) + gap
  }
}
