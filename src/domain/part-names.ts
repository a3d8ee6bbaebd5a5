import { lastHandIn } from './assignment.ts'
import type { HandedPart } from './part.ts'

/** A part under a name that tells it from the others, and the office that it came from. */
export type NamedPart = HandedPart & { readonly office: string }

/**
 * Parts under names that tell them apart: the office, and where several that differ came from one office, which time
 * it gave them back and who did. The order in which the files were chosen makes no difference.
 */
export function nameParts(parts: readonly HandedPart[]): readonly NamedPart[] {
  const given = parts.map((one) => ({ one, ...(lastHandIn(one.part) ?? { at: '', by: '' }) }))
  return given.map(({ one, at, by }) => {
    const office = one.from
    const times = [
      ...new Set(given.filter((other) => other.one.from === office).map((other) => other.at)),
    ].sort()
    const time = `${office}, lần nộp ${times.indexOf(at) + 1}${by === '' ? '' : ` (${by})`}`
    return { ...one, office, from: times.length < 2 ? office : time }
  })
}
