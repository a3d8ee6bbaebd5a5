/** Height in points of a row whose texts are wrapped: Excel itself reckons it only for rows that a person touches. */
export function heightOf(
  texts: readonly { readonly text: string; readonly width: number; readonly bold?: boolean }[],
  size = 11,
): number {
  const lines = texts.map(({ text, width, bold }) => countLines(text, width / (bold ? 1.12 : 1)))
  return Math.min(409, Math.max(1, ...lines) * size * 1.36 + 3)
}

/** Lines that a text takes in a column of that many characters; words are not cut. */
function countLines(text: string, width: number): number {
  const room = Math.max(3, width * 1.1 - 1)
  return text
    .split('\n')
    .map((line) => {
      let [lines, used] = [1, 0]
      for (const word of line.split(' ')) {
        const length = word.length
        if (used > 0 && used + 1 + length > room) {
          lines++
          used = 0
        }
        lines += used === 0 ? Math.floor(Math.max(0, length - 1) / room) : 0
        used = used === 0 ? (length > room ? length % room : length) : used + 1 + length
      }
      return lines
    })
    .reduce((sum, lines) => sum + lines, 0)
}
