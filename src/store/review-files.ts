import type { Dossier } from '../domain/dossier.ts'
import type { ReviewProgress } from '../domain/review-progress.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import type { Incoming } from '../files/intake.ts'
import { load } from './loading.ts'
import { problemFrom } from './refusals.ts'
import { sortByResult, type ReceivedEntry } from './received-entry.ts'
import type { RoundInner } from './round-desk.ts'
import { dossierFromReceived, readReceived, writeReceived } from './round-records.ts'

/** Dossiers that came in: reading them, changing their review, and handing it back. */
export type ReviewVerbs = ReturnType<typeof createReviewFiles>

/** A dossier that came in, with the number of its last write. */
export type Received = { readonly entry: ReceivedEntry; readonly dossier: Dossier; readonly counter: number }

export function createReviewFiles({ state, means: { database }, say }: RoundInner) {
  /** The latest freeze of a unit, or a former one, whole. */
  const openReceived = async (unit: string, revision?: number): Promise<Result<Received>> => {
    const { open } = state.getState()
    const entry = open?.received.find(
      (one) => one.unit === unit && (revision === undefined || one.revision === revision),
    )
    if (!open || !entry) return fail(notReceived)
    const raw = await readReceived(database, [open.round.id, unit, entry.revision])
    if (!raw.ok) return fail(problemFrom(raw.reason))
    if (!raw.value) return fail(notReceived)
    const dossier = dossierFromReceived(raw.value)
    return dossier.ok ? succeed({ entry, dossier: dossier.value, counter: raw.value.counter }) : dossier
  }

  /**
   * Changes the review of a dossier that was opened, unless somebody else did since. A change that reaches what the
   * unit states is a mistake of the program and is refused.
   */
  const changeReview = async (
    { entry, dossier: before, counter }: Received,
    change: (dossier: Dossier) => Result<Dossier>,
  ): Promise<Result<Received>> => {
    const loaded = await load(() =>
      Promise.all([import('../domain/take-review.ts'), import('../domain/summary.ts')]),
    )
    if (!loaded.ok) return loaded
    const [{ isSameStatement }, { summarise }] = loaded.value
    const changed = change(before)
    if (!changed.ok) return changed
    const dossier = changed.value
    if (dossier === before) return succeed({ entry, dossier, counter })
    if (!isSameStatement(before, dossier)) return fail(untouchable)
    const rounds = dossier.review.rounds.map(({ id, at }) => ({ id, at }))
    const next: ReceivedEntry = { ...entry, stage: dossier.stage, rounds, summary: summarise(dossier) }
    return store({ entry: next, dossier, counter })
  }

  const store = async ({ entry: next, dossier, counter }: Received): Promise<Result<Received>> => {
    const written = await writeReceived(database, { entry: next, dossier }, counter)
    state.setState({ storage: written.ok ? 'ok' : written.reason })
    if (!written.ok) return fail(problemFrom(written.reason))
    if (written.value === 'conflict') return fail(changedElsewhere)
    state.setState(({ open }) => ({
      open: open && {
        ...open,
        received: open.received.map((one) =>
          one.unit === next.unit && one.revision === next.revision ? next : one,
        ),
      },
    }))
    say()
    return succeed({ entry: next, dossier, counter: counter + 1 })
  }

  return {
    openReceived,
    changeReview,

    /** Corrects the day by which a dossier counts, and the letter it came with. */
    setLetter: async (
      unit: string,
      letter: ReceivedEntry['letter'],
      receivedOn?: string,
    ): Promise<Result<null>> => {
      const received = await openReceived(unit)
      if (!received.ok) return received
      const { entry, dossier, counter } = received.value
      const next = { ...entry, letter, receivedOn: receivedOn ?? entry.receivedOn }
      const kept = await store({ entry: next, dossier, counter })
      return kept.ok ? succeed(null) : kept
    },

    /** More appraisal of the same freeze, by another appraiser (`review` in an intake's report), goes beside the own. */
    takeReviewPart: async ({ dossier, arrival }: Incoming): Promise<Result<null>> => {
      const unit = arrival?.unit
      if (!dossier || !unit) return fail(notReceived)
      const loaded = await load(() => import('../domain/take-review.ts'))
      if (!loaded.ok) return loaded
      const received = await openReceived(unit.id, dossier.revision)
      if (!received.ok) return received
      const changed = await changeReview(received.value, (own) => loaded.value.takeReview(own, dossier))
      return changed.ok ? succeed(null) : changed
    },

    /** The file that goes back to a unit: its own dossier, the latest freeze or a former one, with the review in it. */
    saveReviewFile: async (
      unit: string,
      revision?: number,
    ): Promise<Result<{ readonly name: string; readonly blob: Blob }>> => {
      const loaded = await load(() => import('../files/dossier-file.ts'))
      if (!loaded.ok) return loaded
      const received = await openReceived(unit, revision)
      return received.ok ? succeed(loaded.value.writeDossierFile(received.value.dossier)) : received
    },

    /** How far the appraisal of a unit's latest freeze has come; null where it came to all criteria, or to none. */
    progressOf: async (unit: string): Promise<Result<ReviewProgress | null>> => {
      const loaded = await load(() => import('../domain/review-progress.ts'))
      if (!loaded.ok) return loaded
      const received = await openReceived(unit)
      return received.ok ? succeed(loaded.value.unfinishedReview(received.value.dossier)) : received
    },

    /**
     * One ZIP with the files that go back to all units whose dossiers were judged, or only to those whose appraisal
     * was ended; refused where there is none.
     */
    saveReviewFiles: async (
      which: 'all' | 'ended' = 'all',
      onProgress?: (share: number) => void,
    ): Promise<Result<{ readonly name: string; readonly blob: Blob }>> => {
      const { open } = state.getState()
      if (!open) return fail(notReceived)
      const loaded = await load(() => import('../files/package.ts'))
      if (!loaded.ok) return loaded
      const { ended, goingOn } = sortByResult(open.round.units, open.received)
      const chosen = new Set(which === 'all' ? [...ended, ...goingOn] : ended)
      const judged = open.round.units.filter((unit) => chosen.has(unit))
      if (judged.length === 0)
        return fail({ path: '', message: 'Chưa có hồ sơ nào được thẩm định nên chưa có gì để gửi lại.' })
      const dossiers: Dossier[] = []
      for (const { id } of judged) {
        const received = await openReceived(id)
        if (!received.ok) return received
        dossiers.push(received.value.dossier)
      }
      return loaded.value.writeBundle(`ket-qua-tham-dinh-${open.round.title}`, dossiers, onProgress)
    },
  }
}

const notReceived: Problem = { path: '', message: 'Chưa nhận hồ sơ này. Nhận hồ sơ của đơn vị trước.' }
const untouchable: Problem = {
  path: '',
  message:
    'Phần đơn vị kê khai đã chốt nên cơ quan thẩm định không sửa được. Chỉ ghi điểm và ý kiến thẩm định.',
}
const changedElsewhere: Problem = {
  path: '',
  message:
    'Phần thẩm định vừa được sửa ở thẻ khác nên thay đổi này chưa lưu. Mở lại hồ sơ để xem nội dung mới nhất.',
}
