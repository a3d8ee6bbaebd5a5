import { useStore } from 'zustand'
import { officePartOf } from '../domain/assignment.ts'
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

/** The office whose part the dossier on screen is; null where it is the unit's own, or while that is not known. */
export function useOffice(): string | null {
  return useDossiers(({ open, handsOut }) =>
    open && handsOut[open.dossier.id] === false ? (officePartOf(open.dossier)?.assignee ?? null) : null,
  )
}

function store(): DossierStore {
  if (!provided) throw new Error('provideDossiers was not called')
  return provided
}
