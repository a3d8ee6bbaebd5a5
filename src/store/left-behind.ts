import type { DraftRecord, Pending } from './database-schema.ts'

/** A draft as a leaving page saw it: `expected` is the mark of the record that it knew, null where it knew none. */
export type LeftDraft = DraftRecord & { readonly expected: string | null }

/** What a page may leave: dossiers, or a criteria set in the making. */
type Left = { readonly dossier: Pending; readonly draft: LeftDraft }

/**
 * What a leaving page hands over besides the database: a page that goes takes its database connection with it, and
 * with that what was still on its way there, the more so while a write is running. This storage keeps at once; it is
 * small, so that a very large dossier may not fit. One place for each tab, emptied by the next page that looks.
 */
export function leaveBehind<Kind extends keyof Left>(
  kind: Kind,
  tab: string,
  left: readonly Left[Kind][],
): void {
  try {
    localStorage.setItem(placeOf(kind, tab), JSON.stringify(left))
  } catch {
    // Blocked or full: the database has its own chance.
  }
}

/** Takes away what tabs left; whoever takes it must keep it, or leave it again. What is not readable goes. */
export function takeLeft<Kind extends keyof Left>(kind: Kind): readonly Left[Kind][] {
  try {
    const places = Object.keys(localStorage).filter((name) => name.startsWith(placeOf(kind, '')))
    return places.flatMap((place) => {
      const text = localStorage.getItem(place)
      localStorage.removeItem(place)
      return readLeft(kind, text ?? '')
    })
  } catch {
    return []
  }
}

/** What a tab left is out of date: it has come back and stored its work itself. */
export function forgetLeft(kind: keyof Left, tab: string): void {
  try {
    localStorage.removeItem(placeOf(kind, tab))
  } catch {
    // Blocked: nothing was left either.
  }
}

/** Dossiers lie under the name that they had before drafts came. */
function placeOf(kind: keyof Left, tab: string): string {
  return kind === 'dossier' ? `par-index:left:${tab}` : `par-index:left-${kind}:${tab}`
}

function readLeft<Kind extends keyof Left>(kind: Kind, text: string): readonly Left[Kind][] {
  try {
    const list: unknown = JSON.parse(text)
    const isLeft = (value: unknown): value is Left[Kind] => fits(kind, value)
    return Array.isArray(list) ? list.filter(isLeft) : []
  } catch {
    return []
  }
}

function fits(kind: keyof Left, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const field = (name: string): unknown => Reflect.get(value, name)
  const texts = kind === 'dossier' ? ['id', 'tab', 'savedAt'] : ['id', 'mark', 'savedAt']
  const expected = field('expected')
  return (
    texts.every((name) => typeof field(name) === 'string') &&
    (expected === null || typeof expected === (kind === 'dossier' ? 'number' : 'string'))
  )
}
