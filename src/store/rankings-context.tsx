import { useStore } from 'zustand'
import { knowAs } from '../domain/official-result.ts'
import { separateEras, type Beholder } from '../domain/reorganisation.ts'
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

/**
 * The tables as they speak of a dossier's unit: rows confirmed to be its own bear its id, those of its name on the other
 * side of the reorganisation stand apart until somebody says that they are the same. Null while they are being read.
 */
export function useTablesOf(dossier: Beholder): readonly StoredTable[] | null {
  return useRankings(({ tables, knownAs }) => tables && tablesKnown(tables, dossier, knownAs))
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
  { unit, year }: Beholder,
  knownAs: RankingState['knownAs'],
): readonly StoredTable[] {
  const byUnit = known.get(tables) ?? new Map<string, readonly StoredTable[]>()
  const name = JSON.stringify([unit.id, unit.name, unit.since, unit.formerly, year])
  const found = byUnit.get(name) ?? knowAs(separateEras(tables, { unit, year }), unit.id, knownAs)
  known.set(tables, byUnit.set(name, found))
  return found
}

/** What is confirmed is read together with the tables: a new list of them is a new word on both. */
const known = new WeakMap<readonly StoredTable[], Map<string, readonly StoredTable[]>>()
