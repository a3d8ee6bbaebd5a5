import { drawCurve, levelsOf, simulateThresholds, type ChanceLevel, type ChancePoint } from './chance.ts'
import { findAlternatives } from './alternatives.ts'
import { findCheapest } from './cheapest-way.ts'
import { improvementsOfSheet, type Improvement } from './improvement.ts'
import { isOfBlock, leastYears, movementsOf, unitsOf, yearsOf, type YearResults } from './movement.ts'
import { addPoints, pointsFromNumber, pointsToNumber, subtractPoints, type Points } from './points.ts'
import type { RankedUnit, Ranking } from './ranking.ts'
import type { ScoreSheet } from './score.ts'
import { pointsToIndex } from './what-if.ts'

/** What one aims at: so many places up, a place, an index, or a tier of the ranking. */
export type Goal =
  | { readonly places: number }
  | { readonly toPlace: number }
  | { readonly toIndex: number }
  | { readonly toTier: string }

export type TargetAsk = Goal & {
  readonly ranking: Ranking
  /** Past years of the block; its year-on-year changes are what the simulation draws from. */
  readonly history: readonly YearResults[]
  readonly unit: string
  readonly seed: number
  readonly sheet?: ScoreSheet
  /** The end of the block's scale; 100 where absent. */
  readonly top?: number
  /** What the total of the sheet's set never rises above. */
  readonly ceiling?: number
  /** Decimals of the index as the block prints it; 2 where absent. */
  readonly digits?: number
  /** What the unit could do; full points of each criterion of the sheet where absent. */
  readonly ways?: readonly Improvement[]
  /** Points beyond those needed. */
  readonly margin?: number
  /** Runs of the simulation; 10.000 where absent. */
  readonly draws?: number
}

/** What such a gain would have meant in a past year. */
export type PastGain = {
  readonly year: number
  readonly index: number
  readonly place: number
  readonly placeWithGain: number
  readonly of: number
}

export type TargetPlan = {
  /** The place aimed at, 1 or more. */
  readonly place: number
  readonly own: RankedUnit
  /** Units in the block, the own one included. */
  readonly of: number
  readonly reached: boolean
  /** If the others stand still: the index that takes the place, and how far it is, in percentage points. */
  readonly neededIndex: number
  readonly gain: number
  /** Points to it on the sheet; null without one, and where it is out of reach. */
  readonly neededPoints: number | null
  /** The ceiling of the total keeps the index out of reach, whatever one does. */
  readonly outOfReach: boolean
  /** Empty with fewer than three years whose changes are known. */
  readonly chance: readonly ChancePoint[]
  readonly levels: readonly ChanceLevel[]
  readonly basis: Basis
  readonly past: readonly PastGain[]
  /** The cheapest way to the points needed with the margin; everything there is where that is not enough. */
  readonly improvements: readonly Improvement[]
  readonly enough: boolean
  /** Other ways, each better at something or without some work of the first; the cheapest first. */
  readonly alternatives: readonly (readonly Improvement[])[]
}

/** What the chance is drawn from. */
type Basis = {
  readonly years: readonly number[]
  /** Units whose change from one year to the next is known: in the year with the fewest, and in that with the most. */
  readonly units: readonly [least: number, most: number]
  readonly changes: number
  /** Years left out, since fewer than half of their units are known as units of the year before. */
  readonly leftOut: readonly { readonly year: number; readonly known: number; readonly of: number }[]
}

/**
 * What a target costs: the index to pass, the points to it, the chance to take the place while the others move as they
 * did, and the cheapest way there. A place that is shared already is held while nobody rises above it. The unit stands
 * in the ranking and a tier aimed at is one of its tiers: anything else is the caller's bug.
 */
export function planTarget(ask: TargetAsk): TargetPlan {
  const { ranking, history, unit, sheet, digits = 2 } = ask
  const own = ranking.units.find((one) => one.unit === unit)
  if (!own) throw new RangeError(`not in the ranking: ${unit}`)
  const others = ranking.units.filter((one) => one !== own).map(({ index }) => index)
  const { place, neededIndex } = aimAt(ask, own, others, digits)
  const gain = pointsToNumber(subtractPoints(pointsFromNumber(neededIndex), pointsFromNumber(own.index)))
  const known = movementsOf(history)
  const movements = known.filter(isOfBlock)
  const years = yearsOf(movements)
  const top = Math.max(
    ask.top ?? 100,
    neededIndex,
    ...ranking.units.map(({ index }) => index),
    ...history.flatMap(({ results }) => results.map(({ index }) => index)),
  )
  const thresholds =
    years.length < leastYears
      ? null
      : simulateThresholds({
          others,
          place,
          movements,
          seed: ask.seed,
          draws: ask.draws ?? usualDraws,
          top,
        })
  const reached = neededIndex === own.index
  const shares = reached && own.tied && own.place === place
  const neededPoints = sheet ? pointsToIndex(sheet, neededIndex, ask.ceiling) : null
  const outOfReach = sheet !== undefined && neededPoints === null
  return {
    place,
    own,
    of: ranking.units.length,
    reached,
    neededIndex,
    gain,
    neededPoints: neededPoints === null ? null : pointsToNumber(neededPoints),
    outOfReach,
    chance: thresholds ? drawCurve(thresholds, [own.index, neededIndex], digits, top, shares) : [],
    levels: thresholds ? levelsOf(thresholds, digits, top, shares) : [],
    basis: {
      years,
      units: unitsOf(movements),
      changes: movements.reduce((sum, { changes }) => sum + changes.length, 0),
      leftOut: known
        .filter((one) => !isOfBlock(one))
        .map(({ to, changes, of }) => ({ year: to, known: changes.length, of })),
    },
    past: pastGains(history, unit, gain),
    ...wayThere(ask, neededPoints),
  }
}

