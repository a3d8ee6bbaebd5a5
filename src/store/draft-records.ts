import { parseOrigin, type AnnexOrigin } from '../domain/annex-origin.ts'
import { countsOf } from '../domain/draft-sums.ts'
import type { DraftSet } from '../domain/draft.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import { settle, type Database, type DraftRecord, type Stored } from './database.ts'
import type { DraftEntry } from './draft-state.ts'

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
 * Stores a draft, unless its record is no longer the one that the writer saw: `expected` is that one's mark, null
 * where the draft is new.
 */
export function writeDraft(
  database: Database,
  draft: StoredDraft,
  expected: string | null,
): Promise<Stored<'written' | 'conflict'>> {
  return database.run(async (db) => {
    const tx = db.transaction('setDrafts', 'readwrite', { durability: 'strict' })
    const former = await tx.store.get(draft.id)
    if ((former?.mark ?? null) !== expected) {
      await tx.done
      return 'conflict'
    }
    await settle(tx, tx.store.put(recordOf(draft)))
    return 'written'
  })
}

/** Hands over a draft while the page goes away: there is no time then to read first. */
export function leaveDraft(database: Database, draft: StoredDraft): void {
  database.runNow((db) => {
    const tx = db.transaction('setDrafts', 'readwrite', { durability: 'strict' })
    tx.store.put(recordOf(draft)).catch(ignore)
    tx.done.catch(ignore)
    tx.commit()
  })
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
