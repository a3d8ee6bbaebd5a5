import { useStore } from 'zustand'
import type { DraftState } from './draft-state.ts'
import { meansOfDrafts } from './set-context.tsx'
import { createDraftStore, type DraftStore, type DraftVerbs } from './set-drafts.ts'

let made: DraftStore | null = null

/** What a screen needs of the drafts; it is drawn again when that changes. */
export function useDrafts<Part>(selector: (state: DraftState) => Part): Part {
  return useStore(draftStore().state, selector)
}

/** The verbs of the drafts; they never change. */
export function useDraftVerbs(): DraftVerbs {
  return draftStore().verbs
}

/** Made when the first screen asks for it, so that the start screen need not load it. */
function draftStore(): DraftStore {
  made ??= createDraftStore(meansOfDrafts())
  return made
}
