import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { scoreDossier } from '../../src/domain/score.ts'
import { improvementsOf } from '../../src/domain/improvement.ts'
import {
  addPoints,
  noPoints,
  pointsFromNumber,
  pointsToNumber,
  type Points,
} from '../../src/domain/points.ts'
import { rankBlock } from '../../src/domain/ranking.ts'
import { indexIfAllRise, placeAmong, planTarget } from '../../src/domain/target.ts'
import { describeLeftOut } from '../../src/domain/target-words.ts'
import { pointsToIndex, whatIf } from '../../src/domain/what-if.ts'
import { always, leafRows } from './law.ts'
import { branchOf, dossierOf, leafOf, setOf } from './sample.ts'
import { runs } from '../runs.ts'

vi.setConfig({ testTimeout: 120_000 })

const block = [
  { unit: 'a', index: 92 },
  { unit: 'b', index: 90 },
  { unit: 'c', index: 90 },
  { unit: 'd', index: 88.5 },
  { unit: 'e', index: 86.25 },
]
const tiers = [
  { name: 'Xuất sắc', from: 90 },
  { name: 'Tốt', from: 80 },
]
const ranking = rankBlock(block, tiers)
const still = { ranking, history: [], unit: 'e', seed: 1 }

describe('if the others stand still', () => {
  test('a place costs the index of the unit that holds it, and the least that is printed above it', () => {
    expect(planTarget({ ...still, places: 1 })).toMatchObject({ place: 4, neededIndex: 88.51, gain: 2.26 })
    expect(planTarget({ ...still, places: 1, digits: 3 })).toMatchObject({ neededIndex: 88.501 })
  })

  test('units that share a place are passed together', () => {
    expect(planTarget({ ...still, places: 2 })).toMatchObject({ place: 3, neededIndex: 90.01 })
    expect(planTarget({ ...still, toPlace: 2 })).toMatchObject({ place: 2, neededIndex: 90.01 })
  })

  test('nobody goes above the first place', () => {
    for (const goal of [{ places: 4 }, { places: 9 }, { toPlace: 1 }, { toPlace: -3 }]) {
      expect(planTarget({ ...still, ...goal })).toMatchObject({ place: 1, neededIndex: 92.01 })
    }
    expect(planTarget({ ...still, unit: 'a', places: 3 })).toMatchObject({ place: 1, reached: true, gain: 0 })
  })

  test('a place that is held already costs nothing', () => {
    expect(planTarget({ ...still, toPlace: 5 })).toMatchObject({ neededIndex: 86.25, reached: true })
    expect(planTarget({ ...still, unit: 'c', toPlace: 2 })).toMatchObject({ neededIndex: 90, reached: true })
    expect(planTarget({ ...still, places: 0 })).toMatchObject({ place: 5, reached: true })
    expect(planTarget({ ...still, toPlace: 99 })).toMatchObject({ reached: true })
  })

  test('a place that is shared already is held in every run where nothing moves; one to be won is not', () => {
    const years = [2018, 2019, 2020, 2021].map((year) => ({ year, results: block }))
    const chanceOf = (unit: string, toPlace: number) => {
      const { own, chance, levels } = planTarget({ ...still, history: years, unit, toPlace })
      const here = chance.find(({ index }) => index === own.index)
      return [here?.probability, levels[0]?.index]
    }
    expect(chanceOf('b', 2)).toEqual([1, 90])
    expect(chanceOf('b', 1)).toEqual([0, 92.01])
    expect(chanceOf('e', 2)).toEqual([0, 90.01])
  })

  test('an index or a tier may be aimed at instead', () => {
    expect(planTarget({ ...still, toIndex: 89 })).toMatchObject({ neededIndex: 89, place: 4 })
    expect(planTarget({ ...still, toTier: 'Xuất sắc' })).toMatchObject({ neededIndex: 90, place: 2 })
    expect(planTarget({ ...still, toTier: 'Tốt' })).toMatchObject({ neededIndex: 86.25, reached: true })
    expect(() => planTarget({ ...still, toTier: 'Kém' })).toThrow('no such tier')
  })

  test('a unit alone in its block is first', () => {
    const alone = { ...still, ranking: rankBlock([{ unit: 'e', index: 50 }]) }
    expect(planTarget({ ...alone, places: 3 })).toMatchObject({ place: 1, of: 1, reached: true })
  })

  test('if all rise, so does what is needed', () => {
    expect(indexIfAllRise(ranking, 'e', 4, 1.5)).toBe(90.01)
  })

  test('a unit that is not in the ranking is a mistake of the program', () => {
    expect(() => planTarget({ ...still, unit: 'x', places: 1 })).toThrow('not in the ranking')
  })

  test('the place that the needed index takes is the one aimed at, for any block', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 15 }),
        fc.nat(14),
        fc.integer({ min: -2, max: 18 }),
        (indices, which, places) => {
          const results = indices.map((one, at) => ({ unit: `u${at}`, index: 70 + one / 4 }))
          const unit = `u${which % indices.length}`
          const { place, neededIndex, own } = planTarget({
            ...still,
            ranking: rankBlock(results),
            unit,
            places,
          })
          const after = rankBlock(
            results.map((one) => (one.unit === unit ? { unit, index: neededIndex } : one)),
          ).units.find((one) => one.unit === unit)
          expect(place).toBeGreaterThanOrEqual(1)
          expect(after?.place).toBeLessThanOrEqual(Math.max(place, own.place))
          expect(after?.place).toBeLessThanOrEqual(place)
        },
      ),
      runs(500),
    )
  })
})

