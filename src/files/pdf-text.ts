import { countRemoved } from './removed-characters.ts'

/** A character that the face lacks, printed as □, and how often it stood in the document. */
export type MissingCharacter = { readonly char: string; readonly count: number }

export type TextCleaner = {
  /** Text as the printer can set it: NFC, no control characters, every character in the face; lines parted by LF. */
  readonly clean: (text: string) => string
  /** What was replaced so far, the most frequent first. */
  readonly missing: () => readonly MissingCharacter[]
  /** Control characters in place of which there is a space, under their numbers: "U+0007"; a tab is a space anyway. */
  readonly removed: () => readonly MissingCharacter[]
}

/** `has`: whether the face has a code point. What it lacks is written another way where there is one, else as □ and counted. */
export function createTextCleaner(has: (codePoint: number) => boolean): TextCleaner {
  const counts = new Map<string, number>()
  const controls = countRemoved()
  const hasAll = (text: string) => Array.from(text).every((char) => has(char.codePointAt(0) ?? 0))
  const replace = (char: string): string => {
    if (char === '\n' || hasAll(char)) return char
    const other = likeness[char] ?? char.normalize('NFKC').normalize('NFC')
    if (other !== char && hasAll(other)) return other
    const shown = /\p{Surrogate}/u.test(char) ? '\ufffd' : char
    counts.set(shown, (counts.get(shown) ?? 0) + 1)
    return '□'
  }
  return {
    clean: (text) => {
      for (const [char] of text.matchAll(control)) controls.add(char)
      return Array.from(tidy(text), replace).join('')
    },
    removed: controls.list,
    missing: () => [...counts].map(([char, count]) => ({ char, count })).sort((a, b) => b.count - a.count),
  }
}

/** No-break spaces where a line must not end: "trang 1", "Quý I", "8 m²", "= 84,50", "phiên bản 2022". For text that is then broken into lines. */
export function bindFigures(text: string): string {
  return text
    .replace(boundBefore, '$1\u00a0')
    .replace(boundAfter, '\u00a0')
    .replace(version, 'phiên\u00a0bản\u00a0')
}

/** A no-break space has done its work when lines are broken; drawn, it would copy out as another character. */
export function plainSpaces(line: string): string {
  return line.replaceAll('\u00a0', ' ')
}

const boundBefore =
  /(?<=^|[\s(;,])(trang|mục|điều|khoản|số|ngày|tháng|năm|quý|lần|bảng|=|−) (?=\d|[IVX]+(?!\p{L}))/giu
const version = /phiên bản (?=\S)/gu
const boundAfter = /(?<=\d) (?=(?:m²|điểm|%)(?:$|[\s.,;)]))/gu

/** What says the same in a face of text. */
const likeness: Readonly<Record<string, string>> = {
  '✓': '√',
  '✔': '√',
  '☐': '□',
  '☑': '■',
  '☒': '■',
  '\u2009': '\u202f',
}

/** Control characters that part neither words nor lines. */
const control = /[^\P{Cc}\t\n\r\u0085]/gu

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}
