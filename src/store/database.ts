import { openDB, type IDBPDatabase } from 'idb'
import { migrations, type Schema } from './database-schema.ts'

/** Why nothing was stored: no room left, or the browser keeps nothing here (private window, blocked, broken). */
export type Refusal = 'full' | 'refused'
export type Stored<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Refusal }

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
