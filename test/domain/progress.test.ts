import { expect, test } from 'vitest'
import { leavesByKey } from '../../src/domain/criteria.ts'
import type { Rule } from '../../src/domain/criterion.ts'
import { pointsFromNumber } from '../../src/domain/points.ts'
import { progressOf } from '../../src/domain/progress.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { branchOf, dossierOf, leafOf, setOf } from './sample.ts'

const survey: Rule = { kind: 'survey', options: [1, 0] }
const granted: Rule = { kind: 'number', step: 0.5, by: 'reviewer' }
const set = setOf([
  branchOf('a', [leafOf('a1'), leafOf('a2', undefined, { max: 2 }), leafOf('a3', survey, { max: 6 })]),
  branchOf('b', [leafOf('b1', granted), leafOf('b2')]),
  leafOf('c'),
])
const leaves = leavesByKey(set)

test('progress counts what is scored apart from what is open and what the reviewer gives', () => {
  const sheet = scoreDossier(dossierOf(set, { a1: 'yes', b2: 'no' }))
  expect(progressOf(sheet.total, leaves)).toEqual({
    count: 4,
    answered: 2,
    self: pointsFromNumber(1),
    scoredMax: pointsFromNumber(2),
    openMax: pointsFromNumber(3),
    surveyMax: pointsFromNumber(6),
    reviewerMax: pointsFromNumber(1),
  })
})

test('a criterion that does not apply is answered, and its points are nowhere', () => {
  const sheet = scoreDossier(dossierOf(set, { a1: 'notApplicable' }))
  const { answered, scoredMax, openMax } = progressOf(sheet.total, leaves)
  expect([answered, scoredMax, openMax]).toEqual([1, pointsFromNumber(0), pointsFromNumber(4)])
})

test('scored and open maxima add up to what the unit scores itself', () => {
  const sheet = scoreDossier(dossierOf(set, { a1: 'yes', a2: 'notApplicable', c: 'no' }))
  const { scoredMax, openMax } = progressOf(sheet.total, leaves)
  expect(scoredMax + openMax).toBe(sheet.total.selfMax)
})

test('an area is counted alone, also one that is a criterion itself', () => {
  const sheet = scoreDossier(dossierOf(set, { c: 'yes' }))
  const [a, , c] = sheet.areas
  if (!a || !c) throw new Error('the set has three areas')
  expect(progressOf(a, leaves)).toMatchObject({ count: 2, answered: 0, reviewerMax: 0 })
  expect(progressOf(c, leaves)).toMatchObject({ count: 1, answered: 1, scoredMax: pointsFromNumber(1) })
})

test('a survey with points is no longer left out of the total', () => {
  const dossier = dossierOf(set, {}, { review: { rounds: [], surveys: { a3: { counts: [3, 1] } } } })
  expect(progressOf(scoreDossier(dossier).total, leaves).surveyMax).toBe(0)
})
