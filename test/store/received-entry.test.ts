import { expect, test } from 'vitest'
import { summarise } from '../../src/domain/summary.ts'
import { sortByResult, type ReceivedEntry } from '../../src/store/received-entry.ts'
import { submitted } from '../domain/sample-appraisal.ts'

const units = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
const entry = (
  unit: string,
  stage: ReceivedEntry['stage'],
  rounds: ReceivedEntry['rounds'],
): ReceivedEntry => ({
  round: 'dot',
  unit,
  id: `ho-so-${unit}`,
  revision: 1,
  hash: 'a'.repeat(64),
  rounds,
  stage,
  unitName: unit,
  file: '',
  receivedAt: '2023-01-01T00:00:00Z',
  receivedOn: '2023-01-01',
  letter: null,
  notes: [],
  summary: summarise(submitted()),
})
const said = [{ id: 'lan-1', at: '2023-01-02T00:00:00Z' }]

test('an appraisal that nobody ended is told from a result, and what nobody judged is neither', () => {
  const received = [
    entry('c', 'finalised', said),
    entry('b', 'submitted', said),
    entry('a', 'explaining', said),
    entry('d', 'submitted', []),
  ]
  const { ended, goingOn } = sortByResult(units, received)
  expect(ended.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(goingOn.map(({ id }) => id)).toEqual(['b'])
})

test('of several freezes the one taken in last tells', () => {
  const received = [entry('a', 'submitted', said), entry('a', 'explaining', said)]
  expect(sortByResult(units, received)).toEqual({ ended: [], goingOn: [{ id: 'a' }] })
})