describe('the chance', () => {
  const history = [2019, 2020, 2021].map((year, at) => ({
    year,
    results: block.map(({ unit, index }, number) => ({ unit, index: index - 3 + at + (number % 2) * at })),
  }))

  test('is not given from fewer than three years', () => {
    expect(planTarget({ ...still, places: 1 }).chance).toEqual([])
    expect(planTarget({ ...still, history: history.slice(1), places: 1 })).toMatchObject({
      chance: [],
      levels: [],
      basis: { years: [2020, 2021] },
    })
    expect(planTarget({ ...still, history, places: 1 }).chance).not.toEqual([])
  })

  test('is not drawn from a year of which only a few units are linked; it is said which', () => {
    const few = history.map((one) => ({
      ...one,
      results: one.results.map((row, at) =>
        one.year < 2021 && at > 1 ? { ...row, unit: `${row.unit} cũ` } : row,
      ),
    }))
    const plan = planTarget({ ...still, history: few, places: 1 })
    expect(plan.chance).toEqual([])
    expect(plan.basis.leftOut).toEqual([{ year: 2021, known: 2, of: 5 }])
    expect(describeLeftOut(plan)).toContain('năm 2021 (mới liên kết 2/5 đơn vị với năm 2020)')
    expect(describeLeftOut(planTarget({ ...still, history, places: 1 }))).toBeNull()
  })

  test('comes the same from the same seed, and names what it rests on', () => {
    const plan = planTarget({ ...still, history, places: 1 })
    expect(planTarget({ ...still, history, places: 1 })).toEqual(plan)
    expect(plan.basis).toEqual({ years: [2019, 2020, 2021], units: [5, 5], changes: 10, leftOut: [] })
    expect(plan.levels.map(({ runs }) => runs)).toEqual([50, 80, 90])
    expect(plan.chance.map(({ index }) => index)).toContain(plan.neededIndex)
  })

  test('a gain is shown on each past year that has the unit', () => {
    const { past, gain } = planTarget({ ...still, history, places: 1 })
    expect(gain).toBe(2.26)
    expect(past).toEqual([
      { year: 2019, index: 83.25, place: 5, placeWithGain: 4, of: 5 },
      { year: 2020, index: 84.25, place: 5, placeWithGain: 5, of: 5 },
      { year: 2021, index: 85.25, place: 5, placeWithGain: 5, of: 5 },
    ])
  })
})

