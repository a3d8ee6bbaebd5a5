import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addPoints, pointsFromNumber, pointsToNumber, subtractPoints } from '../../src/domain/points.ts'
import { resultOfBlock, resultsByBlock, unitsBelowUsual } from '../../src/domain/results.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { resultOfUnit, unjudgedLeaves } from '../../src/domain/unit-result.ts'
import { differenceUnder } from '../../src/domain/difference.ts'
import { anyDossier } from './generate.ts'
import { leafRowsUnder } from './law.ts'
import { judged, judgedDossier, surveyedSet, unitOf } from './sample-results.ts'
import { branchOf, dossierOf, grant, leafOf, roundOf, setOf, yesNo } from './sample.ts'

const whole = { granted: [40, 15, 10], survey: 35 } as const

describe('a block', () => {
  const block = resultOfBlock(surveyedSet, 'Phường', [
    judged('c', { granted: [30, 10, 5], survey: 30 }),
    judged('a', { granted: [40, 15, 9.5], survey: 33 }),
    judged('b', { granted: [30, 10, 5], survey: 30 }),
    resultOfUnit(unitOf('x'), null, surveyedSet),
    judged('y', whole, { exemption: { status: 'excused', reason: 'Theo Công văn 12/SNV' } }),
  ])

  test('is ranked with its ties, and those not ranked stand below with the reason', () => {
    expect(
      block.ranked.map(({ result, index, place, tied, tier }) => [result.unit.id, index, place, tied, tier]),
    ).toEqual([
      ['a', 97.5, 1, false, 'Xuất sắc'],
      ['b', 75, 2, true, null],
      ['c', 75, 2, true, null],
    ])
    expect(block.below.map(({ unit, status, reason }) => [unit.id, status, reason])).toEqual([
      ['x', 'notSubmitted', 'Chưa nhận hồ sơ'],
      ['y', 'excused', 'Theo Công văn 12/SNV'],
    ])
  })

  test('has its statistics, and the mean of each area over those ranked', () => {
    expect(block).toMatchObject({ ranking: { mean: 82.5, median: 75 }, spread: 22.5 })
    expect(block.ranking.tiers.map(({ name, count, share }) => [name, count, share])).toEqual([
      ['Xuất sắc', 1, 33.33333333],
      ['Tốt', 0, 0],
    ])
    expect(block.areas.map(({ code, mean }) => [code, mean])).toEqual([
      ['1', 81.81818182],
      ['2', 65],
      ['3', 88.57142857],
    ])
  })

  test('names the criteria that cost most, over all units, and why', () => {
    expect(
      block.lost.map(({ code, lost, units, of, causes }) => [code, pointsToNumber(lost), units, of, causes]),
    ).toEqual([
      ['1.1', 20, 2, 3, [{ cause: 'figures', count: 2 }]],
      ['3', 12, 3, 3, [{ cause: 'survey', count: 3 }]],
      ['2', 10.5, 3, 3, [{ cause: 'figures', count: 3 }]],
      ['1.2', 10, 2, 3, [{ cause: 'figures', count: 2 }]],
    ])
  })
})

test('a block of none has no places and no middle', () => {
  const block = resultOfBlock(surveyedSet, 'Phường', [])
  expect(block).toMatchObject({ ranked: [], below: [], spread: null, usualMax: null, lost: [] })
  expect(block.areas.map(({ mean }) => mean)).toEqual([null, null, null])
})

test('blocks stand as the list first names them, and units without one stand together', () => {
  const results = [
    judged('a', whole, { block: 'Xã' }),
    judged('b', whole, { block: ' ' }),
    judged('c', whole),
  ]
  expect(resultsByBlock(surveyedSet, results).map(({ block, ranked }) => [block, ranked.length])).toEqual([
    ['Xã', 1],
    ['Chung', 1],
    ['Phường', 1],
  ])
})

