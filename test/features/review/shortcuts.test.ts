import { expect, test } from 'vitest'
import { shortcutOf } from '../../../src/features/review/shortcuts.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, target: null }

test('one plain key agrees, asks, or goes on, in either case', () => {
  expect(shortcutOf({ ...none, key: 'd' })).toBe('agree')
  expect(shortcutOf({ ...none, key: 'D' })).toBe('agree')
  expect(shortcutOf({ ...none, key: 'h' })).toBe('question')
  expect(shortcutOf({ ...none, key: ']' })).toBe('afterUnit')
  expect(shortcutOf({ ...none, key: 'z' })).toBeNull()
})

test('with Ctrl or Alt only their own keys count', () => {
  expect(shortcutOf({ ...none, key: 'd', ctrlKey: true })).toBeNull()
  expect(shortcutOf({ ...none, key: 'z', ctrlKey: true })).toBe('undo')
  expect(shortcutOf({ ...none, key: 'Z', ctrlKey: true, shiftKey: true })).toBe('redo')
  expect(shortcutOf({ ...none, key: 'Enter', metaKey: true })).toBe('nextOpen')
  expect(shortcutOf({ ...none, key: 'ArrowDown', altKey: true })).toBe('after')
  expect(shortcutOf({ ...none, key: 'd', altKey: true })).toBeNull()
})

test('a key held down goes from criterion to criterion, but agrees to one only', () => {
  const held = { ...none, repeat: true }
  expect(shortcutOf({ ...held, key: 'ArrowDown', altKey: true })).toBe('after')
  expect(shortcutOf({ ...held, key: ']' })).toBe('afterUnit')
  expect(shortcutOf({ ...held, key: 'd' })).toBeNull()
  expect(shortcutOf({ ...held, key: 'l' })).toBeNull()
})