describe('the way there', () => {
  const set = setOf([
    branchOf('A', [leafOf('a'), leafOf('b'), leafOf('c')]),
    branchOf('B', [
      leafOf('d', undefined, { remedy: { task: 'Làm d', product: '', time: 'Quý I', effort: 1 } }),
    ]),
  ])
  const dossier = dossierOf(set, { a: 'yes', b: 'no', c: 'no', d: 'no' })
  const sheet = scoreDossier(dossier)

  test('the points needed are the index times the base, less what is there', () => {
    const own = { ...still, ranking: rankBlock([...block, { unit: 'me', index: 25 }]), unit: 'me', sheet }
    expect(planTarget({ ...own, toIndex: 50 })).toMatchObject({ neededPoints: 1, gain: 25 })
    expect(planTarget({ ...own, toIndex: 20 })).toMatchObject({ neededPoints: 0, improvements: [] })
    expect(planTarget({ ...own, sheet: scoreDossier(dossierOf(set)), toIndex: 50 }).neededPoints).toBe(2)
    expect(planTarget({ ...still, places: 1 }).neededPoints).toBeNull()
  })

  test('the easiest is taken first; what is not enough is told', () => {
    const own = { ...still, ranking: rankBlock([...block, { unit: 'me', index: 25 }]), unit: 'me', sheet }
    const ways = improvementsOf(dossier, sheet)
    const plan = planTarget({ ...own, ways, toIndex: 50 })
    expect(plan.improvements.map(({ key, effort }) => [key, effort])).toEqual([['d', 1]])
    expect(plan.alternatives.map((way) => way.map(({ key }) => key))).toEqual([['b']])
    const tooFar = planTarget({ ...own, ways: ways.filter(({ key }) => key !== 'd'), toIndex: 100 })
    expect(tooFar).toMatchObject({ enough: false })
    expect(tooFar.improvements.map(({ key }) => key)).toEqual(['b', 'c'])
    expect(planTarget({ ...own, ways, margin: 0.5, toIndex: 50 }).improvements).toHaveLength(2)
  })

  test('a plan that is carried out reaches its target in the same calculation', () => {
    always((any, chance) => {
      const mine = { ...any, review: { rounds: [], surveys: {} } }
      const now = scoreDossier(mine)
      const ways = improvementsOf(mine, now).filter(({ value }) => value !== null)
      const { index } = now.total
      const ceiling = mine.set.adjustments?.ceiling
      if (index === null || index > 100) return
      const plan = planTarget({
        ranking: rankBlock([{ unit: 'me', index }]),
        history: [],
        unit: 'me',
        seed: 1,
        sheet: now,
        ...(ceiling === undefined ? {} : { ceiling }),
        ways,
        toIndex: index + (chance % 3000) / 100,
      })
      if (!plan.enough) return
      const done = scoreDossier({
        ...mine,
        answers: {
          ...mine.answers,
          ...Object.fromEntries(
            plan.improvements.map(({ key, value }) => [key, { value, note: '', citations: [] }]),
          ),
        },
      })
      expect(done.total.index).toBeGreaterThanOrEqual(plan.neededIndex)
    })
  })

  test('what some improvements would make of the sheet is told before they are done', () => {
    const ways = improvementsOf(dossier, sheet).filter(({ key }) => key !== 'c')
    expect(whatIf(sheet, ways, { tiers })).toEqual({ added: 2, index: 75, tier: null })
    expect(whatIf(sheet, improvementsOf(dossier, sheet), { tiers })).toMatchObject({
      index: 100,
      tier: 'Xuất sắc',
    })
    expect(whatIf(sheet, [], { tiers })).toMatchObject({ added: 0, index: sheet.total.index })
  })

  test('what improvements are said to make of a sheet is what scoring makes of it, with bonus, penalty, floor and ceiling', () => {
    always((any, chance) => {
      const mine = { ...any, review: { rounds: [], surveys: {} } }
      const now = scoreDossier(mine)
      expect(whatIf(now, [], mine.set)).toEqual({ added: 0, index: now.total.index, tier: now.tier })
      const ways = new Map(
        improvementsOf(mine, now)
          .filter(({ value }, at) => value !== null && (at + chance) % 3 > 0)
          .map((way) => [way.key, way]),
      )
      const done = scoreDossier({
        ...mine,
        answers: {
          ...mine.answers,
          ...Object.fromEntries(
            [...ways.values()].map(({ key, value }) => [key, { value, note: '', citations: [] }]),
          ),
        },
      })
      const { index, tier } = whatIf(now, [...ways.values()], mine.set)
      expect({ index, tier }).toEqual({ index: done.total.index, tier: done.tier })
    })
  })

  test('each improvement brings exactly the points it names', () => {
    always((any) => {
      const mine = { ...any, review: { rounds: [], surveys: {} } }
      const now = scoreDossier(mine)
      for (const { key, value, points, effort } of improvementsOf(mine, now).slice(0, 6)) {
        expect([1, 2, 3, 4, 5]).toContain(effort)
        if (value === null) continue
        const answers = { ...mine.answers, [key]: { value, note: '', citations: [] } }
        const before = leafRows(now).find((row) => row.key === key)?.final ?? 0
        const after = leafRows(scoreDossier({ ...mine, answers })).find((row) => row.key === key)?.final
        expect(pointsFromNumber(points)).toBe((after ?? 0) - before)
        expect(points).toBeGreaterThan(0)
      }
    })
  })
})

