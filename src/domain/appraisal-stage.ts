import { itemFrom, refuseAct, type Word } from './appraisal.ts'
import {
  appraisalNumber,
  isLocked,
  lastNumber,
  newEntry,
  putItems,
  withEntry,
  withHistory,
  type Act,
} from './appraisal-entry.ts'
import { isUndone, marksOf } from './appraisal-mark.ts'
import { leavesByKey } from './criteria.ts'
import { dayOf, formatDay } from './day.ts'
import type { Dossier, Seal } from './dossier.ts'
import { resultFromSheet } from './freeze.ts'
import { problemAt } from './place.ts'
import { fail, succeed, type Problem, type Result } from './result.ts'
import type { ReviewItem, ReviewRound } from './review.ts'
import { scoreDossier } from './score.ts'
import { settleSurveys } from './survey-left-out.ts'
import { tidyText } from './tidy.ts'

/**
 * Ends the appraisal that is going on. With a day, not before that of the act, the unit may explain itself until then;
 * without one there must be no question left. `former`: freezes before this one, so that what was judged on them is
 * known.
 */
export function closeAppraisal(
  dossier: Dossier,
  {
    explainUntil,
    former = [],
  }: { readonly explainUntil: string | null; readonly former?: readonly Dossier[] },
  act: Act,
): Result<Dossier> {
  const refusal = refuseAct(dossier, act)
  if (refusal) return fail(refusal)
  if (explainUntil !== null && explainUntil < dayOf(act.at)) return fail(dueInPast(explainUntil))
  const marks = [...marksOf(dossier, former)]
  const undone = marks.filter(([, mark]) => isUndone(mark))
  if (undone.length > 0)
    return fail(
      unfinished(
        dossier,
        undone.map(([key]) => key),
      ),
    )
  const asked = marks.filter(([, mark]) => mark === 'asked')
  if (asked.length > 0 && explainUntil === null) {
    const message = `Còn ${asked.length} tiêu chí yêu cầu giải trình (${codes(
      dossier,
      asked.map(([key]) => key),
    )}). Mở vòng giải trình, hoặc cho điểm các tiêu chí này.`
    return fail(problemAt(['stage'], undefined, message))
  }
  const words = `Kết thúc thẩm định lần ${appraisalNumber(dossier)}`
  const what = explainUntil === null ? words : `${words}, giải trình đến hết ngày ${formatDay(explainUntil)}`
  return succeed(
    withHistory({ ...dossier, stage: explainUntil === null ? 'appraised' : 'explaining' }, act, what),
  )
}

/** What is said of a day for explanations that is over already. */
export function dueInPast(day: string): Problem {
  return problemAt(
    ['due'],
    undefined,
    `Hạn giải trình ${formatDay(day)} đã qua. Ghi hôm nay hoặc một ngày sau đó, để đơn vị còn giải trình được.`,
  )
}

/** Begins the next appraisal, after explanations or a reopening; what was said before stays as it is. */
export function beginAppraisal(dossier: Dossier, act: Act): Result<Dossier> {
  if (dossier.stage !== 'appraised' && dossier.stage !== 'explaining')
    return fail(problemAt(['stage'], undefined, 'Chỉ thẩm định lại khi lần thẩm định trước đã kết thúc.'))
  if (tidyText(act.by) === '' && tidyText(act.body) === '') return fail(nobody)
  const number = lastNumber(dossier.review.rounds.filter(({ kind }) => kind !== 'council')) + 1
  const entry = newEntry(dossier, 'appraisal', number, act)
  return succeed(
    withHistory({ ...withEntry(dossier, entry), stage: 'submitted' }, act, `Bắt đầu thẩm định lần ${number}`),
  )
}

/** The minutes that a council's word stands in. */
export type Minutes = { readonly number: string; readonly date: string }

/** What a council decides of a criterion; `keep`: the points that stand are confirmed. */
export type CouncilWord =
  | Extract<Word, { kind: 'points' | 'excuse' | 'figures' | 'refuseNA' }>
  | { readonly kind: 'keep'; readonly reason: string }

/** The council's word on a criterion: an entry of its own that outranks all appraisals and names its minutes. */
export function enterCouncil(
  dossier: Dossier,
  key: string,
  word: CouncilWord,
  { number, date }: Minutes,
  act: Act,
): Result<Dossier> {
  const { stage, review } = dossier
  if (isLocked(dossier))
    return fail(
      problemAt(['stage'], undefined, 'Kết quả đã chốt. Mở lại kết quả trước khi ghi kết luận của Hội đồng.'),
    )
  if (stage !== 'appraised' && stage !== 'explaining')
    return fail(problemAt(['stage'], undefined, 'Kết thúc thẩm định trước khi ghi kết luận của Hội đồng.'))
  if (tidyText(number) === '' || date === '')
    return fail(problemAt(['minutes'], undefined, 'Ghi số và ngày của biên bản họp Hội đồng.'))
  if (tidyText(act.by) === '')
    return fail(problemAt(['by'], undefined, 'Ghi họ tên người ghi kết luận của Hội đồng.'))
  const item = councilItem(dossier, key, word)
  if (!item.ok) return item
  if (item.value.reason === '')
    return fail(problemAt(['reason'], undefined, 'Ghi lý do theo biên bản họp Hội đồng.'))
  const body = nameCouncil({ number, date })
  const councils = review.rounds.filter(({ kind }) => kind === 'council')
  const session = councils.find((entry) => entry.body === body)
  const entry = session ?? newEntry(dossier, 'council', lastNumber(councils) + 1, { ...act, body })
  const code = leavesByKey(dossier.set).get(key)?.code ?? key
  const said = putItems(dossier, entry, { [key]: item.value }, act)
  return succeed(
    said === dossier ? dossier : withHistory(said, act, `Kết luận của Hội đồng về tiêu chí ${code}, ${body}`),
  )
}

