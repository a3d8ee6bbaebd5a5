import { grant, type Word } from '../domain/appraisal.ts'
import { assignAreas, disputesOf, takePart } from '../domain/appraisal-part.ts'
import type { Act } from '../domain/appraisal-entry.ts'
import { closeAppraisal, finaliseDossier } from '../domain/appraisal-stage.ts'
import { isSame } from '../domain/criterion.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { Reception } from '../domain/reception.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import { findUnit } from '../domain/round.ts'
import type { AppraisalInner, Work } from './appraisal-desk.ts'
import type { Appraiser } from './appraisal-settings.ts'
import { load } from './loading.ts'
import { latestReceived } from './received-entry.ts'

/** What came of a change of many dossiers: the units it reached, and why not the others. */
export type ManyReport = {
  readonly done: readonly string[]
  readonly refused: readonly { readonly unit: string; readonly name: string; readonly message: string }[]
  /** Whether `undoMany` would take it back. */
  readonly canUndo?: boolean
}

/** What came of files with colleagues' parts. */
export type PartsReport = ManyReport & {
  /** Criteria on which parts differ now, over all units. */
  readonly disputes: number
}

type File = { readonly name: string; readonly blob: Blob }

/** Verbs that reach many dossiers of the round: each is changed wholly or not at all, and told by name where not. */
export function createAppraisalMany({ state, rounds, means, desk }: AppraisalInner) {
  const { now, newId, app } = means
  const actNow = (appraiser?: Appraiser): Act => {
    const { by, body } = appraiser ?? state.getState().appraiser ?? { by: '', body: '' }
    return { id: newId(), at: now().toISOString(), by, body }
  }
  const nameOf = (unit: string) => {
    const { open } = rounds.state.getState()
    return (open && findUnit(open.round, unit)?.name) ?? unit
  }

  /** The last change of many dossiers that may be taken back: each as it was and as it became. */
  let last: readonly { readonly unit: string; readonly before: Dossier; readonly after: Dossier }[] = []

  const changeMany = async (
    units: readonly string[],
    make: (dossier: Dossier, work: Work) => Result<Dossier>,
    status?: (dossier: Dossier) => Reception,
    due?: string | null,
  ): Promise<ManyReport> => {
    const done: string[] = []
    const refused: ManyReport['refused'][number][] = []
    const changed: (typeof last)[number][] = []
    for (const unit of units) {
      const work = await desk.read(unit)
      const before = work.ok ? work.value.dossier : null
      const made = work.ok ? make(work.value.dossier, work.value) : work
      if (work.ok && made.ok) desk.put(work.value, made.value, status ? null : `many ${newId()}`)
      const kept = work.ok && made.ok ? await desk.flushOne(work.value) : made
      if (work.ok && kept.ok) {
        if (status) await rounds.verbs.setStatus(unit, status(work.value.dossier), '', due)
        done.push(unit)
        if (before && !status && before !== work.value.dossier)
          changed.push({ unit, before, after: work.value.dossier })
      } else if (!kept.ok) {
        const message = kept.problems.map((problem) => problem.message).join(' ')
        refused.push({ unit, name: nameOf(unit), message })
      }
    }
    last = changed
    return { done, refused, canUndo: changed.length > 0 }
  }

  const bundle = async (
    name: string,
    units: readonly string[],
    want: (dossier: Dossier) => boolean = () => true,
  ): Promise<Result<File>> => {
    const loaded = await load(() => import('../files/package.ts'))
    if (!loaded.ok) return loaded
    const dossiers: Dossier[] = []
    for (const unit of units) {
      const work = await desk.read(unit)
      if (!work.ok) return work
      if (want(work.value.dossier)) dossiers.push(work.value.dossier)
    }
    if (dossiers.length === 0)
      return fail({ path: '', message: 'Chưa có hồ sơ nào có phần thẩm định của anh chị để gửi.' })
    return loaded.value.writeBundle(name, dossiers)
  }

  return {
    /** The same word on one criterion of many units, with one reason. */
    sayMany: (units: readonly string[], key: string, word: Word): Promise<ManyReport> =>
      changeMany(units, (dossier) => grant(dossier, key, word, actNow())),
    /** Takes the last change of many dossiers back; what was said of one since stays, and it is told by name. */
    undoMany: async (): Promise<ManyReport> => {
      const steps = new Map(last.map((step) => [step.unit, step]))
      const report = await changeMany([...steps.keys()], (dossier, { unit }) => {
        const step = steps.get(unit)
        return step && isSame(step.after.review, dossier.review) ? succeed(step.before) : fail(changedSince)
      })
      last = []
      return { ...report, canUndo: false }
    },
    /** Excuses many units from some criteria, naming the document that says so. */
    excuseMany: (units: readonly string[], keys: readonly string[], document: string): Promise<ManyReport> =>
      changeMany(units, (dossier) =>
        keys.reduce<Result<Dossier>>(
          (result, key) =>
            result.ok
              ? grant(
                  result.value,
                  key,
                  { kind: 'excuse', reason: document && `Không áp dụng theo ${document}` },
                  actNow(),
                )
              : result,
          succeed(dossier),
        ),
      ),
    closeMany: (units: readonly string[], explainUntil: string | null): Promise<ManyReport> =>
      changeMany(
        units,
        (dossier, { former }) => closeAppraisal(dossier, { explainUntil, former }, actNow()),
        ({ stage }) => (stage === 'explaining' ? 'awaiting' : 'appraised'),
        explainUntil,
      ),
    finaliseMany: async (units: readonly string[], by: string): Promise<ManyReport> => {
      const loaded = await load(() => import('../files/seal.ts'))
      if (!loaded.ok) {
        const message = loaded.problems.map((problem) => problem.message).join(' ')
        return { done: [], refused: units.map((unit) => ({ unit, name: nameOf(unit), message })) }
      }
      const { sealReview: seal } = loaded.value
      return changeMany(
        units,
        (dossier, { former }) => finaliseDossier(dossier, { at: now().toISOString(), by, app, former, seal }),
        () => 'finalised',
      )
    },

    /** Hands areas to a colleague → one ZIP with the dossiers, in which the areas are marked as theirs. */
    handOut: async (
      colleague: Appraiser,
      areas: readonly string[],
      units: readonly string[],
    ): Promise<Result<File & ManyReport>> => {
      const report = await changeMany(units, (dossier) => assignAreas(dossier, areas, actNow(colleague)))
      const file = await bundle(`giao-tham-dinh-${colleague.body || colleague.by}`, report.done)
      return file.ok ? succeed({ ...file.value, ...report, canUndo: false }) : file
    },
    /** The own parts of all dossiers, to be given back to whoever gathers them. */
    handBack: async (): Promise<Result<File>> => {
      const { open } = rounds.state.getState()
      const { by, body } = actNow()
      const units = open?.round.units.filter(({ id }) => latestReceived(open.received, id)) ?? []
      return bundle(
        `phan-tham-dinh-${body || by}`,
        units.map(({ id }) => id),
        ({ review }) =>
          review.rounds.some(
            (entry) => entry.body === body && entry.by === by && Object.keys(entry.items).length > 0,
          ),
      )
    },
    /** Colleagues' parts, from dossier files or ZIPs of them, put beside the own appraisal. */
    takeParts: async (files: readonly File[]): Promise<Result<PartsReport>> => {
      const loaded = await load(() => import('../files/parts.ts'))
      if (!loaded.ok) return loaded
      const { open } = rounds.state.getState()
      if (!open) return fail({ path: '', message: 'Chưa mở đợt đánh giá nào. Mở đợt rồi ghép lại.' })
      const { parts, problems } = await loaded.value.readParts(files)
      const done: string[] = []
      const refused: ManyReport['refused'][number][] = problems.map(({ file, message }) => ({
        unit: '',
        name: file,
        message,
      }))
      let disputes = 0
      for (const { file, dossier } of parts) {
        const unit = Object.hasOwn(open.aliases, dossier.unit.id)
          ? (open.aliases[dossier.unit.id] ?? '')
          : dossier.unit.id
        if (!latestReceived(open.received, unit)) {
          refused.push({
            unit,
            name: file,
            message: `Chưa nhận hồ sơ của "${dossier.unit.name}" trong đợt này.`,
          })
          continue
        }
        const report = await changeMany([unit], (own) => takePart(own, dossier))
        done.push(...report.done)
        refused.push(...report.refused)
        const work = await desk.read(unit)
        if (work.ok) disputes += disputesOf(work.value.dossier).length
      }
      return succeed({ done: [...new Set(done)], refused, disputes })
    },
  }
}

const changedSince: Problem = {
  path: '',
  message: 'Hồ sơ đã sửa tiếp sau đó nên không hoàn tác chung được. Mở hồ sơ để sửa từng tiêu chí.',
}
