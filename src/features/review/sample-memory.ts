import type { BulkRow } from '../../domain/bulk-sample.ts'

/** A sample as it was drawn: its rows, out of how many, by which share and seed. */
export type Drawn = {
  readonly rows: readonly BulkRow[]
  readonly all: number
  readonly percent: number
  readonly seed: number
}

let kept: { readonly round: string; readonly drawn: Drawn } | null = null

/**
 * A round's sample as last drawn on this page: one goes into a row and comes back to the same sample, though a row
 * that was looked at again counts among those accepted together no more. In memory only.
 */
export function keptSample(round: string): Drawn | null {
  return kept?.round === round ? kept.drawn : null
}

export function keepSample(round: string, drawn: Drawn): void {
  kept = { round, drawn }
}
