import { expect, test } from 'vitest'
import type { Reception, Standing } from '../../../src/domain/reception.ts'
import { summarise } from '../../../src/domain/summary.ts'
import { unitRows } from '../../../src/features/rounds/unit-rows.ts'
import type { ReceivedEntry } from '../../../src/store/received-entry.ts'
import { wholeRound } from '../../domain/sample-round.ts'
import { submissionOf } from '../../files/submission.ts'

const summary = summarise(submissionOf('phuong-a'))

/** What came in from the first unit; the round's dossiers are due on 15/12/2022, explanations on 20/01/2023. */
function received(change: Partial<ReceivedEntry>): ReceivedEntry {
  const receivedOn = change.receivedOn ?? '2022-12-15'
  return {
    round: wholeRound.id,
    unit: 'phuong-a',
    id: 'ho-so-a',
    revision: 1,
    hash: 'a',
    rounds: [],
    stage: 'submitted',
    unitName: 'UBND phường A',
    file: 'a.parx.json',
    receivedAt: `${receivedOn}T01:00:00Z`,
    receivedOn,
    letter: null,
    notes: [],
    summary,
    ...change,
  }
}

function rowOf(
  status: Reception | null,
  due: string | null,
  came: readonly ReceivedEntry[],
  today = '2022-12-20',
) {
  const standing: Standing = { status: status ?? 'missing', reason: '', due, at: '2022-12-16T00:00:00Z' }
  const standings = status ? { 'phuong-a': standing } : {}
  const [row] = unitRows({ round: wholeRound, standings, received: came }, today)
  if (!row) throw new Error('no row')
  return row
}

test('every unit of the list has a row, with its number and what came in last', () => {
  const came = [received({ revision: 2 }), received({})]
  const rows = unitRows({ round: wholeRound, standings: {}, received: came }, '2022-12-01')
  expect(rows.map(({ unit, number, entry }) => [unit.id, number, entry?.revision])).toEqual([
    ['phuong-a', 1, 2],
    ['phuong-le-loi', 2, undefined],
    ['xa-phuoc-my', 3, undefined],
  ])
  expect(rows[0]?.received).toHaveLength(2)
})

test('an applicable maximum far below that of the block is marked', () => {
  const came = [
    received({ summary: { ...summary, applicableMax: 80 } }),
    received({ unit: 'phuong-le-loi', summary: { ...summary, applicableMax: 100 } }),
  ]
  const rows = unitRows({ round: wholeRound, standings: {}, received: came }, '2022-12-01')
  expect(rows.map(({ lowBase }) => lowBase)).toEqual([true, false, false])
})

test('a unit that sent nothing is late by today, and not before the day it is due', () => {
  expect(rowOf(null, null, []).late).toBe(5)
  expect(rowOf(null, null, [], '2022-12-15').late).toBe(0)
})

test('a dossier counts by the day of its letter, without one by the day it came', () => {
  const came = { receivedOn: '2022-12-18' }
  expect(rowOf('received', null, [received(came)]).late).toBe(3)
  const letter = { number: '1/BC', date: '2022-12-14' }
  expect(rowOf('received', null, [received({ ...came, letter })]).late).toBe(0)
})

test('a later freeze does not make a dossier late that came in time', () => {
  const came = [received({ revision: 2, receivedOn: '2023-01-10' }), received({})]
  expect(rowOf('appraising', null, came, '2023-02-01').late).toBe(0)
})

test('what was returned is held against its new day', () => {
  const came = [received({ revision: 2, receivedOn: '2022-12-24' }), received({})]
  expect(rowOf('returned', '2022-12-22', [received({})], '2022-12-23')).toMatchObject({
    late: 1,
    due: '2022-12-22',
  })
  expect(rowOf('received', '2022-12-22', came, '2023-02-01').late).toBe(2)
})

test('an explanation is held against the day of explanations', () => {
  expect(rowOf('awaiting', null, [received({})], '2023-01-25')).toMatchObject({ late: 5, due: '2023-01-20' })
  const came = [received({ revision: 2, receivedOn: '2023-01-19' }), received({})]
  expect(rowOf('explained', null, came, '2023-02-01').late).toBe(0)
})
