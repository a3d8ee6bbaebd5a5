import { expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import { hashOf, sealReview, verifyReviewSeal, verifySeal } from '../../src/files/seal.ts'
import { wholeDossier } from '../domain/sample-dossier.ts'
import { sealed as sealUnit } from './submission.ts'

const at = '2023-01-30T02:00:00Z'
const by = 'Nguyễn Văn A'
const frozen = sealUnit(wholeDossier)
const sealed: Dossier = { ...frozen, review: { ...frozen.review, seal: sealReview(frozen, { at, by }) } }

test('the seal of a review covers which freeze was judged and all that was said of it', () => {
  const { id, revision, review, seal } = frozen
  const said = { rounds: review.rounds, surveys: review.surveys, surveyHeld: review.surveyHeld }
  expect(sealed.review.seal).toEqual({
    hash: hashOf({ id, revision, sealHash: seal?.hash, review: said }),
    at,
    by,
    signature: null,
  })
  expect([verifyReviewSeal(sealed), verifySeal(sealed)]).toEqual([true, true])
})

test.each<[string, Dossier]>([
  ['a review with a round less', { ...sealed, review: { ...sealed.review, rounds: [] } }],
  ['a review with another survey', { ...sealed, review: { ...sealed.review, surveys: {} } }],
  ['a review under another freeze', sealUnit({ ...sealed, year: 2021 })],
])('%s is told from the sealed one', (_, changed) => {
  expect(verifyReviewSeal(changed)).toBe(false)
})

test('a review without a seal, or of an open dossier, has nothing to verify', () => {
  expect(verifyReviewSeal(frozen)).toBeNull()
  expect(verifyReviewSeal({ ...sealed, seal: null })).toBeNull()
})
