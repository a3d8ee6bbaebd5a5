import { expect, test } from 'vitest'
import { describePending } from '../../../src/domain/block-words.ts'
import { blockOverview } from '../../../src/domain/documents/block-overview.ts'
import { publishBlock, standingTable } from '../../../src/domain/publication.ts'
import { parseRanking, rankTable } from '../../../src/domain/ranking-table.ts'
import { resultOfBlock } from '../../../src/domain/results.ts'
import { resultOfUnit } from '../../../src/domain/unit-result.ts'
import { wholeRanking } from '../sample-ranking.ts'
import { judged, surveyedSet, unitOf } from '../sample-results.ts'
import { wholeRound } from '../sample-round.ts'
import { valueOf } from '../sample.ts'
import { paragraphsOf, tablesOf, textOf, wordsOf } from './reading.ts'

const round = { ...wholeRound, set: surveyedSet }
const block = resultOfBlock(surveyedSet, 'Phường', [
  judged('a', { granted: [40, 15, 10], survey: 25.81 }),
  judged('b', { granted: [40, 15, 9], survey: 25.78 }),
  judged('c', { granted: [30, 10, 5], survey: 30 }),
  resultOfUnit(unitOf('x'), null, surveyedSet),
])
const former = valueOf(
  parseRanking({
    ...wholeRanking,
    year: 2021,
    units: ['c', 'b', 'a'].map((id, at) => ({ id, name: id, index: 80 - at })),
  }),
)
const draft = { former, standing: '(Kết quả dự kiến, chưa công bố)', isPublished: false }

test('before publication the board says so on every page, and what is still to come', () => {
  const paper = blockOverview(round, block, draft)
  expect(paper.marks).toContain('CHƯA CÔNG BỐ')
  expect(paper.sections[0]?.subtitle).toContain('(Kết quả dự kiến, chưa công bố)')
  expect(paragraphsOf(paper)[0]).toMatch(
    /^Khối Phường: 3\/4 đơn vị xếp hạng, chỉ số trung bình \d+,\d\d\s%\s\([+−]\d+,\d\d điểm phần trăm so với năm 2021\), từ/,
  )
  expect(paragraphsOf(paper)[1]).toBe('Còn lại: 1 đơn vị chưa gửi hồ sơ.')
  const named = blockOverview(round, { ...block, block: 'Khối phường' }, draft)
  expect(paragraphsOf(named)[0]).toMatch(/^Khối phường: 3\/4/)
  expect(named.sections[0]?.subtitle[0]).toBe('Khối phường')
  const published = blockOverview(round, block, { ...draft, isPublished: true })
  expect(published.marks).not.toContain('CHƯA CÔNG BỐ')
})

test('units stand by place, with the places gained since the year before', () => {
  const [, units] = tablesOf(blockOverview(round, block, draft))
  if (!units) throw new Error('no units')
  expect(units.rows.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  expect(textOf(units, 'a', 'gained')).toBe('tăng 2')
  expect(textOf(units, 'c', 'gained')).toBe('giảm 2')
})

test('of a long block the first and the last are shown, and how many lie between is told', () => {
  const many = resultOfBlock(
    surveyedSet,
    'Phường',
    Array.from({ length: 40 }, (_, at) => judged(`u${at}`, { granted: [40 - at, 10, 5], survey: 20 })),
  )
  const paper = blockOverview(round, many, { ...draft, former: null })
  const [, units] = tablesOf(paper)
  expect(units?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['1', '2', '3', '39', '40'])
  expect(wordsOf(paper)).toContain('3. 3 đơn vị đầu và 2 đơn vị cuối trong 40 đơn vị')
})

test('an empty block is still a paper', () => {
  const none = resultOfBlock(surveyedSet, 'Xã', [resultOfUnit(unitOf('x'), null, surveyedSet)])
  const paper = blockOverview(round, none, { ...draft, former: null })
  expect(paragraphsOf(paper)[0]).toBe('Khối Xã: chưa có đơn vị nào đủ điểm để xếp hạng.')
  expect(tablesOf(paper)).toEqual([])
})

test('the table looked at before publication ranks as the published one will', () => {
  const looked = standingTable(block, round)
  expect(valueOf(parseRanking(structuredClone(looked)))).toEqual(looked)
  const published = valueOf(
    publishBlock(block, round, 'a'.repeat(64), {
      number: '1/QĐ',
      date: '2023-02-01',
      issuer: 'UBND',
      amends: null,
    }),
  ).table
  expect(rankTable(published)).toEqual(rankTable(looked))
  expect(describePending(block)).toBe('1 đơn vị chưa gửi hồ sơ')
})

test('a unit that waits for its survey is counted as still to come', () => {
  const waiting = resultOfBlock(surveyedSet, 'Phường', [judged('a', { granted: [40, 15, 10] })])
  expect(describePending(waiting)).toMatch(/^1 đơn vị còn tiêu chí chưa có điểm/)
})
