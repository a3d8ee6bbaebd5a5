import { expect, test } from 'vitest'
import {
  dueOf,
  lateBy,
  standingAfterArrival,
  unitsToRemind,
  type Reception,
  type Standing,
} from '../../src/domain/reception.ts'
import { wholeRound } from './sample-round.ts'

const at = '2022-12-16T01:00:00Z'
const standing = (status: Reception, other: Partial<Standing> = {}): Standing => ({
  status,
  reason: '',
  due: null,
  at,
  ...other,
})

test.each<[Reception | null, Reception]>([
  [null, 'received'],
  ['missing', 'received'],
  ['faulty', 'received'],
  ['returned', 'received'],
  ['awaiting', 'explained'],
  ['explained', 'explained'],
  ['appraising', 'appraising'],
  ['appraised', 'received'],
  ['finalised', 'finalised'],
])('a dossier that comes in makes %s into %s', (before, after) => {
  expect(standingAfterArrival(before && standing(before, { reason: 'x' }), at)).toEqual(standing(after))
})

test('late is told by the day of the letter, else by the day it came', () => {
  expect(lateBy('2022-12-15', '2022-12-20', null)).toBe(5)
  expect(lateBy('2022-12-15', '2022-12-20', '2022-12-15')).toBe(0)
  expect(lateBy('2022-12-15', '2022-12-10', '2022-12-17')).toBe(2)
})

test('a return sets a new day; who is to explain has the day of the explanation', () => {
  expect(dueOf(wholeRound, null)).toBe('2022-12-15')
  expect(dueOf(wholeRound, standing('awaiting'))).toBe('2023-01-20')
  expect(dueOf(wholeRound, standing('returned', { due: '2022-12-22' }))).toBe('2022-12-22')
})

test('units that have still to send something are reminded, the latest first', () => {
  const standings = {
    'phuong-a': standing('received'),
    'phuong-le-loi': standing('returned', { due: '2022-12-22' }),
  }
  const list = unitsToRemind(wholeRound, standings, '2022-12-24')
  expect(list.map(({ unit, late }) => [unit.id, late])).toEqual([
    ['xa-phuoc-my', 9],
    ['phuong-le-loi', 2],
  ])
  expect(unitsToRemind(wholeRound, {}, '2022-12-01').every(({ late }) => late === 0)).toBe(true)
})
