import { describe, expect, test } from 'vitest'
import { standingOf, type ReviewItem, type ReviewRound } from '../../src/domain/review.ts'
import { grant, roundOf } from './sample.ts'

const council = { kind: 'council' } as const
const question = grant(null)

/** What stands for the criterion "a": points, or the word for it. */
function standing(...rounds: readonly ReviewRound[]): unknown {
  const stands = standingOf({ rounds, surveys: {} }, 'a')
  return stands.kind === 'item' ? stands.item.points : stands.kind
}

function said(round: number, item: ReviewItem, other: Partial<ReviewRound> = {}): ReviewRound {
  return roundOf(round, { a: item }, { id: `${round}-${JSON.stringify([item, other])}`, ...other })
}

test('nothing stands where nobody has spoken', () => {
  expect(standing()).toBe('none')
  expect(standing(roundOf(1, { b: grant(1) }))).toBe('none')
  expect(standing(roundOf(1, {}))).toBe('none')
})

test('the highest round stands, in whatever order the parts came', () => {
  expect(standing(said(1, grant(1)), said(2, grant(0.5)))).toBe(0.5)
  expect(standing(said(2, grant(0.5)), said(1, grant(1)))).toBe(0.5)
  expect(standing(said(1, grant(1)), said(3, grant(0)), said(2, grant(0.5)))).toBe(0)
  expect(standing(said(9, grant(1)), said(10, grant(0.5)))).toBe(0.5)
})

test('a later round that is silent on a criterion leaves the former word', () => {
  expect(standing(said(1, grant(1)), roundOf(2, { b: grant(0) }))).toBe(1)
})

test('a question does not count', () => {
  expect(standing(said(1, question))).toBe('none')
  expect(standing(said(1, grant(1)), said(2, question))).toBe(1)
  expect(standing(said(2, question), said(2, grant(0.5), { id: 'x' }))).toBe(0.5)
})

test('"not applicable" is a word like any other', () => {
  expect(standing(said(1, grant(1)), said(2, grant('notApplicable')))).toBe('notApplicable')
  expect(standing(said(1, grant('notApplicable')), said(2, grant(1)))).toBe(1)
})

describe('the council', () => {
  test('outranks all appraisals, even those of later rounds', () => {
    expect(standing(said(1, grant(0.25), council), said(2, grant(1)))).toBe(0.25)
    expect(standing(said(3, grant(1)), said(1, grant(0.25), council), said(2, grant(0)))).toBe(0.25)
  })

  test('its own later word outranks its former', () => {
    expect(standing(said(1, grant(0.25), council), said(2, grant(0.75), council))).toBe(0.75)
  })

  test('its question leaves the appraisal standing', () => {
    expect(standing(said(1, grant(1)), said(2, question, council))).toBe(1)
  })

  test('never conflicts with an appraisal of the same round', () => {
    expect(standing(said(1, grant(1)), said(1, grant(0.5), council))).toBe(0.5)
  })

  test('a round that names no kind is an appraisal', () => {
    expect(standing(said(2, grant(1)), said(1, grant(0.5), { kind: 'appraisal' }))).toBe(1)
    expect(standing(said(2, grant(1)), said(1, grant(0.5), council))).toBe(0.5)
  })
})

describe('two parts of one round', () => {
  test('that say the same agree, whatever the order of the fields', () => {
    const turned = { reason: grant(1).reason, verdict: grant(1).verdict, points: 1 }
    expect(standing(said(1, grant(1)), said(1, turned, { id: 'x' }))).toBe(1)
  })

  test('that say different things are a conflict, and both are told', () => {
    const [one, other] = [said(1, grant(1)), said(1, grant(0.5))]
    expect(standingOf({ rounds: [one, other], surveys: {} }, 'a')).toEqual({
      kind: 'conflict',
      rounds: [one, other],
    })
  })

  test('that give the same points for different reasons are a conflict', () => {
    expect(standing(said(1, grant(1)), said(1, { ...grant(1), reason: 'Khác' }))).toBe('conflict')
  })

  test('a conflict in the last round is not settled by a former one', () => {
    expect(standing(said(1, grant(1)), said(2, grant(0)), said(2, grant(0.5)))).toBe('conflict')
  })

  test('a conflict of appraisals is settled by a later round or by the council', () => {
    const conflict = [said(1, grant(1)), said(1, grant(0.5))]
    expect(standing(...conflict, said(2, grant(0.75)))).toBe(0.75)
    expect(standing(...conflict, said(1, grant(0.75), council))).toBe(0.75)
  })

  test('a question beside a score is no conflict', () => {
    expect(standing(said(1, grant(1)), said(1, question, { id: 'x' }))).toBe(1)
  })
})

test('the round that stands is told with its item', () => {
  const round = said(2, grant(0.5), { body: 'Sở Nội vụ' })
  expect(standingOf({ rounds: [said(1, grant(1)), round], surveys: {} }, 'a')).toEqual({
    kind: 'item',
    item: grant(0.5),
    round,
  })
})

test('a key that is the name of a thing of JavaScript finds nothing', () => {
  expect(standingOf({ rounds: [roundOf(1, { a: grant(1) })], surveys: {} }, 'toString')).toEqual({
    kind: 'none',
  })
})
