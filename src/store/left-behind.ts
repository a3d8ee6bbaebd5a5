import type { Pending } from './database.ts'

/**
 * What a leaving page hands over besides the database: a page that goes takes its database connection with it, and
 * with that what was still on its way there, the more so while a write is running. This storage keeps at once; it is
 * small, so that a very large dossier may not fit. One place for each tab, emptied by the next page that looks.
 */
export function leaveBehind(tab: string, left: readonly Pending[]): void {
  try {
    localStorage.setItem(placeOf(tab), JSON.stringify(left))
  } catch {
    // Blocked or full: the database has its own chance.
  }
}

/** Takes away what tabs left; whoever takes it must keep it, or leave it again. What is not readable goes. */
export function takeLeft(): readonly Pending[] {
  try {
    const places = Object.keys(localStorage).filter((name) => name.startsWith(placeOf('')))
    return places.flatMap((place) => {
      const text = localStorage.getItem(place)
      localStorage.removeItem(place)
      return readLeft(text ?? '')
    })
  } catch {
    return []
  }
}

function placeOf(tab: string): string {
  return `par-index:left:${tab}`
}

function readLeft(text: string): readonly Pending[] {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.filter(isPending) : []
  } catch {
    return []
  }
}

function isPending(value: unknown): value is Pending {
  if (typeof value !== 'object' || value === null) return false
  const [id, tab, savedAt, expected] = ['id', 'tab', 'savedAt', 'expected'].map((name): unknown =>
    Reflect.get(value, name),
  )
  const isNumbered = expected === null || typeof expected === 'number'
  return [id, tab, savedAt].every((text) => typeof text === 'string') && isNumbered
}
