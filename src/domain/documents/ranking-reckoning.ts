import type { CriteriaSet } from '../criteria.ts'
import { baseOfLeaves, leafRowsOf } from '../leaf-row.ts'
import { addPoints, noPoints, subtractPoints, type Points } from '../points.ts'
import type { BlockResult } from '../results.ts'
import type { Round } from '../round.ts'
import type { ScoreRow } from '../score.ts'
import type { AreasReckoning, RankingReckoning } from './reckoning.ts'

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
    awaited: ranked.map(({ sheet }) => awaitedOf(sheet.areas)),
    former: ranked.map(({ result }) => places.get(result.unit.id) ?? null),
    rankDigits: set.rankOn === 'printed' ? set.digits : null,
    digits: set.digits,
    tiers: set.tiers,
    ranking,
    areas: areas.map(({ key, code, title, mean }) => ({ key, name: `${code} – ${title}`, mean })),
  }
}

/** What it needs to reckon again what the points of each area, `from` the first `to` the last, are a share of. */
export function areasReckoning(
  { areas }: Pick<CriteriaSet, 'areas'>,
  ranked: BlockResult['ranked'],
  from: string,
  to: string,
): AreasReckoning {
  return {
    kind: 'areas',
    ranked: ranked.length,
    from,
    to,
    units: ranked.map(({ result }) => result.unit.name),
    areas: areas.map(({ key, code, title }, at) => {
      const rows = ranked.map(({ sheet }) => sheet.areas[at])
      return {
        key,
        name: `${code}. ${title}`,
        maxima: rows.map((row) => row?.applicableMax ?? noPoints),
        awaited: rows.map((row) => awaitedOf(row ? [row] : [])),
        indices: rows.map((row) => row?.index ?? null),
      }
    }),
  }
}

/** What applies of some areas and is not in the base of their index: the reviewer has still to score it. */
function awaitedOf(areas: readonly ScoreRow[]): Points {
  const applicable = addPoints(...areas.map(({ applicableMax }) => applicableMax))
  return subtractPoints(applicable, baseOfLeaves(leafRowsOf(areas)))
}
