import { useStore } from 'zustand'
import { createRankingStore, type RankingState, type RankingStore, type RankingVerbs } from './rankings.ts'
import { roundMeans } from './round-means.ts'

let rankings: RankingStore | null = null

/** What a screen needs of the ranking tables; it is drawn again when that changes. */
export function useRankings<Part>(selector: (state: RankingState) => Part): Part {
  return useStore(store().state, selector)
}

/** The verbs of the ranking tables; they never change. */
export function useRankingVerbs(): RankingVerbs {
  return store().verbs
}

function store(): RankingStore {
  rankings ??= createRankingStore(roundMeans())
  return rankings
}
