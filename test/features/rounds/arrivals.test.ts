import { expect, test } from 'vitest'
import { verdictNames, type Verdict } from '../../../src/domain/intake.ts'
import {
  describeArrivals,
  partNames,
  partOf,
  remarksOn,
  type Arrived,
} from '../../../src/features/rounds/arrivals.ts'

function arrived(verdict: Verdict | null, decision: Arrived['decision'] = null): Arrived {
  const arrival = verdict && { verdict, unit: null, near: [], problems: [], notes: [] }
  return {
    incoming: { file: 'a', arrival, problems: [], dossier: null, summary: null, notes: [] },
    decision,
  }
}

test('each verdict has its part; a file that cannot be read is wrong', () => {
  const parts = Object.fromEntries(
    Object.keys(verdictNames).map((verdict) => [verdict, partOf(arrived(verdict as Verdict))]),
  )
  expect(parts).toEqual({
    new: 'taken',
    newer: 'taken',
    same: 'idle',
    review: 'asks',
    confirm: 'asks',
    twice: 'asks',
    older: 'idle',
    conflict: 'wrong',
    refused: 'wrong',
  })
  expect(partOf(arrived(null))).toBe('wrong')
})

test('what a person decided on waits no longer', () => {
  expect(partOf(arrived('twice', 'taken'))).toBe('taken')
  expect(partOf(arrived('review', 'merged'))).toBe('taken')
  expect(partOf(arrived('twice', 'left'))).toBe('idle')
})

test('an intake is told in one line', () => {
  const all = [arrived('new'), arrived('newer'), arrived('confirm'), arrived(null), arrived('same')]
  expect(describeArrivals(all)).toBe(
    '2 hồ sơ đã nhận, 1 cần quyết định, 1 không nhận được, 1 đã có hoặc cũ hơn',
  )
  expect(describeArrivals([arrived('new')])).toBe('1 hồ sơ đã nhận')
})

test('a dossier that is here already still tells that a file beside it in its package is wrong', () => {
  const { incoming } = arrived('same')
  const one = { incoming: { ...incoming, notes: ['Tệp đính kèm khác tệp đã đăng ký.'] }, decision: null }
  expect(remarksOn(one)).toEqual([{ message: 'Tệp đính kèm khác tệp đã đăng ký.' }])
  expect(partNames[partOf(one)]).toBe('Không thay đổi gì')
})
