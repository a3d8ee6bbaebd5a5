import { parseDossier, type Dossier } from '../domain/dossier.ts'
import type { Standing } from '../domain/reception.ts'
import { fail, type Result } from '../domain/result.ts'
import { parseRound, type Round } from '../domain/round.ts'
import { settle, type Database, type Stored } from './database.ts'
import type { ReceivedRecord, RoundRecord } from './database-schema.ts'
import { sortReceived, type ReceivedEntry } from './received-entry.ts'

/** A round as it lies in the database. */
export type StoredRound = {
  readonly counter: number
  readonly savedAt: string
  readonly round: Round
  readonly standings: Readonly<Record<string, Standing>>
  readonly aliases: Readonly<Record<string, string>>
}

/** A dossier to be put away: whole, and what lists show of it. */
export type Arriving = { readonly entry: ReceivedEntry; readonly dossier: Dossier }

/** All that belongs to a round, so that it can be put back. */
export type RemovedRound = {
  readonly record: RoundRecord
  readonly received: readonly ReceivedRecord[]
  readonly entries: readonly ReceivedEntry[]
}

export function readRounds(database: Database): Promise<Stored<readonly RoundRecord[]>> {
  return database.run((db) => db.getAll('rounds'))
}

/** A round and what came in for it, the latest first; undefined where there is none. */
export function readRound(
  database: Database,
  id: string,
): Promise<Stored<{ readonly record: RoundRecord; readonly entries: readonly ReceivedEntry[] } | undefined>> {
  return database.run(async (db) => {
    const tx = db.transaction(['rounds', 'receptions'])
    const [record, entries] = await Promise.all([
      tx.objectStore('rounds').get(id),
      tx.objectStore('receptions').getAll(ofRound(id)),
    ])
    return record && { record, entries: sortReceived(entries) }
  })
}

export function roundFromRecord(record: RoundRecord): Result<StoredRound> {
  const round = parseRound(record.round)
  if (!round.ok) {
    const message =
      'Bản lưu của đợt đánh giá này trên máy bị hỏng nên không mở được; chương trình giữ nguyên, không ghi đè. Mở lại tệp .parr.json của đợt.'
    return fail({ path: '', message }, ...round.problems)
  }
  const { counter, savedAt, standings, aliases } = record
  return { ok: true, value: { counter, savedAt, round: round.value, standings, aliases } }
}

/** Stores a round unless somebody else wrote its record since; with it, in one go, dossiers that came in for it. */
export function writeRound(
  database: Database,
  next: Omit<StoredRound, 'counter'>,
  expected: number | null,
  arriving: readonly Arriving[] = [],
): Promise<Stored<{ readonly kind: 'written'; readonly counter: number } | { readonly kind: 'conflict' }>> {
  return database.run(async (db) => {
    const tx = db.transaction(['rounds', 'received', 'receptions'], 'readwrite', strict)
    const { id } = next.round
    const former = await tx.objectStore('rounds').get(id)
    if ((former?.counter ?? null) !== expected) {
      await tx.done
      return { kind: 'conflict' }
    }
    const counter = (expected ?? 0) + 1
    const puts: Promise<unknown>[] = [tx.objectStore('rounds').put({ id, counter, ...next })]
    for (const { entry, dossier } of arriving) {
      const { round, unit, revision } = entry
      puts.push(
        tx.objectStore('received').put({ round, unit, revision, counter: 1, dossier }),
        tx.objectStore('receptions').put(entry),
      )
    }
    await settle(tx, ...puts)
    return { kind: 'written', counter }
  })
}

/** A dossier that came in, whole, with the number of its last write; undefined where there is none. */
export function readReceived(
  database: Database,
  key: readonly [round: string, unit: string, revision: number],
): Promise<Stored<ReceivedRecord | undefined>> {
  return database.run((db) => db.get('received', [...key]))
}

export function dossierFromReceived({ dossier }: ReceivedRecord): Result<Dossier> {
  const parsed = parseDossier(dossier)
  if (parsed.ok) return parsed
  const message =
    'Bản lưu của hồ sơ đã nhận bị hỏng nên không mở được; chương trình giữ nguyên. Nhận lại từ tệp của đơn vị.'
  return fail({ path: '', message }, ...parsed.problems)
}

/** Stores the review of a dossier that came in, unless somebody else wrote its record since. */
export function writeReceived(
  database: Database,
  { entry, dossier }: Arriving,
  expected: number,
): Promise<Stored<'written' | 'conflict'>> {
  return database.run(async (db) => {
    const tx = db.transaction(['received', 'receptions'], 'readwrite', strict)
    const { round, unit, revision } = entry
    const former = await tx.objectStore('received').get([round, unit, revision])
    if (former?.counter !== expected) {
      await tx.done
      return 'conflict'
    }
    await settle(
      tx,
      tx.objectStore('received').put({ ...former, counter: expected + 1, dossier }),
      tx.objectStore('receptions').put(entry),
    )
    return 'written'
  })
}

/** Takes a round out with all that came in for it. */
export function removeRound(database: Database, id: string): Promise<Stored<RemovedRound | null>> {
  return database.run(async (db) => {
    const tx = db.transaction(['rounds', 'received', 'receptions'], 'readwrite', strict)
    const [rounds, all, listed] = [
      tx.objectStore('rounds'),
      tx.objectStore('received'),
      tx.objectStore('receptions'),
    ]
    const [record, received, entries] = await Promise.all([
      rounds.get(id),
      all.getAll(ofRound(id)),
      listed.getAll(ofRound(id)),
    ])
    await settle(tx, rounds.delete(id), all.delete(ofRound(id)), listed.delete(ofRound(id)))
    return record ? { record, received, entries } : null
  })
}

/** Puts a round that was taken out back as it was, unless another of its id stands there by now. */
export function putRoundBack(
  database: Database,
  { record, received, entries }: RemovedRound,
): Promise<Stored<'written' | 'conflict'>> {
  return database.run(async (db) => {
    const tx = db.transaction(['rounds', 'received', 'receptions'], 'readwrite', strict)
    const [rounds, all, listed] = [
      tx.objectStore('rounds'),
      tx.objectStore('received'),
      tx.objectStore('receptions'),
    ]
    if (await rounds.getKey(record.id)) {
      await tx.done
      return 'conflict'
    }
    await settle(
      tx,
      rounds.put({ ...record, counter: record.counter + 1 }),
      ...received.map((one) => all.put(one)),
      ...entries.map((one) => listed.put(one)),
    )
    return 'written'
  })
}

const strict = { durability: 'strict' } as const

function ofRound(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []])
}
