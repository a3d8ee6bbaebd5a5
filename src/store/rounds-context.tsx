import { useStore } from 'zustand'
import {
  createRoundStore,
  type RoundMeans,
  type RoundState,
  type RoundStore,
  type RoundVerbs,
} from './rounds.ts'

let rounds: RoundStore | null = null

/** Gives all screens the reviewer's rounds; called once, where the program is wired. */
export function provideRounds(means: RoundMeans): void {
  rounds = createRoundStore(means)
}

/** What a screen needs of the rounds; it is drawn again when that changes. */
export function useRounds<Part>(selector: (state: RoundState) => Part): Part {
  return useStore(store().state, selector)
}

/** The verbs of the rounds; they never change. */
export function useRoundVerbs(): RoundVerbs {
  return store().verbs
}

function store(): RoundStore {
  if (!rounds) throw new Error('provideRounds was not called')
  return rounds
}
