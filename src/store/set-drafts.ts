import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AnnexOrigin } from '../domain/annex-origin.ts'
import type { DraftSet } from '../domain/draft.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import type { Database } from './database.ts'
import type { DraftRecord } from './database-schema.ts'
import {
  bringInDrafts,
  leaveDraft,
  putDraftBack,
  readDraft,
  readDraftEntries,
  removeDraft,
  writeDraft,
  type StoredDraft,
} from './draft-records.ts'
import type { DraftState, OpenDraft } from './draft-state.ts'
import { noSteps, recordStep, stepBack, stepForward, type Steps } from './history.ts'
import { forgetLeft } from './left-behind.ts'
import { problemFrom } from './refusals.ts'
import { createSaver } from './saving.ts'

export type DraftVerbs = ReturnType<typeof createVerbs>
export type DraftStore = { readonly state: StoreApi<DraftState>; readonly verbs: DraftVerbs }

export type DraftMeans = {
  readonly database: Database
  readonly now: () => Date
  readonly newId: () => string
  /** The page whose leaving is watched; null outside a browser. */
  readonly page: Window | null
}

/** Criteria sets in the making: every change is stored at once, and can be undone while the draft is open. */
export function createDraftStore(means: DraftMeans): DraftStore {
  const state = createStore<DraftState>(() => ({ entries: null, open: null }))
  const verbs = createVerbs(state, means)
  const { page } = means
  page?.document.addEventListener('visibilitychange', () => {
    if (page.document.visibilityState === 'hidden') void verbs.flush()
  })
  page?.addEventListener('pagehide', verbs.leave)
  page?.addEventListener('beforeunload', (event) => {
    if (state.getState().open?.save.state === 'failed') event.preventDefault()
  })
  return { state, verbs }
}

