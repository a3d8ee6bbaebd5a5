import type { RowGroup } from '../../src/domain/compare-group.ts'
import type { ScoreRow, ScoreSheet } from '../../src/domain/score.ts'
import { atLeast, minus, over, plus, roundTo, times, type Fraction } from './fraction.ts'
import { leafRows, leafRowsUnder } from './law.ts'

const none: Fraction = { n: 0n, d: 1n }
const half: Fraction = { n: 1n, d: 2n }
const hundred: Fraction = { n: 100n, d: 1n }

/** The split of one group as the design writes it, in rational numbers; grains of 1e-8 %. */
export function splitNaively(
  group: Pick<RowGroup, 'before' | 'after'>,
  before: ScoreSheet,
  after: ScoreSheet,
): { readonly before: Fraction; readonly after: Fraction; readonly performance: Fraction } {
  const [w0, r0] = weightAndShare(group.before, before)
  const [w1, r1] = weightAndShare(group.after, after)
  const isBoth = baseOf(group.before) > 0n && baseOf(group.after) > 0n
  return {
    before: times(w0, r0),
    after: times(w1, r1),
    performance: isBoth ? times(times(half, plus(w0, w1)), minus(r1, r0)) : none,
  }
}

/** A share of 1 in whole numbers of 1e-8 %. */
export function grainsOfPercent(share: Fraction): number {
  return Number(roundTo(times(share, hundred), 8).n)
}

export function sheetBase(sheet: ScoreSheet): bigint {
  return baseOf(leafRows(sheet))
}

/** Leaves that are scored, and the unit's own that are not; what the reviewer has still to give is out. */
export function baseOf(rows: readonly ScoreRow[]): bigint {
  const leaves = rows.flatMap(leafRowsUnder)
  const counted = leaves.filter(
    ({ state, selfMax }) => state === 'scored' || (state === 'open' && selfMax > 0),
  )
  return counted.reduce((sum, row) => sum + BigInt(row.max), 0n)
}

export function adjustmentShare(sheet: ScoreSheet): Fraction {
  const base = sheetBase(sheet)
  return base === 0n ? none : { n: BigInt(sheet.bonus) - BigInt(sheet.penalty), d: base }
}

function weightAndShare(rows: readonly ScoreRow[], sheet: ScoreSheet): readonly [Fraction, Fraction] {
  const base = baseOf(rows)
  if (base === 0n) return [none, none]
  const final = rows.flatMap(leafRowsUnder).reduce((sum, row) => sum + BigInt(row.final ?? 0), 0n)
  return [{ n: base, d: sheetBase(sheet) }, over({ n: final, d: 1n }, atLeast({ n: base, d: 1n }, none))]
}
