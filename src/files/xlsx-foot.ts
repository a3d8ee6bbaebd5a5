/**
 * The foot of a printed sheet, in Excel's own signs: & begins one, and the size stands before the face, for a text that
 * begins with a figure would be taken for more of the size. Excel holds 255 letters in all: the longest of the parts
 * between " · " is shortened, and says so; what the paper must say on every page stays whole.
 */
export function footCode(words: string, font: string): string {
  return `&C&9&"${font},Italic"${escapeSigns(shorten(words.replaceAll('\n', ' ')))}`
}

/** Letters for the words; the rest is for the signs. */
const most = 220
const between = '  ·  '

function shorten(words: string): string {
  const excess = escapeSigns(words).length - most
  if (excess <= 0) return words
  const parts = words.split(between)
  const longest = parts.reduce((best, part, at) => (part.length > (parts[best]?.length ?? 0) ? at : best), 0)
  const room = Math.max(0, (parts[longest]?.length ?? 0) - excess - 1)
  const cut = parts.map((part, at) => (at === longest ? `${part.slice(0, room).trimEnd()}…` : part))
  return cut.join(between).slice(0, most)
}

function escapeSigns(words: string): string {
  return words.replaceAll('&', '&&')
}
