import { expect, test } from 'vitest'
import { driftSince, placesGained, printIndex, publishBlock } from '../../src/domain/publication.ts'
import { findDoubts } from '../../src/domain/ranking-doubts.ts'
import { parseRanking, rankTable } from '../../src/domain/ranking-table.ts'
import { resultOfBlock, type BlockResult } from '../../src/domain/results.ts'
import { resultOfUnit } from '../../src/domain/unit-result.ts'
import { judged, surveyedSet, unitOf } from './sample-results.ts'
import { problemsOf, valueOf } from './sample.ts'

const round = { year: 2022, set: surveyedSet }
const publishing = { number: '12/QĐ-UBND', date: '2023-02-01', issuer: 'UBND thành phố', amends: null }
const hash = 'b'.repeat(64)

const blockOf = (first = 30) =>
  resultOfBlock(surveyedSet, 'Phường', [
    judged('a', { granted: [first, 10, 5], survey: 30 }),
    judged('b', { granted: [40, 15, 9.5], survey: 33 }),
    judged('c', { granted: [30, 10, 5], survey: 30 }),
    resultOfUnit(unitOf('x'), null, surveyedSet),
    judged('y', { granted: [1, 1, 1], survey: 1 }, { exemption: { status: 'notRanked', reason: 'Mới lập' } }),
  ])

const tableOf = (block: BlockResult) => valueOf(publishBlock(block, round, hash, publishing)).table

test('a published table holds what the results show, gives the same places and contradicts itself nowhere', () => {
  const block = blockOf()
  const table = tableOf(block)
  expect(valueOf(parseRanking(JSON.parse(JSON.stringify(table))))).toEqual(table)
  expect(findDoubts(table)).toEqual([])
  expect(rankTable(table)).toEqual(block.ranking)
  expect(table).toMatchObject({
    block: 'Phường',
    year: 2022,
    source: { number: '12/QĐ-UBND', quality: 'decision' },
    set: { id: 'thu', version: '2022', hash },
  })
  expect(table.units[0]).toEqual({
    id: 'b',
    name: 'UBND b',
    index: 97.5,
    status: 'ranked',
    points: 97.5,
    applicableMax: 100,
    appraised: 64.5,
    survey: 33,
    bonus: 0,
    penalty: 0,
    areas: { '1': 55, '2': 9.5, '3': 33 },
    printedPlace: 1,
  })
  expect(table.units.slice(3)).toEqual([
    { id: 'x', name: 'UBND x', index: null, status: 'notSubmitted' },
    { id: 'y', name: 'UBND y', index: null, status: 'notRanked', points: 4, applicableMax: 100 },
  ])
  expect(driftSince(table, block)).toEqual([])
})

test('a set that ranks on the printed index publishes the printed index, so that the places stay', () => {
  const set = { ...surveyedSet, rankOn: 'printed' as const }
  const block = resultOfBlock(set, 'Phường', [
    judged('a', { granted: [40, 15, 'notApplicable'], survey: 25.81 }, { set }),
    judged('b', { granted: [40, 15, 9.01], survey: 25.78 }, { set }),
  ])
  const table = valueOf(publishBlock(block, { year: 2022, set }, hash, publishing)).table
  expect(table.units.map(({ index, printedPlace }) => [index, printedPlace])).toEqual([
    [89.79, 1],
    [89.79, 1],
  ])
  expect(rankTable(table)).toEqual(block.ranking)
  expect(findDoubts(table)).toEqual([])
})

test('nothing is published while somebody ranked has rows that nobody judged, or nobody is ranked', () => {
  const block = resultOfBlock(surveyedSet, 'Phường', [judged('a', { granted: [40, 15, 10] })])
  expect(problemsOf(publishBlock(block, round, hash, publishing)).map(({ message }) => message)).toEqual([
    '"UBND a" còn 1 tiêu chí chưa có điểm thẩm định hoặc điểm điều tra XHH (3). Thẩm định xong, hoặc ghi đơn vị này không xếp hạng.',
  ])
  const empty = resultOfBlock(surveyedSet, 'Phường', [])
  expect(problemsOf(publishBlock(empty, round, hash, publishing))[0]?.message).toContain('chưa có đơn vị nào')
})

test('a correction names the table it amends and its reason', () => {
  const amends = { number: '12/QĐ-UBND', date: '2023-02-01', reason: ' Cộng lại ' }
  const table = valueOf(publishBlock(blockOf(), round, hash, { ...publishing, number: '', amends })).table
  expect(table.amends).toEqual({ ...amends, reason: 'Cộng lại' })
  expect(table.source.quality).toBe('own')
  const silent = publishBlock(blockOf(), round, hash, { ...publishing, amends: { ...amends, reason: ' ' } })
  expect(problemsOf(silent)[0]?.message).toContain('lý do điều chỉnh')
})

test('what moved since is told unit by unit', () => {
  const table = tableOf(blockOf())
  expect(driftSince(table, blockOf(31))).toMatchObject([
    { id: 'a', published: { index: 75, place: 2, points: 75 }, now: { index: 76, place: 2, points: 76 } },
    { id: 'c', published: { index: 75, place: 2 }, now: { index: 75, place: 3 } },
  ])
  const without = { ...blockOf(), ranked: blockOf().ranked.filter(({ result }) => result.unit.id !== 'b') }
  expect(driftSince(table, without)).toMatchObject([{ id: 'b', now: null }])
})

test('another standing below the table, or the same index of another maximum, is told too', () => {
  const table = tableOf(blockOf())
  const excused = { status: 'excused', reason: 'Mới lập' } as const
  const block = blockOf()
  const below = [resultOfUnit(unitOf('x'), null, surveyedSet, excused), ...block.below.slice(1)]
  expect(driftSince(table, { ...block, below })).toMatchObject([
    { id: 'x', published: { status: 'notSubmitted' }, now: { status: 'excused' } },
  ])
  const units = table.units.map((unit) => (unit.id === 'b' ? { ...unit, applicableMax: 90 } : unit))
  expect(driftSince({ ...table, units }, block)).toMatchObject([
    { id: 'b', published: { index: 97.5, applicableMax: 90 }, now: { index: 97.5, applicableMax: 100 } },
  ])
})

test('places gained are those of another table of the block', () => {
  const table = tableOf(blockOf())
  expect(placesGained(table, 'a', 1)).toBe(1)
  expect(placesGained(table, 'b', 3)).toBe(-2)
  expect(placesGained(table, 'x', 3)).toBeNull()
  expect(placesGained(null, 'a', 1)).toBeNull()
  expect(printIndex(89.78888889, 3)).toBe('89,789')
})
