import type { Movement } from './movement.ts'
import { pointsFromNumber, pointsToNumber, roundPoints, type Points } from './points.ts'
import { seededDraw } from './random.ts'

/** An own index and the share (0–1) of the runs in which it takes the place. */
export type ChancePoint = { readonly index: number; readonly probability: number }

/** The index with which the place was taken in `runs` of 100 runs; null where no index up to the top is enough. */
export type ChanceLevel = { readonly runs: 50 | 80 | 90; readonly index: number | null }

export type Simulation = {
  readonly others: readonly number[]
  readonly place: number
  readonly movements: readonly Movement[]
  readonly seed: number
  readonly draws: number
  /** No unit rises above it. */
  readonly top: number
}

/**
 * For each run the index one has to be strictly above to take the place, in 1e-8, from the lowest on. A run draws one
 * of the past movements of the block for all, and from it a change for each of the others.
 */
export function simulateThresholds({ others, place, movements, seed, draws, top }: Simulation): Float64Array {
  const thresholds = new Float64Array(draws)
  if (place > others.length || movements.length === 0) return thresholds.fill(-1)
  const draw = seededDraw(seed)
  const most = pointsFromNumber(top)
  const fields = movements.map(({ changes }) => narrow(others.map(pointsFromNumber), changes, place))
  for (let run = 0; run < draws; run += 1) {
    const field = fields[draw(fields.length)]
    if (!field) continue
    const { start, changes, moved } = field
    for (let unit = 0; unit < moved.length; unit += 1) {
      moved[unit] = (start[unit] ?? 0) + (changes[draw(changes.length)] ?? 0)
    }
    const threshold = pickLargest(moved, field.place)
    thresholds[run] = threshold < 0 ? 0 : threshold > most ? most : threshold
  }
  return thresholds.sort()
}

/** The share of the runs in which an index (in 1e-8) takes the place; `shares`: one that is level with another holds it too. */
export function probabilityAt(thresholds: Float64Array, index: Points, shares = false): number {
  const least = shares ? index + 1 : index
  let [low, high] = [0, thresholds.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((thresholds[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return thresholds.length === 0 ? 0 : low / thresholds.length
}

/** The curve over the own index: from where the chance begins to where it is sure, and the indices that are asked for. */
export function drawCurve(
  thresholds: Float64Array,
  asked: readonly number[],
  digits: number,
  top: number,
  shares = false,
): ChancePoint[] {
  const step = pointsFromNumber(Number(`1e-${digits}`))
  const wanted = asked.map(pointsFromNumber)
  const ends = [thresholds[0] ?? 0, thresholds.at(-1) ?? 0, ...wanted]
  const first = Math.max(0, Math.floor(Math.min(...ends) / step) - 1)
  const last = Math.min(Math.ceil(pointsFromNumber(top) / step), Math.ceil(Math.max(...ends) / step) + 1)
  const stride = Math.max(1, Math.ceil((last - first) / curveSteps))
  const grid = Array.from(
    { length: Math.max(0, Math.ceil((last - first) / stride)) + 1 },
    (_, at) => Math.min(first + at * stride, last) * step,
  )
  return [...new Set([...grid, ...wanted])]
    .sort((a, b) => a - b)
    .map((index) => ({
      index: pointsToNumber(index as Points),
      probability: probabilityAt(thresholds, index as Points, shares),
    }))
}

/** The least index, to `digits`, that takes the place in 50, 80 and 90 of 100 runs; with `shares` be it level with another. */
export function levelsOf(
  thresholds: Float64Array,
  digits: number,
  top: number,
  shares = false,
): ChanceLevel[] {
  const step = pointsFromNumber(Number(`1e-${digits}`))
  return ([50, 80, 90] as const).map((runs) => {
    const hardest = thresholds[Math.ceil((thresholds.length * runs) / 100) - 1] ?? 0
    const index = Math.max(0, (shares ? Math.ceil(hardest / step) : Math.floor(hardest / step) + 1) * step)
    return { runs, index: index > pointsFromNumber(top) ? null : pointsToNumber(index as Points) }
  })
}

/** The chance of any index, between two points of a curve in a straight line. */
export function readCurve(curve: readonly ChancePoint[], index: number): number | null {
  const after = curve.findIndex((point) => point.index >= index)
  const [left, right] = [curve[after - 1], curve[after]]
  if (after === -1) return curve.at(-1)?.probability ?? null
  if (!left || !right) return right?.probability ?? null
  const part = (index - left.index) / (right.index - left.index)
  return left.probability + part * (right.probability - left.probability)
}

/** A chance as people are told it: of 100 runs, rounded to 5. */
export function runsOf100(probability: number): number {
  return pointsToNumber(roundPoints(pointsFromNumber(probability * 20), 0)) * 5
}

const curveSteps = 120

type Field = {
  readonly start: Float64Array
  readonly changes: Float64Array
  readonly place: number
  readonly moved: Float64Array
}

/**
 * The units that may end at the place when each moves by one of the changes: whoever stays above it whatever comes is
 * counted off, whoever stays below is left out. It changes no outcome, only the time it takes.
 */
function narrow(indices: readonly number[], changes: readonly number[], place: number): Field {
  const [least, most] = [Math.min(...changes), Math.max(...changes)]
  const stands = pickLargest(Float64Array.from(indices), place)
  const above = indices.filter((index) => index + least > stands + most).length
  const start = Float64Array.from(
    indices.filter((index) => index + least <= stands + most && index + most >= stands + least),
  )
  return {
    start,
    changes: Float64Array.from(changes),
    place: place - above,
    moved: new Float64Array(start.length),
  }
}

/** The `place`-th largest figure; the order of the figures is spoilt. */
function pickLargest(figures: Float64Array, place: number): number {
  const wanted = place - 1
  let [left, right] = [0, figures.length - 1]
  while (left < right) {
    const pivot = figures[(left + right) >> 1] ?? 0
    let [up, down] = [left, right]
    while (up <= down) {
      while ((figures[up] ?? 0) > pivot) up += 1
      while ((figures[down] ?? 0) < pivot) down -= 1
      if (up <= down) {
        const held = figures[up] ?? 0
        figures[up] = figures[down] ?? 0
        figures[down] = held
        up += 1
        down -= 1
      }
    }
    if (wanted <= down) right = down
    else if (wanted >= up) left = up
    else break
  }
  return figures[wanted] ?? 0
}
