import { expect, test } from 'vitest'
import { describePending } from '../../src/domain/block-words.ts'
import { driftSince, publishBlock, type Publishing } from '../../src/domain/publication.ts'
import { rankTable } from '../../src/domain/ranking-table.ts'
import { resultOfBlock } from '../../src/domain/results.ts'
import { blockAsPublished, unsettledUnits } from '../../src/domain/settled.ts'
import { judged, surveyedSet } from './sample-results.ts'
import { problemsOf, valueOf } from './sample.ts'

const round = { year: 2022, set: surveyedSet }
const publishing: Publishing = { number: '', date: null, issuer: 'UBND thành phố', amends: null }

/** Three units; those named are still being appraised. */
const blockOf = (open: readonly string[], first = 40) =>
  resultOfBlock(
    surveyedSet,
    'Phường',
    (
      [
        ['a', first],
        ['b', 30],
        ['c', 20],
      ] as const
    ).map(([id, points]) => ({
      ...judged(id, { granted: [points, 10, 5], survey: 30 }),
      ...(open.includes(id) ? { stage: 'appraised' as const } : {}),
    })),
  )
const publish = (open: readonly string[], more: Partial<Publishing> = {}) =>
  publishBlock(blockOf(open), round, 'b'.repeat(64), { ...publishing, ...more })

test('only final results are ranked; the others stand below the table without figures, and the note names them', () => {
  const { table, note } = valueOf(publish(['a']))
  expect(rankTable(table).units.map(({ unit, place }) => [unit, place])).toEqual([
    ['b', 1],
    ['c', 2],
  ])
  expect(table.units.at(-1)).toEqual({ id: 'a', name: 'UBND a', index: null, status: 'notRanked' })
  expect(note).toBe('1 đơn vị chưa chốt kết quả thẩm định khi lập bảng (UBND a): chưa xếp hạng.')
  expect(valueOf(publish([])).note).toBe('')
})

test('an unfinished result is ranked only by a choice that says why', () => {
  const silent = publish(['a'], { unsettled: { kind: 'rank', reason: ' ' } })
  expect(problemsOf(silent)[0]?.message).toContain('Ghi lý do xếp hạng')
  const { table, note } = valueOf(
    publish(['a'], { unsettled: { kind: 'rank', reason: 'Hội đồng thống nhất (Biên bản 3/BB-HĐ).' } }),
  )
  expect(rankTable(table).units[0]).toMatchObject({ unit: 'a', place: 1 })
  expect(note).toBe(
    '1 đơn vị chưa chốt kết quả thẩm định khi lập bảng (UBND a): vẫn xếp hạng. Lý do: Hội đồng thống nhất (Biên bản 3/BB-HĐ).',
  )
  // Where all are final there is nothing to say why.
  expect(publish([], { unsettled: { kind: 'rank', reason: '' } }).ok).toBe(true)
})

test('a block in which nobody is final is not published by default, and is told what to do', () => {
  expect(problemsOf(publish(['a', 'b', 'c']))[0]?.message).toContain('chưa có đơn vị nào chốt kết quả')
})

test('the results shown follow the published table, so that going on with an appraisal is no difference', () => {
  const { table } = valueOf(publish(['a']))
  const now = blockAsPublished(surveyedSet, blockOf(['a'], 12), table)
  expect(now.ranked.map(({ result }) => result.unit.id)).toEqual(['b', 'c'])
  expect(driftSince(table, now)).toEqual([])
  expect(describePending(now)).toBe('1 đơn vị chưa chốt kết quả thẩm định')
  const done = blockAsPublished(surveyedSet, blockOf([]), table)
  expect(driftSince(table, done).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('a result that was published and opened again stays in the table, and its change is told', () => {
  const { table } = valueOf(publish([]))
  const again = blockAsPublished(surveyedSet, blockOf(['a'], 39), table)
  expect(unsettledUnits(again).map(({ result }) => result.unit.id)).toEqual(['a'])
  expect(driftSince(table, again)).toMatchObject([{ id: 'a', now: { place: 1 } }])
  const untouched = blockOf(['a'])
  expect(blockAsPublished(surveyedSet, untouched, undefined)).toBe(untouched)
})
