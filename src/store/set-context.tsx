import { useStore } from 'zustand'
import type { DraftMeans } from './set-drafts.ts'
import { createSetStore, type SetState, type SetStore, type SetVerbs } from './sets.ts'

type Means = DraftMeans & Parameters<typeof createSetStore>[0]

let provided: { readonly means: Means; readonly sets: SetStore } | null = null

/** Gives all screens the library of criteria sets, and what the store of drafts needs; called once, where the program is wired. */
export function provideSets(means: Means): void {
  provided = { means, sets: createSetStore(means) }
}

/** What a screen needs of the library; it is drawn again when that changes. */
export function useSets<Part>(selector: (state: SetState) => Part): Part {
  return useStore(given().sets.state, selector)
}

/** The verbs of the library; they never change. */
export function useSetVerbs(): SetVerbs {
  return given().sets.verbs
}

/** What the store of drafts is made of, once a screen needs it. */
export function meansOfDrafts(): DraftMeans {
  return given().means
}

function given() {
  if (!provided) throw new Error('provideSets was not called')
  return provided
}
