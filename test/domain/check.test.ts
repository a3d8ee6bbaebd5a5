import { expect, test } from 'vitest'
import { findIssues, type FindingKind } from '../../src/domain/check.ts'
import type { Evidence } from '../../src/domain/dossier.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { dossierWith, plan, report, type Change } from './small-dossier.ts'

function issuesOf(change: Change, today?: string) {
  const dossier = dossierWith(change)
  return findIssues(dossier, scoreDossier(dossier), today === undefined ? {} : { today })
}

function kindsOf(change: Change, today?: string): readonly FindingKind[] {
  return issuesOf(change, today).map(({ kind }) => kind)
}

/** The complete dossier with another first document. */
function withPlan(fields: Partial<Evidence>): Change {
  return { evidence: [{ ...plan, ...fields }, report] }
}

test('a complete dossier has no findings', () => {
  expect(issuesOf({})).toEqual([])
})

test('a criterion without an answer blocks, and leads to the criterion', () => {
  expect(issuesOf({ without: 'small' })).toEqual([
    {
      kind: 'open',
      severity: 'blocking',
      message: 'Chưa kê khai.',
      targets: [{ kind: 'criterion', key: 'small', label: '1.3 Việc nhỏ' }],
    },
  ])
})

test('half a ratio is still open, and is not asked for evidence too', () => {
  const half = issuesOf({
    answers: { time: { value: { numerator: 95, denominator: null }, citations: [] } },
    evidence: [plan],
  })
  expect(half.map(({ kind, message }) => [kind, message])).toEqual([['open', 'Chưa kê khai đủ hai số liệu.']])
})

test('survey criteria of the reviewer are not the unit’s to answer', () => {
  expect(issuesOf({}).some(({ targets }) => targets[0].label.startsWith('1.4'))).toBe(false)
})

test('required evidence blocks where neither a document nor an explanation stands', () => {
  const bare = { answers: { time: { citations: [] } }, evidence: [plan] }
  expect(issuesOf(bare)).toMatchObject([
    { kind: 'evidence', severity: 'blocking', targets: [{ kind: 'criterion', key: 'time' }] },
  ])
  expect(kindsOf({ ...bare, answers: { time: { citations: [], note: 'Số liệu ở sổ giấy.' } } })).toEqual([])
  expect(kindsOf({ ...bare, answers: { time: { citations: [], note: '  ' } } })).toEqual(['evidence'])
})

test('“không áp dụng” blocks without its reason', () => {
  const left = { small: { value: 'notApplicable' } }
  expect(kindsOf({ answers: left })).toEqual(['reason'])
  expect(kindsOf({ answers: { small: { value: 'notApplicable', note: 'Không phát sinh.' } } })).toEqual([])
})

test('a citation without its place blocks, and names the document', () => {
  const blank = issuesOf({ answers: { plan: { citations: [{ evidence: 'p', where: ' ' }] } } })
  expect(blank).toMatchObject([
    { kind: 'place', severity: 'blocking', targets: [{ kind: 'criterion', key: 'plan' }] },
  ])
  expect(blank[0]?.message).toContain('Tài liệu số 1')
})

test.each([
  ['2021-12-31', undefined, ['period', 'dateDiffers']],
  ['2022-01-01', undefined, ['dateDiffers']],
  ['2022-02-15', { from: '2022-02-16', to: '2022-12-14' }, ['period']],
  ['2022-02-15', { from: '2022-02-15', to: '2022-12-14' }, []],
])('a document of %s in the period %j: %j', (date, period, kinds) => {
  expect(kindsOf({ ...withPlan({ date }), ...(period ? { period } : {}) })).toEqual(kinds)
})

test('a document without a date is not outside the period', () => {
  expect(kindsOf(withPlan({ date: null }))).toEqual([])
})

test('an answered date that no cited document bears is a warning at both', () => {
  const [finding, ...others] = issuesOf({ answers: { plan: { value: '2022-02-16' } } })
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    kind: 'dateDiffers',
    severity: 'warning',
    targets: [
      { kind: 'criterion', key: 'plan' },
      { kind: 'evidence', id: 'p' },
    ],
  })
  expect(finding?.message).toContain('16/02/2022')
  expect(finding?.message).toContain('15/02/2022')
})

test('one cited document that bears the date is enough', () => {
  const citations = [
    { evidence: 'r', where: 'mục I' },
    { evidence: 'p', where: 'toàn văn' },
  ]
  expect(kindsOf({ answers: { plan: { citations } } })).toEqual([])
})

test('a date more than a year from the due date is a warning, a year to the day is not', () => {
  const cited = (value: string) => ({ answers: { plan: { value } }, ...withPlan({ date: null }) })
  expect(kindsOf(cited('2023-03-31'))).toEqual([])
  expect(kindsOf(cited('2023-04-01'))).toEqual(['farDate'])
  expect(kindsOf(cited('2021-03-31'))).toEqual([])
  expect(kindsOf(cited('2021-03-30'))).toEqual(['farDate'])
  expect(kindsOf({ answers: { plan: { value: 'notDone' } } })).toEqual([])
})

