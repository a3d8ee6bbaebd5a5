import type { StoreApi } from 'zustand/vanilla'
import { setApproval, type Approval } from '../domain/approval.ts'
import { handIn, handOut, lastHandIn } from '../domain/assignment.ts'
import type { Citation } from '../domain/answer.ts'
import { parseDossier, type Dossier } from '../domain/dossier.ts'
import { addExplanation, removeExplanation } from '../domain/explanation.ts'
import { assignLeads, assignRows } from '../domain/edit.ts'
import type { Merge } from '../domain/part.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import type { Moved } from '../domain/move-dossier.ts'
import type { Round } from '../domain/round.ts'
import { takeReview } from '../domain/take-review.ts'
import { settle, type Database, type Stored } from './database.ts'
import type { HandoutRecord } from './database-schema.ts'
import type { Desk } from './desk.ts'
import type { DossierState, Surroundings } from './dossiers.ts'
import { load } from './loading.ts'
import { nothingOpen, problemFrom } from './refusals.ts'
import { claimWhole, isClaimedWhole } from './remembered.ts'

/** What a unit does together: with its offices, its leader, the reviewer. All on the dossier on screen. */
export type TeamVerbs = ReturnType<typeof createTeamwork>

/** A part as it was read from its file; `name` is shown where it cannot be told which office it is of. */
export type PartFile = { readonly name: string; readonly dossier: Dossier }

/** A merge that waits for a person: its conflicts are settled with `resolveConflict`, then `keepMerge` takes it. */
export type PendingMerge = {
  readonly merge: Merge
  /** The dossier it was made from. */ readonly from: Dossier
}

