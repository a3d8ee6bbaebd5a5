import { expect, test } from 'vitest'
import { lossesOf } from '../../src/domain/loss.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { dossierOf, leafOf, roundOf, setOf, yesNo } from './sample.ts'

const ratio = {
  kind: 'ratio',
  numerator: 'a',
  denominator: 'b',
  bands: [{ from: 0, award: 'proportional' }],
  emptyDenominator: 'exclude',
} as const
const deadline = {
  kind: 'deadline',
  due: '03-31',
  yearOffset: 0,
  steps: [{ daysLate: 0, points: 1 }],
} as const
const set = setOf([leafOf('a', deadline), leafOf('b', ratio), leafOf('c', yesNo)])

test('a criterion whose "không áp dụng" was refused is not told as late work or poor figures', () => {
  const refused = { points: 0, verdict: 'refuseNA', reason: 'Có phát sinh' } as const
  const items = { a: refused, b: refused, c: { points: 0, verdict: 'change', reason: 'Sai' } } as const
  const values = { a: 'notApplicable', b: { numerator: 0, denominator: 0 }, c: 'yes' } as const
  const dossier = dossierOf(set, values, { review: { rounds: [roundOf(1, items)], surveys: {} } })
  const causes = lossesOf(dossier, scoreDossier(dossier)).map(({ key, cause }) => [key, cause])
  expect(causes).toEqual([
    ['a', 'refused'],
    ['b', 'refused'],
    ['c', 'lowered'],
  ])
})
