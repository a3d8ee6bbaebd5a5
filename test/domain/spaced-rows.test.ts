import { expect, test } from 'vitest'
import { rowsFromSpaces } from '../../src/domain/spaced-rows.ts'

const rowsOf = (...lines: readonly string[]) => rowsFromSpaces(lines)?.map((cells) => cells.join(' | '))

test('number, name, figures and words are told apart; a title above stays alone', () => {
  expect(rowsOf('KẾT QUẢ NĂM 2021', '1 Sở A 97,685 1 Xuất sắc', '2. Sở Y tế 85,584 % 2 Tốt')).toEqual([
    'KẾT QUẢ NĂM 2021',
    '1 | Sở A | 97,685 | 1 | Xuất sắc',
    '2 | Sở Y tế | 85,584% | 2 | Tốt',
  ])
})

test('a name broken over two lines is one again', () => {
  const lines = [
    '1 Sở A 97,685 1',
    '2 Sở Nông nghiệp và Phát triển nông',
    'thôn 85,234 2',
    '3 Sở C 80,5 3',
    '4 Sở D 80 4',
  ]
  expect(rowsOf(...lines)?.[1]).toBe('2 | Sở Nông nghiệp và Phát triển nông thôn | 85,234 | 2 | ')
})

test('a line that is none stands in the place of a name, to be told of', () => {
  expect(rowsOf('1 Sở A 97,685 1', '2 Sở B 85,5 2', '3 Sở C không xếp hạng', '4 Sở D 80 4')).toEqual([
    '1 | Sở A | 97,685 | 1 | ',
    '2 | Sở B | 85,5 | 2 | ',
    '3 | Sở C không xếp hạng',
    '4 | Sở D | 80 | 4 | ',
  ])
})

test('a lone figure after a name may be a part of it: no such table', () => {
  expect(rowsOf('Phường 1', 'Phường 2')).toBeUndefined()
  expect(rowsOf('Phường A 84,5', 'Phường B 82')).toBeUndefined()
  expect(rowsOf('Phường A,84.5', 'Phường B,82')).toBeUndefined()
})

test('a long line that does not end as one is given up at once, however its figures are spaced', () => {
  const line = `Sở A${'  1'.repeat(150)} !`
  expect(rowsOf(line, line)).toBeUndefined()
})
