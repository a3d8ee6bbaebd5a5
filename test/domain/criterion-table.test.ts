import { expect, test } from 'vitest'
import { grant } from '../../src/domain/appraisal.ts'
import { criterionTable, grantedPoints, type Seat } from '../../src/domain/criterion-table.ts'
import { leavesByKey } from '../../src/domain/criteria.ts'
import type { Dossier, Evidence } from '../../src/domain/dossier.ts'
import { pointsFromNumber } from '../../src/domain/points.ts'
import { actOf, appraisalSet, submitted } from './sample-appraisal.ts'
import { valueOf } from './sample.ts'

const leaf = leavesByKey(appraisalSet).get('b')
if (!leaf) throw new Error('the sample set has no b')

function seat(unit: string, numerator: number, other: Partial<Dossier> = {}): Seat {
  const answers = { b: { value: { numerator, denominator: 100 }, note: '', citations: [] } }
  return { unit, name: unit, dossier: submitted({ answers, ...other }), former: [] }
}

const paper: Evidence = {
  id: 'x',
  no: 1,
  kind: 'Báo cáo',
  number: '5/BC-UBND',
  date: '2022-12-01',
  issuer: 'UBND',
  signer: '',
  subject: '',
  url: null,
  file: null,
  asOf: null,
  addedIn: 0,
  system: '',
  note: '',
}

test('all units stand in one table with what they declare, their points and what was granted', () => {
  const judged = seat('hai', 60)
  const dossier = valueOf(
    grant(judged.dossier, 'b', { kind: 'points', points: 0.5, reason: 'Không khớp' }, actOf()),
  )
  const lines = criterionTable([seat('một', 95), { ...judged, dossier }], leaf)
  expect(lines.map(({ declared, self }) => [declared, self])).toEqual([
    ['95/100 = 95\u202f%', pointsFromNumber(1)],
    ['60/100 = 60\u202f%', pointsFromNumber(0.6)],
  ])
  expect(lines.map(({ mark }) => mark)).toEqual(['open', 'judged'])
  expect(lines.map((line) => grantedPoints(line))).toEqual([null, pointsFromNumber(0.5)])
})

test('what lies far off, a document of several units, and a difference from an official figure are told', () => {
  const cited = (id: string, number: string) => ({
    evidence: [{ ...paper, id, number }],
    answers: {
      b: {
        value: { numerator: 95, denominator: 100 },
        note: '',
        citations: [{ evidence: id, where: 'mục I' }],
      },
    },
  })
  const seats = [
    seat('a', 94, cited('p', '5/BC-UBND')),
    seat('b', 95, cited('q', '5/bc-ubnd')),
    seat('c', 95, cited('r', '6/BC-UBND')),
    seat('d', 94),
    seat('e', 96),
    seat('f', 20),
  ]
  const official = [
    { unit: 'd', value: { numerator: 94, denominator: 100 } },
    { unit: 'e', value: { numerator: 90, denominator: 100 } },
  ]
  const lines = criterionTable(seats, leaf, official)
  expect(lines.map(({ outlier }) => outlier)).toEqual([null, null, null, null, null, 'low'])
  expect(lines.map(({ sharers }) => sharers)).toEqual([['a', 'b'], ['a', 'b'], [], [], [], []])
  expect(lines.map(({ differs }) => differs)).toEqual([false, false, false, false, true, false])
})

test('a table of no units is empty', () => {
  expect(criterionTable([], leaf)).toEqual([])
})
