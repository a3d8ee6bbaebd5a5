import { describe, expect, test } from 'vitest'
import { pointsFromNumber } from '../../src/domain/points.ts'
import { rowsOf, scoreDossier, type ScoreRow } from '../../src/domain/score.ts'
import { dossierOf, grant, leafOf, roundOf, setOf } from './sample.ts'

const points = pointsFromNumber
const survey = { kind: 'survey', options: [1, 0] } as const
const byReviewer = { kind: 'number', step: 0.5, by: 'reviewer' } as const

describe('appraisal and survey', () => {
  const set = setOf([leafOf('a'), leafOf('b'), leafOf('s', survey), leafOf('n', byReviewer)])
  const answered = { a: 'yes', b: 'no' }

  test('the reviewer’s word counts before the survey, the survey before the unit’s', () => {
    const sheet = scoreDossier(
      dossierOf(set, answered, {
        review: {
          rounds: [roundOf(1, { a: grant(0.25), s: grant(0.75) })],
          surveys: { s: { counts: [1, 1] } },
        },
      }),
    )
    expect(rowOf(sheet.areas, 'a')).toMatchObject({
      self: points(1),
      appraised: points(0.25),
      final: points(0.25),
    })
    expect(rowOf(sheet.areas, 'b')).toMatchObject({ self: 0, appraised: null, final: 0 })
    expect(rowOf(sheet.areas, 's')).toMatchObject({
      self: null,
      appraised: points(0.75),
      survey: points(0.5),
      final: points(0.75),
    })
    expect(sheet.total).toMatchObject({
      self: points(1),
      appraised: points(1),
      survey: points(0.5),
      final: points(1),
    })
  })

  test('a survey counts before full points that the unit was given because it does not apply', () => {
    const excused = setOf([leafOf('s', survey, { notApplicable: 'full' })])
    const sheetOf = (counts: readonly number[]) =>
      scoreDossier(
        dossierOf(excused, { s: 'notApplicable' }, { review: { rounds: [], surveys: { s: { counts } } } }),
      )
    expect(sheetOf([0, 0]).total).toMatchObject({ self: points(1), survey: null, final: points(1) })
    expect(sheetOf([1, 3]).total).toMatchObject({
      self: points(1),
      survey: points(0.25),
      final: points(0.25),
    })
  })

  test('the reviewer’s own leaves are open rows, but not the unit’s to answer', () => {
    const sheet = scoreDossier(dossierOf(set, answered))
    expect([rowOf(sheet.areas, 's').state, rowOf(sheet.areas, 'n').state]).toEqual(['open', 'open'])
    expect(sheet).toMatchObject({ open: [], range: null, tier: null })
    expect(sheet.total).toMatchObject({
      applicableMax: points(4),
      selfMax: points(2),
      index: 50,
      state: 'open',
    })
  })

  test('a figure by the reviewer is that of the item', () => {
    const review = { rounds: [roundOf(1, { n: grant(0.5) })], surveys: {} }
    const sheet = scoreDossier(dossierOf(set, answered, { review }))
    expect(rowOf(sheet.areas, 'n')).toMatchObject({ self: null, appraised: points(0.5), state: 'scored' })
    expect(sheet.total).toMatchObject({ final: points(1.5), index: 50 })
  })

  test.each([
    ['optional', false, 'excluded', 3],
    ['optional', true, 'open', 4],
    ['optional', null, 'open', 4],
    ['optional', undefined, 'open', 4],
    ['required', false, 'open', 4],
  ] as const)('a survey that is %s and held: %s is %s', (policy, surveyHeld, state, applicable) => {
    const review = { rounds: [], surveys: {}, ...(surveyHeld === undefined ? {} : { surveyHeld }) }
    const sheet = scoreDossier(dossierOf({ ...set, survey: policy }, answered, { review }))
    expect(rowOf(sheet.areas, 's').state).toBe(state)
    expect(sheet.total.applicableMax).toBe(points(applicable))
  })

  test('a survey that was not held counts for nothing, whatever is left in the file', () => {
    const review = {
      rounds: [roundOf(1, { s: grant(1) })],
      surveyHeld: false,
      surveys: { s: { counts: [9, 0] } },
    }
    const sheet = scoreDossier(dossierOf(set, answered, { review }))
    expect(rowOf(sheet.areas, 's')).toMatchObject({
      state: 'excluded',
      survey: null,
      appraised: null,
      final: null,
    })
  })

  test('a conflict leaves the unit’s own points, without appraised ones', () => {
    const rounds = [roundOf(1, { a: grant(0.25) }), roundOf(1, { a: grant(0.5) }, { id: 'khác' })]
    const sheet = scoreDossier(dossierOf(set, answered, { review: { rounds, surveys: {} } }))
    expect(rowOf(sheet.areas, 'a')).toMatchObject({ appraised: null, final: points(1), state: 'scored' })
    expect(sheet.provisional).toBe(true)
  })

  test('a row that the unit left open is closed by the reviewer’s points', () => {
    const review = { rounds: [roundOf(1, { b: grant(0.5) })], surveys: {} }
    const sheet = scoreDossier(dossierOf(set, { a: 'yes' }, { review }))
    expect(sheet.open).toEqual([])
    expect(rowOf(sheet.areas, 'b')).toMatchObject({ self: null, final: points(0.5), state: 'scored' })
  })

  test('the result is provisional until every applicable row is appraised or surveyed', () => {
    const provisional = (items: Parameters<typeof roundOf>[1]) =>
      scoreDossier(
        dossierOf(set, answered, {
          review: { rounds: [roundOf(1, items)], surveys: { s: { counts: [1, 1] } } },
        }),
      ).provisional
    expect(provisional({})).toBe(true)
    expect(provisional({ a: grant(1), b: grant(0) })).toBe(true)
    expect(provisional({ a: grant(1), b: grant(0), n: grant(1) })).toBe(false)
    expect(provisional({ a: grant(1), b: grant('notApplicable'), n: grant(1) })).toBe(false)
    expect(provisional({ a: grant(1), b: grant(null), n: grant(1) })).toBe(true)
  })
})