test('a date after today is a warning only where today is known', () => {
  expect(kindsOf({}, '2022-12-05')).toEqual([])
  expect(kindsOf({}, '2022-12-04')).toEqual(['future'])
  expect(kindsOf({}, '2022-02-14')).toEqual(['future', 'future', 'future'])
})

test('a numerator above its denominator is a warning in the criterion’s own words', () => {
  const [finding] = issuesOf({ answers: { time: { value: { numerator: 1300, denominator: 1224 } } } })
  expect(finding).toMatchObject({
    kind: 'ratio',
    severity: 'warning',
    message: 'Hồ sơ đúng hạn (1.300) lớn hơn tổng số hồ sơ (1.224).',
  })
  expect(kindsOf({ answers: { time: { value: { numerator: 1224, denominator: 1224 } } } })).toEqual([])
})

test('more than a tenth of the points not applicable is a warning, a tenth is not', () => {
  const note = 'Không phát sinh.'
  expect(kindsOf({ answers: { small: { value: 'notApplicable', note } } })).toEqual([])
  const [finding] = issuesOf({
    answers: { small: { value: 'notApplicable', note }, plan: { value: 'notApplicable', note } },
  })
  expect(finding).toMatchObject({
    kind: 'notApplicable',
    message: 'Không áp dụng 4,00 trên 20,00 điểm (20,0\u202f%).',
  })
  expect(finding?.targets.map(({ label }) => label)).toEqual(['1.1 Ban hành kế hoạch', '1.3 Việc nhỏ'])
  const none = { time: { value: { numerator: 0, denominator: 0 } } }
  expect(kindsOf({ answers: none })).toEqual(['notApplicable'])
})

test.each([
  ['12/KH-UBND', {}, true],
  [' 012/kh-ubnd', {}, true],
  ['12/KH-UBND', { issuer: '', date: null }, true],
  ['13/KH-UBND', {}, false],
  ['12/KH-UBND', { issuer: 'UBND thành phố' }, false],
  ['12/KH-UBND', { date: '2021-02-15' }, false],
  ['', {}, false],
])('a second document numbered %j with %j is the same one: %s', (number, fields, same) => {
  const twin = { ...plan, id: 't', no: 3, number, ...fields }
  const kinds = kindsOf({ evidence: [plan, report, twin] })
  expect(kinds.includes('sameNumber')).toBe(same)
})

test('documents without a number are not twins of one another', () => {
  const bare = { ...report, number: '' }
  expect(kindsOf({ evidence: [plan, bare, { ...bare, id: 't', no: 3 }] })).toEqual(['uncited'])
})

test('three of one number are told once, with all three', () => {
  const twins = [3, 4].map((no) => ({ ...plan, id: `t${no}`, no }))
  const found = issuesOf({ evidence: [plan, report, ...twins] }).filter(({ kind }) => kind === 'sameNumber')
  expect(found).toHaveLength(1)
  expect(found[0]?.targets).toHaveLength(3)
})

test.each([
  ['Kế hoạch', '12/BC-UBND', true],
  ['Kế hoạch', '12/KH-UBND', false],
  ['Công văn', '12/UBND-VP', false],
  ['Kế hoạch', '12/UBND-VP', true],
  ['Hình ảnh', '12/BC-UBND', false],
  ['Kế hoạch', '12', false],
])('kind %j with symbol %j disagree: %s', (kind, number, disagree) => {
  expect(kindsOf(withPlan({ kind, number })).includes('kind')).toBe(disagree)
})

test.each([
  ['http://localhost/kh12', true],
  ['http://10.0.3.7/vanban', true],
  ['http://192.168.1.2:8080/', true],
  ['http://172.16.0.1/', true],
  ['http://vanban.local/', true],
  ['http://mayvanthu/chiase', true],
  ['file:///D:/TLKC/kh12.pdf', true],
  ['\\\\may-van-thu\\TLKC\\kh12.pdf', true],
  ['https://phuongmau.gov.vn/kh12', false],
  ['http://172.32.0.1/', false],
  ['http://8.8.8.8/', false],
])('a link to %s is local: %s', (url, local) => {
  expect(kindsOf(withPlan({ url })).includes('localLink')).toBe(local)
})

test('a document nobody cites is a warning at the document', () => {
  const spare = { ...report, id: 's', no: 3, number: '7/TB-UBND', kind: 'Thông báo' }
  expect(issuesOf({ evidence: [plan, report, spare] })).toMatchObject([
    { kind: 'uncited', severity: 'warning', targets: [{ kind: 'evidence', id: 's' }] },
  ])
})

test('blocking findings come before warnings', () => {
  const found = issuesOf({ ...withPlan({ date: '2021-01-01' }), without: 'small' })
  expect(found.map(({ severity }) => severity)).toEqual(['blocking', 'warning', 'warning'])
})
