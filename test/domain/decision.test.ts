import { expect, test } from 'vitest'
import { decisionDay, withTitle } from '../../src/domain/decision.ts'

test('a decision without a title, or a title without a number, leaves no colon behind', () => {
  expect(withTitle('45/QĐ-UBND ngày 20/01/2026', 'Ban hành Bộ tiêu chí')).toBe(
    '45/QĐ-UBND ngày 20/01/2026: Ban hành Bộ tiêu chí',
  )
  expect(withTitle('45/QĐ-UBND ngày 20/01/2026', '')).toBe('45/QĐ-UBND ngày 20/01/2026')
  expect(withTitle('', 'Bộ tiêu chí mẫu')).toBe('Bộ tiêu chí mẫu')
})

test('a day that stands in no source is none', () => {
  const title = 'Kế hoạch (ngày ban hành không có trong nguồn)'
  expect(decisionDay({ date: '2022-01-01', title })).toBe(null)
  expect(decisionDay({ date: '2022-02-21', title: 'Kế hoạch' })).toBe('2022-02-21')
})
