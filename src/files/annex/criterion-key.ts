import { forbiddenKeys } from '../../domain/fields.ts'
import { slugOf } from './scoring/option-key.ts'

/** Hands out a key for each criterion: its title in plain letters, the head's words before it where titles repeat. */
export function startKeys(): (title: string, code: string, parent: string) => string {
  const seen = new Set<string>(forbiddenKeys)
  return (title, code, parent) => {
    const slug = slugOf(title, 10) || slugOf(`tieu chi ${code}`, 10)
    const longer = parent === '' ? `${slug}-${slugOf(code, 6) || 'them'}` : `${parent}.${slug}`
    let key = seen.has(slug) ? longer : slug
    for (let again = 2; seen.has(key); again++) key = `${longer}-${again}`
    seen.add(key)
    return key
  }
}