/** "Hội đồng thẩm định, Biên bản số 12/BB-HĐ ngày 05/02/2023". */
function nameCouncil({ number, date }: Minutes): string {
  return `Hội đồng thẩm định, Biên bản số ${tidyText(number)} ngày ${formatDay(date)}`
}

type Finalising = {
  readonly at: string
  readonly by: string
  /** Version of the program, kept beside the result. */
  readonly app: string
  /** Why the unit has no survey where none was entered; null where nobody says so. */
  readonly noSurvey?: string | null
  readonly former?: readonly Dossier[]
  readonly seal: (dossier: Dossier, sealed: { readonly at: string; readonly by: string }) => Seal
}

/** Locks the result: every criterion judged, every survey entered or said not to be held, no question, no conflict left; the review is sealed and the result kept. */
export function finaliseDossier(
  dossier: Dossier,
  { at, by, app, noSurvey = null, former = [], seal: sealOf }: Finalising,
): Result<Dossier> {
  const signer = tidyText(by)
  if (signer === '') return fail(nobody)
  if (dossier.stage !== 'appraised' && dossier.stage !== 'explaining') {
    const message =
      dossier.stage === 'finalised' ? 'Kết quả đã chốt rồi.' : 'Kết thúc thẩm định trước khi chốt kết quả.'
    return fail(problemAt(['stage'], undefined, message))
  }
  const left = [...marksOf(dossier, former)].filter(([, mark]) => isUndone(mark) || mark === 'asked')
  if (left.length > 0)
    return fail(
      unfinished(
        dossier,
        left.map(([key]) => key),
      ),
    )
  const settled = settleSurveys(dossier, noSurvey, { at, by: signer })
  if (!settled.ok) return settled
  const { seal: _, ...open } = settled.value.review
  const final: Dossier = { ...settled.value, stage: 'finalised', review: open }
  const seal = sealOf(final, { at, by: signer })
  const result = resultFromSheet(scoreDossier(final), app)
  return succeed({
    ...final,
    review: { ...open, seal },
    history: [...final.history, { at, by: signer, what: 'Chốt kết quả', seal: seal.hash, result }],
  })
}

/** Opens a finalised result again; the history keeps who did, why, and the result that stood. */
export function reopenResult(
  dossier: Dossier,
  { at, by, why }: { readonly at: string; readonly by: string; readonly why: string },
): Result<Dossier> {
  if (dossier.stage !== 'finalised')
    return fail(problemAt(['stage'], undefined, 'Kết quả chưa chốt nên không cần mở lại.'))
  const [reason, signer] = [tidyText(why), tidyText(by)]
  if (signer === '') return fail(nobody)
  if (reason === '') return fail(problemAt(['reason'], undefined, 'Ghi lý do mở lại kết quả đã chốt.'))
  const { seal: _, ...review } = dossier.review
  return succeed(
    withHistory(
      { ...dossier, stage: 'appraised', review },
      { at, by: signer },
      `Mở lại kết quả đã chốt. Lý do: ${reason}`,
    ),
  )
}

/** Parts of a dossier's review that the council wrote. */
export function councilEntries({ review }: Dossier): readonly ReviewRound[] {
  return review.rounds.filter(({ kind }) => kind === 'council')
}

function councilItem(dossier: Dossier, key: string, word: CouncilWord): Result<ReviewItem> {
  if (word.kind !== 'keep') return itemFrom(dossier, key, word)
  const kept = itemFrom(dossier, key, { kind: 'keep' })
  return kept.ok ? succeed({ ...kept.value, reason: tidyText(word.reason) }) : kept
}

const nobody = problemAt(['by'], undefined, 'Ghi họ tên người thực hiện.')

function unfinished(dossier: Dossier, keys: readonly string[]): Problem {
  const message = `Còn ${keys.length} tiêu chí chưa xong (${codes(dossier, keys)}). Cho điểm, xác nhận hoặc thống nhất các tiêu chí này trước.`
  return problemAt(['stage'], undefined, message)
}

/** "3.1, 3.2, …": enough to begin with. */
function codes({ set }: Dossier, keys: readonly string[]): string {
  const leaves = leavesByKey(set)
  const named = keys.slice(0, 8).map((key) => leaves.get(key)?.code ?? key)
  return [...named, ...(keys.length > named.length ? ['…'] : [])].join(', ')
}
