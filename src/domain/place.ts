import type { Problem } from './result.ts'

/** Where in a file something stands: names of fields and positions in lists. */
export type Place = readonly PropertyKey[]

/** `['areas', 2, 'max']` → `areas.2.max`. */
export function placeToPath(place: Place): string {
  return place.map(String).join('.')
}

export function problemAt(place: Place, code: string | undefined, message: string): Problem {
  return { path: placeToPath(place), ...(code === undefined ? {} : { code }), message }
}