test('indices that print alike at different places are printed with more digits, others are not', () => {
  const set = { ...surveyedSet, digits: 2 }
  const results = [
    judged('a', { granted: [40, 15, 'notApplicable'], survey: 25.81 }),
    judged('b', { granted: [40, 15, 9.01], survey: 25.78 }),
    judged('c', { granted: [40, 15, 9], survey: 20 }),
  ]
  const { ranked } = resultOfBlock(set, 'Phường', results)
  expect(ranked.map(({ index, place, digits }) => [index, place, digits])).toEqual([
    [89.79, 1, 3],
    [89.78888889, 2, 3],
    [84, 3, 2],
  ])
  const onPrint = resultOfBlock({ ...set, rankOn: 'printed' }, 'Phường', results)
  expect(onPrint.ranked.map(({ index, place, tied, digits }) => [index, place, tied, digits])).toEqual([
    [89.79, 1, true, 2],
    [89.79, 1, true, 2],
    [84, 3, false, 2],
  ])
})

test('a unit excused from far more than its peers is marked', () => {
  const { ranked, usualMax } = resultOfBlock(surveyedSet, 'Phường', [
    judged('a', whole),
    judged('b', { granted: [39, 15, 'notApplicable'], survey: 35 }),
    judged('c', { granted: [38, 'notApplicable', 10], survey: 35 }),
  ])
  expect(pointsToNumber(usualMax ?? pointsFromNumber(0))).toBe(90)
  expect(ranked.map(({ result, lowBase }) => [result.unit.id, lowBase])).toEqual([
    ['a', false],
    ['b', false],
    ['c', false],
  ])
  const more = resultOfBlock(surveyedSet, 'Phường', [
    judged('a', whole),
    judged('b', whole),
    judged('c', { granted: [38, 'notApplicable', 10], survey: 35 }),
  ])
  expect(more.ranked.find(({ result }) => result.unit.id === 'c')?.lowBase).toBe(true)
})

test.each([
  ['no dossier came in', null, 'notSubmitted', 'Chưa nhận hồ sơ'],
  ['the scoring is interim', { interim: true }, 'notRanked', 'Hồ sơ tạm chấm, không dùng để xếp hạng'],
  [
    'another version was scored',
    { set: { ...surveyedSet, version: '2021' } },
    'notRanked',
    'Chấm theo bộ tiêu chí phiên bản 2021, khác phiên bản của đợt (2022)',
  ],
] as const)('a unit is not ranked where %s', (_, change, status, reason) => {
  const unit = unitOf('a')
  const dossier = change && { ...judgedDossier(surveyedSet, unit, whole), ...change }
  expect(resultOfUnit(unit, dossier, surveyedSet)).toMatchObject({ status, reason })
})

test('a unit with criteria of its own still open is not ranked', () => {
  const open = resultOfUnit(unitOf('a'), dossierOf(surveyedSet, { '2': 10 }), surveyedSet)
  expect(open).toMatchObject({ status: 'notRanked', reason: 'Còn 2 tiêu chí chưa chấm' })
})

test('Hà Nam 2023: a body without procedures is excused from area 3, 7.3 and 7.5, and ranked on what applies', () => {
  const number = { kind: 'number', step: 0.01, by: 'unit' } as const
  const set = setOf([
    leafOf('1', number, { max: 60 }),
    leafOf('3', number, { max: 20 }),
    branchOf('7', [
      leafOf('7.1', number, { max: 10 }),
      leafOf('7.3', number, { max: 7 }),
      leafOf('7.5', number, { max: 3 }),
    ]),
  ])
  const unitWith = (id: string, points: Readonly<Record<string, number | 'notApplicable'>>) => {
    const items = Object.fromEntries(Object.entries(points).map(([key, given]) => [key, grant(given)]))
    const review = { rounds: [roundOf(1, items)], surveys: {} }
    return resultOfUnit(unitOf(id), dossierOf(set, points, { review }), set)
  }
  const none = 'notApplicable'
  const { ranked } = resultOfBlock(set, 'Sở', [
    unitWith('so-a', { '1': 54, '3': 18, '7.1': 9, '7.3': 6, '7.5': 2.9 }),
    unitWith('ban-b', { '1': 55, '3': none, '7.1': 8.7, '7.3': none, '7.5': none }),
  ])
  expect(
    ranked.map(({ result, sheet, index }) => [
      result.unit.id,
      pointsToNumber(sheet.total.applicableMax),
      index,
    ]),
  ).toEqual([
    ['ban-b', 70, 91],
    ['so-a', 100, 89.9],
  ])
})

