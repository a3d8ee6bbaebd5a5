import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  acceptedWithRest,
  acceptRest,
  grant,
  isBesideRule,
  withdraw,
  type Word,
} from '../../src/domain/appraisal.ts'
import { marksOf } from '../../src/domain/appraisal-mark.ts'
import { beginAppraisal, closeAppraisal, finaliseDossier } from '../../src/domain/appraisal-stage.ts'
import { parseDossier, type Dossier } from '../../src/domain/dossier.ts'
import { standingOf, type ReviewItem } from '../../src/domain/review.ts'
import { isSameStatement } from '../../src/domain/take-review.ts'
import { sealReview } from '../../src/files/seal.ts'
import { anyDossier } from './generate.ts'
import { leavesByKey } from '../../src/domain/criteria.ts'
import { actOf, submitted } from './sample-appraisal.ts'
import { problemsOf, valueOf } from './sample.ts'

const act = actOf()
const say = (dossier: Dossier, key: string, word: Word) => valueOf(grant(dossier, key, word, act))

function itemOf(dossier: Dossier, key: string): ReviewItem | string {
  const standing = standingOf(dossier.review, key)
  return standing.kind === 'item' ? standing.item : standing.kind
}

test('agreeing keeps the self-score as a number, and an exclusion as one', () => {
  expect(itemOf(say(submitted(), 'b', { kind: 'agree' }), 'b')).toEqual({
    points: 0.8,
    verdict: 'agree',
    reason: '',
  })
  expect(itemOf(say(submitted(), 'c', { kind: 'agree' }), 'c')).toMatchObject({ points: 'notApplicable' })
  expect(problemsOf(grant(submitted({ answers: {} }), 'a', { kind: 'agree' }, act))[0]?.message).toContain(
    'chưa kê khai',
  )
})

test('own figures get their points by the rule, and need a reason', () => {
  const value = { numerator: 60, denominator: 100 }
  const said = say(submitted(), 'b', { kind: 'figures', value, reason: ' Số liệu không khớp ' })
  expect(itemOf(said, 'b')).toEqual({ points: 0.6, value, verdict: 'change', reason: 'Số liệu không khớp' })
  expect(problemsOf(grant(submitted(), 'b', { kind: 'figures', value, reason: ' ' }, act))[0]?.message).toBe(
    'Điểm khác điểm tự đánh giá: phải ghi lý do.',
  )
  const half = { numerator: 60, denominator: null }
  expect(grant(submitted(), 'b', { kind: 'figures', value: half, reason: 'x' }, act).ok).toBe(false)
  const same = { numerator: 80, denominator: 100 }
  expect(itemOf(say(submitted(), 'b', { kind: 'figures', value: same, reason: '' }), 'b')).toMatchObject({
    verdict: 'agree',
  })
})

test('points beside the rule are taken between its least and most, marked, and need a reason', () => {
  const said = say(submitted(), 'a', { kind: 'points', points: 0.3, reason: 'Làm một phần' })
  const leaf = leavesByKey(said.set).get('a')
  const item = itemOf(said, 'a')
  expect(leaf && typeof item !== 'string' && isBesideRule(said, leaf, item)).toBe(true)
  const plain = itemOf(say(submitted(), 'a', { kind: 'points', points: 0, reason: 'Không có' }), 'a')
  expect(leaf && typeof plain !== 'string' && isBesideRule(said, leaf, plain)).toBe(false)
  for (const points of [-0.1, 1.01, 0.123456789]) {
    expect(grant(submitted(), 'a', { kind: 'points', points, reason: 'x' }, act).ok).toBe(false)
  }
  expect(grant(submitted(), 'a', { kind: 'points', points: 0.3, reason: '' }, act).ok).toBe(false)
  expect(itemOf(say(submitted(), 'e', { kind: 'points', points: 0.75, reason: '' }), 'e')).toMatchObject({
    points: 0.75,
    verdict: 'agree',
  })
  expect(grant(submitted(), 'e', { kind: 'points', points: 0.8, reason: '' }, act).ok).toBe(false)
})

test('"không áp dụng" is refused with points and a reason, only where it was claimed', () => {
  const word = { kind: 'refuseNA', points: 0, reason: 'Có phát sinh' } as const
  expect(itemOf(say(submitted(), 'c', word), 'c')).toEqual({
    points: 0,
    verdict: 'refuseNA',
    reason: 'Có phát sinh',
  })
  expect(grant(submitted(), 'a', word, act).ok).toBe(false)
  expect(grant(submitted(), 'c', { ...word, reason: '' }, act).ok).toBe(false)
  expect(itemOf(say(submitted(), 'a', { kind: 'excuse', reason: 'Theo Công văn 5' }), 'a')).toMatchObject({
    points: 'notApplicable',
  })
  expect(grant(submitted(), 'd', { kind: 'excuse', reason: 'x' }, act).ok).toBe(false)
})

