import { useStore } from 'zustand'
import type { DraftState } from './draft-state.ts'
import { createDraftStore, type DraftMeans, type DraftStore, type DraftVerbs } from './set-drafts.ts'
import { createSetStore, type SetState, type SetStore, type SetVerbs } from './sets.ts'

type Means = DraftMeans & Parameters<typeof createSetStore>[0]

let sets: SetStore | null = null
let drafts: DraftStore | null = null

/** Gives all screens the library of criteria sets and the drafts; called once, where the program is wired. */
export function provideSets(means: Means): void {
  sets = createSetStore(means)
  drafts = createDraftStore(means)
}

/** What a screen needs of the library; it is drawn again when that changes. */
export function useSets<Part>(selector: (state: SetState) => Part): Part {
  return useStore(setStore().state, selector)
}

/** The verbs of the library; they never change. */
export function useSetVerbs(): SetVerbs {
  return setStore().verbs
}

/** What a screen needs of the drafts; it is drawn again when that changes. */
export function useDrafts<Part>(selector: (state: DraftState) => Part): Part {
  return useStore(draftStore().state, selector)
}

/** The verbs of the drafts; they never change. */
export function useDraftVerbs(): DraftVerbs {
  return draftStore().verbs
}

function setStore(): SetStore {
  if (!sets) throw new Error('provideSets was not called')
  return sets
}

function draftStore(): DraftStore {
  if (!drafts) throw new Error('provideSets was not called')
  return drafts
}
