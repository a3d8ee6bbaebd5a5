import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { compareSheets, type Change, type Comparison } from '../../src/domain/compare.ts'
import { groupRows } from '../../src/domain/compare-group.ts'
import type { CriteriaMap } from '../../src/domain/criteria.ts'
import { leavesOf, type Rule } from '../../src/domain/criterion.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import { scoreDossier, type ScoreSheet } from '../../src/domain/score.ts'
import { adjustmentShare, grainsOfPercent, sheetBase, splitNaively } from './compare-oracle.ts'
import { minus, plus, type Fraction } from './fraction.ts'
import { anyDossier } from './generate.ts'
import { grainsOf } from './grains.ts'
import { branchOf, dossierOf, leafOf, setOf } from './sample.ts'
import { runs } from '../runs.ts'

vi.setConfig({ testTimeout: 120_000 })

/** Two dossiers of any sets, with a map of any groups between them or none; no bonus is a thousand times the set. */
const anyPair = fc
  .tuple(anyDossier(), anyDossier(), fc.array(fc.nat(6), { minLength: 1, maxLength: 12 }), fc.boolean())
  .map(([before, after, chance, isMapped]) => ({
    before: scoreDossier(before),
    after: scoreDossier(after),
    map: isMapped ? mapBetween(before, after, chance) : undefined,
  }))
  .filter(({ before, after }) => [before, after].every(isInReach))

function always(
  law: (
    comparison: Comparison,
    pair: { before: ScoreSheet; after: ScoreSheet; map: CriteriaMap | undefined },
  ) => void,
) {
  fc.assert(
    fc.property(anyPair, (pair) => law(compareSheets(pair.before, pair.after, pair.map), pair)),
    runs(200),
  )
}

describe('the laws of a comparison', () => {
  test('performance and criteria add up to every change, to the last digit', () => {
    always((comparison) => {
      for (const line of linesOf(comparison)) {
        expect(grains(line.performance) + grains(line.criteria)).toBe(grains(line.change))
        const whole = grains(line.after ?? 0) - grains(line.before ?? 0)
        expect(grains(line.change)).toBe(line.compared === false ? 0 : whole)
      }
    })
  })

  test('items, adjustments and the rest add up to the whole, to 1e-8 for each line', () => {
    always((comparison) => {
      const { total, items, adjustments, rest } = comparison
      const parts = [...items, adjustments, rest]
      for (const column of ['change', 'performance', 'criteria'] as const) {
        const sum = parts.reduce((all, part) => all + grains(part[column]), 0)
        expect(Math.abs(sum - grains(total[column]))).toBeLessThanOrEqual(2 * (parts.length + 1))
      }
    })
  })

  test('areas, adjustments and the bounds of the total add up to the whole, to 1e-8 for each line', () => {
    always(({ total, areas, adjustments, bounds }) => {
      const parts = [...areas, adjustments, bounds]
      for (const column of ['change', 'performance', 'criteria'] as const) {
        const sum = parts.reduce((all, part) => all + grains(part[column]), 0)
        expect(Math.abs(sum - grains(total[column]))).toBeLessThanOrEqual(2 * (parts.length + 1))
      }
    })
  })

  test('every figure is that of the formula in rational numbers, rounded once', () => {
    always((comparison, { before, after, map }) => {
      const { groups } = groupRows(before, after, map)
      const splits = groups.map((group) => splitNaively(group, before, after))
      let whole: Fraction = { n: 0n, d: 1n }
      for (const [index, item] of comparison.items.entries()) {
        const split = splits[index]
        expect(grains(item.before ?? 0)).toBe(grainsOfPercent(split?.before ?? none))
        expect(grains(item.after ?? 0)).toBe(grainsOfPercent(split?.after ?? none))
        expect(grains(item.performance)).toBe(item.compared ? grainsOfPercent(split?.performance ?? none) : 0)
        if (item.compared) whole = plus(whole, split?.performance ?? none)
      }
      const adjusted = minus(adjustmentShare(after), adjustmentShare(before))
      expect(grains(comparison.total.performance)).toBe(grainsOfPercent(plus(whole, adjusted)))
      expect(comparison.total.before).toBe(before.total.index)
      expect(comparison.total.after).toBe(after.total.index)
    })
  })

  test('a sheet compared with itself has nothing to tell', () => {
    always((_, { after }) => {
      const same = compareSheets(after, after)
      for (const line of linesOf(same)) {
        expect([line.change, line.performance, line.criteria]).toEqual([0, 0, 0])
        expect(line.before).toBe(line.after)
      }
      expect(same.items.every(({ relation }) => relation === 'same')).toBe(true)
    })
  })

  test('the way back is the same change with its sign turned', () => {
    always((comparison, { before, after, map }) => {
      if (map) return
      const back = compareSheets(after, before)
      expect(grains(back.total.change) + grains(comparison.total.change)).toBe(0)
      if (back.basis !== comparison.basis) return
      expect(grains(back.total.performance) + grains(comparison.total.performance)).toBe(0)
    })
  })

  test('every leaf of both years stands in exactly one item', () => {
    always((comparison, { before, after }) => {
      const keysOf = (sheet: ScoreSheet) => leafKeys(sheet).sort()
      expect(comparison.items.flatMap(({ from }) => from).sort()).toEqual(keysOf(before))
      expect(comparison.items.flatMap(({ to }) => to).sort()).toEqual(keysOf(after))
    })
  })

  test("an area's performance is that of its items", () => {
    always((comparison, { before, after }) => {
      if (sheetBase(before) === 0n || sheetBase(after) === 0n) return
      for (const area of comparison.areas) {
        const own = comparison.items.filter((item) => item.area === area.key)
        const sum = own.reduce((all, item) => all + grains(item.performance), 0)
        expect(Math.abs(sum - grains(area.performance))).toBeLessThanOrEqual(own.length + 1)
      }
    })
  })
})

