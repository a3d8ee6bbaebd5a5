import { expect, test } from 'vitest'
import { findIssues } from '../../src/domain/check.ts'
import { cite } from '../../src/domain/edit.ts'
import { freezeDossier } from '../../src/domain/freeze.ts'
import { editEvidence } from '../../src/domain/register.ts'
import { isToRenew } from '../../src/domain/renew-mark.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { dropSuggestions, takeOverRegister } from '../../src/domain/take-over.ts'
import { valueOf } from './sample.ts'
import { dossierWith, plan, report } from './small-dossier.ts'

const former = { ...dossierWith({ evidence: [plan, report] }), year: 2021 }

function begun() {
  let count = 0
  const empty = { ...dossierWith(), id: 'nam-nay', answers: {}, evidence: [] }
  return valueOf(takeOverRegister(empty, former, () => `goi-y-${++count}`))
}

const issuesOf = (dossier: ReturnType<typeof begun>) =>
  findIssues(dossier, scoreDossier(dossier)).filter(({ kind }) => kind === 'suggested')

test('of a former register the documents come without number, day, link and file, and without answers', () => {
  const dossier = begun()
  expect(dossier.answers).toEqual({})
  expect(
    dossier.evidence.map(({ id, no, kind, number, date, url, file, asOf }) => [
      id,
      no,
      kind,
      number,
      date,
      url,
      file,
      asOf,
    ]),
  ).toEqual([
    ['goi-y-1', 1, plan.kind, '', null, null, null, null],
    ['goi-y-2', 2, report.kind, '', null, null, null, null],
  ])
  expect(dossier.evidence.map(({ issuer, subject }) => [issuer, subject])).toEqual([
    [plan.issuer, plan.subject],
    [report.issuer, report.subject],
  ])
  expect(dossier.evidence.every(isToRenew)).toBe(true)
  expect(dossier.evidence[0]?.note).toContain(plan.number)
  expect(dossier.evidence[0]?.note).toContain('năm 2021')
})

test('a document is renewed by its new number; what else its note says stays', () => {
  const dossier = begun()
  const noted = valueOf(editEvidence(dossier, 'goi-y-1', { note: `${dossier.evidence[0]?.note} Bản ký số` }))
  expect(noted.evidence[0] && isToRenew(noted.evidence[0])).toBe(true)
  const renewed = valueOf(editEvidence(noted, 'goi-y-1', { number: '7/KH-UBND' }))
  expect(renewed.evidence[0]).toMatchObject({ number: '7/KH-UBND', note: 'Bản ký số' })
  expect(renewed.evidence.map(isToRenew)).toEqual([false, true])
})

test('a suggestion that nobody uses is a warning, one that is cited stands in the way of the freeze', () => {
  const dossier = begun()
  expect(issuesOf(dossier).map(({ severity }) => severity)).toEqual(['warning', 'warning'])
  const cited = valueOf(cite(dossier, 'plan', { evidence: 'goi-y-1', where: 'trang 1' }))
  expect(issuesOf(cited).map(({ severity }) => severity)).toEqual(['blocking', 'warning'])
  const frozen = freezeDossier(cited, {
    at: '2022-12-20T08:00:00Z',
    by: 'A',
    app: '1',
    seal: () => ({ hash: 'a'.repeat(64), at: '', by: '', signature: null }),
  })
  expect(frozen.ok ? [] : frozen.problems.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('chưa ghi số, ngày của năm nay'),
  )
})

test('suggestions without use are taken away at once; what is cited or renewed stays', () => {
  const cited = valueOf(cite(begun(), 'plan', { evidence: 'goi-y-2', where: 'trang 1' }))
  expect(valueOf(dropSuggestions(cited)).evidence.map(({ id, no }) => [id, no])).toEqual([['goi-y-2', 1]])
  const renewed = valueOf(editEvidence(begun(), 'goi-y-1', { date: '2022-01-05' }))
  expect(valueOf(dropSuggestions(renewed)).evidence.map(({ id }) => id)).toEqual(['goi-y-1'])
})
