import { expect, test } from 'vitest'
import { grant, type Word } from '../../src/domain/appraisal.ts'
import { marksOf } from '../../src/domain/appraisal-mark.ts'
import {
  beginAppraisal,
  closeAppraisal,
  councilEntries,
  enterCouncil,
  finaliseDossier,
  reopenResult,
} from '../../src/domain/appraisal-stage.ts'
import { parseDossier, type Dossier } from '../../src/domain/dossier.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { sealReview, verifyReviewSeal } from '../../src/files/seal.ts'
import { actOf, submitted } from './sample-appraisal.ts'
import { judgedDossier, surveyedSet, unitOf } from './sample-results.ts'
import { problemsOf, valueOf } from './sample.ts'

const act = actOf()
const say = (dossier: Dossier, key: string, word: Word) => valueOf(grant(dossier, key, word, act))
const judged = () =>
  say(
    'abcd'.split('').reduce((one, key) => say(one, key, { kind: 'agree' }), submitted()),
    'e',
    { kind: 'points', points: 1, reason: '' },
  )
const finalising = { at: '2023-02-01T00:00:00Z', by: 'Chủ tịch', app: '1', seal: sealReview }
const minutes = { number: '12/BB-HĐ', date: '2023-01-30' }

test('an appraisal ends only when every criterion was judged or asked about', () => {
  const [problem] = problemsOf(
    closeAppraisal(say(submitted(), 'a', { kind: 'agree' }), { explainUntil: null }, act),
  )
  expect(problem?.message).toContain('Còn 4 tiêu chí chưa xong (b, c, d, e)')
  expect(valueOf(closeAppraisal(judged(), { explainUntil: null }, act)).stage).toBe('appraised')
})

test('with a question left the explanation round opens, with its day', () => {
  const asked = say(judged(), 'a', { kind: 'question', reason: 'Gửi kế hoạch' })
  expect(closeAppraisal(asked, { explainUntil: null }, act).ok).toBe(false)
  const closed = valueOf(closeAppraisal(asked, { explainUntil: '2023-01-20' }, act))
  expect(closed.stage).toBe('explaining')
  expect(closed.history.at(-1)?.what).toBe('Kết thúc thẩm định lần 1, giải trình đến hết ngày 20/01/2023')
  expect(finaliseDossier(closed, finalising).ok).toBe(false)
})

test('a day for explanations that is over is refused; that of the act itself is not', () => {
  const asked = say(judged(), 'a', { kind: 'question', reason: 'Gửi kế hoạch' })
  expect(problemsOf(closeAppraisal(asked, { explainUntil: '2023-01-04' }, act))[0]?.message).toContain(
    'Hạn giải trình 04/01/2023 đã qua',
  )
  expect(closeAppraisal(asked, { explainUntil: '2023-01-05' }, act).ok).toBe(true)
})

test('the second appraisal is a part of its own and the first stays', () => {
  const asked = say(judged(), 'a', { kind: 'question', reason: 'Gửi kế hoạch' })
  const closed = valueOf(closeAppraisal(asked, { explainUntil: '2023-01-20' }, act))
  const again = valueOf(beginAppraisal(closed, { ...act, id: 'lan-2' }))
  expect(again.stage).toBe('submitted')
  expect(marksOf(again).get('a')).toBe('open')
  expect(marksOf(again).get('b')).toBe('judged')
  const said = valueOf(grant(again, 'a', { kind: 'agree' }, { ...act, id: 'x' }))
  expect(said.review.rounds.map(({ round }) => round)).toEqual([1, 2])
  expect(said.review.rounds[0]).toEqual(asked.review.rounds[0])
  expect(valueOf(closeAppraisal(said, { explainUntil: null }, act)).stage).toBe('appraised')
  expect(beginAppraisal(submitted(), act).ok).toBe(false)
})

test("the council's word outranks the appraisal and names its minutes", () => {
  const word = { kind: 'points', points: 0, reason: 'Chưa đủ căn cứ' } as const
  expect(enterCouncil(judged(), 'a', word, minutes, act).ok).toBe(false)
  const closed = valueOf(closeAppraisal(judged(), { explainUntil: null }, act))
  expect(enterCouncil(closed, 'a', { ...word, reason: '' }, minutes, act).ok).toBe(false)
  expect(enterCouncil(closed, 'a', word, { number: '', date: '' }, act).ok).toBe(false)
  const said = valueOf(enterCouncil(closed, 'a', word, minutes, act))
  const more = valueOf(enterCouncil(said, 'b', { ...word, points: 1 }, minutes, act))
  expect(councilEntries(more)).toMatchObject([
    { kind: 'council', body: 'Hội đồng thẩm định, Biên bản số 12/BB-HĐ ngày 30/01/2023' },
  ])
  const row = scoreDossier(more).areas[0]?.children[0]
  expect(row?.final).toBe(0)
  expect(more.history.at(-1)?.what).toContain('Kết luận của Hội đồng về tiêu chí b')
  expect(parseDossier(more).ok).toBe(true)
})

