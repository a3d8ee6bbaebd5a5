import type { Dossier } from '../../domain/dossier.ts'
import type { Result } from '../../domain/result.ts'
import { enterSurveys, setSurveyHeld, type SurveyEntry } from '../../domain/survey-check.ts'
import { useRoundVerbs } from '../../store/rounds-context.tsx'

type Entries = Readonly<Record<string, SurveyEntry | null>>

/** Enters surveys of a unit, by criterion, into the dossier that was received of it. */
export function useEnterSurveys(): (unit: string, entries: Entries) => Promise<Result<unknown>> {
  const change = useChange()
  return (unit, entries) => change(unit, (dossier) => enterSurveys(dossier, entries))
}

/** Says of a unit's dossier whether a survey was held. */
export function useSurveyHeld(): (unit: string, held: boolean | null) => Promise<Result<unknown>> {
  const change = useChange()
  return (unit, held) => change(unit, (dossier) => setSurveyHeld(dossier, held))
}

function useChange() {
  const { openReceived, changeReview } = useRoundVerbs()
  return async (unit: string, work: (dossier: Dossier) => Result<Dossier>): Promise<Result<unknown>> => {
    const received = await openReceived(unit)
    return received.ok ? changeReview(received.value, work) : received
  }
}
