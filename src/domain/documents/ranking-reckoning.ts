import { addPoints, type Points } from '../points.ts'
import type { BlockResult } from '../results.ts'
import type { Round } from '../round.ts'
import { rowsOf, type ScoreSheet } from '../score.ts'
import type { RankingReckoning } from './reckoning.ts'

/** What a workbook needs to reckon a block's places again. `places`: of the year before, by unit. */
export function rankingReckoning(
  { set }: Round,
  { ranked, ranking, areas }: BlockResult,
  places: ReadonlyMap<string, number>,
): RankingReckoning {
  return {
    kind: 'ranking',
    ranked: ranked.length,
    ceiling: set.adjustments?.ceiling ?? null,
    awaited: ranked.map(({ sheet }) => awaitedOf(sheet)),
    former: ranked.map(({ result }) => places.get(result.unit.id) ?? null),
    rankDigits: set.rankOn === 'printed' ? set.digits : null,
    digits: set.digits,
    tiers: set.tiers,
    ranking,
    areas: areas.map(({ code, title, mean }) => ({ name: `${code} – ${title}`, mean })),
  }
}

/** Most points of the leaves that the reviewer has still to score: they are not in the base of the index. */
function awaitedOf({ areas, open }: ScoreSheet): Points {
  const own = new Set(open)
  return addPoints(
    ...rowsOf(areas)
      .filter(({ children, state, key }) => children.length === 0 && state === 'open' && !own.has(key))
      .map(({ max }) => max),
  )
}
