import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointsFromNumber } from '../../src/domain/points.ts'
import { rowsOf, scoreDossier, type ScoreRow } from '../../src/domain/score.ts'
import { anyDossier } from './generate.ts'
import { scoreNaively } from './oracle.ts'
import { branchOf, dossierOf, grant, leafOf, roundOf, setOf } from './sample.ts'
import { runs } from '../runs.ts'

const points = pointsFromNumber
const survey = { kind: 'survey', options: [1, 0] } as const
const violation = {
  kind: 'choice',
  options: [
    { key: 'none', label: 'Không', points: 0 },
    { key: 'wrong', label: 'Vi phạm', points: -1 },
  ],
} as const

test('every field of the whole sheet is what a naive scorer in exact fractions finds', () => {
  fc.assert(
    fc.property(anyDossier(), (dossier) => {
      expect(scoreDossier(dossier)).toEqual(scoreNaively(dossier))
    }),
    runs(1000),
  )
})

describe('while a unit works', () => {
  const set = setOf([branchOf('1', [leafOf('a'), leafOf('b')]), leafOf('c'), leafOf('s', survey, { max: 2 })])

  test('nothing answered is nothing at all, not zero', () => {
    const sheet = scoreDossier(dossierOf(set))
    expect(sheet.total).toMatchObject({ self: null, final: null, index: null, state: 'open' })
    expect(sheet).toMatchObject({ tier: null, open: ['a', 'b', 'c'], provisional: true })
    expect(sheet.range).toEqual({ low: 0, high: 100 })
  })

  test('what is open counts in the base, so that the index grows', () => {
    const first = scoreDossier(dossierOf(set, { a: 'yes' }))
    expect(first.total).toMatchObject({ self: points(1), final: points(1), index: 33.33333333 })
    expect(first).toMatchObject({ tier: null, open: ['b', 'c'], range: { low: 33.33333333, high: 100 } })
    const second = scoreDossier(dossierOf(set, { a: 'yes', b: 'yes' }))
    expect(second).toMatchObject({ total: { index: 66.66666667 }, range: { low: 66.66666667, high: 100 } })
  })

  test('with all answered there is a tier and no range, though the survey is still to come', () => {
    const sheet = scoreDossier(dossierOf(set, { a: 'yes', b: 'yes', c: 'yes' }))
    expect(sheet).toMatchObject({ tier: 'Xuất sắc', range: null, open: [], provisional: true })
    expect(sheet.total).toMatchObject({
      index: 100,
      applicableMax: points(5),
      selfMax: points(3),
      state: 'open',
    })
  })

  test('there is no tier while a row is open, however high the index stands already', () => {
    const nearly = setOf([
      leafOf('a'),
      leafOf('b', undefined, { max: 0.05, rule: { kind: 'count', unit: 'lần', perUnit: 1 } }),
    ])
    const sheet = scoreDossier(dossierOf(nearly, { a: 'yes' }))
    expect(sheet).toMatchObject({ total: { index: 95.23809524 }, tier: null, open: ['b'] })
    expect(scoreDossier(dossierOf(nearly, { a: 'yes', b: 0 })).tier).toBe('Xuất sắc')
  })

  test('an answer of zero points is zero, and is not open', () => {
    const sheet = scoreDossier(dossierOf(set, { a: 'no' }))
    expect(rowOf(sheet.areas, 'a')).toMatchObject({ self: 0, final: 0, index: 0, state: 'scored' })
    expect(rowOf(sheet.areas, 'b')).toMatchObject({ self: null, final: null, index: null, state: 'open' })
  })

  test('a ratio with one figure known stays open', () => {
    const ratio = {
      kind: 'ratio',
      numerator: 'x',
      denominator: 'y',
      bands: [{ from: 0, award: 'full' }],
      emptyDenominator: 'exclude',
    } as const
    const half = dossierOf(setOf([leafOf('a', ratio)]), { a: { numerator: 5, denominator: null } })
    expect(scoreDossier(half)).toMatchObject({
      open: ['a'],
      total: { final: null, index: null, state: 'open' },
    })
  })

  test('the low end of the range counts violations that may still come', () => {
    const risky = setOf([leafOf('a'), leafOf('v', violation)])
    expect(scoreDossier(dossierOf(risky, { a: 'yes' })).range).toEqual({ low: 0, high: 100 })
  })

  test('the tier is told from the index rounded to 1e-8, not from the printed one', () => {
    const count = { kind: 'count', unit: 'lần', perUnit: 0.00000001 } as const
    const fine = setOf([leafOf('a', count)])
    expect(scoreDossier(dossierOf(fine, { a: 89_999_999 })).tier).toBe('Tốt')
    expect(scoreDossier(dossierOf(fine, { a: 90_000_000 })).tier).toBe('Xuất sắc')
    expect(scoreDossier(dossierOf(fine, { a: 79_999_999 })).tier).toBeNull()
  })
})

