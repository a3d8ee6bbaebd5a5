import { acceptRest, grant, withdraw, type Accepted, type Word } from '../domain/appraisal.ts'
import type { Act } from '../domain/appraisal-entry.ts'
import { settleDispute } from '../domain/appraisal-part.ts'
import {
  beginAppraisal,
  enterCouncil,
  reopenResult,
  type CouncilWord,
  type Minutes,
} from '../domain/appraisal-stage.ts'
import type { Dossier } from '../domain/dossier.ts'
import { standingOf, type Reception } from '../domain/reception.ts'
import { fail, succeed, type Problem, type Result } from '../domain/result.ts'
import type { AppraisalInner } from './appraisal-desk.ts'
import type { Reopening, Work } from './appraisal-work.ts'
import { draftsOf } from './verdict-drafts.ts'

/** What an appraiser does to the dossier on screen. */
export function createAppraisalVerbs({ rounds, means, desk, acts }: AppraisalInner) {
  const { now, newId } = means
  const { actNow } = acts
  /** A change of the dossier on screen, as a step that can be undone. */
  const change = (make: (dossier: Dossier) => Result<Dossier>, field: string): Result<null> => {
    const work = desk.held()
    if (!work) return fail(nothingOpen)
    const made = make(work.dossier)
    if (!made.ok) return made
    desk.put(work, made.value, field)
    return succeed(null)
  }
  /** The first word on a dossier says that its appraisal has begun. */
  const noteBegun = () => {
    const work = desk.held()
    const { open } = rounds.state.getState()
    if (!work || !open) return
    const status = standingOf(open.standings, work.unit)?.status ?? 'missing'
    if (status === 'received' || status === 'explained' || status === 'missing')
      void desk.standings.note(work.unit, 'appraising')
  }
  const say = (make: (dossier: Dossier, act: Act) => Result<Dossier>, field: string): Result<null> => {
    const said = change((dossier) => make(dossier, actNow()), field)
    if (said.ok) noteBegun()
    return said
  }
  /**
   * A step of the whole dossier: stored before it is said of the unit. It can be undone until one leaves the dossier,
   * a locked result by `back`; with 'final' it cannot.
   */
  const stage = async (
    make: (dossier: Dossier, work: Work) => Result<Dossier>,
    status: (dossier: Dossier) => Reception,
    { due, back = null }: { readonly due?: string | null; readonly back?: Reopening | 'final' | null } = {},
  ): Promise<Result<null>> => {
    const work = desk.held()
    if (!work) return fail(nothingOpen)
    const made = make(work.dossier, work)
    if (!made.ok) return made
    if (back === 'final') desk.put(work, made.value, null)
    else desk.putStage(work, made.value, back)
    const kept = await desk.flushOne(work)
    return kept.ok ? desk.standings.note(work.unit, status(made.value), due) : kept
  }

  return {
    actNow,
    /** The appraiser's word on a criterion. Said again within a moment it is one step. */
    say: (key: string, word: Word) => say((dossier, act) => grant(dossier, key, word, act), `say ${key}`),
    takeBack: (key: string) => say((dossier, act) => withdraw(dossier, key, act), `back ${key} ${newId()}`),
    /** Accepts the rest of an area (null: bonus and penalty points) → the codes accepted and those left for a look. */
    acceptRest: (area: string | null): Result<Omit<Accepted, 'dossier'>> => {
      let report: Omit<Accepted, 'dossier'> = { accepted: [], left: [] }
      const said = say((dossier, act) => {
        const begun = draftsOf({ dossier: dossier.id, appraiser: act })
        const rest = acceptRest(dossier, area, act, new Set(begun.keys()))
        if (!rest.ok) return rest
        const { accepted, left } = rest.value
        report = { accepted, left }
        return succeed(rest.value.dossier)
      }, `rest ${newId()}`)
      return said.ok ? succeed(report) : said
    },
    /** A person decided between parts that differ; null: none of them. */
    settle: (key: string, chosen: string | null) =>
      say((dossier, act) => settleDispute(dossier, key, chosen, act), `settle ${key} ${newId()}`),

    /** Ends the appraisal; with a day the unit may explain itself until then. */
    closeAppraisal: (explainUntil: string | null) =>
      stage(acts.close(explainUntil), acts.closedAs, { due: explainUntil }),
    beginAppraisal: () =>
      stage(
        (dossier) => beginAppraisal(dossier, actNow()),
        () => 'appraising',
      ),
    enterCouncil: (key: string, word: CouncilWord, minutes: Minutes) =>
      change((dossier) => enterCouncil(dossier, key, word, minutes, actNow()), `council ${key} ${newId()}`),
    /** Locks the result under a name; `noSurvey`: why the unit has no survey. */
    finalise: (by: string, noSurvey: string | null = null): Promise<Result<null>> =>
      stage(acts.finalise(by, noSurvey), () => 'finalised', { back: acts.unlock(by) }),
    /** Opens a finalised result again; why stays in the history, and locking it anew is a step of its own. */
    reopenResult: (by: string, why: string) =>
      stage(
        (dossier) => reopenResult(dossier, { at: now().toISOString(), by, why }),
        () => 'appraised',
        { back: 'final' },
      ),
    /** After a conflict with another tab: what it stored is read anew, what was not stored is given up. */
    readAgain: async (): Promise<Result<null>> => {
      const work = desk.held()
      if (!work) return fail(nothingOpen)
      desk.forget(work.unit)
      return desk.openUnit(work.unit)
    },
  }
}

const nothingOpen: Problem = { path: '', message: 'Chưa mở hồ sơ nào. Chọn hồ sơ trong danh sách.' }
