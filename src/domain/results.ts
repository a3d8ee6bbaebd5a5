import type { CriteriaSet } from './criteria.ts'
import { leavesOf } from './criterion.ts'
import type { Cause } from './loss.ts'
import {
  addPoints,
  noPoints,
  pointsFromNumber,
  pointsToNumber,
  subtractPoints,
  type Points,
} from './points.ts'
import { digitsApart, meanOf, printedIndex, rankBlock, type RankedUnit, type Ranking } from './ranking.ts'
import { rowsOf, type ScoreSheet } from './score.ts'
import type { UnitResult } from './unit-result.ts'

/** A line of a block's table. */
export type RankedResult = Omit<RankedUnit, 'unit'> & {
  readonly result: UnitResult
  readonly sheet: ScoreSheet
  /** Decimals that its index is printed with: more than the set's where it would print like one of another place. */
  readonly digits: number
  /** Its applicable maximum is far below what is usual in the block. */
  readonly lowBase: boolean
}

/** A criterion by the points that all units of the block together did not reach, with the causes, the most frequent first. */
export type LostCriterion = {
  readonly key: string
  readonly code: string
  readonly title: string
  readonly lost: Points
  readonly units: number
  /** Units to which it applies. */
  readonly of: number
  readonly causes: readonly { readonly cause: Cause; readonly count: number }[]
}

/** The results of one block of a round. */
export type BlockResult = {
  readonly block: string
  /** From the first place on. */
  readonly ranked: readonly RankedResult[]
  /** Not submitted, excused or not ranked: they stand below the table. */
  readonly below: readonly UnitResult[]
  readonly ranking: Ranking
  /** Highest less lowest index; null for an empty block. */
  readonly spread: number | null
  /** The applicable maximum in the middle of the ranked units. */
  readonly usualMax: Points | null
  /** Mean index of each area over the ranked units that it applies to. */
  readonly areas: readonly {
    readonly key: string
    readonly code: string
    readonly title: string
    readonly mean: number | null
  }[]
  /** Largest first. */
  readonly lost: readonly LostCriterion[]
}

/** What a block is called whose units name none. */
const commonBlock = 'Chung'

/** The results of a round by block, in the order in which its list first names them. */
export function resultsByBlock(set: CriteriaSet, results: readonly UnitResult[]): readonly BlockResult[] {
  const blocks = new Map<string, UnitResult[]>()
  for (const result of results) {
    const name = result.unit.block.trim() || commonBlock
    blocks.set(name, [...(blocks.get(name) ?? []), result])
  }
  return [...blocks].map(([block, members]) => resultOfBlock(set, block, members))
}

/** Ranks one block, by the index as it is or as it is printed, whichever the set says. */
export function resultOfBlock(set: CriteriaSet, block: string, results: readonly UnitResult[]): BlockResult {
  const standing = results.flatMap((result) =>
    result.status === 'ranked' && result.sheet !== null && result.sheet.total.index !== null
      ? [{ result, sheet: result.sheet, index: indexToRank(set, result.sheet.total.index) }]
      : [],
  )
  const byUnit = new Map(standing.map((one) => [one.result.unit.id, one]))
  const ranking = rankBlock(
    standing.map(({ result, index }) => ({ unit: result.unit.id, index })),
    set.tiers,
  )
  const usualMax = middleOf(standing.map(({ sheet }) => sheet.total.applicableMax))
  const digits = digitsApart(ranking, set.digits)
  const ranked = ranking.units.flatMap(({ unit, ...rest }): RankedResult[] => {
    const one = byUnit.get(unit)
    if (!one) return []
    const { result, sheet } = one
    const lowBase = usualMax !== null && isFarBelow(sheet.total.applicableMax, usualMax)
    return [{ ...rest, result, sheet, digits: digits.get(rest.index) ?? set.digits, lowBase }]
  })
  const { min, max } = ranking
  return {
    block,
    ranked,
    below: results.filter(({ unit }) => !byUnit.has(unit.id)),
    ranking,
    spread:
      min === null || max === null
        ? null
        : pointsToNumber(subtractPoints(pointsFromNumber(max), pointsFromNumber(min))),
    usualMax,
    areas: set.areas.map(({ key, code, title }, at) => ({
      key,
      code,
      title,
      mean: meanOf(ranked.flatMap(({ sheet }) => sheet.areas[at]?.index ?? [])),
    })),
    lost: lostCriteria(set, ranked),
  }
}

/** The index that places are computed from. */
function indexToRank(set: Pick<CriteriaSet, 'rankOn' | 'digits'>, index: number): number {
  return set.rankOn === 'printed' ? printedIndex(index, set.digits) : index
}

/** Units whose applicable maximum is far below what is usual in their block, each with what is usual there. */
export function unitsBelowUsual(
  units: readonly { readonly unit: string; readonly block: string; readonly applicableMax: Points }[],
): ReadonlyMap<string, Points> {
  const maxima = new Map<string, Points[]>()
  for (const { block, applicableMax } of units)
    maxima.set(block.trim(), [...(maxima.get(block.trim()) ?? []), applicableMax])
  const usual = new Map([...maxima].map(([block, all]) => [block, middleOf(all)]))
  return new Map(
    units.flatMap(({ unit, block, applicableMax }) => {
      const middle = usual.get(block.trim()) ?? null
      return middle !== null && isFarBelow(applicableMax, middle) ? [[unit, middle] as const] : []
    }),
  )
}

/** Below nine tenths of what is usual: such a unit was excused from more than its peers. */
function isFarBelow(own: Points, usual: Points): boolean {
  return own * 10 < usual * 9
}

function middleOf(maxima: readonly Points[]): Points | null {
  return [...maxima].sort((a, b) => a - b)[Math.floor(maxima.length / 2)] ?? null
}

type Tally = { lost: Points; units: number; of: number; readonly causes: Map<Cause, number> }

/** Counts each unit's rows and losses once. */
function lostCriteria(set: CriteriaSet, ranked: readonly RankedResult[]): readonly LostCriterion[] {
  const leaves = leavesOf(set.areas)
  const tallies = new Map(
    leaves.map(({ key }): [string, Tally] => [key, { lost: noPoints, units: 0, of: 0, causes: new Map() }]),
  )
  for (const { sheet, result } of ranked) {
    for (const { key, state } of rowsOf(sheet.areas)) {
      const tally = tallies.get(key)
      if (tally && state !== 'excluded') tally.of += 1
    }
    for (const { key, lost, cause } of result.losses) {
      const tally = tallies.get(key)
      if (!tally) continue
      tally.lost = addPoints(tally.lost, lost)
      tally.units += 1
      tally.causes.set(cause, (tally.causes.get(cause) ?? 0) + 1)
    }
  }
  return leaves
    .flatMap(({ key, code, title }): LostCriterion[] => {
      const { lost, units, of, causes } = tallies.get(key) ?? emptyTally
      const counted = [...causes].map(([cause, count]) => ({ cause, count }))
      return units === 0
        ? []
        : [{ key, code, title, lost, units, of, causes: counted.sort((a, b) => b.count - a.count) }]
    })
    .sort((a, b) => b.lost - a.lost)
}

const emptyTally: Readonly<Tally> = { lost: noPoints, units: 0, of: 0, causes: new Map() }
