import { createStore, type StoreApi } from 'zustand/vanilla'
import { parseCriteriaSet, parseMap, type CriteriaMap, type CriteriaSet } from '../domain/criteria.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import { describeSetStanding, type SetStanding } from '../domain/set-standing.ts'
import { setEntryOf, type SetEntry } from '../domain/set-entry.ts'
import { hashOf } from '../files/seal.ts'
import { loadSet, loadShippedMap, shippedSets } from './catalog.ts'
import { settle, type Database, type Refusal, type Stored } from './database.ts'
import type { SetRecord } from './database-schema.ts'
import { problemFrom } from './refusals.ts'

/** A set that was imported or made on this computer. */
export type OwnSet = SetEntry & {
  /** ISO time. */
  readonly savedAt: string
  /** Its record cannot be read: it is kept as it is. */
  readonly broken?: true
}

export type SetState = {
  /** Newest first; null while the list is being read. */
  readonly own: readonly OwnSet[] | null
  readonly storage: 'ok' | Refusal
}

export type SetVerbs = ReturnType<typeof createVerbs>
export type SetStore = { readonly state: StoreApi<SetState>; readonly verbs: SetVerbs }

type Means = {
  readonly database: Database
  readonly now: () => Date
  /** Tells other tabs that the library changed, and hears it from them; null where there is none. */
  readonly channel: BroadcastChannel | null
}

/** Criteria sets beyond those that come with the program, and the maps between versions. */
export function createSetStore(means: Means): SetStore {
  const state = createStore<SetState>(() => ({ own: null, storage: 'ok' }))
  const verbs = createVerbs(state, means)
  means.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === changed && state.getState().own !== null) void verbs.listSets()
  })
  return { state, verbs }
}

const changed = 'sets'

