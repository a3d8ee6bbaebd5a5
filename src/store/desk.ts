import type { StoreApi } from 'zustand/vanilla'
import type { Dossier } from '../domain/dossier.ts'
import { copyDossier } from '../domain/edit.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import type { Stored } from './database.ts'
import type { DossierState, Surroundings } from './dossiers.ts'
import { holdDossier, type Held, type Mark } from './held.ts'
import { askToKeep } from './persist.ts'
import {
  bringInPending,
  dossierFromRecord,
  leavePending,
  readRaw,
  writeRecord,
  type Written,
} from './records.ts'
import { changedElsewhere, freezeTaken, nothingOpen, notHere, problemFrom } from './refusals.ts'
import type { Tabs } from './tabs.ts'

/** The dossier on screen, and those that wait in memory because they could not be stored. */
export type Desk = ReturnType<typeof createDesk>

type Seat = { readonly state: StoreApi<DossierState>; readonly tab: string; readonly tabs: Tabs }

export function createDesk({ state, tab, tabs }: Seat, { database, now, newId }: Surroundings) {
  let held: Held | null = null
  let elsewhere = false
  /** Counts what the screen asked for, so that only the last wish is granted. */
  let turn = 0
  let asked = false
  /** What left the screen unstored: still being written, or refused by the database. */
  const waiting = new Map<string, Held>()

  const publish = () => state.setState({ open: held && { ...held.view(), elsewhere } })

  const write = async (
    dossier: Dossier,
    expected: number | null,
    savedAt: string,
  ): Promise<Stored<Written>> => {
    const result = await writeRecord(database, { dossier, expected, tab, savedAt })
    state.setState({ storage: result.ok ? 'ok' : result.reason })
    if (result.ok && result.value.kind === 'written') {
      tabs.tell('saved', dossier.id)
      if (!asked) void askToKeep(database)
      asked = true
    }
    return result
  }
  const hold = (dossier: Dossier, mark: Mark | null): Held =>
    holdDossier(dossier, mark, { now, write, onChange: () => held && publish() })

  const show = (next: Held) => {
    held = next
    elsewhere = false
    tabs.watch(next.dossier().id)
    publish()
  }
  /** Takes the dossier off the screen at once; what is not stored yet is stored behind it. */
  const clear = () => {
    const former = held
    if (!former) return
    held = null
    tabs.watch(null)
    publish()
    if (former.isStored()) return
    const { id } = former.dossier()
    waiting.set(id, former)
    void former.flush().then(({ ok }) => ok && waiting.get(id) === former && waiting.delete(id))
  }
  const bringIn = async (): Promise<Stored<number>> =>
    bringInPending(database, (dossier) => copyDossier(dossier, newId(), now().toISOString()))

  const read = async (id: string): Promise<Result<{ dossier: Dossier; mark: Mark }>> => {
    const raw = await readRaw(database, id)
    state.setState({ storage: raw.ok ? 'ok' : raw.reason })
    if (!raw.ok) return fail(problemFrom(raw.reason))
    if (!raw.value) return fail(notHere)
    const dossier = dossierFromRecord(raw.value)
    return dossier.ok ? succeed({ dossier: dossier.value, mark: raw.value }) : dossier
  }

  return {
    write,
    held: () => held,
    isOpen: (id: string) => held?.dossier().id === id,
    /** Dossiers that only this tab knows, since the database did not take them. */
    waiting: () => [...waiting.values()].map((one) => one.dossier()),

    /** Keeps a new dossier, in memory where the database will not have it. */
    keep: async (dossier: Dossier): Promise<Result<string>> => {
      const savedAt = now().toISOString()
      const result = await write(dossier, null, savedAt)
      if (!result.ok) waiting.set(dossier.id, hold(dossier, null))
      else if (result.value.kind === 'conflict') return fail(changedElsewhere)
      else if (result.value.kind === 'otherFreeze') return fail(freezeTaken)
      return succeed(dossier.id)
    },

    open: async (id: string): Promise<Result<string>> => {
      if (held?.dossier().id === id) return succeed(id)
      const mine = ++turn
      clear()
      const before = waiting.get(id)
      await before?.flush()
      if (before && waiting.has(id)) {
        if (mine === turn) show(before)
        waiting.delete(id)
        return succeed(id)
      }
      await bringIn()
      const found = await read(id)
      if (!found.ok) return found
      if (mine === turn) show(hold(found.value.dossier, found.value.mark))
      return succeed(id)
    },

    /** Waits until all is stored that can be. */
    close: async (): Promise<Result<null>> => {
      turn++
      const closing = held
      clear()
      return closing ? closing.flush() : succeed(null)
    },

    /** Forgets a dossier that is being deleted. */
    drop: (id: string) => {
      const dropped = held?.dossier().id === id ? held : waiting.get(id)
      waiting.delete(id)
      if (held === dropped) {
        held = null
        tabs.watch(null)
        publish()
      }
      dropped?.stop()
    },

    bringIn,

    /** Another tab wrote or deleted a dossier. A tab without changes of its own follows; its writes guard the rest. */
    follow: async (kind: 'saved' | 'deleted', id: string): Promise<void> => {
      const mine = held
      if (!mine || mine.dossier().id !== id) return
      if (kind === 'deleted') return mine.stop()
      if (!mine.isStored()) return
      const other = await read(id)
      if (held !== mine || !mine.isStored()) return
      if (!other.ok) mine.stop()
      else if (other.value.mark.counter !== mine.counter()) mine.adopt(other.value.dossier, other.value.mark)
    },
    seeElsewhere: (seen: boolean) => {
      if (elsewhere === seen) return
      elsewhere = seen
      if (held) publish()
    },

    /** After a conflict: what the other tab stored. */
    takeOther: async (): Promise<Result<null>> => {
      const mine = held
      if (!mine) return fail(nothingOpen)
      const other = await read(mine.dossier().id)
      if (!other.ok) return other
      mine.adopt(other.value.dossier, other.value.mark)
      return succeed(null)
    },

    /** After a conflict: what this tab has becomes a dossier of its own, and stands on screen. */
    keepAsCopy: async (): Promise<Result<string>> => {
      const mine = held
      if (!mine) return fail(nothingOpen)
      const copy = copyDossier(mine.dossier(), newId(), now().toISOString())
      const savedAt = now().toISOString()
      const result = await write(copy, null, savedAt)
      if (!result.ok) return fail(problemFrom(result.reason))
      if (result.value.kind !== 'written') return fail(changedElsewhere)
      turn++
      show(hold(copy, { counter: result.value.counter, savedAt }))
      return succeed(copy.id)
    },

    /** The page goes away, perhaps for good: hands over at once what is not stored. */
    leave: () => {
      const savedAt = now().toISOString()
      const unstored = [held, ...waiting.values()].filter((one) => one !== null && !one.isStored())
      leavePending(
        database,
        tab,
        unstored.flatMap((one) =>
          one ? [{ dossier: one.dossier(), expected: one.counter(), tab, savedAt }] : [],
        ),
      )
      if (held) tabs.tell('gone', held.dossier().id)
    },
    isAtRisk: () => [held, ...waiting.values()].some((one) => one?.isAtRisk()),
  }
}
