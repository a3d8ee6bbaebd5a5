import { describe, expect, test, vi } from 'vitest'
import { causeOf } from '../../src/domain/cause.ts'
import { leavesByKey } from '../../src/domain/criteria.ts'
import { improvementsOf, apartLosses } from '../../src/domain/improvement.ts'
import { addTask, editTask, parsePlan, progressOfPlan } from '../../src/domain/plan.ts'
import { pointsFromNumber, pointsToNumber, subtractPoints } from '../../src/domain/points.ts'
import { draftRemedy, expectedPoints, targetPhrase } from '../../src/domain/remedy.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { always, leafRows } from './law.ts'
import {
  branchOf,
  dossierOf,
  grant,
  leafOf,
  problemsOf,
  roundOf,
  setOf,
  valueOf,
  withField,
} from './sample.ts'

vi.setConfig({ testTimeout: 120_000 })

const remedy = { task: 'Gửi báo cáo đúng hạn', product: 'Báo cáo', time: 'Hằng quý', effort: 1 }
const set = setOf([
  branchOf('A', [
    leafOf('plan', { kind: 'deadline', due: '03-31', yearOffset: 0, steps: [{ daysLate: 0, points: 1 }] }),
    leafOf(
      'reports',
      { kind: 'count', unit: 'báo cáo', perUnit: 0.5 },
      { max: 2, remedy, lead: 'Văn phòng' },
    ),
    leafOf('faults', { kind: 'deduction', unit: 'lần', perUnit: 0.5, floor: 0 }),
    leafOf('forms'),
    leafOf('people', { kind: 'survey', options: [1, 0] }),
  ]),
])
const dossier = dossierOf(set, { plan: '2022-04-20', reports: 1, faults: 1, forms: 'no' })
const sheet = scoreDossier(dossier)

describe('a plan out of lost points', () => {
  const plan = draftRemedy(sheet, {
    dossier,
    id: 'kh',
    improvements: improvementsOf(dossier, sheet).filter(({ step }) => step === 'full'),
    target: targetPhrase(3, 2021),
    partner: 'Các bộ phận liên quan',
  })

  test('has one task for each criterion, most points first, with office, product, time and cause', () => {
    expect(plan.tasks.map(({ id, points, cause }) => [id, points, cause])).toEqual([
      ['reports', 1.5, 'figures'],
      ['plan', 1, 'late'],
      ['forms', 1, 'notDone'],
      ['faults', 0.5, 'deducted'],
    ])
    expect(plan.tasks[0]).toMatchObject({
      content: 'Gửi báo cáo đúng hạn (4 báo cáo)',
      lead: 'Văn phòng',
      partner: 'Các bộ phận liên quan',
      product: 'Báo cáo',
      time: 'Hằng quý',
    })
    expect(plan).toMatchObject({ year: 2023, baseYear: 2022, target: 'tăng ít nhất 3 bậc so với năm 2021' })
    expect(expectedPoints(plan)).toBe(4)
  })

  test("a day of the dossier's year is due in the year of the plan, never in the one that is past", () => {
    expect(plan.tasks.find(({ id }) => id === 'plan')).toMatchObject({
      content: 'Tiêu chí plan (trước hoặc trong ngày 31/03/2023)',
      due: '2023-03-31',
    })
  })

  test('a task is due on the last day of the time that the set names', () => {
    const dueAt = (time: string) =>
      draftRemedy(sheet, {
        dossier,
        improvements: improvementsOf(dossier, sheet)
          .filter(({ key }) => key === 'forms')
          .map((way) => ({ ...way, time })),
      }).tasks[0]?.due
    expect(
      ['Quý I', 'Quý II và Quý IV', 'Hằng quý', 'Quý I năm sau', 'Theo kế hoạch', ''].map(dueAt),
    ).toEqual(['2023-03-31', '2023-12-31', '2023-12-31', '2024-03-31', null, null])
  })

  test("takes tasks of the unit's own, each under an id that no other has", () => {
    const longer = addTask(addTask(plan))
    expect(longer.tasks).toHaveLength(plan.tasks.length + 2)
    expect(valueOf(parsePlan(structuredClone(longer)))).toEqual(longer)
    const [first, ...others] = longer.tasks
    expect(first && parsePlan(addTask({ ...longer, tasks: others })).ok).toBe(true)
  })

  test('is a file that opens again as it is', () => {
    expect(valueOf(parsePlan(structuredClone(plan)))).toEqual(plan)
  })

  test('any sheet alone gives a plan over all points that the unit lost', () => {
    always((any) => {
      const score = scoreDossier(any)
      const own = leafRows(score).filter(({ state, selfMax }) => state !== 'excluded' && selfMax > 0)
      const lost = own.reduce(
        (sum, row) => sum + subtractPoints(row.max, row.final ?? pointsFromNumber(0)),
        0,
      )
      const drafted = draftRemedy(score)
      expect(valueOf(parsePlan(drafted))).toBe(drafted)
      expect(pointsFromNumber(expectedPoints(drafted))).toBe(lost)
    })
  })

  test('any dossier gives a plan that opens', () => {
    always((any) => {
      const score = scoreDossier(any)
      const improvements = improvementsOf(any, score).filter(({ step }) => step === 'full')
      expect(parsePlan(draftRemedy(score, { dossier: any, improvements, year: any.year })).ok).toBe(true)
    })
  })
})

