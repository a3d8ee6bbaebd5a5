import { matchesQuery } from '../../domain/search.ts'
import { passes, type Filter, type Mark } from './marks.ts'
import type { Stop } from './outline.ts'

/** The criterion that an address names, its key plain or still escaped; undefined where there is none. */
export function findStop(stops: readonly Stop[], named: string | undefined): Stop | undefined {
  if (named === undefined) return undefined
  return (
    stops.find(({ leaf }) => leaf.key === named) ??
    stops.find(({ leaf }) => encodeURIComponent(leaf.key) === named)
  )
}

/** The criteria that a filter and a search leave over: those found by their name first, each part in the order of the set. */
export function findStops(
  stops: readonly Stop[],
  marks: ReadonlyMap<string, Mark>,
  filter: Filter,
  query: string,
): readonly Stop[] {
  if (filter === 'all' && query.trim() === '') return stops
  const found = stops.filter(
    ({ leaf, text }) => passes(marks.get(leaf.key), filter) && matchesQuery(query, text),
  )
  const isNamed = ({ name }: Stop) => matchesQuery(query, name)
  return [...found.filter(isNamed), ...found.filter((stop) => !isNamed(stop))]
}

/** The next criterion still open after one, going round to the start; undefined where there is no other. */
export function nextOpen(
  stops: readonly Stop[],
  open: readonly string[],
  from: Stop | undefined,
): Stop | undefined {
  const at = from ? stops.indexOf(from) : -1
  const waiting = new Set(open)
  return [...stops.slice(at + 1), ...stops.slice(0, Math.max(at, 0))].find(({ leaf }) =>
    waiting.has(leaf.key),
  )
}

/** What stands before and after a criterion among those found; it need not be among them itself. */
export function neighbours(
  stops: readonly Stop[],
  found: readonly Stop[],
  current: Stop,
): { readonly before: Stop | undefined; readonly after: Stop | undefined } {
  const at = stops.indexOf(current)
  const ordered = stops.filter((stop) => found.includes(stop))
  return {
    before: ordered.filter((stop) => stops.indexOf(stop) < at).at(-1),
    after: ordered.find((stop) => stops.indexOf(stop) > at),
  }
}