describe('what does not apply', () => {
  const set = setOf([branchOf('1', [leafOf('a'), leafOf('b', undefined, { max: 3 })]), leafOf('c')])

  test('leaves both sums, and the index is of the rest', () => {
    const sheet = scoreDossier(dossierOf(set, { a: 'yes', b: 'notApplicable', c: 'no' }))
    expect(rowOf(sheet.areas, 'b')).toMatchObject({
      max: points(3),
      applicableMax: 0,
      selfMax: 0,
      self: null,
      final: null,
      index: null,
      state: 'excluded',
    })
    expect(rowOf(sheet.areas, '1')).toMatchObject({ max: points(4), applicableMax: points(1), index: 100 })
    expect(sheet.total).toMatchObject({
      max: points(5),
      applicableMax: points(2),
      index: 50,
      state: 'scored',
    })
  })

  test('everywhere in a branch, excludes the branch', () => {
    const sheet = scoreDossier(dossierOf(set, { a: 'notApplicable', b: 'notApplicable', c: 'yes' }))
    expect(rowOf(sheet.areas, '1')).toMatchObject({
      applicableMax: 0,
      final: null,
      index: null,
      state: 'excluded',
    })
    expect(sheet.total).toMatchObject({ index: 100, applicableMax: points(1) })
  })

  test('everywhere, leaves nothing to rank', () => {
    const values = { a: 'notApplicable', b: 'notApplicable', c: 'notApplicable' }
    const sheet = scoreDossier(dossierOf(set, values))
    expect(sheet.total).toMatchObject({ final: null, index: null, state: 'excluded', applicableMax: 0 })
    expect(sheet).toMatchObject({ tier: null, range: null, open: [], provisional: false })
  })

  test('is full points under the policy "full"', () => {
    const full = setOf([leafOf('a', undefined, { notApplicable: 'full' }), leafOf('b')])
    const sheet = scoreDossier(dossierOf(full, { a: 'notApplicable', b: 'no' }))
    expect(sheet.total).toMatchObject({ self: points(1), applicableMax: points(2), index: 50 })
  })

  test('is what the reviewer says in the end', () => {
    const sheet = (said: number | 'notApplicable') =>
      scoreDossier(
        dossierOf(
          set,
          { a: 'yes', b: 'notApplicable', c: 'yes' },
          {
            review: { rounds: [roundOf(1, { a: grant('notApplicable'), b: grant(said) })], surveys: {} },
          },
        ),
      )
    expect(rowOf(sheet(2).areas, 'a')).toMatchObject({ state: 'excluded', self: null, applicableMax: 0 })
    expect(rowOf(sheet(2).areas, 'b')).toMatchObject({
      self: null,
      appraised: points(2),
      final: points(2),
      applicableMax: points(3),
      state: 'scored',
    })
    expect(sheet(2).total).toMatchObject({ applicableMax: points(4), final: points(3), index: 75 })
    expect(rowOf(sheet('notApplicable').areas, 'b').state).toBe('excluded')
  })
})

test('the total is called so, and holds the areas', () => {
  const sheet = scoreDossier(dossierOf(setOf([leafOf('a')])))
  expect(sheet.total).toMatchObject({ key: 'total', code: '', title: 'Tổng điểm', children: sheet.areas })
})

test('rows are listed from the top down', () => {
  const set = setOf([branchOf('1', [leafOf('a'), branchOf('2', [leafOf('b')])]), leafOf('c')])
  const sheet = scoreDossier(dossierOf(set))
  expect(rowsOf(sheet.areas).map(({ key }) => key)).toEqual(['1', 'a', '2', 'b', 'c'])
})

function rowOf(rows: readonly ScoreRow[], key: string): ScoreRow {
  const row = rowsOf(rows).find((each) => each.key === key)
  if (!row) throw new Error(`no row ${key}`)
  return row
}
