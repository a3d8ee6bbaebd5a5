import { createStore, type StoreApi } from 'zustand/vanilla'
import { parseRanking, type RankingTable } from '../domain/ranking-table.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import { settle, type Database, type Refusal, type Stored } from './database.ts'
import type { RankingRecord } from './database-schema.ts'
import { problemFrom } from './refusals.ts'
import { loadShippedRankings } from './shipped-rankings.ts'

/** A ranking table at hand. `round`: the round whose results it publishes; such a table never changes. */
export type StoredTable = {
  readonly id: string
  readonly origin: 'shipped' | 'own'
  readonly round: string | null
  /** ISO time; '' for what came with the program. */
  readonly savedAt: string
  /** Number of its last write; 0 for what came with the program. */
  readonly counter: number
  readonly table: RankingTable
  /** What is said beside a published table, and printed with it: results that were not final. '' where nothing is. */
  readonly note: string
}

export type RankingState = {
  /** Own ones first, the newest first, then those that came with the program; null while they are being read. */
  readonly tables: readonly StoredTable[] | null
  /** Ids of records that cannot be read: they are kept as they are. */
  readonly broken: readonly string[]
  /** Rows that a person confirmed to be a unit's under another name: ids of rows → ids of units. */
  readonly knownAs: Readonly<Record<string, string>>
  readonly storage: 'ok' | Refusal
}

export type RankingVerbs = ReturnType<typeof createVerbs>
export type RankingStore = { readonly state: StoreApi<RankingState>; readonly verbs: RankingVerbs }

type Means = {
  readonly database: Database
  readonly now: () => Date
  readonly newId: () => string
  /** Tells other tabs that a table changed, and hears it from them; null where there is none. */
  readonly channel: BroadcastChannel | null
}

/** Tables of published results: those that came with the program, and those typed, imported or published here. */
export function createRankingStore(means: Means): RankingStore {
  const state = createStore<RankingState>(() => ({ tables: null, broken: [], knownAs: {}, storage: 'ok' }))
  const verbs = createVerbs(state, means)
  means.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === changed && state.getState().tables !== null) void verbs.listRankings()
  })
  return { state, verbs }
}

const changed = 'rankings'