test('points granted where the unit claimed none are a difference too, so that the columns add up', () => {
  const refused = { points: 12.5, verdict: 'refuseNA', reason: 'Có phát sinh' } as const
  const dossier = dossierOf(
    setOf([leafOf('a', yesNo, { max: 20 }), leafOf('b', { kind: 'number', step: 1, by: 'reviewer' })]),
    { a: 'notApplicable' },
    { review: { rounds: [roundOf(1, { a: refused, b: grant(1) })], surveys: {} } },
  )
  const { total } = scoreDossier(dossier)
  expect(differenceUnder(total)).toBe(pointsFromNumber(12.5))
})

test('the difference is appraised less self, and what nobody judged is named', () => {
  const { sheet } = judged('a', { self: [40, 15, 10], granted: [38.5, 15, 10] })
  if (!sheet) throw new Error('no sheet')
  expect(pointsToNumber(differenceUnder(sheet.total) ?? pointsFromNumber(0))).toBe(-1.5)
  expect(sheet.areas.map(differenceUnder)).toEqual([pointsFromNumber(-1.5), 0, null])
  expect(unjudgedLeaves(sheet).map(({ key }) => key)).toEqual(['3'])
})

test('a lost point of a lowered criterion is laid to the appraisal', () => {
  const { losses } = judged('a', { self: [40, 15, 10], granted: [38.5, 15, 10], survey: 35 })
  expect(losses).toEqual([{ key: '1.1', lost: pointsFromNumber(1.5), cause: 'lowered' }])
})

describe('of every dossier', () => {
  test('losses and points reached make up the applicable maximum of what is scored', () => {
    fc.assert(
      fc.property(anyDossier(), (dossier) => {
        const sheet = scoreDossier(dossier)
        const { losses } = resultOfUnit(unitOf('a'), dossier, dossier.set)
        for (const area of sheet.areas.filter(({ state }) => state === 'scored')) {
          const keys = new Set(leafRowsUnder(area).map(({ key }) => key))
          const lost = addPoints(...losses.filter(({ key }) => keys.has(key)).map((loss) => loss.lost))
          expect(addPoints(area.final ?? lost, lost)).toBe(area.applicableMax)
        }
      }),
    )
  })

  test('the areas add up to the total, with bonus and penalty held within their most', () => {
    fc.assert(
      fc.property(anyDossier(), (dossier) => {
        const { total, areas, bonus, penalty } = scoreDossier(dossier)
        const { adjustments } = dossier.set
        expect(bonus).toBeLessThanOrEqual(pointsFromNumber(adjustments?.bonus.max ?? 0))
        expect(penalty).toBeLessThanOrEqual(pointsFromNumber(adjustments?.penalty.max ?? 0))
        const sum = subtractPoints(addPoints(bonus, ...areas.flatMap(({ final }) => final ?? [])), penalty)
        const most = adjustments?.ceiling === undefined ? Infinity : pointsFromNumber(adjustments.ceiling)
        const expected = Math.min(Math.max(sum, 0), most)
        expect(total.final ?? expected).toBe(expected)
      }),
    )
  })
})

test('a unit far below what applies to others of its block is found, and blocks are held apart', () => {
  const unit = (name: string, block: string, max: number) => ({
    unit: name,
    block,
    applicableMax: pointsFromNumber(max),
  })
  const units = [
    unit('a', 'Xã', 100),
    unit('b', 'Xã', 100),
    unit('c', 'Xã ', 80),
    unit('d', 'Sở', 80),
    unit('e', 'Xã', 90),
  ]
  expect([...unitsBelowUsual(units)]).toEqual([['c', pointsFromNumber(100)]])
  expect(unitsBelowUsual([]).size).toBe(0)
})
