import { expect, test } from 'vitest'
import { describeMoment } from '../../../src/features/review/words.ts'

test('a moment is told by day, month and the whole year, a day without a time as it is', () => {
  expect(describeMoment('2023-01-05')).toBe('05/01/2023')
  expect(describeMoment('2023-01-15T01:30:00Z')).toMatch(/^1[45]\/01\/2023 \d\d:\d\d$/)
})
