import { useEffect } from 'react'
import type { Dossier } from '../../domain/dossier.ts'
import { succeed, type Result } from '../../domain/result.ts'
import type { SurveyEntry } from '../../domain/review.ts'
import {
  enterSurveys,
  setSurveyHeld,
  surveyState,
  takeSurveysBack,
  type Entering,
  type SurveyState,
} from '../../domain/survey-check.ts'
import { leaveSurveysOut } from '../../domain/survey-left-out.ts'
import { useAppraisalVerbs } from '../../store/appraisal-context.tsx'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'

type Entries = Readonly<Record<string, SurveyEntry | null>>

/** What was said of a unit's surveys, as it was and as it became. */
export type SurveyChange = {
  readonly unit: string
  readonly before: SurveyState
  readonly after: SurveyState
}

/** Enters surveys of a unit, by criterion, into the dossier that was received of it. */
export function useEnterSurveys(): (unit: string, entries: Entries) => Promise<Result<SurveyChange>> {
  const change = useChange()
  return (unit, entries) => change(unit, (dossier, act) => enterSurveys(dossier, entries, act))
}

/** Says of a unit's dossier that no survey was held, and why; with null, that its survey counts again. */
export function useSurveyHeld(): (unit: string, why: string | null) => Promise<Result<SurveyChange>> {
  const change = useChange()
  return (unit, why) =>
    change(unit, (dossier, act) =>
      why === null ? setSurveyHeld(dossier, null, act) : leaveSurveysOut(dossier, why, act),
    )
}

/** Takes a change of a unit's surveys back, unless they were changed since. */
export function useTakeSurveysBack(): (change: SurveyChange) => Promise<Result<SurveyChange>> {
  const change = useChange()
  return (step) => change(step.unit, (dossier, act) => takeSurveysBack(dossier, step, act))
}

function useChange() {
  const { openReceived, changeReview } = useRoundVerbs()
  const { readAppraiser, actNow } = useAppraisalVerbs()
  const reviewer = useRounds((state) => state.open?.round.reviewer) ?? ''
  useEffect(() => {
    void readAppraiser()
  }, [readAppraiser])
  return async (
    unit: string,
    work: (dossier: Dossier, act: Entering) => Result<Dossier>,
  ): Promise<Result<SurveyChange>> => {
    const received = await openReceived(unit)
    if (!received.ok) return received
    const { at, by, body } = actNow()
    const kept = await changeReview(received.value, (dossier) =>
      work(dossier, { at, by: by || body || reviewer }),
    )
    if (!kept.ok) return kept
    return succeed({
      unit,
      before: surveyState(received.value.dossier),
      after: surveyState(kept.value.dossier),
    })
  }
}
