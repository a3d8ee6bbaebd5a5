import { groupRows, pairAreas, type Basis, type RowGroup } from './compare-group.ts'
import type { CriteriaMap } from './criteria.ts'
import { baseOfLeaves, isOpenForUnit, leafRowsOf } from './leaf-row.ts'
import {
  addFractions,
  addPoints,
  noPoints,
  pointsFromFraction,
  pointsFromNumber,
  pointsToNumber,
  subtractPoints,
  type Fraction,
  type Points,
} from './points.ts'
import type { ScoreRow, ScoreSheet } from './score.ts'

/**
 * One line of a comparison, all in percent of the index (điểm phần trăm), to 1e-8: what the line is worth in each
 * year, null where it is absent, and its change, split in two parts that add up to it exactly.
 */
export type Change = {
  readonly before: number | null
  readonly after: number | null
  readonly change: number
  /** What the unit did better or worse on criteria that both years have. */
  readonly performance: number
  /** What comes from criteria that were added, dropped or weighted otherwise. */
  readonly criteria: number
}

export type AreaChange = Change & { readonly key: string; readonly title: string }

export type ItemChange = Change & {
  /** Keys of both years, each once. */
  readonly keys: readonly string[]
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly title: string
  readonly relation: RowGroup['relation']
  /** The area it is counted under. */
  readonly area: string
  /** False where the unit has not answered all of it in one of the years: its change is in `rest`. */
  readonly compared: boolean
}

export type Comparison = {
  readonly basis: Basis
  readonly total: Change
  readonly areas: readonly AreaChange[]
  readonly items: readonly ItemChange[]
  /** Bonus less penalty: all performance. */
  readonly adjustments: Change
  /** Leaves that are open, and what the floor and the ceiling of the total do: all criteria. */
  readonly rest: Change
  /** What floor and ceiling do alone: with it areas and adjustments add up to the total. */
  readonly bounds: Change
}

/**
 * What changed between two sheets of a unit, and why. For each group of criteria w = its base ÷ the sheet's and
 * r = final ÷ base; performance = ½(w₀+w₁)(r₁−r₀), the rest of w₁r₁ − w₀r₀ is the criteria's. Exact until each figure
 * is rounded once, to 1e-8 %. Without a map equal keys are compared, and areas where no key is equal.
 */
export function compareSheets(before: ScoreSheet, after: ScoreSheet, map?: CriteriaMap): Comparison {
  const [was, is] = [sideOf(before), sideOf(after)]
  const { basis, groups } = groupRows(before, after, map)
  const areaOf = areasByLeaf(before, after)
  const lines = groups.map((group) => lineOf(group, was, is, areaOf))
  const performances = new Map<string, Fraction[]>()
  for (const { item, performance } of lines) {
    performances.set(item.area, [...(performances.get(item.area) ?? []), performance])
  }
  const [bonus0, bonus1] = [adjustmentOf(before), adjustmentOf(after)]
  const open = lines.filter(({ item }) => !item.compared).map(({ group }) => group)
  return {
    basis,
    total: writeChange(
      changeOf(
        before.total.index === null ? null : pointsFromNumber(before.total.index),
        after.total.index === null ? null : pointsFromNumber(after.total.index),
        sumOf([
          ...lines.map(({ performance }) => performance),
          shareOf(bonus1, is.base),
          negative(shareOf(bonus0, was.base)),
        ]),
      ),
    ),
    areas: pairAreas(before, after).map(({ was: then, is: now }) => ({
      key: (now ?? then)?.key ?? '',
      title: (now ?? then)?.title ?? '',
      ...writeChange(
        changeOf(
          then && worthOf([then], was),
          now && worthOf([now], is),
          sumOf(performances.get((now ?? then)?.key ?? '') ?? []),
        ),
      ),
    })),
    items: lines.map(({ item }) => item),
    adjustments: writeChange(changeOf(percentOf(bonus0, was.base), percentOf(bonus1, is.base), 'all')),
    bounds: writeChange(
      changeOf(percentOf(restOf(before, []), was.base), percentOf(restOf(after, []), is.base), zero),
    ),
    rest: writeChange(
      changeOf(
        percentOf(
          restOf(
            before,
            open.flatMap((group) => group.before),
          ),
          was.base,
        ),
        percentOf(
          restOf(
            after,
            open.flatMap((group) => group.after),
          ),
          is.base,
        ),
        zero,
      ),
    ),
  }
}

/** One year's sheet: what its index divides by. */
type Side = { readonly base: Points }

/** A change in 1e-8 %; the whole of it is performance where the fraction is 'all'. */
type ExactChange = {
  readonly before: Points | null
  readonly after: Points | null
  readonly change: Points
  readonly performance: Points
}

