import { expect, test } from 'vitest'
import { resultOfBlock } from '../../src/domain/results.ts'
import { unitBars } from '../../src/domain/unit-bars.ts'
import { resultOfUnit } from '../../src/domain/unit-result.ts'
import { judged, judgedDossier, surveyedSet, unitOf } from './sample-results.ts'

test('self and appraised are of the same rows, those the unit scores itself; the index has the survey too', () => {
  const block = resultOfBlock(surveyedSet, 'Phường', [
    judged('a', { self: [40, 15, 10], granted: [36, 14, 2], survey: 35 }),
  ])
  expect(unitBars(block)).toEqual([
    { unit: 'a', name: 'UBND a', place: 1, index: 87, self: 100, appraised: 80, change: -20 },
  ])
})

test('a row that the reviewer leaves out counts in neither', () => {
  const block = resultOfBlock(surveyedSet, 'Phường', [
    judged('a', { self: [40, 15, 10], granted: [20, 5, 'notApplicable'], survey: 35 }),
  ])
  expect(unitBars(block)[0]).toMatchObject({ self: 100, appraised: 45.45454545, change: -54.54545455 })
})

test('while a row is not judged there is no appraised figure to show', () => {
  const unit = unitOf('a')
  const dossier = judgedDossier(surveyedSet, unit, { granted: [40, 15, 10], survey: 35 })
  const [round] = dossier.review.rounds
  if (!round) throw new Error('no appraisal')
  const { '2': _, ...items } = round.items
  const begun = { ...dossier, review: { ...dossier.review, rounds: [{ ...round, items }] } }
  const block = resultOfBlock(surveyedSet, 'Phường', [resultOfUnit(unit, begun, surveyedSet)])
  expect(unitBars(block)[0]).toMatchObject({ self: 100, appraised: null, change: null })
})
