import { expect, test } from 'vitest'
import { blockSummary } from '../../../src/domain/documents/block-summary.ts'
import { yearReport } from '../../../src/domain/documents/year-report.ts'
import { resultOfBlock } from '../../../src/domain/results.ts'
import { judged, surveyedSet } from '../sample-results.ts'
import { wholeRound } from '../sample-round.ts'
import { paragraphsOf } from './reading.ts'

const set = {
  ...surveyedSet,
  tiers: [
    { name: 'Xuất sắc', from: 90 },
    { name: 'Tốt', from: 80 },
    { name: 'Khá', from: 0 },
  ],
}
const round = { ...wholeRound, set }
const block = resultOfBlock(set, 'Phường', [
  judged('a', { granted: [40, 15, 10], survey: 35 }, { set }),
  judged('b', { granted: [30, 10, 5], survey: 30 }, { set }),
])

test('a tier that nobody reached is counted as 0, in the summary and in the report', () => {
  expect(blockSummary(round, [block]).rows[0]?.cells.at(-1)?.text).toBe('Xuất sắc 1, Tốt 0, Khá 1')
  const report = yearReport(round, [{ block, former: null }], {})
  expect(paragraphsOf(report).join(' ')).toContain('xếp loại: Xuất sắc 1, Tốt 0, Khá 1.')
})
