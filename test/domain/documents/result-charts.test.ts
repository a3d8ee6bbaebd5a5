import { expect, test } from 'vitest'
import { blockCharts, mostBars } from '../../../src/domain/documents/result-charts.ts'
import { resultsTable } from '../../../src/domain/documents/results-table.ts'
import { parseRanking } from '../../../src/domain/ranking-table.ts'
import { resultOfBlock } from '../../../src/domain/results.ts'
import { judged, surveyedSet } from '../sample-results.ts'
import { wholeRanking } from '../sample-ranking.ts'
import { wholeRound } from '../sample-round.ts'
import { valueOf } from '../sample.ts'
import { scoreTable, textOf } from './reading.ts'

const round = { ...wholeRound, set: surveyedSet }
/** The later the unit, the fewer points. */
const blockOf = (count: number) =>
  resultOfBlock(
    surveyedSet,
    'Phường',
    Array.from({ length: count }, (_, at) =>
      judged(`u${at}`, { granted: [40 - at / 4, 10, 10], survey: 30 }),
    ),
  )
const former = valueOf(
  parseRanking({
    ...wholeRanking,
    year: 2021,
    units: ['u1', 'u0', 'gone'].map((id, at) => ({ id, name: id, index: 80 - at })),
  }),
)

test('the bars of a block are the figures of its table, in its order', () => {
  const block = blockOf(6)
  const { units, tiers, areas } = blockCharts(round, block, null)
  const table = scoreTable(resultsTable(round, block, { former: null, standing: '' }))
  const [series] = units[0]?.series ?? []
  expect(series?.texts).toEqual(table.rows.map(({ key }) => textOf(table, key, 'index')))
  expect(series?.values).toEqual(block.ranked.map(({ index }) => index))
  expect(units[0]?.labels[0]).toBe('1. UBND u0')
  expect(tiers[0]?.series[0]?.values.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(6)
  expect(areas[0]?.labels).toHaveLength(surveyedSet.areas.length)
  expect(areas[0]?.caption).toContain('khối Phường')
})

test('beside the year before stand the units that both years have', () => {
  const [chart] = blockCharts(round, blockOf(3), former).former
  expect(chart?.labels).toEqual(['UBND u0', 'UBND u1'])
  expect(chart?.series.map(({ name, texts }) => [name, texts[0]])).toEqual([
    ['Năm 2021', '79,00'],
    ['Năm 2022', expect.stringMatching(/^\d\d,\d\d$/)],
  ])
  expect(blockCharts(round, blockOf(3), null).former).toEqual([])
})

test('a large block takes several pictures, a very large one shows its head and its end and says so', () => {
  const two = blockCharts(round, blockOf(mostBars + 6), null).units
  expect(two.map(({ labels }) => labels.length)).toEqual([15, 15])
  expect(two[1]?.caption).toContain('hạng 16 đến 30')
  const many = blockCharts(round, blockOf(4 * mostBars), null).units
  expect(many.map(({ labels }) => labels.length)).toEqual([mostBars, mostBars])
  expect(many.map(({ caption }) => /: 24 đơn vị đứng (đầu|cuối)\.$/.exec(caption)?.[1])).toEqual([
    'đầu',
    'cuối',
  ])
})

test('of an empty block nothing is drawn', () => {
  const charts = blockCharts(round, resultOfBlock(surveyedSet, 'Xã', []), former)
  expect(Object.values(charts).flat()).toEqual([])
})
