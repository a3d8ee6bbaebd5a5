import { expect, test } from 'vitest'
import { describeLeftOut } from '../../src/domain/difference.ts'
import { resultsTable } from '../../src/domain/documents/results-table.ts'
import { resultOfBlock } from '../../src/domain/results.ts'
import { wordsOf } from './documents/reading.ts'
import { judged, surveyedSet } from './sample-results.ts'
import { wholeRound } from './sample-round.ts'
import { branchOf, leafOf, setOf } from './sample.ts'

const figure = (by: 'unit' | 'reviewer') => ({ kind: 'number', step: 0.5, by }) as const
const survey = { kind: 'survey', options: [1] } as const
const both = setOf([
  branchOf('1', [leafOf('a', figure('unit')), leafOf('b', figure('reviewer'))]),
  branchOf('2', [leafOf('c', figure('reviewer')), leafOf('d', survey)]),
])

test('what only the reviewer scores is named beside points that are compared; surveys stand apart', () => {
  expect(describeLeftOut(both)).toMatch(/^Điểm thẩm định gồm cả 2 tiêu chí chỉ cơ quan thẩm định chấm; /)
  expect(describeLeftOut(setOf([leafOf('a'), leafOf('d', survey)]))).toBeNull()
})

test('the table of results says so under its places, where the set has such criteria', () => {
  const block = resultOfBlock(surveyedSet, 'Phường', [judged('a', { granted: [40, 15, 10], survey: 25 })])
  const paper = (set: typeof both) =>
    wordsOf(resultsTable({ ...wholeRound, set }, block, { former: null, standing: '' })).join('\n')
  expect(paper({ ...surveyedSet, areas: [...surveyedSet.areas, leafOf('r', figure('reviewer'))] })).toContain(
    'chênh lệch với điểm tự đánh giá không tính các tiêu chí này',
  )
  expect(paper(surveyedSet)).not.toContain('chênh lệch với điểm tự đánh giá')
})
