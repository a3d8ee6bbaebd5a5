import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Standing } from '../domain/reception.ts'
import type { DossierEntry } from './entry.ts'
import type { ReceivedEntry } from './received-entry.ts'

/** One dossier with the number of its last write. What was read back is unknown until it is parsed. */
export type RawRecord = {
  readonly id: string
  readonly counter: number
  /** ISO time of the last write, and the tab that made it. */
  readonly savedAt: string
  readonly tab: string
  readonly dossier: unknown
}

/** Work that a tab could only just hand over before it went: brought in by the next one that looks. */
export type Pending = RawRecord & { readonly expected: number | null }

/** What the database holds. */
export type Schema = DBSchema & {
  dossiers: { key: string; value: RawRecord }
  entries: { key: string; value: DossierEntry }
  frozen: { key: [string, number]; value: Frozen }
  pending: { key: [string, string]; value: Pending }
  settings: { key: string; value: unknown }
  sets: { key: [string, string]; value: SetRecord }
  setMaps: { key: string; value: MapRecord }
  setDrafts: { key: string; value: DraftRecord }
  rounds: { key: string; value: RoundRecord }
  received: { key: [string, string, number]; value: ReceivedRecord }
  receptions: { key: [string, string, number]; value: ReceivedEntry }
  handouts: { key: [string, string]; value: HandoutRecord }
  rankings: { key: string; value: RankingRecord }
  plans: { key: string; value: PlanRecord }
  notes: { key: [string, string, string]; value: NoteRecord }
}

/** A freeze as it was: the whole dossier under its id and number, for ever. */
export type Frozen = {
  readonly id: string
  readonly revision: number
  readonly hash: string
  readonly dossier: unknown
}

/** A criteria set that was imported or made here. What was read back is unknown until it is parsed. */
export type SetRecord = {
  readonly id: string
  readonly version: string
  /** ISO time. */
  readonly savedAt: string
  readonly set: unknown
}

/** A map between two versions, by their hashes. */
export type MapRecord = { readonly id: string; readonly savedAt: string; readonly map: unknown }

/** A set in the making. */
export type DraftRecord = {
  readonly id: string
  /** New with each write, so that a writer can tell whether the record is still the one it saw. */
  readonly mark: string
  readonly savedAt: string
  readonly set: unknown
  /** What was read in an annex, where the draft comes from one. */
  readonly origin: unknown
}

/** A round that this computer gathers dossiers for. */
export type RoundRecord = {
  readonly id: string
  /** Number of its last write. */
  readonly counter: number
  readonly savedAt: string
  readonly round: unknown
  /** By the unit's id. */
  readonly standings: Readonly<Record<string, Standing>>
  /** Ids of units in files → ids of the round's list, as a person confirmed. */
  readonly aliases: Readonly<Record<string, string>>
}

/** A dossier that came in, whole, with the reviewer's review in it; under the round, its unit and the freeze. */
export type ReceivedRecord = {
  readonly round: string
  readonly unit: string
  readonly revision: number
  readonly counter: number
  readonly dossier: unknown
}

/** A dossier as it was when its parts were handed out at `at`. */
export type HandoutRecord = {
  readonly dossier: string
  readonly at: string
  readonly assignee: string
  readonly base: unknown
}

/** A ranking table that was typed, imported or published here. What was read back is unknown until it is parsed. */
export type RankingRecord = {
  readonly id: string
  readonly counter: number
  /** The round whose results it publishes; null for a table from elsewhere. */
  readonly round: string | null
  readonly savedAt: string
  readonly ranking: unknown
  /** What is said beside a published table; absent where nothing is. */
  readonly note?: unknown
}

/** A remedy plan of a unit, with what was done of it. What was read back is unknown until it is parsed. */
export type PlanRecord = {
  readonly id: string
  readonly counter: number
  readonly savedAt: string
  readonly plan: unknown
}

/** A reviewer's own note on a criterion of a unit; it never leaves this computer. */
export type NoteRecord = {
  readonly round: string
  readonly unit: string
  readonly key: string
  readonly savedAt: string
  readonly text: string
}

/** One step per version of the database, in order; a step once released never changes. */
export const migrations: readonly Migration[] = [
  (db) => {
    db.createObjectStore('dossiers', { keyPath: 'id' })
    db.createObjectStore('entries', { keyPath: 'id' })
    db.createObjectStore('frozen', { keyPath: ['id', 'revision'] })
    db.createObjectStore('pending', { keyPath: ['id', 'tab'] })
    db.createObjectStore('settings')
  },
  (db) => {
    db.createObjectStore('sets', { keyPath: ['id', 'version'] })
    db.createObjectStore('setMaps', { keyPath: 'id' })
    db.createObjectStore('setDrafts', { keyPath: 'id' })
  },
  (db) => {
    db.createObjectStore('rounds', { keyPath: 'id' })
    db.createObjectStore('received', { keyPath: ['round', 'unit', 'revision'] })
    db.createObjectStore('receptions', { keyPath: ['round', 'unit', 'revision'] })
    db.createObjectStore('handouts', { keyPath: ['dossier', 'at'] })
  },
  (db) => {
    db.createObjectStore('rankings', { keyPath: 'id' })
    db.createObjectStore('plans', { keyPath: 'id' })
    db.createObjectStore('notes', { keyPath: ['round', 'unit', 'key'] })
  },
]

type Migration = (
  db: IDBPDatabase<Schema>,
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void
