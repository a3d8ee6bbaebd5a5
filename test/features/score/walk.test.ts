import { expect, test } from 'vitest'
import type { Value } from '../../../src/domain/answer.ts'
import type { Rule } from '../../../src/domain/criterion.ts'
import { findIssues } from '../../../src/domain/check.ts'
import { scoreDossier } from '../../../src/domain/score.ts'
import { describeMark, marksOf, rowsByKey, type Filter } from '../../../src/features/score/marks.ts'
import { outlineOf, type Stop } from '../../../src/features/score/outline.ts'
import { findStop, findStops, neighbours, nextOpen } from '../../../src/features/score/walk.ts'
import { branchOf, dossierOf, leafOf, setOf } from '../../domain/sample.ts'

const survey: Rule = { kind: 'survey', options: [1, 0] }
const proven = { evidence: { required: true, expected: [] } }
const set = setOf(
  [
    branchOf('a', [
      branchOf('a.1', [
        leafOf('plan', undefined, { code: '1.1', title: 'Ban hành kế hoạch', ...proven }),
        leafOf('time', undefined, { code: '1.2', title: 'Hồ sơ đúng hạn', guidance: 'Đúng hạn' }),
      ]),
    ]),
    branchOf('b/c', [
      leafOf('report', undefined, { code: '2.1', title: 'Báo cáo', guidance: 'Gửi đúng hạn', ...proven }),
      leafOf('survey', survey),
      leafOf('x y/z'),
    ]),
  ],
  {
    adjustments: {
      bonus: { max: 1, items: [leafOf('prize')] },
      penalty: { max: 1, items: [leafOf('fault')] },
    },
  },
)
const { stops, sections } = outlineOf(set)

function find(values: Readonly<Record<string, Value>>, filter: Filter, query = ''): readonly string[] {
  const dossier = dossierOf(set, values)
  const marks = marksOf(dossier, rowsByKey(scoreDossier(dossier)), stops, null)
  return findStops(stops, marks, filter, query).map(({ leaf }) => leaf.key)
}

function stop(key: string): Stop {
  const found = findStop(stops, key)
  if (!found) throw new Error(`no criterion ${key}`)
  return found
}

test('the outline runs through areas, then bonus and penalty points', () => {
  expect(stops.map(({ leaf }) => leaf.key)).toEqual([
    'plan',
    'time',
    'report',
    'survey',
    'x y/z',
    'prize',
    'fault',
  ])
  expect(sections.map(({ title }) => title)).toEqual([
    'Tiêu chí a',
    'Tiêu chí b/c',
    'Điểm thưởng',
    'Điểm trừ',
  ])
  expect(stop('plan').parents.map(({ key }) => key)).toEqual(['a.1'])
  expect(stop('report').parents).toEqual([])
})

test('a criterion is found by its key as an address carries it, plain or escaped', () => {
  expect(findStop(stops, 'x y/z')?.leaf.key).toBe('x y/z')
  expect(findStop(stops, encodeURIComponent('x y/z'))?.leaf.key).toBe('x y/z')
  expect(findStop(stops, 'nothing')).toBeUndefined()
  expect(findStop(stops, undefined)).toBeUndefined()
})

test('filters: open, without evidence, below full points', () => {
  const values = { plan: 'no', time: 'yes', report: 'yes' }
  expect(find(values, 'open')).toEqual(['x y/z'])
  expect(find(values, 'noEvidence')).toEqual(['plan', 'report'])
  expect(find(values, 'lost')).toEqual(['plan'])
  expect(find(values, 'all')).toHaveLength(7)
})

test('surveys, and bonus and penalty points without an answer, are not open', () => {
  expect(find({}, 'open')).toEqual(['plan', 'time', 'report', 'x y/z'])
})

test('an explanation in the place of a document lacks none, as the check before the freeze has it', () => {
  const dossier = dossierOf(set, { plan: 'yes', report: 'yes' })
  const { report } = dossier.answers
  const noted = {
    ...dossier,
    answers: { ...dossier.answers, ...(report && { report: { ...report, note: 'Văn bản mật' } }) },
  }
  const sheet = scoreDossier(noted)
  const marks = marksOf(noted, rowsByKey(sheet), stops, null)
  expect(findStops(stops, marks, 'noEvidence', '').map(({ leaf }) => leaf.key)).toEqual(['plan'])
  const missing = findIssues(noted, sheet).filter(({ kind }) => kind === 'evidence')
  expect(missing.map(({ targets: [first] }) => first)).toMatchObject([{ key: 'plan' }])
})

test('a criterion that does not apply lacks no evidence and has lost nothing', () => {
  const values = { plan: 'notApplicable' }
  expect(find(values, 'noEvidence')).toEqual([])
  expect(find(values, 'lost')).toEqual([])
})

test('a search needs no diacritics, and names come before ways of scoring', () => {
  expect(find({}, 'all', 'ke hoach')).toEqual(['plan'])
  expect(find({}, 'all', 'ĐÚNG HẠN'.normalize('NFD'))).toEqual(['time', 'report'])
  expect(find({}, 'all', '2.1')).toEqual(['report'])
  expect(find({ time: 'yes' }, 'open', 'dung han')).toEqual(['report'])
  expect(find({}, 'all', 'không có chữ này')).toEqual([])
})

test('the next open criterion goes round, and is never the one that one is at', () => {
  const open = ['time', 'x y/z']
  expect(nextOpen(stops, open, undefined)?.leaf.key).toBe('time')
  expect(nextOpen(stops, open, stop('time'))?.leaf.key).toBe('x y/z')
  expect(nextOpen(stops, open, stop('x y/z'))?.leaf.key).toBe('time')
  expect(nextOpen(stops, ['time'], stop('time'))).toBeUndefined()
})

test('an office finds the criteria that it was given', () => {
  const given = { value: null, note: '', citations: [], assignee: 'Văn phòng' }
  const dossier = dossierOf(set, {}, { answers: { time: given, report: { ...given, assignee: 'Tư pháp' } } })
  const rows = rowsByKey(scoreDossier(dossier))
  const found = (office: string | null) =>
    findStops(stops, marksOf(dossier, rows, stops, office), 'own', '').map(({ leaf }) => leaf.key)
  expect([found('Văn phòng'), found(null)]).toEqual([['time'], []])
})

test('before and after go through what is found, from wherever one is', () => {
  const found = [stop('x y/z'), stop('plan')]
  expect(neighbours(stops, found, stop('report'))).toEqual({ before: stop('plan'), after: stop('x y/z') })
  expect(neighbours(stops, found, stop('plan'))).toEqual({ before: undefined, after: stop('x y/z') })
  expect(neighbours(stops, stops, stop('fault'))).toEqual({ before: stop('prize'), after: undefined })
})

test('a mark says state and points', () => {
  const dossier = dossierOf(set, { plan: 'no', time: 'yes', report: 'notApplicable', prize: 'yes' })
  const marks = marksOf(dossier, rowsByKey(scoreDossier(dossier)), stops, null)
  const shown = stops.map(({ leaf }) => {
    const mark = marks.get(leaf.key)
    return [leaf.key, mark?.state, mark && describeMark(mark, 2)]
  })
  expect(shown).toEqual([
    ['plan', 'lost', '0/1'],
    ['time', 'full', '1/1'],
    ['report', 'excluded', '–'],
    ['survey', 'reviewer', '–/1'],
    ['x y/z', 'open', '–/1'],
    ['prize', 'declared', '1/1'],
    ['fault', 'blank', '–/1'],
  ])
})
