import { expect, test } from 'vitest'
import { levelOf } from '../../src/domain/unit-level.ts'

const unit = { name: '', chosen: null, now: 'ward' } as const

test('a new dossier takes its level from the name, whatever the set is issued for', () => {
  expect(levelOf({ ...unit, name: 'UBND xã Phước Mỹ' }, ['ward'])).toBe('commune')
  expect(levelOf({ ...unit, name: 'UBND phường Lê Lợi', now: 'department' }, ['department'])).toBe('ward')
  expect(levelOf({ ...unit, name: 'Sở Nội vụ'.normalize('NFD') }, ['ward'])).toBe('department')
})

test('what a person chose stays, whatever the name tells', () => {
  expect(levelOf({ ...unit, name: 'UBND xã Phước Mỹ', chosen: 'specialZone' }, ['commune'])).toBe(
    'specialZone',
  )
})

test('where neither tells, it is a level that the set is issued for', () => {
  expect(levelOf(unit, ['commune', 'ward'])).toBe('ward')
  expect(levelOf({ ...unit, name: 'Cơ quan A' }, ['department', 'office'])).toBe('department')
  expect(levelOf(unit, [])).toBe('ward')
})
