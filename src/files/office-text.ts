import type { MissingCharacter } from './pdf-text.ts'
import { countRemoved } from './removed-characters.ts'

/** A character that no office file can hold, taken out, under its number: "U+0001". */
export type RemovedCharacter = MissingCharacter

export type OfficeText = {
  /** Text as an office file can hold it: NFC, lines parted by LF, a tab is a space. */
  readonly clean: (text: string) => string
  /** What was taken out so far. */
  readonly removed: () => readonly RemovedCharacter[]
}

export function createOfficeText(): OfficeText {
  const removed = countRemoved()
  return {
    clean: (text) =>
      usual.test(text)
        ? text
        : text
            .normalize('NFC')
            .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
            .replaceAll('\t', ' ')
            .replace(unfit, (char) => {
              removed.add(char)
              return ''
            }),
    removed: removed.list,
  }
}

/** Control characters, halves of pairs, and the two code points that are no characters. */
const unfit = /[^\P{Cc}\n]|\p{Surrogate}|[\ufffe\uffff]/gu

/** Text in which there is nothing to do: single letters of Latin and Vietnamese, signs, line feeds. */
const usual = /^[\n -~\u00a0-\u024f\u1ea0-\u1ef9\u2010-\u2026]*$/