function createVerbs(state: StoreApi<RankingState>, { database, now, newId, channel }: Means) {
  /** The last table taken away, while it can be brought back. */
  let removed: RankingRecord | null = null

  const run = async <T>(work: Parameters<typeof database.run<T>>[0]): Promise<Stored<T>> => {
    const result = await database.run(work)
    state.setState({ storage: result.ok ? 'ok' : result.reason })
    return result
  }

  /** Reads all tables anew. */
  const listRankings = async (): Promise<Result<null>> => {
    const [records, shipped, known] = await Promise.all([
      run((db) => db.getAll('rankings')),
      loadShippedRankings(),
      run((db) => db.get('settings', knownKey)),
    ])
    const parsed = (records.ok ? records.value : []).map((record) => ({
      record,
      table: parseRecord(record),
    }))
    const own = parsed.flatMap(({ record, table }): StoredTable[] => {
      const { id, round, savedAt, counter } = record
      return table.ok ? [{ id, origin: 'own', round, savedAt, counter, ...table.value }] : []
    })
    state.setState({
      tables: [...own.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)), ...shipped],
      broken: parsed.flatMap(({ record, table }) => (table.ok ? [] : [record.id])),
      knownAs: known.ok ? namesFrom(known.value) : {},
    })
    return records.ok ? succeed(null) : fail(problemFrom(records.reason))
  }

  /** Writes a record unless somebody else wrote it since it had the number `expected`; null: there is none yet. */
  const write = async (record: Omit<RankingRecord, 'counter'>, expected: number | null) => {
    const stored = await run(async (db): Promise<'written' | 'conflict'> => {
      const tx = db.transaction('rankings', 'readwrite', strict)
      const former = await tx.store.get(record.id)
      if ((former?.counter ?? null) !== expected) {
        await tx.done
        return 'conflict'
      }
      await settle(tx, tx.store.put({ ...record, counter: (expected ?? 0) + 1 }))
      return 'written'
    })
    if (!stored.ok) return fail<null>(problemFrom(stored.reason))
    if (stored.value === 'written') channel?.postMessage(changed)
    const listed = await listRankings()
    return stored.value === 'written' ? listed : fail<null>(changedElsewhere)
  }

  const keep = async (json: unknown, round: string | null, note = ''): Promise<Result<string>> => {
    const table = parseRanking(json)
    if (!table.ok) return table
    const id = newId()
    const said = note === '' ? {} : { note }
    const kept = await write({ id, round, savedAt: now().toISOString(), ranking: table.value, ...said }, null)
    return kept.ok ? succeed(id) : kept
  }

  const ownTable = (id: string): Result<StoredTable> => {
    const found = state.getState().tables?.find((one) => one.id === id && one.origin === 'own')
    if (!found) return fail(noSuchTable)
    return found.round === null ? succeed(found) : fail(published)
  }

  return {
    listRankings,

    /** Puts a table that was typed or imported beside the others → its id. */
    keepRanking: (table: RankingTable): Promise<Result<string>> => keep(table, null),

    /**
     * Freezes the results that a round publishes, and what is said beside them → its id. It never changes; a
     * correction is a new table that amends it.
     */
    publishRanking: (table: RankingTable, round: string, note = ''): Promise<Result<string>> =>
      keep(table, round, note),

    /** Puts another content into a table that was typed or imported; refused where it is a published one. */
    changeRanking: async (id: string, json: RankingTable): Promise<Result<null>> => {
      const found = ownTable(id)
      if (!found.ok) return found
      const table = parseRanking(json)
      if (!table.ok) return table
      const { round, counter } = found.value
      return write({ id, round, savedAt: now().toISOString(), ranking: table.value }, counter)
    },

    /** Takes an own table away; refused where it is a published one. */
    removeRanking: async (id: string): Promise<Result<null>> => {
      const found = ownTable(id)
      if (!found.ok) return found
      const gone = await run(async (db) => {
        const tx = db.transaction('rankings', 'readwrite', strict)
        const record = await tx.store.get(id)
        await settle(tx, tx.store.delete(id))
        return record
      })
      if (!gone.ok) return fail(problemFrom(gone.reason))
      removed = gone.value ?? null
      channel?.postMessage(changed)
      return listRankings()
    },

    /** A person says that a row of this id is that unit; null: that it is not. Holds for all tables of this computer. */
    confirmUnit: async (row: string, unit: string | null): Promise<Result<null>> => {
      const stored = await run(async (db) => {
        const tx = db.transaction('settings', 'readwrite', strict)
        const { [row]: _, ...others } = namesFrom(await tx.store.get(knownKey))
        await settle(tx, tx.store.put(unit === null ? others : { ...others, [row]: unit }, knownKey))
      })
      if (!stored.ok) return fail(problemFrom(stored.reason))
      channel?.postMessage(changed)
      return listRankings()
    },

    /** Brings back the table taken away last. */
    restoreRanking: async (): Promise<Result<null>> => {
      if (!removed) return fail({ path: '', message: 'Không còn bảng xếp hạng nào để khôi phục.' })
      const back = await write(removed, null)
      if (back.ok) removed = null
      return back
    },
  }
}

/** A record's table and note, each as it must be; a note that is no text makes the record unreadable. */
function parseRecord({ ranking, note = '' }: RankingRecord): Result<Pick<StoredTable, 'table' | 'note'>> {
  if (typeof note !== 'string') return fail({ path: 'note', message: 'Ghi chú của bảng phải là chữ.' })
  const table = parseRanking(ranking)
  return table.ok ? succeed({ table: table.value, note }) : table
}

const knownKey = 'known-as'

/** What was kept of confirmed rows; whatever else lies there is left out. */
function namesFrom(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(Object(value)).flatMap(([row, unit]) => (typeof unit === 'string' ? [[row, unit]] : [])),
  )
}

const strict = { durability: 'strict' } as const

const noSuchTable: Problem = {
  path: '',
  message: 'Trên máy này không có bảng xếp hạng này (đã xóa ở thẻ khác). Chọn bảng khác trong danh sách.',
}
const published: Problem = {
  path: '',
  message: 'Bảng đã công bố không sửa và không xóa được. Nếu có sai sót, lập bảng điều chỉnh nêu lý do.',
}
const changedElsewhere: Problem = {
  path: '',
  message:
    'Bảng xếp hạng vừa được sửa ở thẻ khác nên thay đổi này chưa lưu. Nội dung mới nhất đã hiện; làm lại thao tác nếu còn cần.',
}
