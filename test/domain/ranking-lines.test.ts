import { describe, expect, test } from 'vitest'
import { readRankingRows } from '../../src/domain/ranking-lines.ts'
import { findUnitRow } from '../../src/domain/unit-match.ts'
import { problemsOf, valueOf } from './sample.ts'

const readRankingLines = (text: string) => readRankingRows(text.split('\n').map((line) => line.split('\t')))

describe('a table of cells', () => {
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

  test('the total is the result, not what was appraised; parts and areas are kept beside it', () => {
    const { units } = valueOf(
      readRankingLines(
        'TT\tĐơn vị\tĐiểm tự chấm\tĐiểm thẩm định\tĐiểm XHH\tTổng điểm\tCải cách thể chế\tXếp hạng\n1\tPhú Giáo\t60\t46,00\t30,03\t76,03\t8,5\t1\n2\tBắc Tân Uyên\t61\t40,45\t31,01\t71,46\t8\t2',
      ),
    )
    expect(units[0]).toEqual({
      id: 'phu-giao',
      name: 'Phú Giáo',
      index: 76.03,
      appraised: 46,
      survey: 30.03,
      areas: { 'Cải cách thể chế': 8.5 },
      printedPlace: 1,
    })
    expect(units[1]?.index).toBe(71.46)
  })

  test('of a score of its own and an appraised one the appraised is the result', () => {
    const { units } = valueOf(
      readRankingLines(
        'Đơn vị\tTổng điểm tự chấm\tTổng điểm thẩm định\nPhường A\t95\t88,5\nPhường B\t96\t80',
      ),
    )
    expect(units.map(({ index }) => index)).toEqual([88.5, 80])
  })

  test('parts without a whole are no result', () => {
    expect(
      problemsOf(readRankingLines('Đơn vị\tĐiểm thẩm định\tĐiểm XHH\nPhường A\t51\t32\nPhường B\t50\t35'))
        .length,
    ).toBe(1)
  })

  test('what is wrong is told of the row that it became, or by the name where it became none', () => {
    const { units, problems } = valueOf(
      readRankingLines(
        'Khối xã, phường\n\nSTT\tĐơn vị\tChỉ số\n1\tPhường A\t88,5\nTrung bình\t\t88\n\tTrung bình\t88\n2\tPhường B\tchưa có',
      ),
    )
    expect(units.map(({ name }) => name)).toEqual(['Phường A', 'Phường B'])
    expect(problems.map(({ path, message }) => [path, message.slice(0, 25)])).toEqual([
      ['', '"Trung bình" là dòng tổng'],
      ['', '"Trung bình" là dòng tổng'],
      ['units.1.index', '"Phường B" không có chỉ số'.slice(0, 25)],
    ])
  })

  test('without a head: words are the name, running numbers are none of the figures', () => {
    const { units } = valueOf(readRankingLines('1\tPhường A\t88,5 %\n2\tPhường B\t87,25 %'))
    expect(units.map(({ name, index }) => [name, index])).toEqual([
      ['Phường A', 88.5],
      ['Phường B', 87.25],
    ])
  })

  test('a typographic minus is a minus; too many decimals are named as the fault', () => {
    const { units, problems } = valueOf(
      readRankingLines(
        'Phường A\t\u22125\nPhường B\t\u20130,5\nPhường C\t84,123456789\nPhường D\t80,123456780',
      ),
    )
    expect(units.map(({ index }) => index)).toEqual([-5, -0.5, null, null])
    expect(problems.map(({ path }) => path)).toEqual(['units.2.index', 'units.3.index'])
    expect(problems[0]?.message).toContain('Chỉ số 84,123456789 của "Phường C" có quá 8 chữ số thập phân.')
    const fine = valueOf(readRankingLines('Đơn vị\tChỉ số\nPhường A\t84,1234567891\nPhường B\t80,1234567891'))
    expect(fine.problems).toHaveLength(2)
  })

  test('with a gap: the row is kept, unranked, and named', () => {
    const { units, problems } = valueOf(readRankingLines('Phường A\t88,5\nPhường B\t\nPhường C\t80'))
    expect(units[1]).toEqual({ id: 'phuong-b', name: 'Phường B', index: null, status: 'notRanked' })
    expect(problems).toMatchObject([{ path: 'units.1.index' }])
  })

  test.each(['1.2.3', '85,123456789', 'không xếp hạng', 'Chưa có kết quả', 'xin hoãn'])(
    'without a head and with "%s" in its first row: that row is a unit as well',
    (cell) => {
      const { units, problems } = valueOf(
        readRankingRows([
          ['Phường A', cell],
          ['Phường B', '85'],
          ['Phường C', '80'],
        ]),
      )
      expect(units.map(({ name, index }) => [name, index])).toEqual([
        ['Phường A', null],
        ['Phường B', 85],
        ['Phường C', 80],
      ])
      expect(problems.map(({ path }) => path)).toEqual(['units.0.index'])
    },
  )

  test('under a head that names units by their kind', () => {
    for (const head of [
      ['Phường, xã', 'Kết quả'],
      ['Xã', 'Xếp hạng', 'Năm nay'],
    ]) {
      const cells = head.length === 2 ? ['Phường B', '85'] : ['Phường B', '1', '85']
      expect(valueOf(readRankingRows([head, cells])).units.map(({ name }) => name)).toEqual(['Phường B'])
    }
  })

  test('what stands under it is no unit; a line that sums up is left out and told of', () => {
    const { units, problems } = valueOf(
      readRankingLines('Phường A\t88,5\nPhường B\t80\nTrung bình\t84,25\nGhi chú: số liệu năm 2022'),
    )
    expect(units.map(({ name }) => name)).toEqual(['Phường A', 'Phường B'])
    expect(problems).toMatchObject([{ path: '', message: expect.stringContaining('"Trung bình"') }])
  })

  test('with a head on two lines, merged cells once: the total is the result', () => {
    const { units } = valueOf(
      readRankingLines(
        'STT\tĐơn vị\tĐiểm\t\t\tXếp hạng\n\t\tThẩm định\tĐiều tra XHH\tTổng điểm\t\n(1)\t(2)\t(3)\t(4)\t(5)=(3)+(4)\t(6)\n1\tSở A\t51,75\t32,83\t84,58\t1\n2\tSở B\t48,75\t33,25\t82\t2',
      ),
    )
    expect(units).toMatchObject([
      { name: 'Sở A', index: 84.58, appraised: 51.75, survey: 32.83, printedPlace: 1 },
      { name: 'Sở B', index: 82, appraised: 48.75, survey: 33.25, printedPlace: 2 },
    ])
  })

  test('with areas under what a unit gave itself and under what was granted: only those granted are kept', () => {
    const { units } = valueOf(
      readRankingLines(
        'TT\tĐơn vị\tTự đánh giá\t\tThẩm định\t\tTổng điểm\n\t\tCải cách thể chế\tTài chính công\tCải cách thể chế\tTài chính công\t\nA\tB\t1\t2\t3\t4\t5\n1\tSở A\t9\t8\t7\t6\t84,5\n2\tSở B\t9\t8\t7\t5\t83,5',
      ),
    )
    expect(units.map(({ index, areas }) => [index, areas])).toEqual([
      [84.5, { 'Cải cách thể chế': 7, 'Tài chính công': 6 }],
      [83.5, { 'Cải cách thể chế': 7, 'Tài chính công': 5 }],
    ])
  })

  test('without a head: places on the right are places, not results, shared or of a part of the block', () => {
    const shared = valueOf(readRankingLines('Sở A\t84,5\t1\nSở B\t82\t2\nSở C\t82\t2\nSở D\t80\t4'))
    expect(shared.units.map(({ index, printedPlace }) => [index, printedPlace])).toEqual([
      [84.5, 1],
      [82, 2],
      [82, 2],
      [80, 4],
    ])
    const part = valueOf(readRankingLines('Sở A\t84,5\t1\nSở B\t82\t5\nSở C\t81,5\t9'))
    expect(part.units.map(({ index }) => index)).toEqual([84.5, 82, 81.5])
  })

  test('with names of blocks and a head again: neither is a unit, the second block is told of', () => {
    const { units, problems } = valueOf(
      readRankingLines(
        'TT\tĐơn vị\tChỉ số\nI\tKhối sở\t\n1\tSở A (*)\t84,5\nII\tKhối huyện\t\nTT\tĐơn vị\tChỉ số\n1\tHuyện B\t82*\n\tĐiểm trung bình khối huyện\t82',
      ),
    )
    expect(units.map(({ name, index }) => [name, index])).toEqual([
      ['Sở A', 84.5],
      ['Huyện B', 82],
    ])
    expect(problems.map(({ message }) => message.slice(0, 40))).toEqual([
      '"Điểm trung bình khối huyện" là dòng tổng'.slice(0, 40),
      '"Khối huyện" là tên khối, không phải đơn',
    ])
  })

  test('with a unit named like a mean but of its kind: it stays a unit', () => {
    const { units } = valueOf(readRankingLines('Xã Trung Bình\t84,5\nTrường Bình Quân\t82,5'))
    expect(units.map(({ name }) => name)).toEqual(['Xã Trung Bình', 'Trường Bình Quân'])
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
