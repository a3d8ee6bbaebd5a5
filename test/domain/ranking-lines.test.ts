import { describe, expect, test } from 'vitest'
import { readRankingLines } from '../../src/domain/ranking-lines.ts'
import { findUnitRow } from '../../src/domain/unit-match.ts'
import { problemsOf, valueOf } from './sample.ts'

describe('a table as it is pasted', () => {
  test('with a head, in whatever order its columns stand', () => {
    const { units } = valueOf(
      readRankingLines(
        'STT\tXếp hạng\tĐơn vị\tĐiểm tự chấm\tChỉ số CCHC (%)\n1\t1\tThủ Dầu Một\t90\t84,58\n2\t2\tTân Uyên\t95\t82.00\n',
      ),
    )
    expect(units).toEqual([
      { id: 'thu-dau-mot', name: 'Thủ Dầu Một', index: 84.58, printedPlace: 1 },
      { id: 'tan-uyen', name: 'Tân Uyên', index: 82, printedPlace: 2 },
    ])
  })

  test('without a head: words are the name, running numbers are none of the figures', () => {
    const { units } = valueOf(readRankingLines('1\tPhường A\t88,5 %\n2\tPhường B\t87,25 %'))
    expect(units.map(({ name, index }) => [name, index])).toEqual([
      ['Phường A', 88.5],
      ['Phường B', 87.25],
    ])
  })

  test('in plain text with semicolons or wide gaps, and with decomposed letters', () => {
    for (const text of ['Phường A; 88,5\nPhường B; 87', 'Phường A   88,5\nPhường B   87'.normalize('NFD')]) {
      const { units } = valueOf(readRankingLines(text))
      expect(units.map(({ name, index }) => [name, index])).toEqual([
        ['Phường A', 88.5],
        ['Phường B', 87],
      ])
    }
  })

  test('with a gap: the row is kept, unranked, and named', () => {
    const { units, problems } = valueOf(readRankingLines('Phường A\t88,5\nPhường B\t\nPhường C\t80'))
    expect(units[1]).toEqual({ id: 'phuong-b', name: 'Phường B', index: null, status: 'notRanked' })
    expect(problems).toMatchObject([{ path: 'lines.1' }])
  })

  test('is refused where it holds no names or no figures', () => {
    expect(problemsOf(readRankingLines('chỉ có chữ')).length).toBe(1)
    expect(problemsOf(readRankingLines('1\t2\n3\t4')).length).toBe(1)
    expect(problemsOf(readRankingLines('')).length).toBe(1)
  })
})

describe('the row of a unit', () => {
  const rows = [
    { id: 'a', name: 'Phường Mẫu 01' },
    { id: 'b', name: 'Phường Mẫu 02' },
    { id: 'c', name: 'Xã Trùng' },
    { id: 'd', name: 'UBND xã Trùng' },
  ]

  test('is that of its id, else of its name with or without UBND', () => {
    expect(findUnitRow(rows, { id: 'b', name: 'khác' })?.id).toBe('b')
    expect(findUnitRow(rows, { id: 'x', name: 'UBND phường Mẫu 01' })?.id).toBe('a')
    expect(findUnitRow(rows, { id: 'x', name: 'Ủy ban nhân dân phường Mẫu 02'.normalize('NFD') })?.id).toBe(
      'b',
    )
  })

  test('is none where two fit', () => {
    expect(findUnitRow(rows, { id: 'x', name: 'xã Trùng' })).toBeNull()
    expect(findUnitRow(rows, { id: 'x', name: 'phường Lạ' })).toBeNull()
  })
})
