import { expect, test } from 'vitest'
import { editTask } from '../../src/domain/plan.ts'
import { draftRemedy } from '../../src/domain/remedy.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { yieldOfPlan, yieldsOf } from '../../src/domain/task-yield.ts'
import { always } from './law.ts'
import { branchOf, dossierOf, leafOf, setOf } from './sample.ts'

const count = { kind: 'count', unit: 'báo cáo', perUnit: 0.5 } as const
const set = setOf([
  branchOf('A', [leafOf('plan'), leafOf('reports', count, { max: 2 }), leafOf('forms'), leafOf('new')]),
])
const dossier = dossierOf(set, { plan: 'no', reports: 1, forms: 'no', new: 'no' })
const before = scoreDossier(dossier)
const plan = draftRemedy(before, { dossier })
const after = scoreDossier(dossierOf(set, { plan: 'yes', reports: 3, new: 'no' }))

test('a task brought its points, brought none, or nobody can say yet', () => {
  expect(
    yieldsOf(plan, before, after).map(({ task, rows: [row], outcome, gained }) => [
      task.id,
      row?.before,
      row?.after,
      gained,
      outcome,
    ]),
  ).toEqual([
    ['reports', 0.5, 1.5, 1, 'brought'],
    ['plan', 0, 1, 1, 'brought'],
    ['forms', 0, null, null, 'unknown'],
    ['new', 0, 0, 0, 'not'],
  ])
})

test('points of a criterion that two tasks feed are counted once', () => {
  const shared = {
    ...plan,
    tasks: plan.tasks.map((task) => ({ ...task, criteria: ['plan', 'reports'] })),
  }
  const all = yieldOfPlan(shared, before, after)
  expect(all.tasks.map(({ gained }) => gained)).toEqual([2, 2, 2, 2])
  expect([all.gained, all.brought]).toEqual([2, 4])
})

test('points over another maximum are shown and not compared, and so are criteria that are new or gone', () => {
  const next = setOf([branchOf('A', [leafOf('plan', count, { max: 2 }), leafOf('forms')])])
  const rows = yieldsOf(plan, before, scoreDossier(dossierOf(next, { plan: 4, forms: 'yes' })))
  expect(rows.map(({ rows: [row], gained }) => [row?.key, row?.before, row?.after, gained])).toEqual([
    ['reports', 0.5, null, null],
    ['plan', 0, 2, null],
    ['forms', 0, 1, 1],
    ['new', 0, null, null],
  ])
})

test('what was lost again is told with its sign, what was given up is left out', () => {
  const dropped = editTask(plan, 'forms', { progress: 'dropped' }, '2023-03-01')
  expect(yieldsOf(dropped, after, before).map(({ gained, outcome }) => [gained, outcome])).toEqual([
    [-1, 'not'],
    [-1, 'not'],
    [0, 'not'],
  ])
})

test('a year beside itself brought nothing', () => {
  always((any) => {
    const sheet = scoreDossier(any)
    const all = yieldOfPlan(draftRemedy(sheet, { dossier: any }), sheet, sheet)
    expect(all.brought).toBe(0)
    expect(all.gained ?? 0).toBe(0)
  })
})