const ratio: Rule = { kind: 'number', step: 0.01, by: 'unit' }
const before = setOf([
  branchOf('A', [leafOf('a', ratio, { max: 10 }), leafOf('b', ratio, { max: 10 })]),
  branchOf('B', [leafOf('c', ratio, { max: 20 })]),
])

describe('two years of a ward', () => {
  test('on the same set the whole change is performance', () => {
    const comparison = compareSheets(
      scoreDossier(dossierOf(before, { a: 5, b: 8, c: 10 })),
      scoreDossier(dossierOf(before, { a: 9, b: 8, c: 8 })),
    )
    expect(comparison.total).toEqual({ before: 57.5, after: 62.5, change: 5, performance: 5, criteria: 0 })
    expect(comparison.areas.map(({ key, change }) => [key, change])).toEqual([
      ['A', 10],
      ['B', -5],
    ])
    expect(comparison.basis).toBe('keys')
  })

  test('a heavier criterion changes the index without any performance', () => {
    const after = setOf([
      branchOf('A', [leafOf('a', ratio, { max: 20 }), leafOf('b', ratio, { max: 10 })]),
      branchOf('B', [leafOf('c', ratio, { max: 10 })]),
    ])
    const comparison = compareSheets(
      scoreDossier(dossierOf(before, { a: 5, b: 5, c: 20 })),
      scoreDossier(dossierOf(after, { a: 10, b: 5, c: 10 })),
    )
    expect(comparison.total).toEqual({
      before: 75,
      after: 62.5,
      change: -12.5,
      performance: 0,
      criteria: -12.5,
    })
    expect(comparison.items.map(({ relation }) => relation)).toEqual(['changed', 'same', 'changed'])
  })

  test('the mixed case is split by the mean weight and the mean share', () => {
    const after = setOf([
      branchOf('A', [leafOf('a', ratio, { max: 20 })]),
      branchOf('B', [leafOf('c', ratio, { max: 20 })]),
    ])
    const { items, total } = compareSheets(
      scoreDossier(dossierOf(before, { a: 5, b: 5, c: 10 })),
      scoreDossier(dossierOf(after, { a: 15, c: 10 })),
    )
    // a: w from 0,25 to 0,5, r from 0,5 to 0,75.
    expect(items[0]).toMatchObject({ change: 25, performance: 9.375, criteria: 15.625 })
    // b fell away: all criteria.
    expect(items[2]).toMatchObject({
      relation: 'removed',
      before: 12.5,
      after: null,
      change: -12.5,
      performance: 0,
    })
    expect(total).toMatchObject({ change: 12.5, performance: 9.375, criteria: 3.125 })
  })

  test('a criterion that one year leaves out is all criteria, one still open is not compared', () => {
    const then = scoreDossier(dossierOf(before, { a: 5, b: 'notApplicable', c: 10 }))
    const now = scoreDossier(dossierOf(before, { a: 5, b: 5 }))
    const { items, rest, total } = compareSheets(then, now)
    expect(items.find(({ keys }) => keys.includes('b'))).toMatchObject({
      performance: 0,
      change: 12.5,
      before: null,
    })
    const open = items.find(({ keys }) => keys.includes('c'))
    expect(open).toMatchObject({ compared: false, change: 0, after: null })
    expect(rest).toMatchObject({ before: 33.33333333, after: 0, performance: 0, criteria: -33.33333333 })
    expect(total).toMatchObject({ before: 50, after: 25, change: -25 })
  })

  test('where no criterion has the same key, areas are compared and the comparison says so', () => {
    const after = setOf([
      branchOf('A', [leafOf('x', ratio, { max: 20 })]),
      branchOf('B', [leafOf('y', ratio, { max: 20 })]),
    ])
    const { basis, items, total } = compareSheets(
      scoreDossier(dossierOf(before, { a: 5, b: 8, c: 10 })),
      scoreDossier(dossierOf(after, { x: 16, y: 10 })),
    )
    expect(basis).toBe('areas')
    expect(items.map(({ keys }) => keys)).toEqual([
      ['a', 'b', 'x'],
      ['c', 'y'],
    ])
    expect(total).toMatchObject({ performance: 7.5, criteria: 0 })
  })

  test('bonus and penalty are performance', () => {
    const set = setOf([leafOf('a', ratio, { max: 10 })], {
      adjustments: {
        bonus: { max: 2, items: [leafOf('t', ratio, { max: 2 })] },
        penalty: { max: 2, items: [leafOf('p', ratio, { max: 2 })] },
      },
    })
    const { adjustments, total, items } = compareSheets(
      scoreDossier(dossierOf(set, { a: 5, t: 1 })),
      scoreDossier(dossierOf(set, { a: 5, p: 0.5 })),
    )
    expect(adjustments).toEqual({ before: 10, after: -5, change: -15, performance: -15, criteria: 0 })
    expect(total).toMatchObject({ change: -15, performance: -15 })
    expect(items.map(({ keys }) => keys)).toEqual([['a']])
  })

  test('a ceiling that cuts the total stands in the rest', () => {
    const set = setOf([leafOf('a', ratio, { max: 10 })], {
      adjustments: {
        bonus: { max: 2, items: [leafOf('t', ratio, { max: 2 })] },
        penalty: { max: 2, items: [] },
        ceiling: 10,
      },
    })
    const { rest, total } = compareSheets(
      scoreDossier(dossierOf(set, { a: 8, t: 2 })),
      scoreDossier(dossierOf(set, { a: 9, t: 2 })),
    )
    expect(total).toMatchObject({ change: 0, performance: 10, criteria: -10 })
    expect(rest).toMatchObject({ change: -10, performance: 0, criteria: -10 })
  })
})