test('the council may also confirm what stands, or leave a criterion out', () => {
  const closed = valueOf(closeAppraisal(judged(), { explainUntil: null }, act))
  const kept = valueOf(enterCouncil(closed, 'a', { kind: 'keep', reason: 'Đủ căn cứ' }, minutes, act))
  const row = scoreDossier(kept).areas[0]?.children[0]
  expect(row?.final).toBe(scoreDossier(closed).areas[0]?.children[0]?.final)
  expect(councilEntries(kept)[0]?.items['a']).toMatchObject({ verdict: 'agree', reason: 'Đủ căn cứ' })
  expect(parseDossier(kept).ok).toBe(true)
  expect(enterCouncil(closed, 'a', { kind: 'keep', reason: ' ' }, minutes, act).ok).toBe(false)
  const excused = valueOf(enterCouncil(kept, 'b', { kind: 'excuse', reason: 'Không có' }, minutes, act))
  expect(scoreDossier(excused).areas[0]?.children[1]?.state).toBe('excluded')
})

test('finalising seals the review and keeps the result; a change outside shows', () => {
  const closed = valueOf(closeAppraisal(judged(), { explainUntil: null }, act))
  expect(finaliseDossier(judged(), finalising).ok).toBe(false)
  expect(finaliseDossier(closed, { ...finalising, by: ' ' }).ok).toBe(false)
  const final = valueOf(finaliseDossier(closed, finalising))
  expect(final.history.at(-1)).toMatchObject({
    what: 'Chốt kết quả',
    result: { final: 2.8, applicableMax: 4 },
  })
  expect(verifyReviewSeal(final)).toBe(true)
  const [round] = final.review.rounds
  const forged = { ...final.review, rounds: round ? [{ ...round, by: 'Khác' }] : [] }
  expect(verifyReviewSeal({ ...final, review: forged })).toBe(false)
})

const surveyed = (kind: 'required' | 'optional', points?: number): Dossier => ({
  ...judgedDossier({ ...surveyedSet, survey: kind }, unitOf('a'), {
    granted: [40, 15, 10],
    ...(points === undefined ? {} : { survey: points }),
  }),
  stage: 'appraised',
  seal: { hash: 'a'.repeat(64), at: '2023-01-01T00:00:00Z', by: '', signature: null },
})

test('where the set demands a survey, no result is final without it', () => {
  expect(problemsOf(finaliseDossier(surveyed('required'), finalising))[0]?.message).toContain('điều tra XHH')
  expect(finaliseDossier(surveyed('required', 30), finalising).ok).toBe(true)
})

test('where the set leaves surveys open, somebody says that there was none, and why, before the index is re-based', () => {
  const dossier = surveyed('optional')
  expect(problemsOf(finaliseDossier(dossier, finalising))[0]?.message).toBe(
    'Còn 1 tiêu chí điều tra XHH chưa có kết quả (3). Nhập kết quả điều tra, hoặc ghi đơn vị này không có điều tra và lý do trước khi chốt.',
  )
  expect(problemsOf(finaliseDossier(dossier, { ...finalising, noSurvey: ' ' }))[0]?.message).toContain(
    'Ghi lý do',
  )
  const final = valueOf(finaliseDossier(dossier, { ...finalising, noSurvey: 'Đơn vị mới thành lập.' }))
  expect(final.review.surveyHeld).toBe(false)
  expect(final.history.at(-2)).toEqual({
    at: finalising.at,
    by: 'Chủ tịch',
    what: 'Ghi là không có điều tra XHH (3): chỉ số tính trên phần điểm còn lại. Lý do: Đơn vị mới thành lập.',
  })
  expect(final.history.at(-1)?.result).toMatchObject({ final: 65, applicableMax: 65, index: 100 })
  expect(parseDossier(final).ok).toBe(true)
  // Entered, or said before not to be held: nothing to ask, and a reason given changes nothing.
  const entered = valueOf(finaliseDossier(surveyed('optional', 30), { ...finalising, noSurvey: 'Thử' }))
  expect(entered.review.surveyHeld).toBeUndefined()
  const said = { ...dossier, review: { ...dossier.review, surveyHeld: false } }
  expect(finaliseDossier(said, finalising).ok).toBe(true)
})

test('a result is opened again only with a name and a reason, which stay', () => {
  const closed = valueOf(closeAppraisal(judged(), { explainUntil: null }, act))
  const final = valueOf(finaliseDossier(closed, finalising))
  const again = { at: '2023-03-01T00:00:00Z', by: 'Chủ tịch', why: 'Khiếu nại của đơn vị' }
  expect(reopenResult(final, { ...again, why: '' }).ok).toBe(false)
  expect(reopenResult(closed, again).ok).toBe(false)
  const open = valueOf(reopenResult(final, again))
  expect(open.stage).toBe('appraised')
  expect(open.review.seal).toBeUndefined()
  expect(open.history.at(-1)?.what).toBe('Mở lại kết quả đã chốt. Lý do: Khiếu nại của đơn vị')
  expect(open.history.at(-2)?.what).toBe('Chốt kết quả')
})
