import { parseOrigin, type AnnexOrigin } from '../domain/annex-origin.ts'
import { countsOf } from '../domain/draft-sums.ts'
import type { DraftSet } from '../domain/draft.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import { settle, type Database, type Stored } from './database.ts'
import type { DraftRecord } from './database-schema.ts'
import type { DraftEntry } from './draft-state.ts'
import { leaveBehind, takeLeft, type LeftDraft } from './left-behind.ts'

/** A draft as it lies in the database. */
export type StoredDraft = {
  readonly id: string
  /** Of this write. */
  readonly mark: string
  /** ISO time. */
  readonly savedAt: string
  readonly draft: DraftSet
  readonly origin: AnnexOrigin | null
}

/** All drafts on this computer, the newest first. */
export async function readDraftEntries(database: Database): Promise<Stored<readonly DraftEntry[]>> {
  const records = await database.run((db) => db.getAll('setDrafts'))
  if (!records.ok) return records
  const entries = await Promise.all(records.value.map(entryOf))
  return { ok: true, value: entries.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)) }
}

/** One draft; undefined where there is none, refused where its record cannot be read. */
export async function readDraft(
  database: Database,
  id: string,
): Promise<Stored<Result<StoredDraft> | undefined>> {
  const record = await database.run((db) => db.get('setDrafts', id))
  if (!record.ok) return record
  return { ok: true, value: record.value && (await draftFromRecord(record.value)) }
}

/**
 * Stores a draft, unless its record is no longer one that the writer knows: `expected` are the marks of those, null
 * where the draft is new.
 */
export function writeDraft(
  database: Database,
  draft: StoredDraft,
  expected: readonly (string | null)[],
): Promise<Stored<'written' | 'conflict'>> {
  return database.run(async (db) => {
    const tx = db.transaction('setDrafts', 'readwrite', { durability: 'strict' })
    const former = await tx.store.get(draft.id)
    if (!expected.includes(former?.mark ?? null)) {
      await tx.done
      return 'conflict'
    }
    await settle(tx, tx.store.put(recordOf(draft)))
    return 'written'
  })
}

/**
 * Hands over a draft while the page goes away: there is no time then to read first. The database mostly still gets it;
 * where not, `bringInDrafts` finds it. `expected` is the mark of the record that the page knew.
 */
export function leaveDraft(
  database: Database,
  tab: string,
  draft: StoredDraft,
  expected: string | null,
): void {
  const record = recordOf(draft)
  leaveBehind('draft', tab, [{ ...record, expected }])
  database.runNow((db) => {
    const tx = db.transaction('setDrafts', 'readwrite', { durability: 'strict' })
    tx.store.put(record).catch(ignore)
    tx.done.catch(ignore)
    tx.commit()
  })
}

/**
 * Stores the drafts that pages left and the database did not get. Where somebody else wrote since, what was left becomes
 * a draft of its own; where the database cannot be written, it is left again.
 */
export async function bringInDrafts(database: Database, newId: () => string): Promise<void> {
  const left = takeLeft('draft')
  if (left.length === 0) return
  const brought = await database.run(async (db) => {
    const tx = db.transaction('setDrafts', 'readwrite', { durability: 'strict' })
    const puts = await Promise.all(
      left.map(async ({ expected, ...record }) => {
        const former = await tx.store.get(record.id)
        if (former?.mark === record.mark) return []
        const isMine = !former || former.mark === expected
        return [tx.store.put(isMine ? record : { ...record, id: newId() })]
      }),
    )
    await settle(tx, ...puts.flat())
  })
  if (!brought.ok) for (const one of left) leaveBehind('draft', one.mark, [one] satisfies LeftDraft[])
}

/** Takes a draft out → its record, so that it can be put back; null where there is none. */
export function removeDraft(database: Database, id: string): Promise<Stored<DraftRecord | null>> {
  return database.run(async (db) => {
    const tx = db.transaction('setDrafts', 'readwrite', { durability: 'strict' })
    const record = await tx.store.get(id)
    await settle(tx, tx.store.delete(id))
    return record ?? null
  })
}

/** Puts a draft taken out back as it was. */
export function putDraftBack(database: Database, record: DraftRecord): Promise<Stored<void>> {
  return database.run(async (db) => {
    const tx = db.transaction('setDrafts', 'readwrite', { durability: 'strict' })
    await settle(tx, tx.store.put(record))
  })
}

function recordOf({ id, mark, savedAt, draft: set, origin }: StoredDraft): DraftRecord {
  return { id, mark, savedAt, set, origin }
}

function ignore(): void {
  // The next page tells whether it arrived.
}

async function draftFromRecord(record: DraftRecord): Promise<Result<StoredDraft>> {
  const { parseDraft } = await import('../domain/draft-schema.ts')
  const parsed = parseDraft(record.set)
  const { id, mark, savedAt, origin } = record
  if (parsed.ok) return succeed({ id, mark, savedAt, draft: parsed.value, origin: parseOrigin(origin) })
  const message = 'Bản soạn này trên máy bị hỏng nên không mở được; chương trình giữ nguyên, không ghi đè.'
  return fail({ path: '', message }, ...parsed.problems)
}

async function entryOf(record: DraftRecord): Promise<DraftEntry> {
  const { id, savedAt } = record
  const read = await draftFromRecord(record)
  if (!read.ok) {
    return {
      id,
      title: 'Bản soạn không đọc được',
      version: '',
      leaves: 0,
      fromAnnex: false,
      savedAt,
      broken: true,
    }
  }
  const { draft, origin } = read.value
  const { leaves } = countsOf(draft)
  return { id, title: draft.title, version: draft.version, leaves, fromAnnex: origin !== null, savedAt }
}
