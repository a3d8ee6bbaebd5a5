import { officePartOf, type OfficePart } from '../../domain/assignment.ts'
import { isSame } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'

/** What a dossier file is to this computer, and so what its reader may want to do with it. */
export type Arrival =
  | { readonly kind: 'new' | 'same' | 'exists' | 'review' }
  /** A unit's submission, opened by a reviewer: it belongs into a round. */
  | { readonly kind: 'submission' }
  /** Rows for an office to fill in. `known`: an earlier hand-out of the same dossier is here. */
  | { readonly kind: 'part'; readonly part: OfficePart; readonly known: boolean }
  /** An office's rows come back to where they were handed out. */
  | { readonly kind: 'returned'; readonly part: OfficePart }
  /** A part that was handed out from here and is not filled in yet. */
  | { readonly kind: 'ownPart'; readonly part: OfficePart }

/** `here` is the dossier of the same id on this computer; `handsOut` whether its rows are handed out from here. */
export function arrivalOf(incoming: Dossier, here: Dossier | null, handsOut: boolean): Arrival {
  const part = officePartOf(incoming)
  if (!here) return part ? { kind: 'part', part, known: false } : { kind: 'new' }
  if (isSame(here, incoming)) return { kind: 'same' }
  if (isReviewed(incoming) && here.revision > 0) return { kind: 'review' }
  if (!part) return { kind: 'exists' }
  if (!handsOut) return { kind: 'part', part, known: true }
  return part.returnedAt === null ? { kind: 'ownPart', part } : { kind: 'returned', part }
}

function isReviewed({ seal, review }: Dossier): boolean {
  return seal !== null && (review.rounds.length > 0 || Object.keys(review.surveys).length > 0)
}
