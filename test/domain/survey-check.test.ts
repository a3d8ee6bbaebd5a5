import { describe, expect, test } from 'vitest'
import { parseDossier } from '../../src/domain/dossier.ts'
import { pointsToNumber } from '../../src/domain/points.ts'
import type { SurveyEntry } from '../../src/domain/review.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import {
  enterSurveys,
  findSurveyFaults,
  setSurveyHeld,
  surveyLeaves,
  surveyState,
  takeSurveysBack,
} from '../../src/domain/survey-check.ts'
import { leaveSurveysOut } from '../../src/domain/survey-left-out.ts'
import { isSameStatement } from '../../src/domain/take-review.ts'
import { judgedDossier, surveyedSet, unitOf } from './sample-results.ts'
import { problemsOf, valueOf } from './sample.ts'

const dossier = {
  ...judgedDossier(surveyedSet, unitOf('a'), { granted: [40, 15, 10] }),
  stage: 'submitted' as const,
  seal: { hash: 'a'.repeat(64), at: '2023-01-02', by: '', signature: null },
}
const group = { name: 'Người dân', weight: 0.6, issued: 200, returned: 190, counts: [100, 50, 20, 10] }

test('counts, groups and points of a report are entered and give their points', () => {
  const entered = (entry: SurveyEntry) => {
    const next = valueOf(enterSurveys(dossier, { '3': entry }))
    expect(parseDossier(next).ok).toBe(true)
    expect(isSameStatement(dossier, next)).toBe(true)
    return pointsToNumber(scoreDossier(next).total.survey ?? scoreDossier(next).bonus)
  }
  expect(entered({ counts: [120, 60, 15, 5] })).toBe(27.825)
  expect(entered({ points: 25.44, answers: 200 })).toBe(25.44)
  expect(
    entered({ groups: [group, { ...group, name: 'Doanh nghiệp', weight: 0.4, counts: [180, 0, 0, 0] }] }),
  ).toBe(29.63333333)
})

describe('survey figures that cannot be', () => {
  const [leaf] = surveyLeaves(surveyedSet)
  if (!leaf) throw new Error('no survey')
  test.each<[string, SurveyEntry, readonly string[]]>([
    ['nobody answered', { counts: [0, 0, 0, 0] }, ['counts']],
    ['a count is missing', { counts: [1, 2, 3] }, ['counts']],
    ['a count is no whole number', { counts: [1.5, 2, 3, 4] }, ['counts']],
    ['more points than there are', { points: 35.01, answers: 10 }, ['points']],
    ['points of nobody', { points: 20, answers: 0 }, ['answers']],
    ['no group', { groups: [] }, ['groups']],
    ['a group of nobody', { groups: [{ ...group, counts: [0, 0, 0, 0] }] }, ['groups.0.counts']],
    ['more returned than issued', { groups: [{ ...group, issued: 189 }] }, ['groups.0.returned']],
    ['more valid than returned', { groups: [{ ...group, returned: 179 }] }, ['groups.0.counts']],
    ['a group twice', { groups: [group, { ...group, name: 'người  dân ' }] }, ['groups.1.name']],
    ['groups without weight', { groups: [{ ...group, weight: 0 }] }, ['groups']],
  ])('are told: %s', (_, entry, places) => {
    expect(findSurveyFaults(leaf, entry).map(({ path }) => path)).toEqual(places)
    expect(problemsOf(enterSurveys(dossier, { '3': entry })).map(({ code }) => code)).toEqual(['3'])
  })

  test('with both figures named', () => {
    expect(findSurveyFaults(leaf, { groups: [{ ...group, issued: 100 }] })[0]?.message).toBe(
      'Phiếu thu về (190) nhiều hơn phiếu phát ra (100) ở nhóm "Người dân". Kiểm tra lại hai số.',
    )
    expect(findSurveyFaults(leaf, { groups: [{ ...group, returned: 150 }] })[0]?.message).toBe(
      'Phiếu hợp lệ (100 + 50 + 20 + 10) nhiều hơn phiếu thu về (150) ở nhóm "Người dân". Kiểm tra lại.',
    )
  })
})

