import { useStore } from 'zustand'
import { isSample } from '../domain/dossier.ts'
import type { DossierState, DossierStore, DossierVerbs } from './dossiers.ts'

let provided: DossierStore | null = null

/** Gives all screens their store; called once, where the program is wired. */
export function provideDossiers(store: DossierStore): void {
  provided = store
}

/** What a screen needs of the state; it is drawn again when that changes. */
export function useDossiers<Part>(selector: (state: DossierState) => Part): Part {
  return useStore(store().state, selector)
}

/** The verbs; they never change. */
export function useDossierVerbs(): DossierVerbs {
  return store().verbs
}

/** Whether the dossier on screen is the sample. */
export function useIsSample(): boolean {
  return useDossiers(({ open }) => open !== null && isSample(open.dossier))
}

function store(): DossierStore {
  if (!provided) throw new Error('provideDossiers was not called')
  return provided
}
