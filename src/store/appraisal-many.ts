import { grant, type Word } from '../domain/appraisal.ts'
import { assignAreas, disputesOf, takePart } from '../domain/appraisal-part.ts'
import type { Dossier } from '../domain/dossier.ts'
import { fail, succeed, type Result } from '../domain/result.ts'
import { createManyChange, type ManyReport } from './appraisal-change.ts'
import type { AppraisalInner } from './appraisal-desk.ts'
import type { Appraiser } from './appraisal-settings.ts'
import { load } from './loading.ts'
import { latestReceived } from './received-entry.ts'

/** What came of files with colleagues' parts. */
export type PartsReport = ManyReport & {
  /** Criteria on which parts differ now, over all units. */
  readonly disputes: number
  /** Units of parts that brought nothing: known already, or older than what is here. */
  readonly same: readonly string[]
}

type File = { readonly name: string; readonly blob: Blob }

/** Verbs that reach many dossiers of the round: each is changed wholly or not at all, and told by name where not. */
export function createAppraisalMany({ rounds, means, desk, acts }: AppraisalInner) {
  const { actNow } = acts
  const { changeMany, undoMany, gather, nameOf } = createManyChange({ rounds, means, desk })
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
    undoMany,
    /** The same word on one criterion of many units, with one reason. */
    sayMany: (units: readonly string[], key: string, word: Word): Promise<ManyReport> =>
      changeMany(units, (dossier) => grant(dossier, key, word, actNow())),
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
      changeMany(units, acts.close(explainUntil), {
        note: (unit, dossier) => desk.standings.note(unit, acts.closedAs(dossier), explainUntil),
      }),
    finaliseMany: (
      units: readonly string[],
      by: string,
      noSurvey: string | null = null,
    ): Promise<ManyReport> =>
      changeMany(units, acts.finalise(by, noSurvey), {
        note: (unit) => desk.standings.note(unit, 'finalised'),
        reopen: acts.unlock(by),
      }),

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
      const same: string[] = []
      const refused: ManyReport['refused'][number][] = problems.map(({ file, message }) => ({
        unit: '',
        name: file,
        message,
      }))
      const reports: ManyReport[] = []
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
        if (report.canUndo === true) done.push(...report.done)
        else same.push(...report.done)
        refused.push(...report.refused)
        reports.push(report)
        const work = await desk.read(unit)
        if (work.ok) disputes += disputesOf(work.value.dossier).length
      }
      const taken = {
        done: [...new Set(done)],
        refused,
        disputes,
        same: [...new Set(same)].filter((one) => !done.includes(one)).map(nameOf),
        canUndo: reports.some((one) => one.canUndo),
      }
      gather(taken, reports)
      return succeed(taken)
    },
  }
}
