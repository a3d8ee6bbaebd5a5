import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blockBoard } from '../../src/domain/block-board.ts'
import { blockPaper } from '../../src/domain/documents/block-paper.ts'
import { parseRanking } from '../../src/domain/ranking-table.ts'
import { textOf, tablesOf } from './documents/reading.ts'
import { valueOf } from './sample.ts'

const binhDuong = valueOf(
  parseRanking(
    JSON.parse(
      readFileSync(
        new URL('../../criteria/rankings/par-index/binh-duong-huyen/2017.json', import.meta.url),
        'utf8',
      ),
    ),
  ),
)
const block = {
  tiers: [],
  units: [
    { id: 'a', name: 'A', index: 90, areas: { plan: 10, law: 3 } },
    { id: 'b', name: 'B', index: 80, areas: { plan: 10, law: 5 } },
    { id: 'c', name: 'C', index: 70, areas: { plan: 10 } },
    { id: 'd', name: 'D', index: 60, areas: { plan: 10, law: 1 } },
    { id: 'e', name: 'E', index: null, status: 'notSubmitted' as const, areas: { plan: 99 } },
  ],
}

test('each area spreads by itself over the units that are ranked, and one unit stands in it', () => {
  const { spreads } = blockBoard(block, 'b')
  expect(spreads.map(({ key, count }) => [key, count])).toEqual([
    [':index', 4],
    ['plan', 4],
    ['law', 3],
  ])
  expect(spreads[0]).toMatchObject({ min: 60, median: 75, max: 90, best: ['a'] })
  expect(spreads[0]?.own).toEqual({ value: 80, place: 2, quartile: 2, toBest: -10, toMedian: 5 })
  expect(spreads[2]).toMatchObject({ best: ['b'], own: { place: 1, quartile: 1, toBest: 0, toMedian: 2 } })
})

test('heat goes from the least to the most of a column, and there is none where all are the same', () => {
  const { rows } = blockBoard(block, null)
  expect(rows.map(({ unit }) => unit)).toEqual(['a', 'b', 'c', 'd'])
  expect(rows[0]?.cells).toEqual([
    { value: 90, heat: 1 },
    { value: 10, heat: null },
    { value: 3, heat: 0.5 },
  ])
  expect(rows[2]?.cells[2]).toBeNull()
})

test('a unit that is not ranked, or in no table, stands nowhere', () => {
  for (const unit of ['e', 'nobody', null]) {
    expect(blockBoard(block, unit).spreads.map(({ own }) => own)).toEqual([null, null, null])
  }
  expect(blockBoard({ units: [], tiers: [] }, null)).toMatchObject({ spreads: [], rows: [] })
})

test('Bình Dương 2017: the mean, the median and the places as published, on one page', () => {
  const board = blockBoard(binhDuong, 'phu-giao')
  expect(board.ranking.mean).toBeCloseTo(78.39, 2)
  expect(board.spreads[0]).toMatchObject({ median: 78.06, own: { place: 8, quartile: 4 } })
  const paper = blockPaper(binhDuong, board, new Map())
  const [spread, heat] = tablesOf(paper)
  expect(spread && textOf(spread, ':index', 'best')).toBe('Thủ Dầu Một')
  expect(heat?.rows).toHaveLength(9)
})

test('a paper of many units with areas and long names keeps to what one page holds, and says what is left out', () => {
  const keys = ['Điều hành', 'Thể chế', 'Thủ tục', 'Bộ máy', 'Công vụ', 'Cải cách tài chính công', 'Số']
  const units = Array.from({ length: 21 }, (_, at) => ({
    id: `u${at}`,
    name: at % 2 === 0 ? `Phường ${at}` : `UBND phường Nguyễn Văn Cừ, thành phố số ${at}`,
    index: at < 2 ? 90 : 80 - at,
    areas: Object.fromEntries(keys.map((key) => [key, at])),
  }))
  const table = { ...binhDuong, units }
  const paper = blockPaper(table, blockBoard(table, null), new Map())
  const shown = tablesOf(paper)[1]?.rows.length ?? 0
  expect(shown).toBeGreaterThan(10)
  expect(shown).toBeLessThan(21)
  expect(JSON.stringify(tablesOf(paper)[1]?.head)).toContain('Cải cách tài…')
  const words = JSON.stringify(paper.sections[0]?.blocks.at(-1))
  expect(words).toContain('* Đồng hạng.')
  expect(words).toContain(`Và ${21 - shown} đơn vị khác`)
})
