import { expect, test } from 'vitest'
import { findIssues } from '../../src/domain/check.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import {
  columnNames,
  figuresUntil,
  nameOfYear,
  isDayOfScoring,
  stateFiguresDay,
  toNextInterim,
  toOfficial,
} from '../../src/domain/interim.ts'
import { isRenewal, keysToRenew, markRenewed, readableLine } from '../../src/domain/renewal.ts'
import { parseDossier } from '../../src/domain/dossier.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { valueOf } from './sample.ts'
import { dossierWith, plan, report } from './small-dossier.ts'

const at = '2022-12-20T08:00:00Z'
const interim: Dossier = {
  ...dossierWith({ evidence: [plan, { ...report, asOf: '2022-06-30' }] }),
  interim: true,
}
const answered = Object.entries(interim.answers).flatMap(([key, { value }]) => (value === null ? [] : [key]))
const official = toOfficial(interim, 'chinh-thuc', at)

test('an interim dossier becomes an official draft of its own with the same answers and register', () => {
  expect(official).toMatchObject({
    id: 'chinh-thuc',
    interim: false,
    stage: 'draft',
    revision: 0,
    seal: null,
  })
  expect(official.answers).toEqual(interim.answers)
  expect(official.evidence.map(({ number }) => number)).toEqual(interim.evidence.map(({ number }) => number))
  expect(parseDossier(official).ok).toBe(true)
})

test('every answer is listed until its figures are renewed, in the order of the set', () => {
  expect(answered.length).toBeGreaterThan(1)
  expect([...keysToRenew(official)].sort()).toEqual([...answered].sort())
  const [first = '', ...rest] = keysToRenew(official)
  const renewed = markRenewed(official, first, at)
  expect(keysToRenew(renewed)).toEqual(rest)
  expect(markRenewed(renewed, first, at)).toBe(renewed)
  const all = markRenewed(renewed, null, at)
  expect(keysToRenew(all)).toEqual([])
  expect(all.history.map(({ what }) => isRenewal(what))).toEqual([false, true, false])
  expect(parseDossier(all).ok).toBe(true)
})

test('the history names the former scoring by its day, never by an id', () => {
  const [line] = official.history
  expect(line?.what).toBe('Lập hồ sơ chính thức từ hồ sơ tạm chấm năm 2022 (quý II, số liệu đến 30/06/2022)')
  expect(readableLine(line?.what ?? '')).toBe(line?.what)
  expect(readableLine('Lập lần tạm chấm tiếp theo từ hồ sơ tạm chấm 0b5e-77')).toBe(
    'Lập lần tạm chấm tiếp theo từ hồ sơ tạm chấm',
  )
})

test('the check says so, and the freeze waits for it', () => {
  const found = findIssues(official, scoreDossier(official)).filter(({ kind }) => kind === 'interim')
  expect(found).toHaveLength(answered.length)
  expect(found.every(({ severity }) => severity === 'blocking')).toBe(true)
  const done = markRenewed(official, null, at)
  expect(findIssues(done, scoreDossier(done)).some(({ kind }) => kind === 'interim')).toBe(false)
})

test('a dossier that was never interim has nothing to renew', () => {
  expect(keysToRenew(interim)).toEqual([])
  expect(markRenewed(interim, null, at)).toBe(interim)
})

test('interim scorings are told apart by the day of their figures, else by the freeze, else by when they were stored', () => {
  const bare = { ...interim, evidence: [] }
  const seal = { hash: 'a'.repeat(64), at: '2022-07-05T08:00:00Z', by: 'A', signature: null }
  expect(figuresUntil(interim)).toBe('2022-06-30')
  expect(nameOfYear(interim)).toBe(`bản tạm chấm năm ${interim.year} (quý II, số liệu đến 30/06/2022)`)
  expect(nameOfYear({ ...bare, seal })).toBe(`bản tạm chấm năm ${interim.year} (chốt ngày 05/07/2022)`)
  expect(nameOfYear(bare, '2022-07-09')).toBe(`bản tạm chấm năm ${interim.year} (lưu ngày 09/07/2022)`)
  expect(nameOfYear(official)).toBe(`năm ${interim.year}`)
})

test('columns are named by their years, within a year by the days of their figures', () => {
  const march = { ...interim, evidence: [{ ...report, asOf: '2022-03-31' }] }
  expect(columnNames({ ...interim, year: 2021 }, official)).toEqual(['2021', String(interim.year)])
  expect(columnNames(march, interim)).toEqual(['31/03/2022', '30/06/2022'])
  expect(columnNames(official, official)).toEqual(['lần trước', 'lần này'])
})

test('the official dossier keeps the round and leaves appraisal, approval and freezes behind', () => {
  const approved = { ...interim, approval: { by: 'A', title: '', at, decision: 'agree' as const, note: '' } }
  const made = valueOf(parseDossier(toOfficial(approved, 'moi', at)))
  expect(made.approval).toBeUndefined()
  expect(made.history).toHaveLength(1)
})

test('the next interim scoring begins with the answers of the one before, each to be renewed', () => {
  const next = toNextInterim(interim, 'quy-iii', at, '2022-09-30')
  expect(next).toMatchObject({ id: 'quy-iii', interim: true, stage: 'draft', revision: 0, seal: null })
  expect(next.answers).toEqual(interim.answers)
  expect([...keysToRenew(next)].sort()).toEqual([...answered].sort())
  expect(nameOfYear(next)).toBe(`bản tạm chấm năm ${interim.year} (quý III, số liệu đến 30/09/2022)`)
  expect(columnNames(interim, next)).toEqual(['30/06/2022', '30/09/2022'])
  expect(valueOf(parseDossier(structuredClone(next)))).toEqual(next)
})

test('the day of the figures is the one said last, before what the register says', () => {
  const once = stateFiguresDay(interim, '2022-03-31', at)
  expect(figuresUntil(once)).toBe('2022-03-31')
  expect(stateFiguresDay(once, '2022-03-31', at)).toBe(once)
  expect(figuresUntil(stateFiguresDay(once, '2022-04-15', at))).toBe('2022-04-15')
  expect(figuresUntil(toNextInterim(once, 'sau', at, null))).toBeNull()
})

test('made official after several interim scorings, every answer is to be renewed once more', () => {
  const next = markRenewed(toNextInterim(interim, 'quy-iii', at, '2022-09-30'), null, at)
  expect(keysToRenew(next)).toEqual([])
  const last = toOfficial(next, 'chinh-thuc', at)
  expect([...keysToRenew(last)].sort()).toEqual([...answered].sort())
  expect(last.interim).toBe(false)
})

test('figures are of a day of the year, or of the period that the round judges', () => {
  const bare = { year: 2022, round: null }
  expect(['2022-01-01', '2022-12-31'].every((day) => isDayOfScoring(bare, day))).toBe(true)
  expect(['2021-12-31', '2023-01-01', '2032-06-30'].some((day) => isDayOfScoring(bare, day))).toBe(false)
  const round = {
    id: 'dot',
    period: { from: '2021-12-15', to: '2022-12-14' },
    due: { submit: '2022-12-15', explain: '2023-01-20' },
    guide: null,
  }
  expect(isDayOfScoring({ year: 2022, round }, '2021-12-20')).toBe(true)
  expect(isDayOfScoring({ year: 2022, round }, '2021-12-01')).toBe(false)
})