type Line = { readonly group: RowGroup; readonly item: ItemChange; readonly performance: Fraction }

const zero: Fraction = { num: 0n, den: 1n }

function sideOf(sheet: ScoreSheet): Side {
  return { base: baseOfLeaves(leafRowsOf(sheet.areas)) }
}

function lineOf(group: RowGroup, was: Side, is: Side, areaOf: ReadonlyMap<ScoreRow, string>): Line {
  const { relation } = group
  const compared = ![...group.before, ...group.after].some(isOpenForUnit)
  const performance = compared ? performanceOf(group, was, is) : zero
  const [before, after] = [worthOf(group.before, was), worthOf(group.after, is)]
  const [from, to] = [group.before.map(({ key }) => key), group.after.map(({ key }) => key)]
  const [first, ...others] = group.after.length > 0 ? group.after : group.before
  const change = compared ? changeOf(before, after, performance) : { ...unchanged, before, after }
  const item: ItemChange = {
    keys: [...new Set([...from, ...to])],
    from,
    to,
    title: [first, ...others].flatMap((row) => row?.title ?? []).join('; '),
    relation,
    area: (first && areaOf.get(first)) ?? '',
    compared,
    ...writeChange(change),
  }
  return { group, item, performance }
}

const unchanged = { change: noPoints, performance: noPoints }

/** ½(w₀+w₁)(r₁−r₀) as an exact fraction of 1; 0 where one year lacks the group. */
function performanceOf({ before, after }: RowGroup, was: Side, is: Side): Fraction {
  const [base0, base1] = [BigInt(baseOfLeaves(before)), BigInt(baseOfLeaves(after))]
  if (base0 <= 0n || base1 <= 0n) return zero
  const [all0, all1] = [BigInt(was.base), BigInt(is.base)]
  const [final0, final1] = [BigInt(finalOf(before)), BigInt(finalOf(after))]
  return {
    num: (base0 * all1 + base1 * all0) * (final1 * base0 - final0 * base1),
    den: 2n * all0 * all1 * base0 * base1,
  }
}

/** w × r × 100 of some rows; null where they are absent or nothing of them is scored. */
function worthOf(rows: readonly ScoreRow[], side: Side): Points | null {
  const leaves = leafRowsOf(rows)
  if (baseOfLeaves(leaves) <= 0 || leaves.every(({ final }) => final === null)) return null
  return percentOf(finalOf(leaves), side.base)
}

function finalOf(leaves: readonly ScoreRow[]): Points {
  return addPoints(...leaves.map(({ final }) => final ?? noPoints))
}

function adjustmentOf({ bonus, penalty }: ScoreSheet): Points {
  return subtractPoints(bonus, penalty)
}

/** Points of the total that no compared line accounts for. */
function restOf(sheet: ScoreSheet, open: readonly ScoreRow[]): Points {
  const accounted = addPoints(finalOf(leafRowsOf(sheet.areas)), adjustmentOf(sheet))
  return addPoints(subtractPoints(sheet.total.final ?? noPoints, accounted), finalOf(open))
}

function changeOf(before: Points | null, after: Points | null, performance: Fraction | 'all'): ExactChange {
  const change = subtractPoints(after ?? noPoints, before ?? noPoints)
  return { before, after, change, performance: performance === 'all' ? change : inPercent(performance) }
}

function writeChange({ before, after, change, performance }: ExactChange): Change {
  return {
    before: before === null ? null : pointsToNumber(before),
    after: after === null ? null : pointsToNumber(after),
    change: pointsToNumber(change),
    performance: pointsToNumber(performance),
    criteria: pointsToNumber(subtractPoints(change, performance)),
  }
}

function percentOf(points: Points, base: Points): Points | null {
  return base <= 0 ? null : inPercent(shareOf(points, base))
}

function shareOf(points: Points, base: Points): Fraction {
  return base <= 0 ? zero : { num: BigInt(points), den: BigInt(base) }
}

/** A share of 1 → percent, rounded to 1e-8 %. */
function inPercent({ num, den }: Fraction): Points {
  return pointsFromFraction({ num: num * 100n, den })
}

function sumOf(fractions: readonly Fraction[]): Fraction {
  return fractions.filter(({ num }) => num !== 0n).reduce(addFractions, zero)
}

function negative({ num, den }: Fraction): Fraction {
  return { num: -num, den }
}

function areasByLeaf(before: ScoreSheet, after: ScoreSheet): ReadonlyMap<ScoreRow, string> {
  return new Map(
    pairAreas(before, after).flatMap(({ was: then, is: now }) =>
      leafRowsOf([...(now ? [now] : []), ...(then ? [then] : [])]).map(
        (row) => [row, (now ?? then)?.key ?? ''] as const,
      ),
    ),
  )
}
