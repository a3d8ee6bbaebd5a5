import { withHistory } from './appraisal-entry.ts'
import type { Dossier } from './dossier.ts'
import { problemAt } from './place.ts'
import { fail, succeed, type Result } from './result.ts'
import { rowsOf, scoreDossier } from './score.ts'
import { setSurveyHeld, surveyLeaves, type Entering, type SurveyLeaf } from './survey-check.ts'
import { tidyText } from './tidy.ts'

/** Survey criteria that count but have no points yet. */
export function openSurveys(dossier: Dossier): readonly SurveyLeaf[] {
  const open = new Set(
    rowsOf(scoreDossier(dossier).areas).flatMap(({ key, state }) => (state === 'open' ? [key] : [])),
  )
  return surveyLeaves(dossier.set).filter(({ key }) => open.has(key))
}

/**
 * The dossier as it may be final: a survey without a result stands in the way, unless the set leaves surveys open and
 * somebody says why this unit has none (`why`; null: nobody says so). Then its criteria leave both sums, and the
 * history tells who said so and why.
 */
export function settleSurveys(dossier: Dossier, why: string | null, act: Entering): Result<Dossier> {
  const open = openSurveys(dossier)
  if (open.length === 0) return succeed(dossier)
  const codes = open.map(({ code }) => code).join(', ')
  const left = `Còn ${open.length} tiêu chí điều tra XHH chưa có kết quả (${codes})`
  const refuse = (message: string) => fail<Dossier>(problemAt(['surveys'], undefined, message))
  if (dossier.set.survey === 'required')
    return refuse(`${left}, bộ tiêu chí bắt buộc điều tra. Nhập kết quả điều tra trước khi chốt.`)
  if (why === null)
    return refuse(
      `${left}. Nhập kết quả điều tra, hoặc ghi đơn vị này không có điều tra và lý do trước khi chốt.`,
    )
  return leaveSurveysOut(dossier, why, act)
}

/**
 * Says that a unit has no survey, and why: its survey criteria leave both sums, and the history tells who said so.
 * Refused without a reason, where results were entered, and where the set demands a survey.
 */
export function leaveSurveysOut(dossier: Dossier, why: string, act: Entering): Result<Dossier> {
  const reason = tidyText(why).replace(/\.+$/, '')
  if (reason === '')
    return fail(problemAt(['surveys'], undefined, 'Ghi lý do đơn vị này không có điều tra XHH.'))
  const codes = openSurveys(dossier).map(({ code }) => code)
  const without = setSurveyHeld(dossier, false)
  if (!without.ok || without.value === dossier) return without
  const what = `Ghi là không có điều tra XHH (${codes.join(', ')}): chỉ số tính trên phần điểm còn lại. Lý do: ${reason}.`
  return succeed(withHistory(without.value, act, what))
}
