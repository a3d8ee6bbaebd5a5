import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptRest, grant, withdraw } from '../../src/domain/appraisal.ts'
import { bulkRowsOf, drawSample, isSeenAgain } from '../../src/domain/bulk-sample.ts'
import { actOf, submitted } from './sample-appraisal.ts'
import { valueOf } from './sample.ts'

test('only rows that still stand as accepted with the rest can be drawn', () => {
  const { dossier } = valueOf(acceptRest(submitted(), '1', actOf()))
  expect(bulkRowsOf(dossier, 'p')).toEqual([
    { unit: 'p', key: 'a' },
    { unit: 'p', key: 'b' },
  ])
  const seen = valueOf(grant(dossier, 'a', { kind: 'agree' }, actOf()))
  expect(bulkRowsOf(seen, 'p')).toEqual([{ unit: 'p', key: 'b' }])
  expect(['a', 'b'].filter((key) => isSeenAgain(seen, key))).toEqual(['a'])
  expect(isSeenAgain(valueOf(withdraw(dossier, 'a', actOf())), 'a')).toBe(false)
})

test('the same seed draws the same rows, another seed others', () => {
  const rows = Array.from({ length: 200 }, (_, at) => at)
  expect(drawSample(rows, 10, 7)).toEqual(drawSample(rows, 10, 7))
  expect(drawSample(rows, 10, 7)).not.toEqual(drawSample(rows, 10, 8))
})

test('a sample has its share, at least one, each row once and in order', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 100 }), fc.nat(), (count, percent, seed) => {
      const rows = Array.from({ length: count }, (_, at) => at)
      const drawn = drawSample(rows, percent, seed)
      expect(drawn).toHaveLength(Math.ceil((count * percent) / 100))
      expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual(drawn)
    }),
  )
})
