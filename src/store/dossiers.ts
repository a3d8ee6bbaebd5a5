import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Dossier } from '../domain/dossier.ts'
import type { Database, Refusal } from './database.ts'
import { createDesk } from './desk.ts'
import { createEditing, type EditVerbs } from './editing.ts'
import type { DossierEntry } from './entry.ts'
import { keepOnLeaving } from './leaving.ts'
import { createLooking, type LookVerbs } from './looking.ts'
import { createShelf, type ShelfVerbs } from './shelf.ts'
import { joinTabs } from './tabs.ts'
import { createTeamwork, type TeamVerbs } from './teamwork.ts'

export type { DossierEntry } from './entry.ts'

/** What screens see. Scores are not in it: they are computed from the dossier by whoever shows them. */
export type DossierState = {
  /** Newest first; null while the list is being read. */
  readonly entries: readonly DossierEntry[] | null
  /** The dossier on screen. */
  readonly open: OpenDossier | null
  /** The last word of the database. */
  readonly storage: 'ok' | Refusal
  /** Whether rows of a dossier are handed out from this computer, by its id; absent while not known. */
  readonly handsOut: Readonly<Record<string, boolean>>
}

export type OpenDossier = {
  readonly dossier: Dossier
  readonly save:
    | { readonly state: 'saved'; readonly at: string }
    | { readonly state: 'saving' }
    | { readonly state: 'failed'; readonly reason: Refusal }
    | { readonly state: 'conflict' }
  /** Open in another tab too. */
  readonly elsewhere: boolean
  /** How many steps can be undone and redone. */
  readonly past: number
  readonly future: number
}

export type DossierVerbs = ShelfVerbs & EditVerbs & TeamVerbs & LookVerbs

export type DossierStore = { readonly state: StoreApi<DossierState>; readonly verbs: DossierVerbs }

/** What the store needs of the world. */
export type Surroundings = {
  readonly database: Database
  readonly now: () => Date
  readonly newId: () => string
  /** Between the tabs of this browser; null where there is none. */
  readonly channel: BroadcastChannel | null
  /** The page whose leaving is watched; null outside a browser. */
  readonly page: Window | null
  /** Version of the program, written into a frozen result. */
  readonly app: string
}

/** The state of the program and the verbs that change it. */
export function createDossierStore(surroundings: Surroundings): DossierStore {
  const { channel, newId, page } = surroundings
  const state = createStore<DossierState>(() => ({ entries: null, open: null, storage: 'ok', handsOut: {} }))
  const refreshList = () => state.getState().entries && shelf.listDossiers()
  const tab = newId()
  const tabs = joinTabs(channel, tab, {
    onChange: (kind, id) => {
      void refreshList()
      void desk.follow(kind, id)
    },
    onGone: (id) => {
      void desk.bringIn().then((found) => {
        if (!found.ok || found.value === 0) return
        void refreshList()
        void desk.follow('saved', id)
      })
    },
    onElsewhere: (elsewhere) => desk.seeElsewhere(elsewhere),
  })
  const desk = createDesk({ state, tab, tabs }, surroundings)
  const shelf = createShelf(state, desk, tabs, surroundings)
  const team = createTeamwork(state, desk, surroundings)
  const editing = createEditing(desk, surroundings)
  const openDossier = (id: string) => {
    void team.recallHandouts(id)
    return editing.openDossier(id)
  }
  if (page) keepOnLeaving(page, desk, tabs)
  return {
    state,
    verbs: { ...shelf, ...createLooking(desk, surroundings), ...editing, ...team, openDossier },
  }
}