describe('bonus and penalty', () => {
  const count = (perUnit: number) => ({ kind: 'count', unit: 'lần', perUnit }) as const
  const set = setOf([leafOf('a', count(1), { max: 10 })], {
    adjustments: {
      bonus: { max: 3, items: [leafOf('b1', count(2), { max: 2 }), leafOf('b2', count(2), { max: 2 })] },
      penalty: { max: 5, items: [leafOf('p', count(4), { max: 8 })] },
      ceiling: 10,
    },
  })
  const sheetOf = (values: Readonly<Record<string, number>>) => scoreDossier(dossierOf(set, values))

  test('unanswered give nothing and are never open', () => {
    const sheet = sheetOf({ a: 6 })
    expect(sheet).toMatchObject({ bonus: 0, penalty: 0, open: [], range: null })
    expect(sheet.adjustments.map(({ key, state, final }) => [key, state, final])).toEqual([
      ['b1', 'scored', null],
      ['b2', 'scored', null],
      ['p', 'scored', null],
    ])
    expect(sheet.total).toMatchObject({
      self: points(6),
      final: points(6),
      index: 60,
      applicableMax: points(10),
    })
  })

  test('each block is capped; a penalty is taken off', () => {
    expect(sheetOf({ a: 6, b1: 1 })).toMatchObject({
      bonus: points(2),
      total: { final: points(8), index: 80 },
    })
    expect(sheetOf({ a: 6, b1: 1, b2: 1 })).toMatchObject({ bonus: points(3), total: { final: points(9) } })
    expect(sheetOf({ a: 6, p: 1 })).toMatchObject({
      penalty: points(4),
      total: { final: points(2), index: 20 },
    })
    expect(sheetOf({ a: 6, p: 2 })).toMatchObject({ penalty: points(5), total: { final: points(1) } })
  })

  test('the total stays between 0 and the ceiling', () => {
    expect(sheetOf({ a: 2, p: 2 }).total).toMatchObject({ final: 0, index: 0 })
    expect(sheetOf({ a: 9, b1: 1 }).total).toMatchObject({ final: points(10), index: 100 })
    const { ceiling: _, ...open } = set.adjustments ?? {
      bonus: { max: 0, items: [] },
      penalty: { max: 0, items: [] },
    }
    const unlimited = dossierOf({ ...set, adjustments: open }, { a: 9, b1: 1 })
    expect(scoreDossier(unlimited).total).toMatchObject({ final: points(11), index: 110 })
  })

  test('they stay out of the columns of the total, but are appraised like leaves', () => {
    const review = { rounds: [roundOf(1, { b1: grant(0.5) })], surveys: {} }
    const sheet = scoreDossier(dossierOf(set, { a: 6, b1: 1 }, { review }))
    expect(sheet.adjustments[0]).toMatchObject({
      self: points(2),
      appraised: points(0.5),
      final: points(0.5),
    })
    expect(sheet.total).toMatchObject({ self: points(6), appraised: null, final: points(6.5) })
    expect(sheet.bonus).toBe(points(0.5))
  })

  test('alone they make no result: the areas are still unanswered', () => {
    expect(sheetOf({ b1: 1, p: 1 }).total).toMatchObject({ final: null, index: null, state: 'open' })
    expect(sheetOf({ b1: 1 }).range).toEqual({ low: 20, high: 100 })
  })
})

