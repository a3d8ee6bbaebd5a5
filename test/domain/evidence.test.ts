import { expect, test } from 'vitest'
import { leavesByKey } from '../../src/domain/criteria.ts'
import { answerOf } from '../../src/domain/dossier.ts'
import {
  citingLeaves,
  isExplained,
  lacksEvidence,
  nameEvidence,
  orderForReuse,
} from '../../src/domain/evidence.ts'
import { dossierWith, plan, report, type Change } from './small-dossier.ts'

function lacks(key: string, change: Change): boolean {
  const dossier = dossierWith(change)
  const leaf = leavesByKey(dossier.set).get(key)
  if (!leaf) throw new Error(`no criterion ${key}`)
  return lacksEvidence(leaf, answerOf(dossier, key))
}

test('each document knows the criteria that cite it, in the order of the set, once each', () => {
  const citations = [
    { evidence: 'p', where: 'mục I' },
    { evidence: 'p', where: 'mục II' },
  ]
  const cited = citingLeaves(dossierWith({ answers: { small: { citations }, time: { citations } } }))
  expect(cited.get('p')?.map(({ key }) => key)).toEqual(['plan', 'time', 'small'])
  expect(cited.has('r')).toBe(false)
})

test('evidence is wanting where it is required, something is declared and nothing is cited', () => {
  expect(lacks('plan', { answers: { plan: { citations: [] } } })).toBe(true)
  expect(lacks('plan', {})).toBe(false)
  expect(lacks('plan', { answers: { plan: { citations: [], value: null } } })).toBe(false)
  expect(lacks('plan', { answers: { plan: { citations: [], value: 'notApplicable' } } })).toBe(false)
  expect(lacks('plan', { without: 'plan' })).toBe(false)
  expect(lacks('small', {})).toBe(false)
})

test('an explanation is more than spaces', () => {
  expect(isExplained({ value: 1, note: 'Sổ giấy.', citations: [] })).toBe(true)
  expect(isExplained({ value: 1, note: ' \n', citations: [] })).toBe(false)
  expect(isExplained(undefined)).toBe(false)
})

test('a document is named by kind, number and date, else by its subject', () => {
  expect(nameEvidence(report)).toBe('Báo cáo số 512/BC-UBND ngày 05/12/2022')
  expect(nameEvidence({ ...report, date: null })).toBe('Báo cáo số 512/BC-UBND')
  expect(nameEvidence({ ...report, kind: '' })).toBe('512/BC-UBND ngày 05/12/2022')
  expect(nameEvidence({ ...report, number: '' })).toBe('Báo cáo ngày 05/12/2022')
  expect(nameEvidence({ ...report, kind: '', number: '', subject: 'Ảnh niêm yết' })).toBe(
    'Ảnh niêm yết ngày 05/12/2022',
  )
})

test('for reuse the nearest former criterion’s documents come first, then the newest', () => {
  const spare = { ...report, id: 's', no: 3 }
  const last = { ...report, id: 'l', no: 4 }
  const dossier = dossierWith({ evidence: [plan, report, spare, last] })
  const idsAt = (key: string) => orderForReuse(dossier, key).map(({ id }) => id)
  expect(idsAt('small')).toEqual(['r', 'p', 'l', 's'])
  expect(idsAt('time')).toEqual(['p', 'r', 'l', 's'])
  expect(idsAt('plan')).toEqual(['p', 'r', 'l', 's'])
})
