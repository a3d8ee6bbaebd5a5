import { expect, test } from 'vitest'
import { treeCommandOf } from '../../../src/features/editor/tree-keys.ts'

const press = (key: string, modifiers: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  treeCommandOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers })

test('arrows walk, with Alt they move the criterion', () => {
  expect([press('ArrowUp'), press('ArrowDown'), press('ArrowLeft'), press('ArrowRight')]).toEqual([
    'before',
    'after',
    'close',
    'open',
  ])
  const alt = { altKey: true }
  expect([press('ArrowUp', alt), press('ArrowRight', alt), press('ArrowLeft', alt)]).toEqual([
    'up',
    'indent',
    'outdent',
  ])
})

test('Insert adds a sister, with Shift a child; Delete removes; Enter and F2 write', () => {
  expect(press('Insert')).toBe('sister')
  expect(press('Insert', { shiftKey: true })).toBe('child')
  expect(press('Delete')).toBe('remove')
  expect([press('Enter'), press('F2')]).toEqual(['write', 'write'])
})

test('keys with Control, letters and other names of objects are nothing to the tree', () => {
  expect(press('ArrowUp', { ctrlKey: true })).toBeNull()
  expect(press('a')).toBeNull()
  expect(press('Delete', { shiftKey: true })).toBeNull()
})
