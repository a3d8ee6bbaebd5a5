import { expect, test } from 'vitest'
import { draftFrom, wordFrom } from '../../../src/features/review/verdict-draft.ts'
import type { ReviewItem } from '../../../src/domain/review.ts'
import { valueOf } from '../../domain/sample.ts'

const declared = { numerator: 80, denominator: 100 }

test.each<ReviewItem>([
  { points: 0.5, verdict: 'change', reason: 'vì' },
  { points: 0.6, value: { numerator: 60, denominator: 100 }, verdict: 'change', reason: 'vì' },
  { points: 'notApplicable', verdict: 'change', reason: 'vì' },
  { points: null, verdict: 'question', reason: 'vì' },
  { points: 0, verdict: 'refuseNA', reason: 'vì' },
])('the form of %j says it again', (item) => {
  const word = valueOf(wordFrom(draftFrom(item, declared)))
  expect(word).toMatchObject({ reason: 'vì' })
  const said = { points: item.points, value: item.value, ...word }
  expect([said.points, said.value]).toEqual([item.points, item.value])
})

test('an agreement leaves the form empty, and what is no figure is refused', () => {
  const empty = draftFrom({ points: 1, verdict: 'agree', reason: '' }, declared)
  expect(empty.mode).toBe('none')
  expect(valueOf(wordFrom(empty))).toBeNull()
  expect(wordFrom({ ...empty, mode: 'points', points: 'abc' }).ok).toBe(false)
  expect(valueOf(wordFrom({ ...empty, mode: 'points', points: '0,25', reason: 'x' }))).toMatchObject({
    points: 0.25,
  })
})
