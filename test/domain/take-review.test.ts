import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDossier, type Dossier } from '../../src/domain/dossier.ts'
import { reopenDossier } from '../../src/domain/freeze.ts'
import type { ReviewRound } from '../../src/domain/review.ts'
import {
  carryReview,
  isSameStatement,
  mergeRounds,
  questionsOf,
  takeReview,
} from '../../src/domain/take-review.ts'
import { sealDossier, verifySeal } from '../../src/files/seal.ts'
import { anyDossier } from './generate.ts'
import { wholeDossier } from './sample-dossier.ts'
import { grant, problemsOf, roundOf, valueOf } from './sample.ts'
import { runs } from '../runs.ts'

const at = '2022-12-14T02:00:00Z'
const by = 'Trần Thị B'
const mine: Dossier = sealed({ ...wholeDossier, review: { rounds: [], surveys: {} } })
/** The same freeze as the reviewer gives it back. */
const back: Dossier = {
  ...mine,
  review: wholeDossier.review,
  stage: 'appraised',
  history: [...mine.history, { at: '2023-01-06T01:00:00Z', by: 'Nguyễn Văn A', what: 'Thẩm định vòng 1' }],
}

function sealed(dossier: Dossier): Dossier {
  const seal = sealDossier(dossier, { at, by })
  const [first] = dossier.history
  return {
    ...dossier,
    seal,
    history: first ? [{ ...first, seal: seal.hash }] : [{ at, by, what: 'Chốt', seal: seal.hash }],
  }
}

describe('a review that comes back', () => {
  test('stands beside the own answers, which are untouched, and the seal still verifies', () => {
    const taken = valueOf(takeReview(mine, back))
    expect(taken.review).toEqual(back.review)
    expect(taken.stage).toBe('appraised')
    expect(taken.history).toEqual(back.history)
    expect(taken.answers).toBe(mine.answers)
    expect(taken.evidence).toBe(mine.evidence)
    expect(taken.seal).toBe(mine.seal)
    expect(verifySeal(taken)).toBe(true)
    expect(valueOf(parseDossier(taken))).toBe(taken)
  })

  test('changes nothing the second time', () => {
    const taken = valueOf(takeReview(mine, back))
    expect(valueOf(takeReview(taken, back))).toBe(taken)
  })

  test('of a second appraisal, or opened again, leads back from the stage before; an older file does not', () => {
    const entry = (day: string, what: string) => ({
      at: `2023-02-${day}T01:00:00Z`,
      by: 'Nguyễn Văn A',
      what,
    })
    const step = (from: Dossier, stage: Dossier['stage'], day: string): Dossier => ({
      ...from,
      stage,
      history: [...from.history, entry(day, stage)],
    })
    const explaining = step(back, 'explaining', '01')
    const again = step(explaining, 'appraised', '02')
    const final = step(again, 'finalised', '03')
    const opened = step(final, 'appraised', '04')
    const takeAll = (...files: readonly Dossier[]) =>
      files.reduce((own, file) => valueOf(takeReview(own, file)), mine).stage
    expect(takeAll(explaining)).toBe('explaining')
    expect(takeAll(explaining, again)).toBe('appraised')
    expect(takeAll(again, explaining)).toBe('appraised')
    expect(takeAll(final, opened)).toBe('appraised')
    expect(takeAll(opened, final)).toBe('appraised')
  })

  test('of a former freeze does not call an explained dossier back, unless it is final', () => {
    const next = sealDossier({ ...mine, revision: 2 }, { at, by })
    const explained: Dossier = { ...mine, revision: 2, stage: 'submitted', seal: next }
    expect(valueOf(takeReview(explained, { ...back, stage: 'explaining' })).stage).toBe('submitted')
    expect(valueOf(takeReview(explained, { ...back, stage: 'finalised' })).stage).toBe('finalised')
  })

  test('comes beside a dossier that was opened again, which stays open', () => {
    const open = valueOf(reopenDossier(mine, { at, by, why: 'Giải trình' }))
    const taken = valueOf(takeReview(open, back))
    expect([taken.stage, taken.seal]).toEqual(['draft', null])
    expect(taken.review.rounds).toEqual(back.review.rounds)
  })

  test('adds to the rounds that are there; a seal over the review stays only where it covers all of them', () => {
    const seal = { hash: 'b'.repeat(64), at, by, signature: null }
    const whole = { ...back, review: { ...back.review, seal } }
    expect(valueOf(takeReview(mine, whole)).review.seal).toEqual(seal)
    const other = roundOf(1, { choice: grant(0) }, { id: 'phan-2' })
    const both = valueOf(takeReview({ ...mine, review: { rounds: [other], surveys: {} } }, whole)).review
    expect(both.rounds.map(({ id }) => id)).toEqual(['phan-1', 'phan-2'])
    expect(both.seal).toBeUndefined()
  })

  test.each<[string, Partial<Dossier>, string]>([
    ['another dossier', { id: 'khac' }, 'hồ sơ khác'],
    ['no freeze', { seal: null, stage: 'draft' }, 'chưa chốt'],
    [
      'another freeze of the same number',
      { seal: { hash: 'c'.repeat(64), at, by, signature: null } },
      'khác với bản trên máy',
    ],
    [
      'a later freeze',
      { revision: 2, seal: { hash: 'c'.repeat(64), at, by, signature: null } },
      'mới có đến bản số 1',
    ],
    ['nothing judged yet', { review: { rounds: [], surveys: {} } }, 'chưa có ý kiến'],
  ])('of %s is refused with the reason', (_, change, words) => {
    expect(problemsOf(takeReview(mine, { ...back, ...change }))[0]?.message).toContain(words)
  })
})

