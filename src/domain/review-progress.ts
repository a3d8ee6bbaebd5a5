import { marksOf } from './appraisal-mark.ts'
import type { Dossier } from './dossier.ts'

/** How far the appraisal of a dossier has come: criteria judged or asked about, of those there are to judge. */
export type ReviewProgress = { readonly judged: number; readonly count: number }

/**
 * The progress of an appraisal that is still going on, so that its figures are none of a result; null where nothing
 * was said yet, or where it ended. What was judged on a former freeze counts as judged.
 */
export function unfinishedReview(dossier: Dossier): ReviewProgress | null {
  const { review, stage } = dossier
  if (review.rounds.length === 0 || ended.has(stage)) return null
  const marks = [...marksOf(dossier).values()].filter((mark) => mark !== 'survey' && mark !== 'idle')
  const judged = marks.filter((mark) => mark !== 'open' && mark !== 'conflict').length
  return judged < marks.length ? { judged, count: marks.length } : null
}

/** "mới thẩm định 29/79 tiêu chí": stands beside every figure of an appraisal that goes on. */
export function describeProgress({ judged, count }: ReviewProgress): string {
  return `mới thẩm định ${judged}/${count} tiêu chí`
}

const ended: ReadonlySet<Dossier['stage']> = new Set(['appraised', 'explaining', 'finalised'])
