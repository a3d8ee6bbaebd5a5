import { effortOf, findCheapest, findWays, nameOf, type Way } from './cheapest-way.ts'

/** `timely`: nothing but keeping a day, such as a report or a plan in time. */
export type TimelyWay = Way & { readonly timely?: boolean }

/**
 * The cheapest way and up to three others, each different: the one of the fewest tasks, the one that takes what keeping
 * days brings before all else, and those that leave out something of the cheapest. The others stand cheapest first;
 * empty where nothing is enough.
 */
export function findAlternatives<One extends TimelyWay>(ways: readonly One[], needed: number): One[][] {
  const [best, ...leaving] = findWays(ways, needed, mostShown)
  if (!best) return []
  const known = new Set([nameOf(best)])
  const others: One[][] = []
  for (const way of [fewestTasks(ways, needed), timelyFirst(ways, needed), ...leaving]) {
    if (!way || others.length === mostShown - 1 || known.has(nameOf(way))) continue
    known.add(nameOf(way))
    others.push(way)
  }
  return [best, ...others.sort((a, b) => effortOf(a) - effortOf(b))]
}

const mostShown = 4

/** The fewest keys whose points are enough, and of those the easiest: no way with as many has an effort above `most`. */
function fewestTasks<One extends TimelyWay>(ways: readonly One[], needed: number): One[] | null {
  const counted = findCheapest(
    ways.map((way) => ({ ...way, effort: 1 })),
    needed,
  )
  if (!counted) return null
  const most = 1 + counted.length * Math.max(...ways.map(({ effort }) => effort))
  return weighed(ways, needed, ({ effort }) => most + effort)
}

/** The least effort on all but what keeping days brings, then the least on that. */
function timelyFirst<One extends TimelyWay>(ways: readonly One[], needed: number): One[] | null {
  const timely = ways.filter((way) => way.timely)
  if (timely.length === 0) return null
  const most = 1 + effortOf(timely)
  return weighed(ways, needed, (way) => (way.timely ? way.effort : way.effort * most))
}

function weighed<One extends TimelyWay>(
  ways: readonly One[],
  needed: number,
  weight: (way: One) => number,
): One[] | null {
  const found = findCheapest(
    ways.map((way) => ({ key: way.key, points: way.points, effort: weight(way), way })),
    needed,
  )
  return found && found.map(({ way }) => way)
}
