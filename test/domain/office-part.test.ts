import { expect, test } from 'vitest'
import { handIn, handOut, keysOf, officePartOf } from '../../src/domain/assignment.ts'
import type { Criterion } from '../../src/domain/criterion.ts'
import { mergeParts, type Merge } from '../../src/domain/part.ts'
import { settleConflicts } from '../../src/domain/part-choice.ts'
import * as edits from '../../src/domain/edit.ts'
import { problemsOf, valueOf } from './sample.ts'
import { dossierWith } from './small-dossier.ts'

const at = '2022-12-01T01:00:00Z'
const later = '2022-12-04T01:00:00Z'
const office = 'Văn phòng'
const plain = dossierWith({ answers: {} })
const assigned = valueOf(edits.assignRows(plain, ['plan', 'time'], office))
const handed = valueOf(handOut(assigned, { assignee: office, due: '2022-12-05', at, by: 'B' }))

test('rows are given to an office at once, and none of them where one is unknown', () => {
  expect(keysOf(assigned, office)).toEqual(['plan', 'time'])
  expect(valueOf(edits.assignRows(assigned, ['plan', 'time'], ''))).toEqual(plain)
  expect(problemsOf(edits.assignRows(assigned, ['plan', 'khac'], 'A'))).toHaveLength(1)
})

test('rows that nobody has go to the leads that the set names, those of an office stay', () => {
  const lead = (one: Criterion): Criterion =>
    'children' in one ? { ...one, children: one.children.map(lead) } : { ...one, lead: 'Tư pháp' }
  const led = { ...assigned, set: { ...assigned.set, areas: assigned.set.areas.map(lead) } }
  const given = valueOf(edits.assignLeads(led))
  expect(keysOf(given, office)).toEqual(['plan', 'time'])
  expect(keysOf(given, 'Tư pháp').length).toBeGreaterThan(0)
  expect(valueOf(edits.assignLeads(given))).toBe(given)
})

test('a file says whose part it is by what happened to it last', () => {
  expect(officePartOf(assigned)).toBeNull()
  expect(officePartOf(handed)).toEqual({ assignee: office, due: '2022-12-05', returnedAt: null })
  const back = valueOf(handIn(handed, { assignee: office, at: later, by: 'C' }))
  expect(officePartOf(back)).toEqual({ assignee: office, due: '2022-12-05', returnedAt: later })
  const entry = { at: later, by: 'B', what: 'Ghép kết quả' }
  expect(officePartOf({ ...back, history: [...back.history, entry] })).toBeNull()
  expect(officePartOf({ ...handed, stage: 'submitted' })).toBeNull()
})

test('of several parts only those named are settled, and the choice is kept with its chooser', () => {
  const part = (from: string, plan: string, time: number) => {
    const one = valueOf(edits.setValue(handed, 'plan', plan))
    return {
      from,
      base: handed,
      part: valueOf(edits.setValue(one, 'time', { numerator: time, denominator: 9 })),
    }
  }
  const merge: Merge = valueOf(mergeParts(handed, [part('A', '2022-01-10', 1), part('B', '2022-02-10', 2)]))
  expect(merge.conflicts).toHaveLength(2)
  const half = settleConflicts(merge, { choices: [undefined, 1], at: later, by: 'D' })
  expect(half.conflicts.map((one) => one.kind === 'answer' && one.key)).toEqual(['plan'])
  const whole = settleConflicts(merge, { choices: [1, 0], at: later, by: 'D' })
  const chosen = (conflict: number, version: number) => merge.conflicts[conflict]?.versions[version]?.value
  expect(whole.conflicts).toEqual([])
  expect(whole.dossier.answers['plan']).toMatchObject(chosen(0, 1) ?? {})
  expect(whole.dossier.answers['time']).toMatchObject(chosen(1, 0) ?? {})
  expect(whole.dossier.history.slice(-2).every(({ by }) => by === 'D')).toBe(true)
})

test('a copy is known as one', () => {
  expect([edits.isCopy(handed), edits.isCopy(edits.copyDossier(handed, 'x', at))]).toEqual([false, true])
})
