import { isSame } from './criterion.ts'
import type { Dossier } from './dossier.ts'
import type { ReviewItem, ReviewRound } from './review.ts'
import { tidyText } from './tidy.ts'

/** Who does something to a review, and when. `id` names the part that is begun where the appraiser has none yet. */
export type Act = {
  readonly id: string
  /** ISO time. */
  readonly at: string
  readonly by: string
  readonly body: string
}

type Kind = 'appraisal' | 'council'

/** Whether a result is locked: nothing of its review changes until it is opened again. */
export function isLocked({ stage, review }: Dossier): boolean {
  return stage === 'finalised' || review.seal != null
}

/** The number of the appraisal that is going on: a newer freeze begins the next, so that former words stay as they are. */
export function appraisalNumber({ review, revision }: Dossier): number {
  const entries = review.rounds.filter(({ kind }) => kind !== 'council')
  const last = lastNumber(entries)
  if (last === 0) return 1
  const here = entries.filter(({ round }) => round === last)
  return here.some((entry) => (entry.revision ?? revision) === revision) ? last : last + 1
}

/** The highest number among some parts; 0 where there is none. */
export function lastNumber(entries: readonly ReviewRound[]): number {
  return entries.reduce((last, { round }) => Math.max(last, round), 0)
}

/** The part of an appraiser in the appraisal that is going on; a part that names only the office is anyone's there. */
export function ownEntry(dossier: Dossier, { by, body }: Pick<Act, 'by' | 'body'>): ReviewRound | undefined {
  const number = appraisalNumber(dossier)
  const own = dossier.review.rounds.filter(
    (entry) => entry.kind !== 'council' && entry.round === number && (entry.body ?? '') === tidyText(body),
  )
  return own.find((entry) => entry.by === tidyText(by)) ?? own.find((entry) => entry.by === '')
}

/** A dossier in which the appraiser's own part says something of criteria, or (null) nothing any more. */
export function withItems(
  dossier: Dossier,
  items: Readonly<Record<string, ReviewItem | null>>,
  act: Act,
): Dossier {
  const own = ownEntry(dossier, act)
  return putItems(dossier, own ?? newEntry(dossier, 'appraisal', appraisalNumber(dossier), act), items, act)
}

/** The same for a part that is named, the council's among them. */
export function putItems(
  dossier: Dossier,
  entry: ReviewRound,
  items: Readonly<Record<string, ReviewItem | null>>,
  { at, by }: Pick<Act, 'at' | 'by'>,
): Dossier {
  const kept = Object.entries({ ...entry.items, ...items }).flatMap(([key, item]) =>
    item === null ? [] : [[key, item] as const],
  )
  const next = Object.fromEntries(kept)
  if (isSame(next, entry.items)) return dossier
  return withEntry(dossier, { ...entry, by: entry.by || tidyText(by), at, items: next })
}

/** A part that nobody has written in yet. */
export function newEntry(
  { revision }: Dossier,
  kind: Kind,
  round: number,
  { id, at, by, body }: Act,
): ReviewRound {
  return { id, round, kind, body: tidyText(body), by: tidyText(by), at, revision, areas: [], items: {} }
}

/** A dossier with one part put in the place of its former state, or added; sorted by number, then id. */
export function withEntry(dossier: Dossier, entry: ReviewRound): Dossier {
  const others = dossier.review.rounds.filter(({ id }) => id !== entry.id)
  const rounds = [...others, entry].sort((a, b) => a.round - b.round || (a.id < b.id ? -1 : 1))
  return { ...dossier, review: { ...dossier.review, rounds } }
}

/** A dossier whose history tells one thing more. */
export function withHistory(dossier: Dossier, { at, by }: Pick<Act, 'at' | 'by'>, what: string): Dossier {
  return { ...dossier, history: [...dossier.history, { at, by: tidyText(by), what }] }
}
