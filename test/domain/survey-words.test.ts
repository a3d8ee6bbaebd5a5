import { expect, test } from 'vitest'
import { enterSurveys, surveyLeaves, surveyState, takeSurveysBack } from '../../src/domain/survey-check.ts'
import { describeSurvey, surveyTraces } from '../../src/domain/survey-words.ts'
import { judgedDossier, surveyedSet, unitOf } from './sample-results.ts'
import { valueOf } from './sample.ts'

const [leaf] = surveyLeaves(surveyedSet)
if (!leaf) throw new Error('no survey')

test('survey points are told with the figures they come from', () => {
  expect(describeSurvey(leaf, { counts: [120, 60, 15, 5] }, 2)).toEqual([
    'Số phiếu: 120 ở mức 100\u202f%, 60 ở mức 60\u202f%, 15 ở mức 20\u202f%, 5 ở mức 0\u202f%',
    'Điểm điều tra XHH: 27,83',
  ])
  expect(describeSurvey(leaf, { points: 25.44, answers: 1200 }, 2)).toEqual([
    'Lấy từ báo cáo (SIPAS): 1.200 người trả lời',
    'Điểm điều tra XHH: 25,44',
  ])
  const group = { name: 'Người dân', weight: 0.6, issued: 200, returned: 190, counts: [180, 0, 0, 0] }
  expect(describeSurvey(leaf, { groups: [group] }, 2)).toEqual([
    'Người dân (trọng số 0,6, phát ra 200, thu về 190): 180 ở mức 100\u202f%, 0 ở mức 60\u202f%, 0 ở mức 20\u202f%, 0 ở mức 0\u202f%',
    'Điểm điều tra XHH: 35,00',
  ])
})

test('the history tells who entered a survey, took it out, or undid it', () => {
  const dossier = {
    ...judgedDossier(surveyedSet, unitOf('a'), { granted: [40, 15, 10] }),
    stage: 'submitted' as const,
  }
  const act = { at: '2023-01-05T01:00:00Z', by: 'Nguyễn Văn A' }
  const entered = valueOf(enterSurveys(dossier, { '3': { counts: [200, 0, 0, 0] } }, act))
  const emptied = valueOf(enterSurveys(entered, { '3': null }, act))
  const back = valueOf(
    takeSurveysBack(emptied, { before: surveyState(entered), after: surveyState(emptied) }, act),
  )
  expect(back.review).toEqual(entered.review)
  expect(surveyTraces(back, leaf).map(({ by, what }) => [by, what])).toEqual([
    ['Nguyễn Văn A', 'Nhập điểm điều tra XHH tiêu chí 3 (35,00 điểm)'],
    ['Nguyễn Văn A', 'Nhập điểm điều tra XHH tiêu chí 3 (xóa)'],
  ])
  expect(back.history.at(-1)?.what).toBe('Hoàn tác việc nhập điểm điều tra XHH')
})
