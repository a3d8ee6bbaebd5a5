import { expect, test } from 'vitest'
import { isFigure, numberOf, placeOf, withoutMark } from '../../src/domain/ranking-cell.ts'

test('a figure is read with sign of percent, unit or mark of a footnote; a word is none', () => {
  for (const cell of [
    '84,58',
    '84.58',
    '84,58 %',
    '84,58%',
    '84,58 điểm',
    '84,58đ',
    '84,58*',
    '84,58 (*)',
    '84,58¹',
  ]) {
    expect(numberOf(cell)).toBe(84.58)
  }
  expect(['điểm', '*', '', 'II', '1/2', '84,58 85'].map(numberOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ])
  expect(isFigure('84,1234567891')).toBe(true)
})

test('a place is read alone, of how many, and shared', () => {
  for (const cell of ['3', 'Hạng 3', 'thứ 3', '3/21', '3 / 21', '3-4', '3–4', '=3', '3=', '3*', '03']) {
    expect([cell, placeOf(cell)]).toEqual([cell, 3])
  }
  expect(['0', '3,5', 'III', '', 'Tốt', '-3'].map(placeOf)).toEqual([null, null, null, null, null, null])
})

test('the mark of a footnote is no part of a name, a number is', () => {
  expect(['Sở A (*)', 'Sở A**', 'Sở A ²'].map(withoutMark)).toEqual(['Sở A', 'Sở A', 'Sở A'])
  expect(['Phường 1', 'Xã A (cũ)'].map(withoutMark)).toEqual(['Phường 1', 'Xã A (cũ)'])
})