/** The index that passes the `place`-th of the others if all of them rise by `rise` percentage points. */
export function indexIfAllRise(
  ranking: Ranking,
  unit: string,
  place: number,
  rise: number,
  digits = 2,
): number {
  const others = ranking.units.filter((one) => one.unit !== unit).map(({ index }) => index)
  const own = ranking.units.find((one) => one.unit === unit)?.index ?? 0
  const risen = others.map((index) =>
    pointsToNumber(addPoints(pointsFromNumber(index), pointsFromNumber(rise))),
  )
  return indexPassing(risen, place, digits) ?? own
}

/** The place of an index among others: one more than those strictly above it. */
export function placeAmong(others: readonly number[], index: number): number {
  return others.filter((other) => other > index).length + 1
}

const usualDraws = 10_000

function aimAt(
  goal: Goal & { readonly ranking: Ranking },
  own: RankedUnit,
  others: readonly number[],
  digits: number,
): { readonly place: number; readonly neededIndex: number } {
  if ('toIndex' in goal || 'toTier' in goal) {
    const wanted = 'toIndex' in goal ? goal.toIndex : tierFrom(goal.ranking, goal.toTier)
    const neededIndex = own.index >= wanted ? own.index : wanted
    return { place: placeAmong(others, neededIndex), neededIndex }
  }
  const place = Math.max(1, 'toPlace' in goal ? goal.toPlace : own.place - goal.places)
  if (own.place <= place) return { place, neededIndex: own.index }
  return { place, neededIndex: indexPassing(others, place, digits) ?? own.index }
}

function tierFrom({ tiers }: Ranking, name: string): number {
  const tier = tiers.find((one) => one.name === name)
  if (!tier) throw new RangeError(`no such tier: ${name}`)
  return tier.from
}

/** Others in order of their index; strictly above the `place`-th, by the least that is printed. Null where none stands there. */
function indexPassing(others: readonly number[], place: number, digits: number): number | null {
  const passed = others[place - 1]
  if (passed === undefined) return null
  return pointsToNumber(addPoints(pointsFromNumber(passed), pointsFromNumber(Number(`1e-${digits}`))))
}

function pastGains(history: readonly YearResults[], unit: string, gain: number): PastGain[] {
  return [...history]
    .sort((a, b) => a.year - b.year)
    .flatMap(({ year, results }) => {
      const own = results.find((one) => one.unit === unit)
      if (!own) return []
      const others = results.filter((one) => one !== own).map(({ index }) => index)
      const raised = pointsToNumber(addPoints(pointsFromNumber(own.index), pointsFromNumber(gain)))
      return [
        {
          year,
          index: own.index,
          place: placeAmong(others, own.index),
          placeWithGain: placeAmong(others, raised),
          of: results.length,
        },
      ]
    })
}

function wayThere(
  { sheet, ways = sheet ? improvementsOfSheet(sheet) : [], margin = 0 }: TargetAsk,
  neededPoints: Points | null,
): Pick<TargetPlan, 'improvements' | 'enough' | 'alternatives'> {
  if (neededPoints === null || neededPoints <= 0) {
    return { improvements: [], enough: neededPoints !== null || !sheet, alternatives: [] }
  }
  const exact = ways.map((way) => ({
    key: way.key,
    effort: way.effort,
    points: pointsFromNumber(way.points),
    timely: way.timely === true,
    way,
  }))
  const needed = addPoints(neededPoints, pointsFromNumber(margin))
  const [best, ...others] = findAlternatives(exact, needed)
  if (!best) {
    const most = findCheapest(exact, bestSum(exact)) ?? []
    return { improvements: most.map(({ way }) => way), enough: false, alternatives: [] }
  }
  return {
    improvements: best.map(({ way }) => way),
    enough: true,
    alternatives: others.map((one) => one.map(({ way }) => way)),
  }
}

/** The most that one way per criterion can bring together. */
function bestSum(ways: readonly { readonly key: string; readonly points: number }[]): number {
  const best = new Map<string, number>()
  for (const { key, points } of ways) best.set(key, Math.max(points, best.get(key) ?? 0))
  return [...best.values()].reduce((sum, points) => sum + points, 0)
}
