import { isSame } from '../domain/criterion.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { Standing } from '../domain/reception.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import { findUnit } from '../domain/round.ts'
import type { AppraisalInner } from './appraisal-desk.ts'
import type { Reopening, Work } from './appraisal-work.ts'

/** What came of a change of many dossiers: the units it reached, and why not the others. */
export type ManyReport = {
  readonly done: readonly string[]
  readonly refused: readonly { readonly unit: string; readonly name: string; readonly message: string }[]
  /** Whether `undoMany` would take it back. */
  readonly canUndo?: boolean
}

/** A step of many dossiers as wholes: what is said of each unit once it is stored. */
export type ManyStage = {
  readonly note: (unit: string, dossier: Dossier) => Promise<Result<null>>
  /** How it is taken back where that has to leave a trace. */
  readonly reopen?: Reopening
}

/** One dossier as it was and as it became. */
type Change = {
  readonly unit: string
  readonly before: Dossier
  readonly after: Dossier
  /** For a step of the whole dossier: where the unit stood before it, and how it is taken back. */
  readonly stage: { readonly standing: Standing | null; readonly reopen: Reopening | undefined } | null
}

/** Changes of many dossiers, each wholly or not at all, and the way back from them while this page lives. */
export function createManyChange({ rounds, means: { newId }, desk }: Omit<AppraisalInner, 'state' | 'acts'>) {
  const undoable = new WeakMap<ManyReport, readonly Change[]>()
  const nameOf = (unit: string) => {
    const { open } = rounds.state.getState()
    return (open && findUnit(open.round, unit)?.name) ?? unit
  }

  const changeMany = async (
    units: readonly string[],
    make: (dossier: Dossier, work: Work) => Result<Dossier>,
    stage?: ManyStage,
  ): Promise<ManyReport> => {
    const done: string[] = []
    const refused: ManyReport['refused'][number][] = []
    const changes: Change[] = []
    for (const unit of units) {
      const work = await desk.read(unit)
      const standing = desk.standings.of(unit)
      const before = work.ok ? work.value.dossier : null
      const made = work.ok ? make(work.value.dossier, work.value) : work
      if (work.ok && made.ok) desk.put(work.value, made.value, stage ? null : `many ${newId()}`)
      const kept = work.ok && made.ok ? await desk.flushOne(work.value) : made
      if (made.ok && kept.ok) {
        if (stage) await stage.note(unit, made.value)
        done.push(unit)
        if (before && before !== made.value) {
          const whole = stage ? { standing, reopen: stage.reopen } : null
          changes.push({ unit, before, after: made.value, stage: whole })
        }
      } else if (!kept.ok) {
        const message = kept.problems.map((problem) => problem.message).join(' ')
        refused.push({ unit, name: nameOf(unit), message })
      }
    }
    const report = { done, refused, canUndo: changes.length > 0 }
    undoable.set(report, changes)
    return report
  }

  return {
    changeMany,
    nameOf,
    /** Makes a report that tells of several others undo them all. */
    gather: (report: ManyReport, parts: readonly ManyReport[]): void => {
      undoable.set(
        report,
        parts.flatMap((part) => undoable.get(part) ?? []),
      )
    },
    /** Takes a change of many dossiers back; what was said of one since stays, and it is told by name. */
    undoMany: async (report: ManyReport): Promise<ManyReport> => {
      const changes = undoable.get(report) ?? []
      undoable.delete(report)
      const done = new Set<string>()
      const refused: ManyReport['refused'][number][] = []
      for (const change of [...changes].reverse()) {
        const { unit, stage } = change
        const back = await changeMany(
          [unit],
          (dossier) => takeBack(change, dossier),
          stage ? { note: () => desk.standings.noteAgain(unit, stage.standing) } : undefined,
        )
        for (const one of back.done) done.add(one)
        refused.push(...back.refused)
      }
      return { done: [...done], refused, canUndo: false }
    },
  }
}

function takeBack({ before, after, stage }: Change, dossier: Dossier): Result<Dossier> {
  if (!isSame(saidIn(after), saidIn(dossier))) return fail(changedSince)
  return stage?.reopen ? stage.reopen(dossier) : succeed(before)
}

function saidIn({ stage, review, history }: Dossier): Partial<Dossier> {
  return { stage, review, history }
}

const changedSince: Problem = {
  path: '',
  message: 'Hồ sơ đã sửa tiếp sau đó nên không hoàn tác chung được. Mở hồ sơ để sửa từng tiêu chí.',
}
