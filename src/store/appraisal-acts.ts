import type { StoreApi } from 'zustand/vanilla'
import type { Act } from '../domain/appraisal-entry.ts'
import { closeAppraisal, finaliseDossier, reopenResult } from '../domain/appraisal-stage.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { Reception } from '../domain/reception.ts'
import type { Result } from '../domain/result.ts'
import { sealReview } from '../files/seal.ts'
import type { AppraisalState } from './appraisal.ts'
import type { Appraiser } from './appraisal-settings.ts'
import type { Reopening, Work } from './appraisal-work.ts'
import type { RoundMeans } from './rounds.ts'

type Making = (dossier: Dossier, work: Pick<Work, 'former'>) => Result<Dossier>

export type AppraisalActs = ReturnType<typeof createAppraisalActs>

/** The steps of a whole dossier that are the same for one on screen and for many, as done now by whoever appraises. */
export function createAppraisalActs(
  state: StoreApi<AppraisalState>,
  { now, newId, app }: Pick<RoundMeans, 'now' | 'newId' | 'app'>,
) {
  /** Who acts, and when; where nobody is named the appraiser at this computer. */
  const actNow = (appraiser?: Appraiser): Act => {
    const { by, body } = appraiser ?? state.getState().appraiser ?? { by: '', body: '' }
    return { id: newId(), at: now().toISOString(), by, body }
  }
  return {
    actNow,
    /** Ends an appraisal; with a day the unit may explain itself until then. */
    close:
      (explainUntil: string | null): Making =>
      (dossier, { former }) =>
        closeAppraisal(dossier, { explainUntil, former }, actNow()),
    /** Where a unit stands whose appraisal was ended. */
    closedAs: ({ stage }: Dossier): Reception => (stage === 'explaining' ? 'awaiting' : 'appraised'),
    /** Locks a result under a name; `noSurvey`: why the unit has no survey. */
    finalise:
      (by: string, noSurvey: string | null): Making =>
      (dossier, { former }) =>
        finaliseDossier(dossier, { at: now().toISOString(), by, app, noSurvey, former, seal: sealReview }),
    /** Takes a lock back at once, which leaves a trace. */
    unlock:
      (by: string): Reopening =>
      (dossier) =>
        reopenResult(dossier, { at: now().toISOString(), by, why: 'Hoàn tác ngay sau khi chốt' }),
  }
}
