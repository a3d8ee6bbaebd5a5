import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Standing } from '../domain/reception.ts'
import type { Round } from '../domain/round.ts'
import type { Database, Refusal } from './database.ts'
import { createIntake, type IntakeVerbs } from './intake.ts'
import { createReviewFiles, type ReviewVerbs } from './review-files.ts'
import type { ReceivedEntry } from './received-entry.ts'
import { createRoundDesk, type RoundVerbs as DeskVerbs } from './round-desk.ts'
import type { IntakeProgress } from './intake-run.ts'

export type { ReceivedEntry } from './received-entry.ts'

/** What lists show of a round on this computer. */
export type RoundEntry = {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly setTitle: string
  readonly units: number
  /** ISO time. */
  readonly savedAt: string
  /** Its record cannot be read: it is kept as it is. */
  readonly broken?: true
}

/** The round on screen. `received`: the freezes that came in, the latest first; of a unit the first counts. */
export type OpenRound = {
  readonly round: Round
  readonly standings: Readonly<Record<string, Standing>>
  readonly aliases: Readonly<Record<string, string>>
  readonly received: readonly ReceivedEntry[]
  readonly counter: number
}

export type RoundState = {
  /** Newest first; null while the list is being read. */
  readonly rounds: readonly RoundEntry[] | null
  readonly open: OpenRound | null
  /** How far an intake has come; null while none runs. */
  readonly intake: IntakeProgress | null
  readonly storage: 'ok' | Refusal
}

export type RoundVerbs = DeskVerbs & IntakeVerbs & ReviewVerbs
export type RoundStore = { readonly state: StoreApi<RoundState>; readonly verbs: RoundVerbs }

export type RoundMeans = {
  readonly database: Database
  readonly now: () => Date
  readonly newId: () => string
  /** Tells other tabs that a round changed, and hears it from them; null where there is none. */
  readonly channel: BroadcastChannel | null
  /** Version of the program, kept beside a finalised result. */
  readonly app: string
}

/** The reviewer's rounds, the dossiers that came in for them, and the verbs that change them. */
export function createRoundStore(means: RoundMeans): RoundStore {
  const state = createStore<RoundState>(() => ({ rounds: null, open: null, intake: null, storage: 'ok' }))
  const desk = createRoundDesk(state, means)
  means.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'rounds') void desk.follow()
  })
  const { follow: _, keep, say, ...verbs } = desk
  const inner = { state, means, keep, say }
  return { state, verbs: { ...verbs, ...createIntake(inner), ...createReviewFiles(inner) } }
}
