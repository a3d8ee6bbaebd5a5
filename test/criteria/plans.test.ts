import { expect, test } from 'vitest'
import { leavesByKey } from '../../src/domain/criteria.ts'
import type { Leaf, Rule } from '../../src/domain/criterion.ts'
import { setOf, shippedSets } from './library.ts'

/** Full points from this share on, or only above it. */
const from = (share: number) => (rule: Rule) => rule.kind === 'ratio' && topBand(rule) === `from ${share}`
const above = (share: number) => (rule: Rule) => rule.kind === 'ratio' && topBand(rule) === `above ${share}`
/** Full points up to this day. */
const by = (day: string) => (rule: Rule) =>
  rule.kind === 'deadline' && rule.due === day && rule.yearOffset === 0 && rule.steps[0]?.daysLate === 0
/** Full points from this many. */
const atLeast =
  (count: number) =>
  (rule: Rule, { max }: Leaf) =>
    rule.kind === 'count' && Math.abs(count * rule.perUnit - max) < 1e-9
/** The figure stands in the words of the rule. */
const saying = (words: string) => (rule: Rule) => JSON.stringify(rule).includes(words)
const kind = (name: Rule['kind']) => (rule: Rule) => rule.kind === name

type Row = readonly [what: string, key: string, holds: (rule: Rule, leaf: Leaf) => boolean]

/** What each plan sets for its year, and the criterion that carries it. */
const plans: Readonly<Record<string, { readonly number: string; readonly rows: readonly Row[] }>> = {
  'da-nang/2022': {
    number: '3966/QĐ-UBND',
    rows: [
      ['public post used by 50 % of procedures', 'procedures.post-services', from(0.5)],
      ['15 % of dossiers in by post', 'procedures.post-received', from(0.15)],
      ['15 % of results out by post', 'procedures.post-returned', from(0.15)],
      ['waiting of 30 minutes at most', 'procedures.waiting', saying('không quá 30 phút')],
      ['30 % need not resubmit papers', 'procedures.no-resubmission', from(0.3)],
      ['100 % of procedures posted', 'procedures.posted', from(1)],
      ['98 % of e-documents signed', 'digital.e-signed', from(0.98)],
      ['more than 98 % uptime', 'digital.uptime', above(0.98)],
      ['95 % of feedback answered in time', 'procedures.feedback', from(0.95)],
      ['every department and district inspected', 'direction.inspected', kind('choice')],
      ['70 % of administrative bodies inspected', 'direction.inspect-agencies', from(0.7)],
      ['20 % of public-service units inspected', 'direction.inspect-services', from(0.2)],
      ['ranking before 30 April', 'direction.units-ranked', by('04-29')],
      ['analysis of the index 2012–2021', 'direction.index-analysed', saying('2012–2021')],
      ['ranking data shown by December', 'direction.ranking-data', by('12-31')],
    ],
  },
  'dong-nai-so/2023': { number: '282/KH-UBND', rows: dongNai(0.7, 0.5, 0.6, 1, 0.3, 1) },
  'dong-nai-huyen/2023': { number: '282/KH-UBND', rows: dongNai(0.3, 0.2, 0.3, 1, 0.3, 1) },
  'dong-nai-xa/2023': { number: '282/KH-UBND', rows: dongNai(0.2, 0.15, 0.2, 0.9, 0.05, 0.9) },
  'hai-phong/2022': {
    number: '3818/QĐ-UBND',
    rows: [
      ['100 % of plan tasks', 'direction.plan-done', from(1)],
      ['98 % on time', 'procedures.on-time', from(0.98)],
      ['20 % more dossiers digitised', 'procedures.digitised-growth', from(0.2)],
      ['digitising at 50 % of district points', 'procedures.digitising-district', from(0.5)],
      ['digitising at 30 % of commune points', 'procedures.digitising-commune', from(0.3)],
      ['waiting of 30 minutes at most', 'procedures.waiting', saying('không quá 30 phút')],
      ['100 % of internal procedures published', 'procedures.internal-published', from(1)],
      ['first quarter reported before 10 March', 'direction.report-q1', by('03-09')],
      ['half-year reported before 10 June', 'direction.report-half', by('06-09')],
      ['third quarter reported before 10 September', 'direction.report-q3', by('09-09')],
      ['year reported before 5 December', 'direction.report-year', by('12-04')],
      ['index kept in the leading group', 'direction.leading-group', kind('number')],
    ],
  },
  'ha-noi/2021': {
    number: '5743/QĐ-UBND',
    rows: [
      ['85 % satisfied', 'procedures.satisfied', from(0.85)],
      ['99 % on time or early', 'procedures.on-time', from(0.99)],
      ['30 % of services on the national portal', 'digital.national-portal', from(0.3)],
      ['100 % of reception staff trained', 'procedures.staff-trained', from(1)],
      ['90 % of audit findings handled', 'finance.audit-fixed', from(0.9)],
      ['5 forms of publicity', 'direction.publicity-forms', atLeast(5)],
      ['publicity in every quarter', 'direction.publicity-quarters', saying('Quý IV')],
      ['2 dialogues a year', 'direction.dialogue', atLeast(2)],
      ['new procedures published in 5 days', 'procedures.new-published', saying('trong 5 ngày')],
      ['each unit inspected', 'direction.units-inspected', from(1)],
      ['sub-units scored in the first quarter', 'direction.units-scored', by('03-31')],
      ['reports by the 15th', 'direction.reports', saying('sau ngày 15')],
    ],
  },
}

