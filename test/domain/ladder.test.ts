import { expect, test } from 'vitest'
import { ladderOf } from '../../src/domain/ladder.ts'
import { rankBlock } from '../../src/domain/ranking.ts'
import { planTarget, type Goal } from '../../src/domain/target.ts'

const ranking = rankBlock([
  { unit: 'a', index: 92 },
  { unit: 'b', index: 90 },
  { unit: 'c', index: 90 },
  { unit: 'd', index: 90 },
  { unit: 'e', index: 86 },
  { unit: 'f', index: 85 },
  { unit: 'g', index: 85 },
  { unit: 'h', index: 80 },
])

function ladder(unit: string, goal: Goal) {
  const plan = planTarget({ ...goal, ranking, history: [], unit, seed: 1 })
  const { rungs, notes } = ladderOf(plan, ranking, 2, 100)
  return {
    rungs: rungs.map((one) => one.unit).join(''),
    goals: rungs.flatMap((one) => (one.isGoal ? one.unit : [])).join(''),
    notes,
  }
}

test('a place inside a tie marks all who share it, and says that one passes them together', () => {
  expect(ladder('e', { toPlace: 3 })).toMatchObject({ rungs: 'abcdefg', goals: 'bcd' })
  expect(ladder('e', { toPlace: 3 }).notes[0]).toBe(
    'Hạng 3 nằm trong nhóm 3 đơn vị đồng hạng 2 (90,00\u202f%): vượt được thì vượt cả nhóm, lên hạng 2.',
  )
  expect(ladder('e', { toPlace: 2 }).notes[0]).toContain('Hạng 2 đang do 3 đơn vị đồng hạng giữ')
})

test('a place of its own marks the one who holds it, without a word of ties that are not shown', () => {
  expect(ladder('d', { toPlace: 1 })).toMatchObject({ goals: 'a' })
  const plain = rankBlock([
    { unit: 'a', index: 92 },
    { unit: 'b', index: 90 },
    { unit: 'c', index: 80 },
  ])
  const plan = planTarget({ toPlace: 2, ranking: plain, history: [], unit: 'c', seed: 1 })
  const { rungs, notes } = ladderOf(plan, plain, 2, 100)
  expect(rungs.map(({ isGoal }) => isGoal)).toEqual([false, true, false])
  expect(notes).toEqual([])
})

test('who is tied oneself is told so', () => {
  expect(ladder('f', { places: 1 })).toMatchObject({ goals: 'e' })
  expect(ladder('f', { places: 1 }).notes).toContain('Đơn vị đang đồng hạng 6 với 1 đơn vị khác.')
})

test('an index that another has draws level, and one below the next unit passes nobody', () => {
  const level = ladder('h', { toIndex: 85 })
  expect(level.goals).toBe('fg')
  expect(level.notes[0]).toContain('đồng hạng 6 với 2 đơn vị khác')
  expect(ladder('h', { toIndex: 84 })).toMatchObject({ goals: '' })
})

test('a place that is held already is marked, also where it lies inside the own tie', () => {
  expect(ladder('c', { toPlace: 3 })).toMatchObject({ goals: 'bcd' })
  expect(ladder('a', { places: 3 })).toMatchObject({ goals: 'a' })
})
