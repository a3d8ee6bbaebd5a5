import type { Value } from '../domain/answer.ts'
import type { Dossier, Unit } from '../domain/dossier.ts'
import * as edits from '../domain/edit.ts'
import { markRenewed } from '../domain/renewal.ts'
import * as register from '../domain/register.ts'
import type { CriteriaSet } from '../domain/criteria.ts'
import type { Filled } from '../domain/take-filled.ts'
import type { Moved } from '../domain/move-dossier.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import { sealDossier } from '../files/seal.ts'
import type { Desk } from './desk.ts'
import type { Surroundings } from './dossiers.ts'
import { load } from './loading.ts'
import { nothingOpen } from './refusals.ts'

/** What changes the dossier on screen. A refused edit changes nothing and says why. */
export type EditVerbs = ReturnType<typeof createEditing>

export function createEditing(desk: Desk, { now, newId, app }: Surroundings) {
  const edit = (field: string, change: (dossier: Dossier) => Result<Dossier>, always = false): Result<null> =>
    desk.held()?.edit(field, change, always) ?? fail(nothingOpen)
  const commit = async (change: (dossier: Dossier) => Result<Dossier>): Promise<Result<null>> =>
    desk.held()?.commit(change) ?? fail(nothingOpen)

  return {
    openDossier: desk.open,
    closeDossier: desk.close,
    takeOther: desk.takeOther,
    keepAsCopy: desk.keepAsCopy,
    /** Writes now what is not written yet. */
    flush: async (): Promise<Result<null>> => desk.held()?.flush() ?? succeed(null),
    undo: () => desk.held()?.undo(),
    redo: () => desk.held()?.redo(),

    answer: (key: string, value: Value) =>
      edit(`answer ${key}`, (dossier) => {
        const answered = edits.setValue(dossier, key, value)
        if (!answered.ok || answered.value === dossier) return answered
        return succeed(markRenewed(answered.value, key, now().toISOString()))
      }),
    /** Figures of the interim scoring that are still right: of one criterion, or (null) of all that are left. */
    confirmFigures: (key: string | null) =>
      edit(`renew ${key ?? ''}`, (dossier) => succeed(markRenewed(dossier, key, now().toISOString()))),
    /** The day that the figures of an interim scoring are of. */
    stateFiguresDay: async (day: string): Promise<Result<null>> => {
      const loaded = await load(() => import('../domain/interim.ts'))
      if (!loaded.ok) return loaded
      return commit((dossier) => succeed(loaded.value.stateFiguresDay(dossier, day, now().toISOString())))
    },
    setNote: (key: string, note: string) =>
      edit(`note ${key}`, (dossier) => edits.setNote(dossier, key, note)),
    setAssignee: (key: string, name: string) =>
      edit(`assignee ${key}`, (dossier) => edits.setAssignee(dossier, key, name)),
    cite: (key: string, citation: { readonly evidence: string; readonly where: string }) =>
      edit(`cite ${key} ${newId()}`, (dossier) => edits.cite(dossier, key, citation)),
    editCitation: (key: string, index: number, where: string) =>
      edit(`citation ${key} ${index}`, (dossier) => edits.editCitation(dossier, key, index, where)),
    uncite: (key: string, index: number) =>
      edit(`uncite ${key} ${newId()}`, (dossier) => edits.uncite(dossier, key, index)),

    /** A new document of the register → its id. */
    addEvidence: (fields: register.EvidenceFields): Result<string> => {
      const id = newId()
      const added = edit(`add ${id}`, (dossier) => register.addEvidence(dossier, id, fields))
      return added.ok ? succeed(id) : added
    },
    editEvidence: (id: string, fields: Partial<register.EvidenceFields>) =>
      edit(`evidence ${id}`, (dossier) => register.editEvidence(dossier, id, fields)),
    /** Last year's register as suggestions, and its maker where none is named yet. */
    takeRegister: async (former: Dossier): Promise<Result<null>> => {
      const loaded = await load(() => import('../domain/take-over.ts'))
      if (!loaded.ok) return loaded
      return edit(`register ${newId()}`, (dossier) => {
        const taken = loaded.value.takeOverRegister(dossier, former, newId)
        if (!taken.ok || dossier.contact || !former.contact) return taken
        return edits.setContact(taken.value, former.contact)
      })
    },
    /** Takes away the suggestions of a former year that nobody renewed and no criterion cites. */
    dropSuggestions: async (): Promise<Result<null>> => {
      const loaded = await load(() => import('../domain/take-over.ts'))
      return loaded.ok ? edit(`suggestions ${newId()}`, loaded.value.dropSuggestions) : loaded
    },
    removeEvidence: (id: string) => edit(`remove ${id}`, (dossier) => register.removeEvidence(dossier, id)),

    setUnit: (unit: Unit) => edit('unit', (dossier) => edits.setUnit(dossier, unit)),
    /** Moves the dossier to another version of its set; what was kept and what was put aside is told. */
    moveToSet: async (set: CriteriaSet): Promise<Result<Moved>> => {
      const loaded = await load(() => import('../domain/move-dossier.ts'))
      if (!loaded.ok) return loaded
      let moved: Result<Moved> = fail(nothingOpen)
      const edited = edit(`move ${newId()}`, (dossier) => {
        moved = loaded.value.moveDossier(dossier, set, now().toISOString())
        return moved.ok ? succeed(moved.value.dossier) : moved
      })
      return edited.ok ? moved : edited
    },
    /** Puts in what an office filled in outside the program, as one step that can be undone. */
    takeFilled: async (filled: Filled): Promise<Result<null>> => {
      const loaded = await load(() => import('../domain/take-filled.ts'))
      if (!loaded.ok) return loaded
      return edit(`filled ${newId()}`, (dossier) => loaded.value.takeFilled(dossier, filled, newId))
    },
    /** Forgets an answer that was put aside. */
    dropAside: (index: number) => edit(`aside ${newId()}`, (dossier) => edits.dropAside(dossier, index)),
    /** The letter that a frozen dossier went with. */
    setSent: (sent: edits.Sent | null) => edit('sent', (dossier) => edits.setSent(dossier, sent), true),

    /** The next numbered, sealed snapshot; refused with every reason while something stands in its way. */
    freeze: async (by: string): Promise<Result<null>> => {
      const loaded = await load(() => import('../domain/freeze.ts'))
      if (!loaded.ok) return loaded
      return commit((dossier) =>
        loaded.value.freezeDossier(dossier, { at: now().toISOString(), by, app, seal: sealDossier }),
      )
    },
    /** Begins a new revision of a frozen dossier; the reason is kept in its history. */
    reopen: async (by: string, why: string): Promise<Result<null>> => {
      const loaded = await load(() => import('../domain/freeze.ts'))
      if (!loaded.ok) return loaded
      return commit((dossier) => loaded.value.reopenDossier(dossier, { at: now().toISOString(), by, why }))
    },
  }
}
