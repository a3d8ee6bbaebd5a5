import { useStore } from 'zustand'
import { roundMeans } from './round-means.ts'
import { createRoundStore, type RoundState, type RoundStore, type RoundVerbs } from './rounds.ts'

let rounds: RoundStore | null = null

/** What a screen needs of the reviewer's rounds; it is drawn again when that changes. */
export function useRounds<Part>(selector: (state: RoundState) => Part): Part {
  return useStore(roundStore().state, selector)
}

/** The verbs of the rounds; they never change. */
export function useRoundVerbs(): RoundVerbs {
  return roundStore().verbs
}

/** The store itself, for what works on the dossiers of a round. */
export function roundStore(): RoundStore {
  rounds ??= createRoundStore(roundMeans())
  return rounds
}
