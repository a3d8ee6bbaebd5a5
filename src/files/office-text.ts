import type { MissingCharacter } from './pdf-text.ts'

/** A character that no office file can hold, taken out, under its number: "U+0001". */
export type RemovedCharacter = MissingCharacter

export type OfficeText = {
  /** Text as an office file can hold it: NFC, lines parted by LF, a tab is a space. */
  readonly clean: (text: string) => string
  /** What was taken out so far. */
  readonly removed: () => readonly RemovedCharacter[]
}

export function createOfficeText(): OfficeText {
  const counts = new Map<string, number>()
  return {
    clean: (text) =>
      usual.test(text)
        ? text
        : text
            .normalize('NFC')
            .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
            .replaceAll('\t', ' ')
            .replace(unfit, (char) => {
              const name = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
              counts.set(name, (counts.get(name) ?? 0) + 1)
              return ''
            }),
    removed: () => [...counts].map(([char, count]) => ({ char, count })),
  }
}

/** Control characters, halves of pairs, and the two code points that are no characters. */
const unfit = /[^\P{Cc}\n]|\p{Surrogate}|[\ufffe\uffff]/gu

/** Text in which there is nothing to do: single letters of Latin and Vietnamese, signs, line feeds. */
const usual = /^[\n -~\u00a0-\u024f\u1ea0-\u1ef9\u2010-\u2026]*$/
