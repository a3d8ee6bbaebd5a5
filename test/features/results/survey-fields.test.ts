import { expect, test } from 'vitest'
import type { SurveyEntry } from '../../../src/domain/review.ts'
import { surveyLeaves } from '../../../src/domain/survey-check.ts'
import { entryFromFields, fieldsFrom } from '../../../src/features/results/survey-fields.ts'
import { surveyedSet } from '../../domain/sample-results.ts'
import { problemsOf, valueOf } from '../../domain/sample.ts'

const [leaf] = surveyLeaves(surveyedSet)
if (!leaf) throw new Error('no survey')

test.each<SurveyEntry>([
  { counts: [1182, 60, 15, 0] },
  { points: 25.44, answers: 200 },
  { groups: [{ name: 'Người dân', weight: 0.6, issued: 200, returned: 190, counts: [100, 50, 20, 10] }] },
])('%j is read back from its fields as it was', (entry) => {
  expect(valueOf(entryFromFields(leaf, fieldsFrom(leaf, entry)))).toEqual(entry)
})

test('figures are read as people write them, and an empty one is 0', () => {
  const fields = { ...fieldsFrom(leaf, null), counts: ['1.182', ' 60 ', '', '0'].map((value) => ({ value })) }
  expect(valueOf(entryFromFields(leaf, fields))).toEqual({ counts: [1182, 60, 0, 0] })
})

test('what is wrong is told: no number, nobody, no points', () => {
  const none = fieldsFrom(leaf, null)
  expect(problemsOf(entryFromFields(leaf, none))[0]?.message).toContain('Không có phiếu')
  const words = { ...none, counts: none.counts.map(() => ({ value: 'nhiều' })) }
  expect(problemsOf(entryFromFields(leaf, words))).toHaveLength(4)
  expect(problemsOf(entryFromFields(leaf, { ...none, form: 'points' }))[0]?.message).toBe(
    'Điểm còn để trống.',
  )
})
