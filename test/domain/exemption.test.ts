import { expect, test } from 'vitest'
import { exemptionsFrom } from '../../src/domain/exemption.ts'

test('exemptions are read as they were stored', () => {
  const stored = { 'phuong-a': { status: 'excused', reason: 'Công văn 12/SNV' } }
  expect(exemptionsFrom(structuredClone(stored))).toEqual(stored)
})

test.each([undefined, null, 'x', { a: { status: 'gone', reason: '' } }, { a: { status: 'excused' } }])(
  'where nothing readable is stored (%j) there are none',
  (stored) => {
    expect(exemptionsFrom(stored)).toEqual({})
  },
)
