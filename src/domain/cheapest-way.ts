/** Something that can be done for some points (in whole numbers of 1e-8) at a whole-number effort above 0. */
export type Way = { readonly key: string; readonly points: number; readonly effort: number }

/**
 * The ways of the least effort together whose points reach `needed`; of equal effort the one with the most points.
 * At most one way per key. Exact: over every whole-number effort the most points that it can bring. Null where all
 * together do not reach it, or not with an effort of at most `limit`.
 */
export function findCheapest<One extends Way>(
  ways: readonly One[],
  needed: number,
  limit = Infinity,
): One[] | null {
  if (needed <= 0) return []
  const choices = choicesByKey(ways)
  const most = Math.min(limit, effortThatIsEnough(choices, needed))
  if (most < 0) return null
  const best = new Float64Array(most + 1)
  const taken = choices.map((choice) => {
    const mine = new Int32Array(most + 1).fill(-1)
    takeBest(choice, best, mine)
    return mine
  })
  const least = best.findIndex((points) => points >= needed)
  return least === -1 ? null : walkBack(choices, taken, least)
}

/**
 * The cheapest way and others that leave out something of it, cheapest first, each different, at most `count`.
 */
export function findWays<One extends Way>(ways: readonly One[], needed: number, count: number): One[][] {
  const best = findCheapest(ways, needed)
  if (!best) return []
  const least = effortOf(best)
  const known = new Set([nameOf(best)])
  let others: { readonly ways: One[]; readonly effort: number }[] = []
  for (const left of best) {
    // Of equal effort the one found first stays before: who comes later must be cheaper than the last that is kept.
    const last = others[count - 2]
    const limit = last ? last.effort - 1 : Infinity
    if (limit < least) break
    const other = findCheapest(
      ways.filter((way) => way.key !== left.key),
      needed,
      limit,
    )
    if (!other || known.has(nameOf(other))) continue
    known.add(nameOf(other))
    others = [...others, { ways: other, effort: effortOf(other) }].sort((a, b) => a.effort - b.effort)
  }
  return [best, ...others.map((one) => one.ways)].slice(0, count)
}

/** Tells what was taken out of the same ways from anything else that was: it stands in their order. */
export function nameOf(ways: readonly Way[]): string {
  return JSON.stringify(ways.map(({ key, effort, points }) => [key, effort, points]))
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

/**
 * An effort that is enough, so that none above it need be looked at: of each key the way with the most points, those
 * that bring most for their effort first. The effort of all where even that is too little.
 */
function effortThatIsEnough(choices: readonly (readonly Way[])[], needed: number): number {
  const richest = choices.flatMap(
    (choice) => [...choice].sort((a, b) => b.points - a.points || a.effort - b.effort)[0] ?? [],
  )
  let [effort, points] = [0, 0]
  for (const way of richest.sort((a, b) => b.points * a.effort - a.points * b.effort)) {
    effort += way.effort
    points += way.points
    if (points >= needed) return effort
  }
  return choices.reduce((sum, choice) => sum + Math.max(...choice.map((way) => way.effort)), 0)
}

/** One key more: for each effort the most points with at most one of its ways, and which one that is (−1: none). */
function takeBest(choice: readonly Way[], best: Float64Array, mine: Int32Array): void {
  // From above down: what is read below still stands without this key.
  for (let effort = best.length - 1; effort > 0; effort -= 1) {
    for (let number = 0; number < choice.length; number += 1) {
      const way = choice[number]
      if (!way || way.effort > effort) continue
      const points = (best[effort - way.effort] ?? 0) + way.points
      if (points > (best[effort] ?? 0)) {
        best[effort] = points
        mine[effort] = number
      }
    }
  }
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
