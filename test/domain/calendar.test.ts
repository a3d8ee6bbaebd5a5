import { expect, test } from 'vitest'
import { dueDays } from '../../src/domain/calendar.ts'
import { draftRemedy } from '../../src/domain/remedy.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { dossierOf, leafOf, setOf } from './sample.ts'

const steps = [
  { daysLate: 0, points: 1 },
  { daysLate: 30, points: 0.5 },
]
const set = setOf(
  ['kế hoạch', 'báo cáo', 'quyết toán', 'kê khai'].map((key, at) =>
    leafOf(key, { kind: 'deadline', due: `0${at + 1}-15`, yearOffset: 0, steps }, { lead: 'Văn phòng' }),
  ),
)

test('the year in the order of its days: done, done late, lost, still due', () => {
  const dossier = dossierOf(set, { 'kế hoạch': '2022-01-10', 'báo cáo': '2022-02-20' })
  expect(dueDays(dossier, [], '2022-03-20').map(({ day, state, who }) => [day, state, who])).toEqual([
    ['2022-01-15', 'done', 'Văn phòng'],
    ['2022-02-15', 'late', 'Văn phòng'],
    ['2022-03-15', 'lost', 'Văn phòng'],
    ['2022-04-15', 'due', 'Văn phòng'],
  ])
})

test('what was not done is lost, what does not apply is no day at all', () => {
  const dossier = dossierOf(set, { 'kế hoạch': 'notDone', 'báo cáo': 'notApplicable' })
  const days = dueDays(dossier, [], '2022-01-01')
  expect(days.map(({ id, state }) => [id, state])).toEqual([
    ['criterion:kế hoạch', 'lost'],
    ['criterion:quyết toán', 'due'],
    ['criterion:kê khai', 'due'],
  ])
})

test('days of the round and tasks of the plan stand among them', () => {
  const dossier = dossierOf(
    set,
    {},
    {
      stage: 'submitted',
      round: {
        id: 'd',
        period: { from: '2021-12-15', to: '2022-12-14' },
        due: { submit: '2022-12-20', explain: '2023-01-20' },
        guide: null,
      },
    },
  )
  const drafted = draftRemedy(scoreDossier(dossier), { dossier })
  const plan = {
    ...drafted,
    tasks: drafted.tasks.slice(0, 1).map((task) => ({ ...task, due: '2022-05-01' })),
  }
  expect(
    dueDays(dossier, [plan], '2022-12-31')
      .slice(-3)
      .map(({ id, state }) => [id, state]),
  ).toEqual([
    [`task:${plan.id}:kế hoạch`, 'lost'],
    ['round:submit', 'done'],
    ['round:explain', 'due'],
  ])
})

test('being late costs what the step of today no longer gives, and nothing while the day is not past', () => {
  const dossier = dossierOf(set, { 'kế hoạch': '2022-01-20', 'báo cáo': 'notDone' })
  expect(dueDays(dossier, [], '2022-03-20').map(({ state, lost }) => [state, lost])).toEqual([
    ['late', 0.5],
    ['lost', 1],
    ['lost', 0.5],
    ['due', 0],
  ])
})

test('a task due on the day of the criterion it feeds stands once, and ticking it counts until the criterion is answered', () => {
  const dossier = dossierOf(set)
  const drafted = draftRemedy(scoreDossier(dossier), { dossier })
  const plan = {
    ...drafted,
    tasks: drafted.tasks.map((task) =>
      task.id === 'kế hoạch'
        ? { ...task, due: '2022-01-15', progress: 'done' as const, doneAt: '2022-01-20' }
        : task,
    ),
  }
  expect(dueDays(dossier, [plan], '2022-02-01')[0]).toMatchObject({
    id: 'criterion:kế hoạch',
    state: 'late',
    lost: 0.5,
    task: { plan: plan.id, id: 'kế hoạch' },
  })
  expect(dueDays(dossier, [plan], '2022-02-01')).toHaveLength(4)
  const answered = dossierOf(set, { 'kế hoạch': '2022-01-10' })
  expect(dueDays(answered, [plan], '2022-02-01')[0]).toMatchObject({ state: 'done', lost: 0 })
})
