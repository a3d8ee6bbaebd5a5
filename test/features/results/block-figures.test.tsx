import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { resultOfBlock } from '../../../src/domain/results.ts'
import { LostTable } from '../../../src/features/results/lost-table.tsx'
import { StatisticsCard } from '../../../src/features/results/statistics-card.tsx'
import { judged, surveyedSet } from '../../domain/sample-results.ts'
import { wholeRound } from '../../domain/sample-round.ts'

// Without tiers there is no picture of them, which only a browser draws.
const set = { ...surveyedSet, tiers: [] }
const round = { ...wholeRound, id: 'dot', set }
const block = resultOfBlock(set, 'Phường', [
  judged('a', { granted: [40, 15, 9.5], survey: 33 }),
  judged('b', { granted: [30, 10, 5], survey: 30 }),
])
const linksIn = (shown: string) =>
  [...shown.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)/g)].map(([, href, words]) => [href, words])

test('mean, median, spread and means of areas all lead to the units of the block', () => {
  const links = linksIn(renderToStaticMarkup(<StatisticsCard round={round} block={block} />))
  const figures = ['86,25', '86,25', '97,50', '75,00', '22,50']
  expect(links.slice(0, figures.length).map(([, words]) => words)).toEqual(figures)
  expect(links).toHaveLength(figures.length + block.areas.length)
  expect(new Set(links.map(([href]) => href))).toEqual(new Set(['#/dot/dot/ket-qua/Ph%C6%B0%E1%BB%9Dng']))
})

test('what a criterion cost leads to it at all units', () => {
  const links = linksIn(renderToStaticMarkup(<LostTable round={round} block={block} />))
  const [first] = block.lost
  expect(links.slice(0, 3).map(([href]) => href)).toEqual(
    Array.from({ length: 3 }, () => `#/dot/dot/tieu-chi/${first?.key}`),
  )
  expect(links.slice(1, 3).map(([, words]) => words)).toEqual(['10,00', '1/2'])
  expect(links).toHaveLength(3 * block.lost.length)
})
