import { expect, test } from 'vitest'
import { describeGain, resultsTable, standingWords } from '../../../src/domain/documents/results-table.ts'
import { parseRanking } from '../../../src/domain/ranking-table.ts'
import { resultOfBlock } from '../../../src/domain/results.ts'
import { resultOfUnit } from '../../../src/domain/unit-result.ts'
import { judged, surveyedSet, unitOf } from '../sample-results.ts'
import { wholeRanking } from '../sample-ranking.ts'
import { wholeRound } from '../sample-round.ts'
import { valueOf } from '../sample.ts'
import { factsOf, scoreTable, tablesOf, textOf, wordsOf } from './reading.ts'

const round = { ...wholeRound, set: surveyedSet }
const block = resultOfBlock(surveyedSet, 'Phường', [
  judged('a', { self: [40, 15, 10], granted: [40, 15, 'notApplicable'], survey: 25.81 }),
  judged('b', { granted: [40, 15, 9.01], survey: 25.78 }),
  judged('c', { granted: [30, 10, 5], survey: 30 }),
  judged('d', { granted: [30, 10, 5], survey: 30 }),
  resultOfUnit(unitOf('x'), null, surveyedSet),
  judged('y', { granted: [1, 1, 1], survey: 1 }, { exemption: { status: 'excused', reason: 'Công văn 12' } }),
])
const former = valueOf(
  parseRanking({
    ...wholeRanking,
    year: 2021,
    units: ['c', 'b', 'd'].map((id, at) => ({ id, name: id, index: 90 - at })),
  }),
)
const paper = resultsTable(round, block, { former, standing: '(Kết quả dự kiến)' })
const [places, areas] = tablesOf(paper)
if (!places || !areas) throw new Error('no tables')

test('places, parts, base and index stand in their columns, with digits apart where print would tie', () => {
  expect(scoreTable(paper)).toBe(places)
  expect(places.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    [
      '1',
      'UBND b',
      '64,01',
      '64,01',
      '25,78',
      '0,00',
      '0,00',
      '89,79',
      '100,00',
      '89,790',
      'Tốt',
      '2',
      'tăng 1',
    ],
    ['2', 'UBND a', '55,00', '55,00', '25,81', '0,00', '0,00', '80,81', '90,00', '89,789', 'Tốt', '–', '–'],
    [
      '3\n(đồng hạng)',
      'UBND c',
      '45,00',
      '45,00',
      '30,00',
      '0,00',
      '0,00',
      '75,00',
      '100,00',
      '75,00',
      '–',
      '1',
      'giảm 2',
    ],
    [
      '3\n(đồng hạng)',
      'UBND d',
      '45,00',
      '45,00',
      '30,00',
      '0,00',
      '0,00',
      '75,00',
      '100,00',
      '75,00',
      '–',
      '3',
      'giữ nguyên',
    ],
    ['–', 'UBND x\nKhông gửi hồ sơ: Chưa nhận hồ sơ', ...Array.from({ length: 11 }, () => '–')],
    ['–', 'UBND y\nĐược miễn: Công văn 12', '3,00', '3,00', '1,00', ...Array.from({ length: 8 }, () => '–')],
  ])
})

test('the points of each area follow, and what does not apply says so', () => {
  expect(textOf(areas, 'b', '1')).toBe('55,00')
  expect(textOf(areas, 'a', '2')).toBe('không áp dụng')
  expect(textOf(areas, 'c', 'final')).toBe('75,00')
})

test('statistics count an empty tier as 0, and what the figures are is said', () => {
  expect(factsOf(paper)).toMatchObject({
    'Số đơn vị xếp hạng': '4',
    'Chỉ số trung bình': '82,39',
    'Cao nhất, thấp nhất': '89,79; 75,00 (chênh lệch 14,79)',
    'Xếp loại Xuất sắc': '0 đơn vị (0,00 %)',
    'Xếp loại Tốt': '2 đơn vị (50,00 %)',
  })
  expect(wordsOf(paper)).toContain('(Kết quả dự kiến)')
  expect(wordsOf(paper)).toContain('NGƯỜI LẬP BIỂU')
  expect(paper.marks).toEqual(['Bộ tiêu chí minh họa – điểm không phải điểm chính thức'])
})

test('a block of none has a table of those not ranked, and no statistics', () => {
  const empty = resultsTable(
    round,
    resultOfBlock(surveyedSet, 'Xã', [resultOfUnit(unitOf('x'), null, surveyedSet)]),
    {
      former: null,
      standing: '',
    },
  )
  expect(tablesOf(empty).map(({ rows }) => rows.length)).toEqual([1])
  expect(factsOf(empty)).toEqual({})
})

test('a change of place is said in words', () => {
  expect([3, 0, -1].map(describeGain)).toEqual(['tăng 3', 'giữ nguyên', 'giảm 1'])
})

test('results that are not published say of which day they are', () => {
  expect(standingWords(block, undefined)).toBe('(Kết quả dự kiến, chưa công bố)')
  const dated = resultsTable(round, block, { former, standing: '', options: { asOf: '2023-02-01' } })
  expect(dated.sections[0]?.subtitle).toContain('Số liệu đến ngày 01/02/2023')
})
