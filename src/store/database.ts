import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb'
import type { Standing } from '../domain/reception.ts'
import type { DossierEntry } from './entry.ts'
import type { ReceivedEntry } from './received-entry.ts'

/** Why nothing was stored: no room left, or the browser keeps nothing here (private window, blocked, broken). */
export type Refusal = 'full' | 'refused'
export type Stored<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Refusal }

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

export type Database = {
  /** Runs work on the open database. A refusal of the browser is a value; anything else that goes wrong is a bug. */
  readonly run: <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>) => Promise<Stored<T>>
  /** Runs work at once, in the same breath, if the database is open; for a page that is about to go. */
  readonly runNow: (work: (db: IDBPDatabase<Schema>) => void) => void
}

/** The program's database on this computer, opened at its first use and again after it was lost. */
export function openDatabase(name = 'par-index'): Database {
  let opening: Promise<IDBPDatabase<Schema>> | null = null
  let open: IDBPDatabase<Schema> | null = null
  const forget = () => {
    opening = null
    open = null
  }
  const connect = async () => {
    opening ??= connectTo(name, forget)
    try {
      open = await opening
      return open
    } catch (error) {
      forget()
      throw error
    }
  }
  const attempt = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<Stored<T>> => {
    try {
      return { ok: true, value: await work(await connect()) }
    } catch (error) {
      return { ok: false, reason: refusalFrom(error) }
    }
  }
  return {
    run: async (work) => {
      const connected = open
      const first = await attempt(work)
      if (first.ok || first.reason === 'full' || connected === open) return first
      // The connection was lost meanwhile, which another one may mend.
      return attempt(work)
    },
    runNow: (work) => {
      if (!open) return
      try {
        work(open)
      } catch (error) {
        refusalFrom(error)
      }
    },
  }
}

/** Waits for a whole transaction: its own verdict tells more than that of the request that broke it. */
export async function settle(
  tx: { readonly done: Promise<void> },
  ...requests: Promise<unknown>[]
): Promise<void> {
  await Promise.allSettled(requests)
  await tx.done
}

type Migration = (
  db: IDBPDatabase<Schema>,
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void

/** One step per version of the database, in order; a step once released never changes. */
const migrations: readonly Migration[] = [
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

async function connectTo(name: string, forget: () => void): Promise<IDBPDatabase<Schema>> {
  if (typeof indexedDB === 'undefined') throw new DOMException('no IndexedDB', 'NotSupportedError')
  return new Promise((resolve, reject) => {
    openDB<Schema>(name, migrations.length, {
      upgrade: (db, from, _, tx) => {
        for (const migrate of migrations.slice(from)) migrate(db, tx)
      },
      blocked: () => reject(new DOMException('an older tab holds the database', 'AbortError')),
      blocking: (_, __, event) => {
        forget()
        if (event.target instanceof IDBDatabase) event.target.close()
      },
      terminated: forget,
    }).then(resolve, reject)
  })
}

/** What the user is told of a failed request. Misuse of the database by the program itself is thrown on. */
function refusalFrom(error: unknown): Refusal {
  if (!(error instanceof DOMException) || bugs.has(error.name)) throw error
  return error.name === 'QuotaExceededError' ? 'full' : 'refused'
}

const bugs: ReadonlySet<string> = new Set([
  'ConstraintError',
  'DataCloneError',
  'DataError',
  'InvalidAccessError',
  'ReadOnlyError',
  'SyntaxError',
  'TransactionInactiveError',
])
