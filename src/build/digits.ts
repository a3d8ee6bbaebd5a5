import { createFont } from 'fonteditor-core'

/**
 * The digits of a TrueType face in places as wide as the widest of them, each in the middle of its place: figures that
 * stand one below the other line up. Their outlines and all other glyphs stay as they are.
 */
export function evenDigits(face: Uint8Array): Uint8Array {
  const font = createFont(Buffer.from(face), { type: 'ttf', hinting: true })
  const { cmap, glyf } = font.get()
  const digits = Array.from('0123456789').flatMap((digit) => glyf[cmap[digit.charCodeAt(0)] ?? 0] ?? [])
  const widest = Math.max(...digits.map(({ advanceWidth }) => advanceWidth))
  for (const digit of digits) {
    const shift = Math.floor((widest - digit.advanceWidth) / 2)
    digit.advanceWidth = widest
    digit.leftSideBearing += shift
    for (const point of digit.contours?.flat() ?? []) point.x += shift
    digit.xMin += shift
    digit.xMax += shift
  }
  return font.write({ type: 'ttf', hinting: true, toBuffer: true })
}
