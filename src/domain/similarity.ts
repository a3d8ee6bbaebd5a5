import { foldText } from './search.ts'

/** A title made ready to be compared: its words and pairs of neighbouring words, without signs. */
export type Traits = ReadonlySet<string>

export function traitsOf(title: string): Traits {
  const words = foldText(title).match(/[\p{L}\p{N}]+/gu) ?? []
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`)
  return new Set([...words, ...pairs])
}

/** How alike two titles are, 0 to 1: twice what they share, of all they have. */
export function likeness(a: Traits, b: Traits): number {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const trait of a) if (b.has(trait)) shared++
  return (2 * shared) / (a.size + b.size)
}
