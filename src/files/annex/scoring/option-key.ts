import { reservedOptionKeys } from '../../../domain/criterion.ts'
import { forbiddenKeys } from '../../../domain/fields.ts'
import { foldText } from '../../../domain/search.ts'

/** Words → a key of small letters, digits and dashes, at most `words` words: "Ban hành đúng hạn" → "ban-hanh-dung-han". */
export function slugOf(text: string, words: number): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, words)
    .join('-')
}

/** A key for each label, all different and none reserved. */
export function keysOf(labels: readonly string[], words = 6): string[] {
  const seen = new Set<string>([...reservedOptionKeys, ...forbiddenKeys])
  return labels.map((label, index) => {
    const slug = slugOf(label, words) || `muc-${index + 1}`
    let key = slug
    for (let again = 2; seen.has(key); again++) key = `${slug}-${again}`
    seen.add(key)
    return key
  })
}
