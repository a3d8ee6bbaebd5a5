import { expect, test } from 'vitest'
import { rowsFromCellLines } from '../../src/domain/cell-lines.ts'

const rowsOf = (text: string) => rowsFromCellLines(text.split(' / '))?.map((cells) => cells.join(' | '))

test('rows begin where the numbers do; a title and a note around them stay alone', () => {
  expect(
    rowsOf('KẾT QUẢ / STT / Đơn vị / Điểm / 1 / Sở A / 84,5 / 2 / Sở B / 82 / Nguồn: Sở Nội vụ'),
  ).toEqual(['KẾT QUẢ', 'STT | Đơn vị | Điểm', '1 | Sở A | 84,5', '2 | Sở B | 82', 'Nguồn: Sở Nội vụ'])
})

test('places may stand for numbers, shared ones too', () => {
  expect(rowsOf('1 / Sở A / 84,5 / 2 / Sở B / 82 / 2 / Sở C / 82 / 4 / Sở D / 80')).toEqual([
    '1 | Sở A | 84,5',
    '2 | Sở B | 82',
    '2 | Sở C | 82',
    '4 | Sở D | 80',
  ])
})

test('a name or title broken over lines is one again', () => {
  const text =
    'TT / Tên / đơn vị / Điểm / 1 / Sở Công / thương / 84,5 / 2 / Sở Du / lịch / 82 / 3 / Sở C / 80'
  expect(rowsOf(text)).toEqual([
    'TT | Tên đơn vị | Điểm',
    '1 | Sở Công thương | 84,5',
    '2 | Sở Du lịch | 82',
    '3 | Sở C | 80',
  ])
})

test('a row with a cell too few keeps number and name only, the others all', () => {
  expect(
    rowsOf('1 / Sở A / 84,5 / Tốt / 2 / Sở B / Khá / 3 / Sở C / 80 / Khá / 4 / Sở D / 79 / Khá'),
  ).toEqual(['1 | Sở A | 84,5 | Tốt', '2 | Sở B', '3 | Sở C | 80 | Khá', '4 | Sở D | 79 | Khá'])
})

test('other text is no such table', () => {
  for (const text of ['Sở A / Sở B / Sở C', '1 / 2 / 3 / 4 / 5 / 6', 'Phường A 84,5 / Phường B 82', '']) {
    expect(rowsOf(text)).toBeUndefined()
  }
})

test('a long text without rows is told quickly', () => {
  expect(rowsFromCellLines(Array.from({ length: 10_000 }, () => '1'))).toBeNull()
  expect(rowsFromCellLines(Array.from({ length: 10_000 }, () => 'chữ'))).toBeNull()
})

test('a text of more cells than any block of units has is no such table', () => {
  const rows = Array.from({ length: 7_000 }, (_, at) => [String(at + 1), `Sở ${at}`, '84,5']).flat()
  expect(rowsFromCellLines(rows)).toBeNull()
  expect(rowsFromCellLines(rows.slice(0, 3 * 6_000))).toHaveLength(6_000)
})
