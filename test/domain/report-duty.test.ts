import { expect, test } from 'vitest'
import { dueDays } from '../../src/domain/calendar.ts'
import { leavesByKey } from '../../src/domain/criteria.ts'
import { editTask, parsePlan } from '../../src/domain/plan.ts'
import { isReportPlan, reportDays, reportPlan, reportRules } from '../../src/domain/report-duty.ts'
import { draftRemedy } from '../../src/domain/remedy.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { setOf as shippedSet } from '../criteria/library.ts'
import { dossierOf, leafOf, setOf, valueOf } from './sample.ts'

const plain = dossierOf(setOf([leafOf('direction.reports', undefined, { lead: 'Văn phòng' }), leafOf('b')]))
const [before10, by15] = reportRules.map((rule) => reportDays(rule, 2022))

test('the rule "before the 10th" gives the very days of the set made after its plan', () => {
  const leaves = leavesByKey(shippedSet('hai-phong/2022'))
  const days = ['q1', 'half', 'q3', 'year'].map((kind) => {
    const rule = leaves.get(`direction.report-${kind}`)?.rule
    return rule?.kind === 'deadline' ? `2022-${rule.due}` : null
  })
  expect(Object.values(before10 ?? {})).toEqual(days)
  expect(by15).toEqual({ q1: '2022-03-15', half: '2022-06-15', q3: '2022-09-15', year: '2022-12-15' })
})

test('reports are due, done, late or lost like any task, and one that nobody owes is left out', () => {
  if (!before10) throw new Error('no rule')
  const plan = valueOf(parsePlan(reportPlan(plain, { ...before10, q3: null })))
  const sent = editTask(plan, 'bao-cao-q1', { progress: 'done' }, '2022-03-12')
  expect(dueDays(plain, [sent], '2022-07-01').map(({ day, state, who }) => [day, state, who])).toEqual([
    ['2022-03-09', 'late', 'Văn phòng'],
    ['2022-06-09', 'lost', 'Văn phòng'],
    ['2022-12-04', 'due', 'Văn phòng'],
  ])
  expect(plan.tasks.map(({ criteria }) => criteria)).toEqual([
    ['direction.reports'],
    ['direction.reports'],
    ['direction.reports'],
  ])
})

test('where the set has a deadline for each report, report and criterion stand once', () => {
  if (!before10) throw new Error('no rule')
  const dossier = dossierOf(shippedSet('hai-phong/2022'))
  const alone = dueDays(dossier, [], '2022-01-01')
  expect(dueDays(dossier, [reportPlan(dossier, before10)], '2022-01-01')).toHaveLength(alone.length)
})

test('a table of reports is known from a plan of other work', () => {
  if (!before10) throw new Error('no rule')
  expect(isReportPlan(reportPlan(plain, before10))).toBe(true)
  expect(isReportPlan(draftRemedy(scoreDossier(plain), { dossier: plain }))).toBe(false)
  expect(isReportPlan({ tasks: [] })).toBe(false)
})