function createVerbs(state: StoreApi<DraftState>, { database, now, newId }: DraftMeans) {
  let steps: Steps<DraftSet> = noSteps
  /** What of the open draft lies in the database: its mark and, of the draft, the very object; null before the first write. */
  let stored: {
    readonly mark: string
    readonly draft: DraftSet
    readonly origin: AnnexOrigin | null
  } | null = null
  /** The mark of what was handed over when the page went away; it may have come back since. */
  let left: string | null = null
  const tab = newId()
  /** Counts what the screen asked for, so that only the last wish is granted. */
  let turn = 0
  let removed: DraftRecord | null = null

  const opened = () => state.getState().open
  const isOpen = (id: string) => opened()?.id === id
  const isStored = () => {
    const open = opened()
    return open === null || (stored?.draft === open.draft && stored.origin === open.origin)
  }
  const update = (change: Partial<OpenDraft>) => {
    const open = opened()
    const counts = { past: steps.past.length, future: steps.future.length }
    if (open) state.setState({ open: { ...open, ...change, ...counts } })
  }
  const pack = ({ id, draft, origin }: OpenDraft): StoredDraft => ({
    id,
    mark: newId(),
    savedAt: now().toISOString(),
    draft,
    origin,
  })

  const saver = createSaver(async () => {
    const open = opened()
    if (!open || isStored()) return true
    const packed = pack(open)
    const known = stored?.mark ?? null
    const written = await writeDraft(database, packed, left === null ? [known] : [known, left])
    if (!isOpen(open.id)) return true
    if (!written.ok) {
      update({ save: { state: 'failed', reason: written.reason } })
      return false
    }
    if (written.value === 'conflict') {
      // Another tab wrote meanwhile: both versions are kept, this one under an id of its own.
      stored = null
      left = null
      update({ id: newId(), parted: true })
      saver.change()
      return true
    }
    stored = packed
    left = null
    forgetLeft('draft', tab)
    update({ save: isStored() ? { state: 'saved', at: packed.savedAt } : { state: 'saving' } })
    if (!isStored()) saver.change()
    return true
  })

  const move = (change: Partial<OpenDraft>) => {
    update({ ...change, save: { state: 'saving' } })
    saver.change()
  }
  const take = (step: ReturnType<typeof stepBack<DraftSet>>) => {
    const open = opened()
    if (!step || !open) return
    steps = step.steps
    move({ draft: step.work, shown: open.shown + 1 })
  }
  /** Reads the list of drafts anew. */
  const listDrafts = async (): Promise<Result<null>> => {
    await bringInDrafts(database, newId)
    const entries = await readDraftEntries(database)
    if (entries.ok) state.setState({ entries: entries.value })
    else if (state.getState().entries === null) state.setState({ entries: [] })
    return entries.ok ? succeed(null) : fail(problemFrom(entries.reason))
  }
  const refreshList = () => state.getState().entries && listDrafts()

  return {
    listDrafts,

    /** Stores a new draft, read from an annex or not → its id. */
    makeDraft: async (draft: DraftSet, origin: AnnexOrigin | null = null): Promise<Result<string>> => {
      const id = newId()
      const made = { id, mark: newId(), savedAt: now().toISOString(), draft, origin }
      const written = await writeDraft(database, made, [null])
      if (!written.ok) return fail(problemFrom(written.reason))
      void refreshList()
      return succeed(id)
    },

    openDraft: async (id: string): Promise<Result<null>> => {
      if (isOpen(id)) return succeed(null)
      const mine = ++turn
      await saver.flush()
      if (!isStored()) return fail(unstored)
      await bringInDrafts(database, newId)
      const found = await readDraft(database, id)
      if (!found.ok) return fail(problemFrom(found.reason))
      if (!found.value) return fail(noSuchDraft)
      if (!found.value.ok) return found.value
      if (mine !== turn) return succeed(null)
      const { draft, origin, savedAt } = found.value.value
      stored = found.value.value
      steps = noSteps
      const save = { state: 'saved', at: savedAt } as const
      state.setState({ open: { id, draft, origin, save, past: 0, future: 0, shown: 0, parted: false } })
      return succeed(null)
    },

    /** Takes the draft off the screen once it is stored; where it cannot be, it stays in memory. */
    closeDraft: async (): Promise<void> => {
      const mine = ++turn
      await saver.flush()
      if (mine !== turn || !isStored()) return
      state.setState({ open: null })
      void refreshList()
    },

    /**
     * Changes the open draft. Changes of one field in quick succession are one step; `shown` says that the change
     * did not come from the form of that field, which must then be filled anew.
     */
    editDraft: (field: string, change: (draft: DraftSet) => DraftSet, shown = false): void => {
      const open = opened()
      const draft = open && change(open.draft)
      if (!draft || draft === open.draft) return
      steps = recordStep(steps, open.draft, field, now().getTime())
      move({ draft, shown: open.shown + (shown ? 1 : 0) })
    },
    undoDraft: () => {
      const open = opened()
      if (open) take(stepBack(steps, open.draft))
    },
    redoDraft: () => {
      const open = opened()
      if (open) take(stepForward(steps, open.draft))
    },
    /** What the annex said, as a person has judged it. No step of the draft: it changes nothing in the set. */
    editOrigin: (change: (origin: AnnexOrigin) => AnnexOrigin): void => {
      const origin = opened()?.origin
      if (origin) move({ origin: change(origin) })
    },
    flush: () => saver.flush(),
    /** The page goes away: what is not stored yet is handed over at once. */
    leave: () => {
      const open = opened()
      if (!open || isStored()) return
      const packed = pack(open)
      left = packed.mark
      leaveDraft(database, tab, packed, stored?.mark ?? null)
    },

    /** Takes a draft away; `restoreDraft` brings the last one back. */
    deleteDraft: async (id: string): Promise<Result<null>> => {
      if (isOpen(id)) state.setState({ open: null })
      const gone = await removeDraft(database, id)
      if (!gone.ok) return fail(problemFrom(gone.reason))
      removed = gone.value
      return listDrafts()
    },
    restoreDraft: async (): Promise<Result<null>> => {
      if (!removed) return fail(noSuchDraft)
      const back = await putDraftBack(database, removed)
      if (!back.ok) return fail(problemFrom(back.reason))
      removed = null
      return listDrafts()
    },
  }
}

const noSuchDraft: Problem = {
  path: '',
  message:
    'Trên máy này không có bản soạn này (đã xóa, đã lưu thành bộ tiêu chí, hoặc soạn ở máy khác). Mở thư viện bộ tiêu chí để chọn.',
}

const unstored: Problem = {
  path: '',
  message:
    'Bản soạn đang mở chưa lưu được trên máy này. Quay lại bản đó và lưu ra tệp trước khi mở bản khác.',
}
