import { expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import { reviewedRows, reviewNews } from '../../src/domain/reviewed-row.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { reviewStateWords, verdictWords } from '../../src/domain/verdict-words.ts'
import { branchOf, leafOf, roundOf } from './sample.ts'
import { wholeDossier } from './sample-dossier.ts'

const ask = { points: null, verdict: 'question', reason: 'Thiếu minh chứng' } as const
const lower = { points: 0.5, verdict: 'change', reason: 'Theo số liệu' } as const
const agree = { points: 1, verdict: 'agree', reason: '' } as const
const refuse = { points: 0, verdict: 'refuseNA', reason: 'Có phát sinh' } as const
const reviewedIn = (...rounds: Dossier['review']['rounds']): Dossier => {
  const { explanations: _, ...rest } = wholeDossier
  return { ...rest, review: { rounds, surveys: {} } }
}
const first = roundOf(1, { choice: agree, count: ask, ratio: lower, '2': refuse }, { id: 'v1' })
const judged = reviewedIn(first)
const rowsOf = (dossier: Dossier) => reviewedRows(dossier, scoreDossier(dossier))
const stateOf = (dossier: Dossier, key: string) => rowsOf(dossier).find(({ leaf }) => leaf.key === key)?.state

test('the criteria that a reviewer spoke of stand in the order of the set, with what was said', () => {
  expect(rowsOf(judged).map(({ leaf, state }) => [leaf.key, state])).toEqual([
    ['choice', 'agreed'],
    ['ratio', 'changed'],
    ['count', 'question'],
    ['2', 'refused'],
  ])
  expect(rowsOf(judged)[1]?.remarks.map(({ item }) => item.reason)).toEqual(['Theo số liệu'])
})

test('a question that a later round decided is none any more', () => {
  const decided = reviewedIn(first, roundOf(2, { count: agree }, { id: 'v2' }))
  expect(stateOf(decided, 'count')).toBe('agreed')
})

test('two of one round who disagree are a conflict', () => {
  expect(stateOf(reviewedIn(first, roundOf(1, { choice: lower }, { id: 'v1b' })), 'choice')).toBe('conflict')
})

test('an explanation counts for the round it answers, not for a later one', () => {
  const said = { round: 1, at: '2023-01-10', by: 'B', text: 'Đã có', citations: [] }
  const explained: Dossier = { ...judged, explanations: { count: [said] } }
  expect(rowsOf(explained).map(({ explained }) => explained)).toEqual([false, false, true, false])
  const again = { ...explained, review: reviewedIn(first, roundOf(2, { count: ask }, { id: 'v2' })).review }
  expect(rowsOf(again)[2]).toMatchObject({ state: 'question', explained: false })
})

test('what a review brings is told, and what is known already is not', () => {
  const sheet = scoreDossier(judged)
  const news = { rounds: [first], questions: 1, changed: 2, surveys: 0 }
  expect(reviewNews(reviewedIn(), judged, sheet)).toEqual(news)
  const copy: Dossier = structuredClone(judged)
  expect(reviewNews(copy, judged, sheet)).toEqual({ ...news, rounds: [] })
})

test('points of a criterion that only the reviewer scores are given, not changed', () => {
  const leaf = leafOf('reviewer', { kind: 'number', step: 0.25, by: 'reviewer' })
  const set = { ...judged.set, areas: [...judged.set.areas, branchOf('9', [leaf])] }
  const given = { ...reviewedIn(roundOf(1, { reviewer: lower }, { id: 'v1' })), set }
  expect(stateOf(given, 'reviewer')).toBe('given')
  expect(reviewNews(reviewedIn(), given, scoreDossier(given)).changed).toBe(0)
  expect(verdictWords(leaf, lower, 2)).toBe('Cơ quan thẩm định chấm: 0,50 điểm')
})

test('verdicts are told in the words of the office', () => {
  expect([agree, lower, ask, refuse].map((item) => verdictWords(leafOf('1'), item, 2))).toEqual([
    'Đồng ý với điểm tự đánh giá (1,00 điểm)',
    'Điều chỉnh điểm: 0,50 điểm',
    'Yêu cầu giải trình',
    'Không chấp nhận “không áp dụng”: 0,00 điểm',
  ])
  expect(reviewStateWords({ state: 'question', explained: true })).toBe('Đã giải trình')
})
