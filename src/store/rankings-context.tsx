import { useStore } from 'zustand'
import { knowAs } from '../domain/official-result.ts'
import {
  createRankingStore,
  type RankingState,
  type RankingStore,
  type RankingVerbs,
  type StoredTable,
} from './rankings.ts'
import { roundMeans } from './round-means.ts'

let rankings: RankingStore | null = null

/** What a screen needs of the ranking tables; it is drawn again when that changes. */
export function useRankings<Part>(selector: (state: RankingState) => Part): Part {
  return useStore(store().state, selector)
}

/** The tables as they speak of a unit: rows confirmed to be its own bear its id. Null while they are being read. */
export function useTablesOf(unit: { readonly id: string }): readonly StoredTable[] | null {
  return useRankings(({ tables, knownAs }) => tables && tablesKnown(tables, unit.id, knownAs))
}

/** The verbs of the ranking tables; they never change. */
export function useRankingVerbs(): RankingVerbs {
  return store().verbs
}

function store(): RankingStore {
  rankings ??= createRankingStore(roundMeans())
  return rankings
}

/** The same list for the same tables, so that a screen is drawn again only when one of them changed. */
function tablesKnown(
  tables: readonly StoredTable[],
  unit: string,
  knownAs: RankingState['knownAs'],
): readonly StoredTable[] {
  const byUnit = known.get(tables) ?? new Map<string, readonly StoredTable[]>()
  const found = byUnit.get(unit) ?? knowAs(tables, unit, knownAs)
  known.set(tables, byUnit.set(unit, found))
  return found
}

/** What is confirmed is read together with the tables: a new list of them is a new word on both. */
const known = new WeakMap<readonly StoredTable[], Map<string, readonly StoredTable[]>>()
