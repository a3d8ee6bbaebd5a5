import { isSame } from '../domain/criterion.ts'
import { parseDossier, type Dossier } from '../domain/dossier.ts'
import { fail, type Result } from '../domain/result.ts'
import { settle, type Database, type Stored } from './database.ts'
import type { Pending, RawRecord } from './database-schema.ts'
import { brokenEntry, entryOf, isEntry, type DossierEntry } from './entry.ts'
import { leaveBehind, takeLeft } from './left-behind.ts'
import { isClaimedWhole } from './remembered.ts'

/** A write of one dossier: `expected` is the counter that its writer last saw, null where it saw no record. */
export type Write = {
  readonly dossier: Dossier
  readonly expected: number | null
  readonly tab: string
  readonly savedAt: string
}
export type Written =
  | { readonly kind: 'written'; readonly counter: number }
  /** Somebody else wrote since: nothing was stored. */
  | { readonly kind: 'conflict' }
  /** Another statement was frozen under the same id and number: nothing was stored. */
  | { readonly kind: 'otherFreeze' }

/** All dossiers on this computer, the newest first; a record that cannot be read stands among them, marked. */
export function readEntries(database: Database): Promise<Stored<readonly DossierEntry[]>> {
  return database.run(async (db) => {
    const tx = db.transaction(['dossiers', 'entries', 'handouts'])
    const [ids, entries, handouts] = await Promise.all([
      tx.objectStore('dossiers').getAllKeys(),
      tx.objectStore('entries').getAll(),
      tx.objectStore('handouts').getAllKeys(),
    ])
    const whole = new Set(handouts.map(([dossier]) => dossier))
    const byId = new Map(entries.filter(isEntry).map((entry) => [entry.id, entry]))
    const all = await Promise.all(
      ids.map(async (id) => byId.get(id) ?? entryFromRecord(id, await tx.objectStore('dossiers').get(id))),
    )
    const isWhole = ({ id }: DossierEntry) => whole.has(id) || isClaimedWhole(id)
    return all.map((entry) => (isWhole(entry) ? withoutPart(entry) : entry)).sort(newestFirst)
  })
}

/** A record as it lies in the database, unread; undefined where there is none. */
export function readRaw(database: Database, id: string): Promise<Stored<RawRecord | undefined>> {
  return database.run((db) => db.get('dossiers', id))
}

/** The dossier in a record. */
export function dossierFromRecord(record: RawRecord): Result<Dossier> {
  const parsed = parseDossier(record.dossier)
  if (parsed.ok && typeof record.counter === 'number' && parsed.value.id === record.id) return parsed
  const message =
    'Bản lưu của hồ sơ này trên máy bị hỏng nên không mở được; chương trình giữ nguyên, không ghi đè. Lưu bản gốc ra tệp để nhờ hỗ trợ, hoặc mở lại tệp .parx.json đã lưu trước đây.'
  return fail({ path: '', message }, ...(parsed.ok ? [] : parsed.problems))
}

/**
 * Stores a dossier unless somebody else wrote its record since; its entry goes with it, and a frozen dossier also
 * stays under its number for ever.
 */
export function writeRecord(database: Database, write: Write): Promise<Stored<Written>> {
  return database.run(async (db) => {
    const { dossier, expected, tab, savedAt } = write
    // Without 'pending': what a leaving page hands over must not have to wait for a write that goes down with it.
    const tx = db.transaction(['dossiers', 'entries', 'frozen'], 'readwrite', strict)
    const { id, revision, seal } = dossier
    const [former, freeze] = await Promise.all([
      tx.objectStore('dossiers').get(id),
      tx.objectStore('frozen').get([id, revision]),
    ])
    const other = seal && freeze && freeze.hash !== seal.hash
    if (other || !mayReplace(former, expected, tab)) {
      await tx.done
      return { kind: other ? 'otherFreeze' : 'conflict' }
    }
    const counter = Math.max(former?.counter ?? 0, expected ?? 0) + 1
    const puts: Promise<unknown>[] = [
      tx.objectStore('dossiers').put({ id, counter, savedAt, tab, dossier }),
      tx.objectStore('entries').put(entryOf(dossier, savedAt)),
    ]
    if (seal && !freeze) puts.push(tx.objectStore('frozen').put({ id, revision, hash: seal.hash, dossier }))
    await settle(tx, ...puts)
    return { kind: 'written', counter }
  })
}