function createVerbs(state: StoreApi<SetState>, { database, now, channel }: Means) {
  /** The last set taken away, while it can be brought back. */
  let removed: SetRecord | null = null

  const run = async <T>(work: Parameters<typeof database.run<T>>[0]): Promise<Stored<T>> => {
    const result = await database.run(work)
    state.setState({ storage: result.ok ? 'ok' : result.reason })
    return result
  }
  const put = async (record: SetRecord): Promise<Result<null>> => {
    const stored = await run(async (db) => {
      const tx = db.transaction('sets', 'readwrite', strict)
      await settle(tx, tx.store.put(record))
    })
    if (!stored.ok) return fail(problemFrom(stored.reason))
    channel?.postMessage(changed)
    return listSets()
  }
  const read = (id: string, version: string) => run((db) => db.get('sets', [id, version]))

  /** Reads the list of own sets anew. */
  const listSets = async (): Promise<Result<null>> => {
    const records = await run((db) => db.getAll('sets'))
    if (!records.ok) {
      if (state.getState().own === null) state.setState({ own: [] })
      return fail(problemFrom(records.reason))
    }
    const own = records.value.map(entryOfRecord).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    state.setState({ own })
    return succeed(null)
  }

  /** A set of the library, whole: one that came with the program, or an own one. */
  const openSet = async (id: string, version: string): Promise<Result<CriteriaSet>> => {
    if (isShipped(id, version)) return loadSet(id, version)
    const record = await read(id, version)
    if (!record.ok) return fail(problemFrom(record.reason))
    return record.value ? parseCriteriaSet(record.value.set) : fail(noSuchSet(id, version))
  }

  /** What the library has under the id and version of a set. */
  const standingOfSet = async (set: CriteriaSet): Promise<SetStanding> => {
    const there = await openSet(set.id, set.version)
    if (there.ok) return hashOf(there.value) === hashOf(set) ? 'same' : 'taken'
    const record = await read(set.id, set.version)
    return record.ok && record.value ? 'taken' : 'new'
  }

  return {
    listSets,
    openSet,

    standingOfSet,

    /** Puts a set into the library. A version that is there already is never replaced by another content. */
    keepSet: async (set: CriteriaSet): Promise<Result<null>> => {
      const standing = await standingOfSet(set)
      if (standing === 'same') return succeed(null)
      if (standing === 'taken') return fail(versionTaken(set))
      return put({ id: set.id, version: set.version, savedAt: now().toISOString(), set })
    },

    /** Takes an own set out of the library. Dossiers keep the set they were scored on. */
    removeSet: async (id: string, version: string): Promise<Result<null>> => {
      const record = await read(id, version)
      if (!record.ok) return fail(problemFrom(record.reason))
      if (!record.value) return fail(noSuchSet(id, version))
      const gone = await run(async (db) => {
        const tx = db.transaction('sets', 'readwrite', strict)
        await settle(tx, tx.store.delete([id, version]))
      })
      if (!gone.ok) return fail(problemFrom(gone.reason))
      removed = record.value
      channel?.postMessage(changed)
      return listSets()
    },

    /** Brings back the set taken away last. */
    restoreSet: async (): Promise<Result<null>> => {
      if (!removed) return fail({ path: '', message: 'Không còn bộ tiêu chí nào để khôi phục.' })
      const back = await put(removed)
      if (back.ok) removed = null
      return back
    },

    /** Versions of a set that the library has, so that a new one takes another. */
    versionsOf: (id: string): readonly string[] =>
      [...shippedSets, ...(state.getState().own ?? [])]
        .filter((entry) => entry.id === id)
        .map(({ version }) => version),

    /** The map between two sets: the one kept here, else the one that came with the program, else drawn up anew. */
    openMap: async (from: CriteriaSet, to: CriteriaSet): Promise<Result<CriteriaMap>> => {
      const hashes = { from: hashOf(from), to: hashOf(to) }
      const record = await run((db) => db.get('setMaps', mapId(hashes)))
      if (!record.ok) return fail(problemFrom(record.reason))
      const kept = record.value ? parseMap(record.value.map, from, to) : null
      if (kept?.ok) return kept
      const shipped = await loadShippedMap(from, to)
      if (shipped && shipped.from.hash === hashes.from && shipped.to.hash === hashes.to)
        return succeed(shipped)
      const { drawMap } = await import('../domain/draft-map.ts')
      return succeed(drawMap(from, to, hashes))
    },

    /** Keeps a map, as far as it has come. */
    keepMap: async (map: CriteriaMap): Promise<Result<null>> => {
      const hashes = { from: map.from.hash, to: map.to.hash }
      const stored = await run(async (db) => {
        const tx = db.transaction('setMaps', 'readwrite', strict)
        await settle(tx, tx.store.put({ id: mapId(hashes), savedAt: now().toISOString(), map }))
      })
      return stored.ok ? succeed(null) : fail(problemFrom(stored.reason))
    },
  }
}

const strict = { durability: 'strict' } as const

function isShipped(id: string, version: string): boolean {
  return shippedSets.some((entry) => entry.id === id && entry.version === version)
}

function entryOfRecord({ id, version, savedAt, set }: SetRecord): OwnSet {
  const parsed = parseCriteriaSet(set)
  if (parsed.ok) return { ...setEntryOf(parsed.value), savedAt }
  return {
    id,
    version,
    title: 'Bộ tiêu chí không đọc được',
    issuer: '',
    decision: { number: '', date: null },
    status: 'illustrative',
    levels: [],
    years: [],
    max: 0,
    areas: 0,
    criteria: 0,
    leaves: 0,
    savedAt,
    broken: true,
  }
}

function mapId(hashes: { readonly from: string; readonly to: string }): string {
  return `${hashes.from}--${hashes.to}`
}

function noSuchSet(id: string, version: string): Problem {
  return {
    path: '',
    message: `Thư viện không có bộ tiêu chí "${id}", phiên bản "${version}". Chọn bộ tiêu chí khác, hoặc nhập tệp của bộ tiêu chí này.`,
  }
}

function versionTaken(set: CriteriaSet): Problem {
  return { path: 'version', message: describeSetStanding(set, 'taken') }
}
