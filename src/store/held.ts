import { dropStaleApproval } from '../domain/approval.ts'
import type { Dossier } from '../domain/dossier.ts'
import { refuseFrozen } from '../domain/edit.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import type { Stored } from './database.ts'
import type { OpenDossier } from './dossiers.ts'
import { noSteps, recordStep, stepBack, stepForward, type Steps } from './history.ts'
import type { Written } from './records.ts'
import { changedElsewhere, freezeTaken, problemFrom } from './refusals.ts'
import { createSaver } from './saving.ts'

/** Number and ISO time of a dossier's last write. */
export type Mark = { readonly counter: number; readonly savedAt: string }

type Means = {
  readonly now: () => Date
  readonly write: (dossier: Dossier, expected: number | null, savedAt: string) => Promise<Stored<Written>>
  /** Something to show has changed. */
  readonly onChange: () => void
}

/** A dossier in memory with its steps, and what of it is stored. */
export type Held = ReturnType<typeof holdDossier>

/** Takes a dossier in hand; without a mark it is yet to be stored. */
export function holdDossier(first: Dossier, mark: Mark | null, { now, write, onChange }: Means) {
  let dossier = first
  let stored = mark ? first : null
  let counter = mark?.counter ?? null
  let save: OpenDossier['save'] = mark ? { state: 'saved', at: mark.savedAt } : { state: 'saving' }
  let steps: Steps<Dossier> = noSteps
  let busy = false

  const saver = createSaver(async () => {
    const writing = dossier
    if (writing === stored || save.state === 'conflict') return true
    const written = await store(writing)
    onChange()
    return written.ok || save.state !== 'failed'
  })
  const store = async (writing: Dossier): Promise<Result<null>> => {
    const savedAt = now().toISOString()
    const result = await write(writing, counter, savedAt)
    if (!result.ok) {
      save = { state: 'failed', reason: result.reason }
      return fail(problemFrom(result.reason))
    }
    switch (result.value.kind) {
      case 'conflict':
        save = { state: 'conflict' }
        return fail(changedElsewhere)
      case 'otherFreeze':
        save = { state: 'conflict' }
        return fail(freezeTaken)
      case 'written':
        counter = result.value.counter
        stored = writing
        save = writing === dossier ? { state: 'saved', at: savedAt } : { state: 'saving' }
        return succeed(null)
    }
  }
  const move = (next: Dossier) => {
    dossier = next
    if (save.state === 'saved') save = { state: 'saving' }
    saver.change()
    onChange()
  }
  const adopt = (other: Dossier, its: Mark) => {
    dossier = other
    stored = other
    counter = its.counter
    save = { state: 'saved', at: its.savedAt }
    steps = noSteps
    onChange()
  }
  const take = (taken: ReturnType<typeof stepBack<Dossier>>) => {
    if (!taken || busy) return
    steps = taken.steps
    move(taken.work)
  }
  const flush = async (): Promise<Result<null>> => {
    await saver.flush()
    if (stored === dossier) return succeed(null)
    return fail(save.state === 'failed' ? problemFrom(save.reason) : changedElsewhere)
  }

  if (!mark) saver.change()
  return {
    dossier: () => dossier,
    counter: () => counter,
    isStored: () => stored === dossier,
    /** Not stored, and the database will not have it: leaving would lose it. */
    isAtRisk: () => stored !== dossier && save.state === 'failed',
    view: () => ({ dossier, save, past: steps.past.length, future: steps.future.length }),

    /** Changes one field; changes of the same field in quick succession are one step. */
    edit: (field: string, change: (dossier: Dossier) => Result<Dossier>, always = false): Result<null> => {
      if (busy || (dossier.stage !== 'draft' && !always)) return refuseFrozen()
      const changed = change(dossier)
      if (!changed.ok) return changed
      if (changed.value === dossier) return succeed(null)
      steps = recordStep(steps, dossier, field, now().getTime())
      move(dropStaleApproval(dossier, changed.value))
      return succeed(null)
    },
    undo: () => take(stepBack(steps, dossier)),
    redo: () => take(stepForward(steps, dossier)),
    flush,

    /** Freezes or reopens: stored at once or not done at all, and no step leads back over it. */
    commit: async (change: (dossier: Dossier) => Result<Dossier>): Promise<Result<null>> => {
      if (busy) return refuseFrozen()
      busy = true
      try {
        const flushed = await flush()
        if (!flushed.ok) return flushed
        const changed = change(dossier)
        if (!changed.ok) return changed
        const kept = await store(changed.value)
        if (!kept.ok) return kept
        dossier = changed.value
        steps = noSteps
        save = { state: 'saved', at: now().toISOString() }
        return kept
      } finally {
        busy = false
        onChange()
      }
    },

    /** Takes what another tab stored instead; there is no step back to what was here. */
    adopt,
    /** Another tab wrote or deleted it: nothing more is written from here until the user has chosen. */
    stop: () => {
      save = { state: 'conflict' }
      onChange()
    },
  }
}
