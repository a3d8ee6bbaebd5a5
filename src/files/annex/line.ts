/**
 * One line of text as it came in → as it is read: composed letters, single spaces, no invisible signs. Office
 * programs leave non-breaking spaces, soft hyphens and bullets of symbol fonts behind.
 */
export function tidyLine(text: string): string {
  if (tidy.test(text)) return text
  return text
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[\uf0a7\uf0b7\uf076\uf0d8\uf0fc\uf02d\uf0e0]/g, '•')
    .replace(/[\p{Cc}\p{Zs}]+/gu, ' ')
    .replaceAll('\u2011', '-')
    .normalize('NFC')
    .trim()
}

/** Words of printable ASCII and composed letters with single spaces between them, which are most of what comes in. */
const tidy = /^[!-~\u00c0-\u024f\u1ea0-\u1ef9]+(?: [!-~\u00c0-\u024f\u1ea0-\u1ef9]+)*$/

/** A cell's text, line by line; empty lines are gone. */
export function splitLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/)
    .map(tidyLine)
    .filter((line) => line !== '')
}

const bullet = /^(?:[–—•·●○▪■□◦➢►▶»‣⁃➤❖◆✓]|[-−+*](?!\s*[\d,.]+\s*(?:đ|điểm)?\s*$)(?=[\s\p{L}\d"“(≥≤<>]))\s*/u

export function hasBullet(line: string): boolean {
  return bullet.test(line)
}

/** "- Ban hành trong Quý I" → "Ban hành trong Quý I". */
export function stripBullet(line: string): string {
  return line.replace(bullet, '').trim()
}

/** Lower case, every sign kept, spelling variants joined: what patterns are matched against. Same length as the line. */
export function toLower(line: string): string {
  return line
    .toLowerCase()
    .replace(/\btỉ(?= lệ)/g, 'tỷ')
    .replace(/\btỉ/g, 'tỷ')
    .replace(/quí/g, 'quý')
    .replace(/([klmt])ì(?![\p{L}])/gu, '$1ỳ')
}

/** At least four letters, none of them small: "CÔNG TÁC CHỈ ĐẠO". */
export function isCapitals(line: string): boolean {
  const letters = line.replace(/\P{L}/gu, '')
  return letters.length >= 4 && letters === letters.toUpperCase()
}

/** A line that goes on where the former one stopped: it begins with a small letter, and not with "b/a ≥" or "a:". */
export function isContinuation(line: string): boolean {
  return /^["“(]?\p{Ll}(?!\s*(?:[/:=<>≤≥]))/u.test(line)
}

/** The same words with the first letter large. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Punctuation and spaces at both ends gone: "được: " → "được". */
export function trimMarks(text: string): string {
  return text
    .replace(/^[\s:;,.\-–—=→]+|(?:[\s:;,\-–—=→_]|\.{2,}|…)+$/gu, '')
    .replace(/(?<!\.)\.$/u, '')
    .trim()
}
