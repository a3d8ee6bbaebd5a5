import { expect, test } from 'vitest'
import { outliersOf } from '../../src/domain/outlier.ts'

test('a figure far beyond the middle half is told, high or low', () => {
  expect(outliersOf([90, 91, 92, 93, 94, 95, 20])).toEqual([null, null, null, null, null, null, 'low'])
  expect(outliersOf([1, 2, 3, 2, 1, 30])).toEqual([null, null, null, null, null, 'high'])
})

test('few figures, equal figures and absent ones are never far off', () => {
  expect(outliersOf([1, 100, 3, 2])).toEqual([null, null, null, null])
  expect(outliersOf([5, 5, 5, 5, 5, null])).toEqual([null, null, null, null, null, null])
})