test('the rest of an area is accepted but for what was judged, left out or said not to apply', () => {
  const begun = say(submitted(), 'a', { kind: 'points', points: 0, reason: 'Không có tài liệu' })
  const { dossier, accepted, left } = valueOf(acceptRest(begun, '1', act))
  expect({ accepted, left }).toEqual({ accepted: ['b'], left: ['c'] })
  expect(itemOf(dossier, 'b')).toMatchObject({ points: 0.8, verdict: 'agree', reason: acceptedWithRest })
  expect(itemOf(dossier, 'a')).toMatchObject({ points: 0 })
  expect(dossier.history.at(-1)?.what).toBe('Lĩnh vực 1: đồng ý các tiêu chí còn lại (b)')
  expect(itemOf(say(dossier, 'b', { kind: 'agree' }), 'b')).toMatchObject({ reason: '' })
  expect(parseDossier(dossier).ok).toBe(true)
})

test('the rest of an area leaves out what a word was begun on', () => {
  const { accepted, left } = valueOf(acceptRest(submitted(), '1', act, new Set(['b'])))
  expect({ accepted, left }).toEqual({ accepted: ['a'], left: ['b', 'c'] })
})

test('a word can be changed and taken back, and saying it again changes nothing', () => {
  const once = say(submitted(), 'a', { kind: 'agree' })
  expect(say(once, 'a', { kind: 'agree' })).toBe(once)
  const asked = say(once, 'a', { kind: 'question', reason: 'Bổ sung kế hoạch' })
  expect(asked.review.rounds).toHaveLength(1)
  expect(marksOf(asked).get('a')).toBe('asked')
  expect(marksOf(valueOf(withdraw(asked, 'a', act))).get('a')).toBe('open')
})

test('nobody appraises without a name, nor before the freeze, nor after the end', () => {
  const nobody = { ...act, by: ' ', body: '' }
  expect(grant(submitted(), 'a', { kind: 'agree' }, nobody).ok).toBe(false)
  for (const stage of ['draft', 'appraised', 'explaining', 'finalised'] as const) {
    expect(grant(submitted({ stage }), 'a', { kind: 'agree' }, act).ok).toBe(false)
  }
})

test('a newer freeze begins the next appraisal; what the answer changed since is to be confirmed', () => {
  const first = 'abd'.split('').reduce((one, key) => say(one, key, { kind: 'agree' }), submitted())
  const newer: Dossier = {
    ...first,
    revision: 2,
    answers: { ...first.answers, a: { value: 'no', note: '', citations: [] } },
  }
  const marks = marksOf(newer, [first])
  expect([marks.get('a'), marks.get('b')]).toEqual(['stale', 'judged'])
  expect(marksOf(newer).get('b')).toBe('stale')
  expect(grant(newer, 'a', { kind: 'keep' }, act).ok).toBe(false)
  const confirmed = valueOf(grant(newer, 'b', { kind: 'keep' }, { ...act, id: 'hai' }))
  expect(confirmed.review.rounds.map(({ round, revision }) => [round, revision])).toEqual([
    [1, 1],
    [2, 2],
  ])
  expect(marksOf(confirmed).get('b')).toBe('judged')
  expect(confirmed.review.rounds[0]).toEqual(first.review.rounds[0])
})

const anyWord: fc.Arbitrary<Word> = fc.oneof(
  fc.constantFrom<Word>({ kind: 'agree' }, { kind: 'keep' }),
  fc.record({
    kind: fc.constantFrom('points' as const, 'refuseNA' as const),
    points: fc.constantFrom(0, 0.25, 1, 3),
    reason: fc.constantFrom('', 'vì'),
  }),
  fc.record({
    kind: fc.constantFrom('question' as const, 'excuse' as const),
    reason: fc.constantFrom('', 'vì'),
  }),
)

test('whatever an appraiser does leaves what the unit states alone, and the file stays sound', () => {
  fc.assert(
    fc.property(anyDossier(), fc.array(fc.tuple(fc.nat(30), anyWord), { maxLength: 6 }), (any, words) => {
      const begun: Dossier = {
        ...any,
        revision: 1,
        stage: 'submitted',
        seal: submitted().seal,
        review: { rounds: any.review.rounds, surveys: any.review.surveys },
      }
      const keys = [...leavesByKey(begun.set).keys()]
      let dossier = begun
      for (const [at, word] of words) {
        const said = grant(dossier, keys[at % keys.length] ?? '', word, act)
        if (said.ok) dossier = said.value
      }
      for (const { key } of begun.set.areas) {
        const rest = acceptRest(dossier, key, act)
        if (rest.ok) dossier = rest.value.dossier
      }
      expect(isSameStatement(begun, dossier)).toBe(true)
      expect(parseDossier(dossier)).toMatchObject({ ok: true })
    }),
  )
})

test('a finalised result never changes', () => {
  const judged = 'abcd'.split('').reduce((one, key) => say(one, key, { kind: 'agree' }), submitted())
  const whole = say(judged, 'e', { kind: 'points', points: 1, reason: '' })
  const closed = valueOf(closeAppraisal(whole, { explainUntil: null }, act))
  const final = valueOf(
    finaliseDossier(closed, { at: '2023-02-01T00:00:00Z', by: 'Chủ tịch', app: '1', seal: sealReview }),
  )
  expect(parseDossier(final).ok).toBe(true)
  const tries = [
    ...'abcde'.split('').map((key) => grant(final, key, { kind: 'agree' }, act)),
    withdraw(final, 'a', act),
    acceptRest(final, '1', act),
    beginAppraisal(final, act),
    closeAppraisal(final, { explainUntil: null }, act),
  ]
  expect(tries.map(({ ok }) => ok)).toEqual(tries.map(() => false))
})
