import { lastHandIn } from './assignment.ts'
import type { HandedPart } from './part.ts'

/**
 * Names that tell parts apart, one for each: the office, and where several that differ came from one office, which
 * time it gave them back and who did. The order in which the files were chosen makes no difference.
 */
export function nameParts(parts: readonly HandedPart[]): readonly string[] {
  const given = parts.map(({ from, part }) => {
    const { at, by } = lastHandIn(part) ?? { at: '', by: '' }
    return { from, at, by }
  })
  return given.map(({ from, at, by }) => {
    const times = [...new Set(given.filter((one) => one.from === from).map((one) => one.at))].sort()
    if (times.length < 2) return from
    return `${from}, lần nộp ${times.indexOf(at) + 1}${by === '' ? '' : ` (${by})`}`
  })
}