function isInReach(sheet: ScoreSheet): boolean {
  return Math.abs(grainsOfPercent(adjustmentShare(sheet))) < 1e13
}

const none: Fraction = { n: 0n, d: 1n }

function grains(value: number): number {
  return grainsOf(value) + 0
}

function linesOf({
  total,
  areas,
  items,
  adjustments,
  rest,
}: Comparison): readonly (Change & { compared?: boolean })[] {
  return [total, ...areas, ...items, adjustments, rest]
}

function leafKeys(sheet: ScoreSheet): string[] {
  const keys = (rows: ScoreSheet['areas']): string[] =>
    rows.flatMap((row) => (row.children.length > 0 ? keys(row.children) : [row.key]))
  return keys(sheet.areas)
}

/** Groups drawn by chance: each leaf of both sides is given a number, equal numbers make a group. */
function mapBetween(from: Dossier, to: Dossier, chance: readonly number[]): CriteriaMap {
  const numbered = (dossier: Dossier) =>
    leavesOf(dossier.set.areas).map(({ key }, at) => [key, chance[at % chance.length] ?? 0] as const)
  const [was, is] = [numbered(from), numbered(to)]
  const hash = 'a'.repeat(64)
  return {
    format: 'par-index-map',
    formatVersion: 1,
    from: { id: from.set.id, version: from.set.version, hash },
    to: { id: to.set.id, version: to.set.version, hash },
    groups: [...new Set(chance)].flatMap((number) => {
      const mine = (side: typeof was) => side.filter(([, one]) => one === number).map(([key]) => key)
      const group = { from: mine(was), to: mine(is) }
      if (group.from.length + group.to.length === 0) return []
      const relation = group.from.length === 0 ? 'added' : group.to.length === 0 ? 'removed' : 'regrouped'
      return [{ ...group, relation, confirmed: true, note: '' }] as const
    }),
  }
}