export function createTeamwork(
  state: StoreApi<DossierState>,
  desk: Desk,
  { database, now, newId }: Surroundings,
) {
  const edit = (field: string, change: (dossier: Dossier) => Result<Dossier>): Result<null> =>
    desk.held()?.edit(field, change) ?? fail(nothingOpen)
  const setHandsOut = (id: string, is: boolean) =>
    state.setState(({ handsOut }) => ({ handsOut: { ...handsOut, [id]: is } }))

  return {
    /** Finds out whether a dossier's rows are handed out from here: then it is no office's part, whatever it says last. */
    recallHandouts: async (id: string): Promise<boolean> => {
      if (state.getState().handsOut[id] === true) return true
      const handouts = await readHandouts(database, id)
      const is = (handouts.ok && handouts.value.length > 0) || isClaimedWhole(id)
      setHandsOut(id, is)
      return is
    },
    /** A person says that a dossier is the whole unit's, brought from another computer, and no office's part. */
    claimWhole: (id: string): void => {
      claimWhole(id)
      setHandsOut(id, true)
    },
    /** Rows given to one office, as one step; '' takes them back. */
    assignRows: (keys: readonly string[], name: string): Result<null> =>
      edit(`assign ${newId()}`, (dossier) => assignRows(dossier, keys, name)),
    /** Rows that nobody has go to the offices that the set names as their leads, as one step. */
    assignLeads: (): Result<null> => edit(`leads ${newId()}`, assignLeads),

    /** The unit picked itself from a round's list → the id of its new draft. */
    beginFromRound: async (round: Round, unitId: string): Promise<Result<string>> => {
      const loaded = await load(() => import('../domain/round-dossier.ts'))
      if (!loaded.ok) return loaded
      const made = loaded.value.dossierFromRound(round, unitId, newId())
      return made.ok ? desk.keep(made.value) : made
    },
    /** A round issued again, perhaps with an amended set; what was kept and what was put aside is told. */
    moveToRound: async (round: Round): Promise<Result<Moved>> => {
      const loaded = await load(() => import('../domain/round-dossier.ts'))
      if (!loaded.ok) return loaded
      let moved: Result<Moved> = fail(nothingOpen)
      const edited = edit(`round ${newId()}`, (dossier) => {
        moved = loaded.value.moveToRound(dossier, round, now().toISOString())
        return moved.ok ? succeed(moved.value.dossier) : moved
      })
      return edited.ok ? moved : edited
    },

    /** Hands an office its rows → the dossier to be saved as its part (`writeDossierFile`). What was handed out is kept here, so that the part can be merged. */
    exportPart: async (assignee: string, due: string | null, by: string): Promise<Result<Dossier>> => {
      const before = desk.held()?.dossier()
      if (!before) return fail(nothingOpen)
      const at = now().toISOString()
      const handed = handOut(before, { assignee, due, at, by })
      if (!handed.ok) return handed
      const kept = await keepHandout(database, { dossier: before.id, at, assignee, base: handed.value })
      if (!kept.ok) return fail(problemFrom(kept.reason))
      setHandsOut(before.id, true)
      const edited = edit(`hand out ${at}`, (dossier) => handOut(dossier, { assignee, due, at, by }))
      return edited.ok ? handed : edited
    },
    /** The office is done with its rows → the part to be saved and sent back. */
    returnPart: (assignee: string, by: string): Result<Dossier> => {
      const at = now().toISOString()
      const edited = edit(`hand in ${at}`, (dossier) => handIn(dossier, { assignee, at, by }))
      const held = desk.held()
      return edited.ok && held
        ? succeed(held.dossier())
        : fail(...(edited.ok ? [nothingOpen] : edited.problems))
    },
    /** Merges parts into the dossier on screen, which is not changed yet: `keepMerge` does that. */
    takeParts: async (files: readonly PartFile[]): Promise<Result<PendingMerge>> => {
      const before = desk.held()?.dossier()
      if (!before) return fail(nothingOpen)
      const loaded = await load(() => import('../domain/part.ts'))
      if (!loaded.ok) return loaded
      const handouts = await readHandouts(database, before.id)
      if (!handouts.ok) return fail(problemFrom(handouts.reason))
      const parts = files.map(({ name, dossier: part }) => {
        const handout = handouts.value
          .filter(({ at }) => part.history.some((entry) => entry.at === at))
          .at(-1)
        const base = handout ? parseDossier(handout.base) : null
        const from = handout?.assignee ?? lastHandIn(part)?.assignee ?? name
        return { from, base: base?.ok ? base.value : null, part }
      })
      const merge = loaded.value.mergeParts(before, parts)
      return merge.ok ? succeed({ merge: merge.value, from: before }) : merge
    },
    /** Takes a merge, as one step that can be undone; of each conflict the version that `by` chose. */
    keepMerge: async (
      { merge, from }: PendingMerge,
      choices: readonly (number | undefined)[] = [],
      by = '',
    ): Promise<Result<null>> => {
      const loaded = await load(() => import('../domain/part-choice.ts'))
      if (!loaded.ok) return loaded
      const at = now().toISOString()
      const settled = loaded.value.settleConflicts(merge, { choices, at, by })
      if (settled.conflicts.length > 0) return fail(unsettled)
      return edit(`merge ${newId()}`, (dossier) =>
        dossier === from ? succeed(settled.dossier) : fail(changedMeanwhile),
      )
    },

    /** What the leader says of the draft; null takes it back. */
    setApproval: (approval: Omit<Approval, 'at'> | null): Result<null> =>
      edit(`approval ${newId()}`, (dossier) =>
        setApproval(dossier, approval && { ...approval, at: now().toISOString() }),
      ),

    /** The review in a file that came back goes beside the own answers; stored at once or not done at all. */
    takeReview: async (incoming: Dossier): Promise<Result<null>> =>
      desk.held()?.commit((dossier) => takeReview(dossier, incoming)) ?? fail(nothingOpen),
    /** The unit's answer to a question, in an open dossier (`reopen` begins the new revision). */
    addExplanation: (key: string, text: string, citations: readonly Citation[], by: string): Result<null> =>
      edit(`explain ${key}`, (dossier) =>
        addExplanation(dossier, key, { text, citations, by, at: now().toISOString() }),
      ),
    removeExplanation: (key: string, round: number): Result<null> =>
      edit(`explain ${key} ${newId()}`, (dossier) => removeExplanation(dossier, key, round)),
  }
}

const unsettled: Problem = {
  path: '',
  message: 'Còn nội dung khác nhau chưa chọn. Chọn một bản cho từng chỗ rồi ghép.',
}
const changedMeanwhile: Problem = {
  path: '',
  message:
    'Hồ sơ đã thay đổi trong khi xem kết quả ghép nên chưa ghép. Chọn lại các tệp để ghép với nội dung mới nhất.',
}

function keepHandout(database: Database, record: HandoutRecord): Promise<Stored<void>> {
  return database.run(async (db) => {
    const tx = db.transaction('handouts', 'readwrite', { durability: 'strict' })
    await settle(tx, tx.store.put(record))
  })
}

function readHandouts(database: Database, dossier: string): Promise<Stored<readonly HandoutRecord[]>> {
  return database.run((db) => db.getAll('handouts', IDBKeyRange.bound([dossier], [dossier, []])))
}
