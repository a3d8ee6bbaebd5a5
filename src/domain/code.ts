import type { Place } from './place.ts'

/**
 * The code of the innermost criterion that a place in a file runs through; where a dossier names a criterion by its
 * key (answers, review items …), the code that its set gives it. The file need not be sound.
 */
export function codeAt(json: unknown, place: Place): string | undefined {
  for (let end = place.length; end >= 0; end--) {
    const code = codeOf(valueAt(json, place.slice(0, end)))
    if (code !== undefined) return code
  }
  const field = place.findIndex((step) => keyedFields.some((keyed) => keyed === step))
  const key = place[field + 1]
  return field < 0 || typeof key !== 'string' ? undefined : codeInSet(valueAt(json, ['set']), key)
}

export function valueAt(json: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    json,
  )
}

const keyedFields = ['answers', 'explanations', 'items', 'surveys']

function codeOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('key' in value)) return undefined
  const code: unknown = Reflect.get(value, 'code')
  return typeof code === 'string' ? code : undefined
}

function codeInSet(set: unknown, key: string): string | undefined {
  const waiting: unknown[] = [set]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    if (Reflect.get(value, 'key') === key) return codeOf(value)
    for (const child of Object.values(value)) waiting.push(child)
  }
  return undefined
}
