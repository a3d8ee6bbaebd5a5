import { formatOnScale } from './target-words.ts'
import type { TargetPlan } from './target.ts'
import type { RankedUnit, Ranking } from './ranking.ts'

/** A row of a ranking on the way to a target. `isGoal`: the unit to pass or to draw level with; several where they are tied. */
export type Rung = RankedUnit & { readonly isOwn: boolean; readonly isGoal: boolean }

/**
 * The part of a ranking between the own place and the one aimed at, and two more on either side; with it what a tie on
 * the way means, in words. `top`: the end of the scale.
 */
export function ladderOf(
  plan: TargetPlan,
  { units }: Pick<Ranking, 'units'>,
  digits: number,
  top: number,
): { readonly rungs: readonly Rung[]; readonly notes: readonly string[] } {
  const own = units.findIndex(({ unit }) => unit === plan.own.unit)
  const goals = new Set(goalsOf(plan, units))
  const first = units.findIndex((one) => goals.has(one))
  const shown = units.slice(Math.max(0, Math.min(first === -1 ? own : first, own) - 2), own + 3)
  return {
    rungs: shown.map((one) => ({ ...one, isOwn: one.unit === plan.own.unit, isGoal: goals.has(one) })),
    notes: [
      ...noteOfGoals(plan, [...goals], digits, top),
      ...noteOfOwn(plan, units),
      ...(shown.some(({ tied }) => tied) ? [whatTiesMean] : []),
    ],
  }
}

/** Whoever is level with the index aimed at, else the nearest below it that is to be passed; where it is reached, who holds the place. */
function goalsOf(
  { reached, own, place, neededIndex }: TargetPlan,
  units: readonly RankedUnit[],
): readonly RankedUnit[] {
  if (reached) {
    const holder = units[Math.min(place, units.length) - 1]
    return holder ? units.filter((one) => one.place === holder.place) : []
  }
  const above = units.filter((one) => one.unit !== own.unit && one.index >= own.index)
  const level = above.filter(({ index }) => index === neededIndex)
  if (level.length > 0) return level
  const [nearest] = above.filter(({ index }) => index < neededIndex)
  return nearest ? above.filter(({ index }) => index === nearest.index) : []
}

function noteOfGoals(
  { reached, place, neededIndex }: TargetPlan,
  goals: readonly RankedUnit[],
  digits: number,
  top: number,
): readonly string[] {
  const [goal] = goals
  if (reached || !goal) return []
  const index = formatOnScale(goal.index, digits, top)
  if (goal.index === neededIndex) {
    const among = goals.length === 1 ? 'một đơn vị khác' : `${goals.length} đơn vị khác`
    return [`Đạt đúng ${index} thì đồng hạng ${goal.place} với ${among}; muốn hơn phải vượt chỉ số này.`]
  }
  if (goals.length === 1) return []
  const holders =
    goal.place === place
      ? `Hạng ${place} đang do ${goals.length} đơn vị đồng hạng giữ`
      : `Hạng ${place} nằm trong nhóm ${goals.length} đơn vị đồng hạng ${goal.place}`
  return [`${holders} (${index}): vượt được thì vượt cả nhóm, lên hạng ${goal.place}.`]
}

function noteOfOwn({ own }: TargetPlan, units: readonly RankedUnit[]): readonly string[] {
  const level = units.filter(({ place, unit }) => place === own.place && unit !== own.unit).length
  return level === 0 ? [] : [`Đơn vị đang đồng hạng ${own.place} với ${level} đơn vị khác.`]
}

const whatTiesMean =
  'Đồng hạng: cùng chỉ số thì cùng hạng, và các hạng ngay sau bỏ trống (hai đơn vị hạng 2 thì không có hạng 3).'
