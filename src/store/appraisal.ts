import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Seat } from '../domain/criterion-table.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { OfficialTable } from '../domain/official-table.ts'
import type { Problem } from '../domain/result.ts'
import { createAppraisalActs } from './appraisal-acts.ts'
import { createAppraisalDesk } from './appraisal-desk.ts'
import { createAppraisalMany } from './appraisal-many.ts'
import { createAppraisalSettings, type Appraiser } from './appraisal-settings.ts'
import { createAppraisalVerbs } from './appraisal-verbs.ts'
import type { ReceivedEntry } from './received-entry.ts'
import type { RoundMeans, RoundStore } from './rounds.ts'

/** The dossier that is appraised on screen. */
export type OpenAppraisal = {
  readonly entry: ReceivedEntry
  readonly dossier: Dossier
  /** Freezes before this one that were judged. */
  readonly former: readonly Dossier[]
  readonly save: AppraisalSave
  /** How many steps can be undone and redone. */
  readonly past: number
  readonly future: number
}

export type AppraisalSave =
  { readonly state: 'saved' | 'saving' } | { readonly state: 'failed'; readonly problems: readonly Problem[] }

export type AppraisalState = {
  readonly open: OpenAppraisal | null
  /** The appraiser at this computer; null while it is being read. */
  readonly appraiser: Appraiser | null
  /** All dossiers of the round in the order of its list; `total` is 0 before they are asked for. */
  readonly seats: { readonly list: readonly Seat[]; readonly done: number; readonly total: number }
  /** Internal notes on the unit on screen, by criterion. */
  readonly notes: Readonly<Record<string, string>>
  /** Official figures for criteria of the round; null while they are being read. */
  readonly officials: readonly OfficialTable[] | null
}

export type AppraisalVerbs = ReturnType<typeof createVerbs>
export type AppraisalStore = { readonly state: StoreApi<AppraisalState>; readonly verbs: AppraisalVerbs }

/** The work of appraisers on the dossiers of the open round: every word is on screen at once and stored behind it. */
export function createAppraisalStore(rounds: RoundStore, means: RoundMeans): AppraisalStore {
  const state = createStore<AppraisalState>(() => ({
    open: null,
    appraiser: null,
    seats: { list: [], done: 0, total: 0 },
    notes: {},
    officials: null,
  }))
  return { state, verbs: createVerbs(state, rounds, means) }
}

function createVerbs(state: StoreApi<AppraisalState>, rounds: RoundStore, means: RoundMeans) {
  const desk = createAppraisalDesk(state, rounds, means)
  const inner = { state, rounds, means, desk, acts: createAppraisalActs(state, means) }
  const { openUnit, leaveUnit, loadSeats, undo, redo, flush } = desk
  if (typeof window !== 'undefined') {
    window.addEventListener('beforeunload', (event) => {
      if (desk.isAtRisk()) event.preventDefault()
    })
  }
  return {
    openUnit,
    leaveUnit,
    loadSeats,
    undo,
    redo,
    flush,
    ...createAppraisalSettings(state, rounds, means),
    ...createAppraisalVerbs(inner),
    ...createAppraisalMany(inner),
  }
}