test('a survey of another set, or of a criterion that is none, is refused and nothing is entered', () => {
  const refused = enterSurveys(dossier, { '3': { counts: [1, 0, 0, 0] }, '9.9': { counts: [1, 0, 0, 0] } })
  expect(problemsOf(refused)[0]?.message).toContain('"9.9"')
  expect(problemsOf(enterSurveys(dossier, { '2': { points: 1, answers: 1 } }))).toHaveLength(1)
})

test('a final result takes no survey', () => {
  const final = { ...dossier, stage: 'finalised' as const }
  expect(problemsOf(enterSurveys(final, { '3': { counts: [1, 0, 0, 0] } }))[0]?.path).toBe('stage')
  expect(problemsOf(setSurveyHeld(final, false))[0]?.path).toBe('stage')
})

test('without a survey the index is reckoned on what was appraised', () => {
  const without = valueOf(setSurveyHeld(dossier, false))
  const { total } = scoreDossier(without)
  expect([pointsToNumber(total.applicableMax), total.index]).toEqual([65, 100])
  expect(valueOf(setSurveyHeld(without, false))).toBe(without)
  const required = { ...dossier, set: { ...surveyedSet, survey: 'required' as const } }
  expect(problemsOf(setSurveyHeld(required, false))[0]?.message).toContain('bắt buộc')
})

test('who says that no survey was held, and when, stays in the history', () => {
  const act = { at: '2023-01-05T01:00:00Z', by: 'Nguyễn Văn A' }
  const without = valueOf(setSurveyHeld(dossier, false, act))
  expect(without.history.at(-1)).toMatchObject({
    ...act,
    what: expect.stringContaining('không điều tra XHH'),
  })
  expect(valueOf(setSurveyHeld(without, null, act)).history.at(-1)?.what).toBe('Tính lại phần điều tra XHH')
})

test('figures entered say that the survey was held, and must go before one can say it was not', () => {
  const held = valueOf(
    enterSurveys(valueOf(setSurveyHeld(dossier, false)), { '3': { counts: [9, 1, 0, 0] } }),
  )
  expect(held.review.surveyHeld).toBe(true)
  expect(problemsOf(setSurveyHeld(held, false))[0]?.message).toContain('Xóa kết quả')
  const cleared = valueOf(enterSurveys(held, { '3': null }))
  expect(cleared.review.surveys).toEqual({})
  expect(valueOf(setSurveyHeld(cleared, false)).review.surveyHeld).toBe(false)
})

test('a change of surveys is taken back to the very same review, but not over a later one or a final result', () => {
  const entered = valueOf(enterSurveys(dossier, { '3': { counts: [120, 60, 15, 5] } }))
  const step = { before: surveyState(dossier), after: surveyState(entered) }
  expect(valueOf(takeSurveysBack(entered, step)).review).toEqual(dossier.review)
  const corrected = valueOf(enterSurveys(entered, { '3': { points: 25.44, answers: 200 } }))
  expect(problemsOf(takeSurveysBack(corrected, step)).map(({ path }) => path)).toEqual(['surveys'])
  const final = { ...entered, stage: 'finalised' as const }
  expect(problemsOf(takeSurveysBack(final, step)).map(({ path }) => path)).toEqual(['stage'])
})

test('leaving the survey out needs a reason, which stays in the history', () => {
  const act = { at: '2023-01-05T01:00:00Z', by: 'Nguyễn Văn A' }
  expect(problemsOf(leaveSurveysOut(dossier, ' . ', act))[0]?.message).toContain('Ghi lý do')
  const without = valueOf(leaveSurveysOut(dossier, 'Công văn 7/SNV.', act))
  expect(without.review.surveyHeld).toBe(false)
  expect(without.history.at(-1)?.what).toMatch(/^Ghi là không có điều tra XHH .* Lý do: Công văn 7\/SNV\.$/)
  expect(valueOf(leaveSurveysOut(without, 'Công văn 7/SNV', act))).toBe(without)
})