/** Takes a record out and gives it back, so that it can be put in again. Freezes stay. */
export function removeRecord(database: Database, id: string): Promise<Stored<RawRecord | undefined>> {
  return database.run(async (db) => {
    const tx = db.transaction(['dossiers', 'entries', 'pending'], 'readwrite', strict)
    const record = await tx.objectStore('dossiers').get(id)
    const ofThis = IDBKeyRange.bound([id], [id, []])
    await settle(
      tx,
      tx.objectStore('dossiers').delete(id),
      tx.objectStore('entries').delete(id),
      tx.objectStore('pending').delete(ofThis),
    )
    return record
  })
}

/** Puts a removed record in again, as it was, unless another stands there by now. */
export function putBack(database: Database, record: RawRecord): Promise<Stored<Written>> {
  return database.run(async (db) => {
    const tx = db.transaction(['dossiers', 'entries'], 'readwrite', strict)
    if (await tx.objectStore('dossiers').getKey(record.id)) {
      await tx.done
      return { kind: 'conflict' }
    }
    const counter = record.counter + 1
    const back = { ...record, counter }
    await settle(
      tx,
      tx.objectStore('dossiers').put(back),
      tx.objectStore('entries').put(entryFromRecord(record.id, back)),
    )
    return { kind: 'written', counter }
  })
}

/**
 * Hands over work of a tab that is not stored yet while the page goes away. Reading first, as a write does, takes longer
 * than a page has then; a put that is committed at once mostly still arrives, and where not, `leaveBehind` has it.
 */
export function leavePending(database: Database, tab: string, writes: readonly Write[]): void {
  if (writes.length === 0) return
  const left = writes.map(({ dossier, expected, savedAt }): Pending => ({
    id: dossier.id,
    counter: 0,
    expected,
    tab,
    savedAt,
    dossier,
  }))
  leaveBehind('dossier', tab, left)
  database.runNow((db) => {
    const tx = db.transaction('pending', 'readwrite', strict)
    for (const one of left) tx.store.put(one).catch(ignore)
    tx.done.catch(ignore)
    tx.commit()
  })
}

/**
 * Brings in what tabs left behind. Where somebody else wrote since, it becomes a dossier of its own, made by `copy`;
 * where the tab came back and wrote again itself, what it left is out of date and goes.
 */
export async function bringInPending(
  database: Database,
  copy: (dossier: Dossier) => Dossier,
): Promise<Stored<number>> {
  const left = takeLeft('dossier')
  const brought = await database.run(async (db) => {
    if (left.length > 0) {
      const tx = db.transaction('pending', 'readwrite', strict)
      await settle(tx, ...left.map((one) => tx.store.put(one)))
    }
    const waiting = await db.getAll('pending')
    for (const left of waiting) {
      const parsed = parseDossier(left.dossier)
      if (!parsed.ok) continue
      const copied = copy(parsed.value)
      const tx = db.transaction(['dossiers', 'entries', 'pending'], 'readwrite', strict)
      const { id, tab, savedAt, expected } = left
      if (!(await tx.objectStore('pending').getKey([id, tab]))) {
        await tx.done
        continue
      }
      const former = await tx.objectStore('dossiers').get(id)
      const puts: Promise<unknown>[] = [tx.objectStore('pending').delete([id, tab])]
      const isOutdated = former?.tab === tab && former.savedAt > savedAt
      if (!isOutdated && !isSame(former?.dossier, left.dossier)) {
        const dossier = mayReplace(former, expected, tab) ? parsed.value : copied
        const counter = dossier.id === id ? Math.max(former?.counter ?? 0, expected ?? 0) + 1 : 1
        puts.push(
          tx.objectStore('dossiers').put({ id: dossier.id, counter, savedAt, tab, dossier }),
          tx.objectStore('entries').put(entryOf(dossier, savedAt)),
        )
      }
      await settle(tx, ...puts)
    }
    return waiting.length
  })
  if (!brought.ok)
    for (const one of left)
      leaveBehind(
        'dossier',
        one.tab,
        left.filter(({ tab }) => tab === one.tab),
      )
  return brought
}

const strict = { durability: 'strict' } as const

/** The one rule of writing: the record is the one that the writer saw last, or the writer's own. */
function mayReplace(former: RawRecord | undefined, expected: number | null, tab: string): boolean {
  if (!former) return expected === null
  return former.counter === expected || former.tab === tab
}

/** What a part was handed out from says last the same as the part. */
function withoutPart({ part: _, ...entry }: DossierEntry): DossierEntry {
  return entry
}

function newestFirst(a: DossierEntry, b: DossierEntry): number {
  return a.savedAt < b.savedAt ? 1 : -1
}

function entryFromRecord(id: string, record: RawRecord | undefined): DossierEntry {
  const dossier = record ? parseDossier(record.dossier) : undefined
  return record && dossier?.ok ? entryOf(dossier.value, record.savedAt) : brokenEntry(id)
}

function ignore(): void {
  // The next page tells whether it arrived.
}