describe('why points were lost', () => {
  test('a claim that the reviewer cut was too high, or not proven', () => {
    const needy = setOf([leafOf('a', undefined, { evidence: { required: true, expected: [] } }), leafOf('b')])
    const judged = dossierOf(
      needy,
      { a: 'yes', b: 'yes' },
      { review: { rounds: [roundOf(1, { a: grant(0), b: grant(0.5) })], surveys: {} } },
    )
    const leaves = leavesByKey(needy)
    const causes = leafRows(scoreDossier(judged)).map((row) => {
      const leaf = leaves.get(row.key)
      return leaf && causeOf(judged, leaf, row)
    })
    expect(causes).toEqual(['noEvidence', 'overclaimed'])
    expect(
      improvementsOf(judged, scoreDossier(judged)).map(({ key, step, points }) => [key, step, points]),
    ).toEqual([
      ['a', 'proof', 1],
      ['b', 'proof', 0.5],
    ])
  })

  test("what surveys and penalties take is no one's own to win back", () => {
    const other = setOf([leafOf('a'), leafOf('s', { kind: 'survey', options: [1, 0] })], {
      adjustments: { bonus: { max: 0, items: [] }, penalty: { max: 1, items: [leafOf('p')] } },
    })
    const surveyed = dossierOf(
      other,
      { a: 'yes', p: 'yes' },
      { review: { rounds: [], surveys: { s: { counts: [3, 1] } } } },
    )
    expect(
      apartLosses(other, scoreDossier(surveyed)).map(({ key, kind, points }) => [key, kind, points]),
    ).toEqual([
      ['s', 'survey', 0.25],
      ['p', 'penalty', 1],
    ])
    expect(improvementsOf(surveyed, scoreDossier(surveyed))).toEqual([])
  })
})

describe('a plan on its way', () => {
  const base = draftRemedy(sheet, {
    dossier,
    improvements: improvementsOf(dossier, sheet).filter(({ step }) => step === 'full'),
  })
  const dated = {
    ...base,
    tasks: base.tasks.map((task, at) => ({
      ...task,
      due: ['2023-03-31', '2023-06-30', null, '2023-04-10'][at] ?? null,
    })),
  }

  test('counts what is done of what still counts, and names what is late or soon due', () => {
    const done = editTask(dated, 'reports', { progress: 'done' }, '2023-03-20')
    const dropped = editTask(done, 'forms', { progress: 'dropped' }, '2023-03-20')
    const progress = progressOfPlan(dropped, '2023-07-01', '2023-07-08')
    expect([progress.done, progress.of]).toEqual([1, 3])
    expect(progress.late.map(({ id }) => id)).toEqual(['plan', 'faults'])
    expect(progressOfPlan(dropped, '2023-04-05', '2023-04-12').soon.map(({ id }) => id)).toEqual(['faults'])
  })

  test('what is done has a day, what is taken back has none', () => {
    const done = editTask(dated, 'plan', { progress: 'done' }, '2023-03-20')
    expect(done.tasks.find(({ id }) => id === 'plan')?.doneAt).toBe('2023-03-20')
    const back = editTask(done, 'plan', { progress: 'doing' }, '2023-03-21')
    expect(back.tasks.find(({ id }) => id === 'plan')?.doneAt).toBeNull()
  })

  test('a file with a task twice, a day without work or a word unknown is refused with the place', () => {
    const twice = { ...dated, tasks: [...dated.tasks, ...dated.tasks.slice(0, 1)] }
    expect(problemsOf(parsePlan(twice))).toMatchObject([{ path: 'tasks.4.id' }])
    expect(problemsOf(parsePlan(withField(dated, 'tasks/0/doneAt', '2023-01-01')))).toMatchObject([
      { path: 'tasks.0.doneAt' },
    ])
    expect(problemsOf(parsePlan(withField(dated, 'tasks/0/cause', 'lười')))).toMatchObject([
      { path: 'tasks.0.cause' },
    ])
  })
})

test('points of improvements never exceed what a criterion lost', () => {
  always((any) => {
    const score = scoreDossier(any)
    const lost = new Map(leafRows(score).map((row) => [row.key, row.max - (row.final ?? 0)]))
    for (const { key, points } of improvementsOf(any, score)) {
      expect(pointsFromNumber(points)).toBeLessThanOrEqual(lost.get(key) ?? 0)
      expect(pointsToNumber(pointsFromNumber(points))).toBe(points)
    }
  })
})
