import type { AnnexOrigin } from '../../domain/annex-origin.ts'
import type { DraftSet } from '../../domain/draft.ts'
import type { AnnexReading, AnnexSource } from '../../files/annex.ts'

/** A reading under way: what was read, and how far it has been corrected. */
export type Taken = {
  readonly name: string
  readonly source: AnnexSource
  readonly reading: AnnexReading
  /** As corrected; null before the first look. */
  readonly corrected: { readonly draft: DraftSet; readonly origin: AnnexOrigin } | null
}

let taken: Taken | null = null

/** The reading that was left on this page, so that going elsewhere and back loses nothing. In memory only. */
export function takenReading(): Taken | null {
  return taken
}

export function keepReading(next: Taken | null): void {
  taken = next
}
