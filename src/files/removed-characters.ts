import type { MissingCharacter } from './pdf-text.ts'

/** Counts the characters that are taken out of texts, each under its number: "U+0007". */
export function countRemoved() {
  const counts = new Map<string, number>()
  return {
    add: (char: string): void => {
      const name = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    /** What was taken out so far. */
    list: (): readonly MissingCharacter[] => [...counts].map(([char, count]) => ({ char, count })),
  }
}