const rows = Object.entries(plans).flatMap(([name, plan]) => plan.rows.map((row) => [name, ...row] as const))

test.each(rows)('%s: %s stands in the rule of %s', (name, _, key, holds) => {
  const leaf = leavesByKey(setOf(name)).get(key)
  if (!leaf) throw new Error(`${name} has no ${key}`)
  expect([leaf.rule, holds(leaf.rule, leaf)]).toEqual([leaf.rule, true])
  expect(leaf.source).toContain(`${plans[name]?.number}, Kế hoạch CCHC năm`)
})

test.each(Object.keys(plans))('%s cites its plan for these criteria and for no other', (name) => {
  const { number = '', rows: known = [] } = plans[name] ?? {}
  const set = setOf(name)
  const citing = [...leavesByKey(set).values()].filter((leaf) => leaf.source.includes(number))
  expect(citing.map((leaf) => leaf.key).sort()).toEqual(known.map(([, key]) => key).sort())
  expect(set.decision.number).toBe(number)
})

test.each(Object.keys(plans))(
  '%s calls every other criterion a common one with points of our own',
  (name) => {
    const { number = '' } = plans[name] ?? {}
    const others = [...leavesByKey(setOf(name)).values()].filter((leaf) => !leaf.source.includes(number))
    expect(others.filter(({ source }) => !/^Tiêu chí phổ biến.*điểm minh họa/.test(source))).toEqual([])
  },
)

test.each(shippedSets)('no criterion of %s cites the plan of another province as its own', (name) => {
  const own = setOf(name).decision.number
  const numbers = [...new Set(Object.values(plans).map((plan) => plan.number))].filter(
    (number) => number !== own,
  )
  const foreign = [...leavesByKey(setOf(name)).values()].filter(({ source }) =>
    numbers.some((number) => source.includes(number) && !source.includes(`tham khảo ${number}`)),
  )
  expect(foreign.map((leaf) => leaf.key)).toEqual([])
})

/** 282/KH-UBND sets some figures by level; the rest are those of all three. */
function dongNai(
  online: number,
  digitised: number,
  results: number,
  files: number,
  cashless: number,
  positions: number,
): Row[] {
  return [
    ['plan by 31 January', 'direction.plan-issued', by('01-31')],
    ['50 % of units inspected', 'direction.inspect-units', from(0.5)],
    ['100 % of findings fixed', 'direction.findings-fixed', from(1)],
    ['100 % of legal documents on schedule', 'institutions.documents-scheduled', from(1)],
    ['10 % of procedures simplified', 'procedures.simplified', from(0.1)],
    ['20 % fewer declared data', 'procedures.less-data', from(0.2)],
    ['96 % on time', 'procedures.on-time', from(0.96)],
    ['93 % satisfied', 'procedures.satisfied', from(0.93)],
    ['96 % of complaints solved', 'procedures.feedback-solved', from(0.96)],
    ['92 % satisfied with the answer', 'procedures.feedback-satisfied', from(0.92)],
    ['70 % of procedures with a sample dossier', 'procedures.samples', from(0.7)],
    ['online dossiers', 'digital.online-dossiers', from(online)],
    ['digitised dossiers', 'procedures.digitised', from(digitised)],
    ['e-results', 'procedures.e-results', from(results)],
    ['e-work files', 'digital.e-files', from(files)],
    ['cashless payments', 'digital.cashless', from(cashless)],
    ['job-position schemes', 'civil-service.job-positions', from(positions)],
    ['50 % trained', 'civil-service.training', from(0.5)],
  ]
}

function topBand(rule: Extract<Rule, { kind: 'ratio' }>): string | null {
  const [band] = rule.bands
  if (!band || band.award !== 'full') return null
  return 'from' in band ? `from ${band.from}` : `above ${band.above}`
}
