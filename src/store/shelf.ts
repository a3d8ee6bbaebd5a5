import type { StoreApi } from 'zustand/vanilla'
import type { Dossier } from '../domain/dossier.ts'
import { copyDossier, newDossier, type NewDossier } from '../domain/edit.ts'
import { isSame } from '../domain/criterion.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import { loadSample } from './catalog.ts'
import { load } from './loading.ts'
import type { RawRecord } from './database-schema.ts'
import type { Desk } from './desk.ts'
import type { DossierState, Surroundings } from './dossiers.ts'
import { entryOf } from './entry.ts'
import { dossierFromRecord, putBack, readEntries, readRaw, removeRecord } from './records.ts'
import { changedElsewhere, freezeTaken, notHere, problemFrom } from './refusals.ts'
import type { Tabs } from './tabs.ts'

/** Taking dossiers from the shelf and putting them there. */
export type ShelfVerbs = ReturnType<typeof createShelf>

/** Whether an opened file was put on the shelf, or a dossier of the same id stands there already. */
export type Imported = { readonly exists: false; readonly id: string } | { readonly exists: true }

export function createShelf(
  state: StoreApi<DossierState>,
  desk: Desk,
  tabs: Tabs,
  { database, now, newId }: Surroundings,
) {
  let removed: RawRecord | Dossier | null = null
  let beginning: Promise<Result<string>> | null = null

  const beginSample = async (): Promise<Result<string>> => {
    const stored = await readEntries(database)
    const entry = stored.ok
      ? stored.value.filter((one) => one.sample && !one.broken).sort((a, b) => b.year - a.year)[0]
      : undefined
    if (entry) return succeed(entry.id)
    const sample = await loadSample()
    return sample.ok ? desk.keep({ ...sample.value, id: newId() }) : sample
  }

  const listDossiers = async (): Promise<Result<null>> => {
    await desk.bringIn()
    const stored = await readEntries(database)
    const waiting = desk.waiting().map((dossier) => entryOf(dossier, now().toISOString()))
    const others = stored.ok ? stored.value.filter(({ id }) => waiting.every((one) => one.id !== id)) : []
    state.setState({ entries: [...waiting, ...others], storage: stored.ok ? 'ok' : stored.reason })
    return stored.ok ? succeed(null) : fail(problemFrom(stored.reason))
  }

  return {
    /** Reads which dossiers are on this computer. */
    listDossiers,

    /** A draft → its id: empty, or with the register of a former dossier as suggestions. Answers are never taken over. */
    createDossier: async (
      fields: Omit<NewDossier, 'id'>,
      registerOf: Dossier | null = null,
    ): Promise<Result<string>> => {
      const made = newDossier({ ...fields, id: newId() })
      if (!made.ok || !registerOf) return made.ok ? desk.keep(made.value) : made
      const loaded = await load(() => import('../domain/take-over.ts'))
      if (!loaded.ok) return loaded
      const taken = loaded.value.takeOverRegister(made.value, registerOf, newId)
      return taken.ok ? desk.keep(taken.value) : taken
    },

    /** The official dossier that begins with what an interim one states → its id; the interim one stays. */
    makeOfficial: async (interim: Dossier): Promise<Result<string>> => {
      const loaded = await load(() => import('../domain/interim.ts'))
      return loaded.ok ? desk.keep(loaded.value.toOfficial(interim, newId(), now().toISOString())) : loaded
    },

    /** The next interim scoring, begun with what one states → its id. `until`: the day of its figures, or null. */
    makeNextInterim: async (interim: Dossier, until: string | null): Promise<Result<string>> => {
      const loaded = await load(() => import('../domain/interim.ts'))
      if (!loaded.ok) return loaded
      return desk.keep(loaded.value.toNextInterim(interim, newId(), now().toISOString(), until))
    },

    /** The sample that is on this computer, or else a fresh one → its id. */
    openSample: (): Promise<Result<string>> => {
      beginning ??= beginSample().finally(() => {
        beginning = null
      })
      return beginning
    },

    /** A dossier read from a file. Where its id is taken, the caller says which of the two to keep. */
    importDossier: async (dossier: Dossier, how?: 'replace' | 'copy'): Promise<Result<Imported>> => {
      if (how === 'copy') {
        const kept = await desk.keep(copyDossier(dossier, newId(), now().toISOString()))
        return kept.ok ? succeed({ exists: false, id: kept.value }) : kept
      }
      const raw = await readRaw(database, dossier.id)
      const here = raw.ok ? raw.value : undefined
      if (!here) {
        const kept = await desk.keep(dossier)
        return kept.ok ? succeed({ exists: false, id: kept.value }) : kept
      }
      if (isSame(here.dossier, dossier)) return succeed({ exists: false, id: dossier.id })
      if (how !== 'replace') return succeed({ exists: true })
      const readable = dossierFromRecord(here)
      if (!readable.ok) return fail(...readable.problems)
      desk.drop(dossier.id)
      const result = await desk.write(dossier, here.counter, now().toISOString())
      if (!result.ok) return fail(problemFrom(result.reason))
      if (result.value.kind === 'conflict') return fail(changedElsewhere)
      if (result.value.kind === 'otherFreeze') return fail(freezeTaken)
      return succeed({ exists: false, id: dossier.id })
    },

    deleteDossier: async (id: string): Promise<Result<null>> => {
      const unstored = desk.waiting().find((dossier) => dossier.id === id) ?? null
      desk.drop(id)
      const record = await removeRecord(database, id)
      if (!record.ok && !unstored) return fail(problemFrom(record.reason))
      removed = (record.ok ? record.value : undefined) ?? unstored
      tabs.tell('deleted', id)
      state.setState(({ entries }) => ({ entries: entries && entries.filter((entry) => entry.id !== id) }))
      return succeed(null)
    },

    /** Brings back what was deleted last. */
    restoreDossier: async (): Promise<Result<null>> => {
      if (!removed) return fail(notHere)
      if ('counter' in removed) {
        const back = await putBack(database, removed)
        if (!back.ok) return fail(problemFrom(back.reason))
        if (back.value.kind !== 'written') return fail(changedElsewhere)
        tabs.tell('saved', removed.id)
      } else {
        const kept = await desk.keep(removed)
        if (!kept.ok) return kept
      }
      removed = null
      return listDossiers()
    },

    /** A stored record as it lies there, for one that cannot be opened → its JSON text. */
    readRecord: async (id: string): Promise<Result<string>> => {
      const raw = await readRaw(database, id)
      if (!raw.ok) return fail(problemFrom(raw.reason))
      return raw.value ? succeed(JSON.stringify(raw.value, null, 1)) : fail(notHere)
    },
  }
}
