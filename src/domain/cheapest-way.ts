/** Something that can be done for some points (in whole numbers of 1e-8) at a whole-number effort above 0. */
export type Way = { readonly key: string; readonly points: number; readonly effort: number }

/**
 * The ways of the least effort together whose points reach `needed`; of equal effort the one with the most points.
 * At most one way per key. Exact: over every whole-number effort the most points that it can bring. Null where all
 * together do not reach it.
 */
export function findCheapest<One extends Way>(ways: readonly One[], needed: number): One[] | null {
  if (needed <= 0) return []
  const choices = choicesByKey(ways)
  const most = choices.reduce((sum, choice) => sum + Math.max(...choice.map(({ effort }) => effort)), 0)
  const best = new Float64Array(most + 1)
  const taken = choices.map(() => new Int32Array(most + 1).fill(-1))
  for (const [at, choice] of choices.entries()) {
    const mine = taken[at]
    if (!mine) continue
    // From above down: what is read below still stands without this key.
    for (let effort = most; effort > 0; effort -= 1) {
      for (const [number, way] of choice.entries()) {
        if (way.effort > effort) continue
        const points = (best[effort - way.effort] ?? 0) + way.points
        if (points > (best[effort] ?? 0)) {
          best[effort] = points
          mine[effort] = number
        }
      }
    }
  }
  const least = best.findIndex((points) => points >= needed)
  return least === -1 ? null : walkBack(choices, taken, least)
}

/**
 * The cheapest way and others that leave out something of it, cheapest first, each different, at most `count`.
 */
export function findWays<One extends Way>(ways: readonly One[], needed: number, count: number): One[][] {
  const best = findCheapest(ways, needed)
  if (!best) return []
  const found = new Map([[nameOf(best), best]])
  for (const left of best) {
    const other = findCheapest(
      ways.filter((way) => way.key !== left.key),
      needed,
    )
    if (other && !found.has(nameOf(other))) found.set(nameOf(other), other)
  }
  const [first = best, ...rest] = [...found.values()]
  return [first, ...rest.sort((a, b) => effortOf(a) - effortOf(b))].slice(0, count)
}

export function effortOf(ways: readonly Way[]): number {
  return ways.reduce((sum, { effort }) => sum + effort, 0)
}

function choicesByKey<One extends Way>(ways: readonly One[]): readonly (readonly One[])[] {
  const choices = new Map<string, One[]>()
  for (const way of ways) {
    if (way.points <= 0) continue
    const choice = choices.get(way.key)
    if (choice) choice.push(way)
    else choices.set(way.key, [way])
  }
  return [...choices.values()]
}

/** From the last key to the first: what was taken at an effort, and the effort that was left for the others. */
function walkBack<One extends Way>(
  choices: readonly (readonly One[])[],
  taken: readonly Int32Array[],
  effort: number,
): One[] {
  const found: One[] = []
  let left = effort
  for (let at = choices.length - 1; at >= 0; at -= 1) {
    const way = choices[at]?.[taken[at]?.[left] ?? -1]
    if (!way) continue
    found.push(way)
    left -= way.effort
  }
  return found.reverse()
}

function nameOf(ways: readonly Way[]): string {
  return JSON.stringify(ways.map(({ key, effort, points }) => [key, effort, points]))
}
