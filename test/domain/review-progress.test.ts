import { expect, test } from 'vitest'
import { grant, type Word } from '../../src/domain/appraisal.ts'
import { beginAppraisal, closeAppraisal } from '../../src/domain/appraisal-stage.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import { describeProgress, unfinishedReview } from '../../src/domain/review-progress.ts'
import { actOf, submitted } from './sample-appraisal.ts'
import { valueOf } from './sample.ts'

const act = actOf()
const say = (dossier: Dossier, key: string, word: Word) => valueOf(grant(dossier, key, word, act))
const begun = say(say(submitted(), 'a', { kind: 'agree' }), 'b', { kind: 'question', reason: 'Gửi kế hoạch' })
const judged = 'cd'.split('').reduce((one, key) => say(one, key, { kind: 'agree' }), begun)
const whole = say(judged, 'e', { kind: 'points', points: 1, reason: '' })

test('an appraisal that goes on says how many criteria it has come to', () => {
  expect(unfinishedReview(submitted())).toBeNull()
  expect(unfinishedReview(begun)).toEqual({ judged: 2, count: 5 })
  expect(describeProgress({ judged: 29, count: 79 })).toBe('mới thẩm định 29/79 tiêu chí')
})

test('one that came to every criterion, or was ended, is a result', () => {
  expect(unfinishedReview(whole)).toBeNull()
  const ended = valueOf(closeAppraisal(whole, { explainUntil: '2023-01-20' }, act))
  expect(unfinishedReview(ended)).toBeNull()
  expect(unfinishedReview({ ...begun, stage: 'finalised' })).toBeNull()
  const again = valueOf(beginAppraisal(ended, { ...act, id: 'lan-2' }))
  expect(unfinishedReview(again)).toEqual({ judged: 4, count: 5 })
})

test('a dossier opened to explain still knows that its result is whole', () => {
  expect(unfinishedReview({ ...whole, stage: 'draft' })).toBeNull()
  expect(unfinishedReview({ ...begun, stage: 'draft' })).toEqual({ judged: 2, count: 5 })
})