test('points to an index reach it, and one grain less does not', () => {
  const sheet = scoreDossier(
    dossierOf(setOf([leafOf('a', { kind: 'number', step: 0.01, by: 'unit' }, { max: 7 })]), { a: 3 }),
  )
  const inPoints = (index: number) => pointsToNumber(pointsToIndex(sheet, index) ?? noPoints)
  expect(inPoints(50)).toBe(0.5)
  expect(inPoints(33.33333333)).toBe(0)
  expect(inPoints(66.66666667)).toBe(1.66666667)
})

test('points to an index count what penalties took below nothing, and know the ceiling', () => {
  const grain = { kind: 'number', step: 0.00000001, by: 'unit' } as const
  const figure = fc.integer({ min: 0, max: 1_000 }).map((part) => part / 100)
  const wanted = fc.integer({ min: 0, max: 12_000 }).map((part) => part / 100)
  fc.assert(
    fc.property(
      figure,
      figure,
      figure,
      wanted,
      fc.constantFrom(undefined, 8, 10),
      (own, plus, minus, index, ceiling) => {
        const set = setOf([leafOf('a', grain, { max: 1_000 })], {
          adjustments: {
            bonus: { max: 2, items: [leafOf('plus', grain, { max: 10 })] },
            penalty: { max: 5, items: [leafOf('minus', grain, { max: 10 })] },
            ...(ceiling === undefined ? {} : { ceiling }),
          },
        })
        const scored = (points: number) => scoreDossier(dossierOf(set, { a: points, plus, minus }))
        const sheet = scored(own)
        const lacking = pointsToIndex(sheet, index / 10, ceiling)
        const most = scored(1_000).total.index ?? 0
        const needed = pointsFromNumber(index)
        const reaches = (by: number) => {
          const raised = pointsToNumber(addPoints(pointsFromNumber(own), by as Points))
          return (scored(raised).total.final ?? 0) >= needed
        }
        const isReached =
          lacking === null ? most < index / 10 : reaches(lacking) && !(lacking > 0 && reaches(lacking - 1))
        expect(isReached).toBe(true)
      },
    ),
  )
})

test('a ceiling that keeps a place out of reach is told, and no work is proposed', () => {
  const bonus = { max: 10, items: [leafOf('plus', { kind: 'number', step: 1, by: 'unit' }, { max: 10 })] }
  const set = setOf([leafOf('a', { kind: 'number', step: 1, by: 'unit' }, { max: 100 })], {
    adjustments: { bonus, penalty: { max: 0, items: [] }, ceiling: 100 },
  })
  const sheet = scoreDossier(dossierOf(set, { a: 80, plus: 10 }))
  const ask = {
    ...still,
    ranking: rankBlock([
      { unit: 'e', index: 90 },
      { unit: 'a', index: 100 },
    ]),
    sheet,
  }
  expect(planTarget({ ...ask, toPlace: 1, ceiling: 100 })).toMatchObject({
    outOfReach: true,
    neededPoints: null,
    enough: false,
    improvements: [],
  })
  expect(planTarget({ ...ask, toIndex: 100, ceiling: 100 })).toMatchObject({
    outOfReach: false,
    neededPoints: 10,
  })
})

test('ties share the place above', () => {
  expect(placeAmong([90, 90, 88], 90)).toBe(1)
  expect(placeAmong([90, 90, 88], 89)).toBe(3)
})
