import { acceptedWithRest } from './appraisal.ts'
import type { Dossier } from './dossier.ts'
import { standingOf } from './review.ts'
import { leavesByKey } from './criteria.ts'

/** A row that was accepted together with the rest of its area. */
export type BulkRow = { readonly unit: string; readonly key: string }

/** The rows of a dossier that stand as accepted with the rest, in the order of the set. */
export function bulkRowsOf(dossier: Dossier, unit: string): readonly BulkRow[] {
  return [...leavesByKey(dossier.set).keys()].flatMap((key) => {
    const standing = standingOf(dossier.review, key)
    return standing.kind === 'item' && standing.item.reason === acceptedWithRest ? [{ unit, key }] : []
  })
}

/** Whether a row that was accepted with the rest has a word of its own by now: it was looked at again. */
export function isSeenAgain({ review }: Dossier, key: string): boolean {
  const standing = standingOf(review, key)
  return standing.kind === 'item' && standing.item.reason !== acceptedWithRest
}

/**
 * A random sample for a second look: `percent` of the rows, at least one. The same rows, share and seed always give
 * the same sample, so that it can be drawn again from what is printed.
 */
export function drawSample<Row>(rows: readonly Row[], percent: number, seed: number): readonly Row[] {
  const wanted = Math.min(rows.length, Math.ceil((rows.length * percent) / 100))
  const next = randomFrom(seed)
  const places = rows.map((_, at) => at)
  for (let at = 0; at < wanted; at++) {
    const other = at + Math.floor(next() * (places.length - at))
    const [one = 0, two = 0] = [places[at], places[other]]
    places[at] = two
    places[other] = one
  }
  const drawn = new Set(places.slice(0, wanted))
  return rows.filter((_, at) => drawn.has(at))
}

/** Mulberry32: a small generator whose numbers (0 … 1) depend on the seed alone. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