test('nothing a reviewer does changes the answers, evidence or seal of a unit', () => {
  fc.assert(
    fc.property(anyDossier(), anyDossier(), (drawn, other) => {
      const own = sealed({ ...drawn, revision: 1, stage: 'submitted', review: { rounds: [], surveys: {} } })
      const rounds = drawn.review.rounds.length > 0 ? drawn.review.rounds : [roundOf(1, {})]
      const returned: Dossier = {
        ...own,
        answers: other.answers,
        evidence: other.evidence,
        unit: other.unit,
        contact: {
          name: 'X',
          title: '',
          phone: '',
          email: '',
        },
        explanations: {},
        approval: null,
        year: 2030,
        interim: true,
        review: {
          ...drawn.review,
          rounds,
        },
        stage: 'finalised',
      }
      const taken = valueOf(takeReview(own, returned))
      expect(isSameStatement(taken, own)).toBe(true)
      expect(verifySeal(taken)).toBe(true)
      expect(taken.review.rounds).toEqual(mergeRounds(rounds, []))
    }),
    runs(60),
  )
})

describe('review rounds of several appraisers', () => {
  const anyRound: fc.Arbitrary<ReviewRound> = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c'),
      round: fc.integer({ min: 1, max: 3 }),
      day: fc.integer({ min: 1, max: 3 }),
      points: fc.constantFrom(0, 0.5, 1),
    })
    .map(({ id, round, day, points }) => roundOf(round, { x: grant(points) }, { id, at: `2023-01-0${day}` }))
  const anyRounds = fc.uniqueArray(anyRound, { maxLength: 3, selector: ({ id }) => id })

  test('are united by id and sorted by round, then id', () => {
    const rounds = [roundOf(2, {}, { id: 'z' }), roundOf(1, {}, { id: 'y' }), roundOf(2, {}, { id: 'a' })]
    expect(mergeRounds(rounds, [roundOf(1, {}, { id: 'x' })]).map(({ id }) => id)).toEqual([
      'x',
      'y',
      'a',
      'z',
    ])
  })

  test('of one id that was saved again, the later stays', () => {
    const [old, young] = [
      roundOf(1, { x: grant(1) }, { at: '2023-01-05' }),
      roundOf(1, { x: grant(0) }, { at: '2023-01-06' }),
    ]
    expect(mergeRounds([young], [old])).toEqual([young])
    expect(mergeRounds([old], [young])).toEqual([young])
  })

  test('merge to the same in any order and grouping', () => {
    fc.assert(
      fc.property(anyRounds, anyRounds, anyRounds, (a, b, c) => {
        expect(mergeRounds(b, a)).toEqual(mergeRounds(a, b))
        expect(mergeRounds(mergeRounds(a, b), c)).toEqual(mergeRounds(a, mergeRounds(b, c)))
        expect(mergeRounds(a, a)).toEqual(mergeRounds(a, []))
      }),
    )
  })
})

test('a newer freeze goes on with the word of the reviewer, not with what its file says of it', () => {
  const forged = roundOf(1, { choice: grant(1) }, { id: 'gia' })
  const newer = { ...mine, revision: 2, review: { rounds: [forged], surveys: {} } }
  expect(carryReview(newer, back.review).review.rounds).toEqual(back.review.rounds)
})

describe('questions of the reviewer', () => {
  const asked = (...rounds: readonly ReviewRound[]) =>
    questionsOf({ ...mine, explanations: {}, review: { rounds, surveys: {} } })

  test('are those of the last round that spoke', () => {
    expect(asked(roundOf(1, { choice: grant(null), ratio: grant(1) })).map(({ key }) => key)).toEqual([
      'choice',
    ])
    expect(asked(roundOf(1, { choice: grant(null) }), roundOf(2, { choice: grant(1) }))).toEqual([])
    expect(asked(roundOf(1, { choice: grant(1) }), roundOf(2, { choice: grant(null) }))).toHaveLength(1)
  })

  test('are explained by a word of the same round', () => {
    const explanation = { round: 1, at, by, text: 'Đã ban hành', citations: [] }
    const dossier = { ...mine, review: { rounds: [roundOf(1, { choice: grant(null) })], surveys: {} } }
    expect(questionsOf({ ...dossier, explanations: { choice: [explanation] } })[0]?.explained).toBe(true)
    const again = {
      ...dossier,
      review: { rounds: [...dossier.review.rounds, roundOf(2, { choice: grant(null) })], surveys: {} },
    }
    expect(questionsOf({ ...again, explanations: { choice: [explanation] } })[0]?.explained).toBe(false)
  })
})