describe('rounding', () => {
  const third = { kind: 'count', unit: 'lần', perUnit: 0.333 } as const
  const three = ['a', 'b', 'c'].map((key) => leafOf(key, third))
  const values = { a: 1, b: 1, c: 1 }

  test('"total" keeps every decimal; "leaf" rounds each leaf, then adds', () => {
    expect(scoreDossier(dossierOf(setOf(three), values)).total.final).toBe(points(0.999))
    expect(scoreDossier(dossierOf(setOf(three, { rounding: 'total' }), values)).total.final).toBe(
      points(0.999),
    )
    const leaf = scoreDossier(dossierOf(setOf(three, { rounding: 'leaf' }), values))
    expect(rowOf(leaf.areas, 'a')).toMatchObject({ self: points(0.33), final: points(0.33) })
    expect(leaf.total.final).toBe(points(0.99))
  })

  test('"leaf" rounds appraised and survey points and bonus too', () => {
    const set = setOf([leafOf('a'), leafOf('s', survey)], {
      rounding: 'leaf',
      digits: 1,
      adjustments: { bonus: { max: 1, items: [leafOf('b')] }, penalty: { max: 0, items: [] } },
    })
    const review = {
      rounds: [roundOf(1, { a: grant(0.25), b: grant(0.15) })],
      surveys: { s: { counts: [1, 2] } },
    }
    const sheet = scoreDossier(dossierOf(set, {}, { review }))
    expect(sheet.total).toMatchObject({ appraised: points(0.3), survey: points(0.3), final: points(0.8) })
    expect(sheet.bonus).toBe(points(0.2))
  })

  test('rounding never lifts a leaf over its maximum nor drops it under its least', () => {
    const all = { kind: 'count', unit: 'lần', perUnit: 0.25 } as const
    const floor = { kind: 'deduction', unit: 'lần', perUnit: 1, floor: -0.25 } as const
    const set = setOf([leafOf('a', all, { max: 0.25 }), leafOf('d', floor, { max: 0.25 })], {
      rounding: 'leaf',
      digits: 1,
    })
    const sheet = scoreDossier(dossierOf(set, { a: 1, d: 9 }))
    expect(rowOf(sheet.areas, 'a')).toMatchObject({ final: points(0.25), index: 100 })
    expect(rowOf(sheet.areas, 'd').final).toBe(points(-0.25))
    expect(scoreDossier(dossierOf(set, { d: 0 })).range).toEqual({ low: 50, high: 100 })
  })
})

function rowOf(rows: readonly ScoreRow[], key: string): ScoreRow {
  const row = rowsOf(rows).find((each) => each.key === key)
  if (!row) throw new Error(`no row ${key}`)
  return row
}
