import type { AnnexOrigin } from '../domain/annex-origin.ts'
import type { DraftSet } from '../domain/draft.ts'
import type { Refusal } from './database.ts'

/** What lists show of a set in the making. */
export type DraftEntry = {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly leaves: number
  readonly fromAnnex: boolean
  /** ISO time. */
  readonly savedAt: string
  /** Its record cannot be read: it is kept as it is. */
  readonly broken?: true
}

/** The draft on screen. */
export type OpenDraft = {
  readonly id: string
  readonly draft: DraftSet
  /** The annex it was read from, where it comes from one. */
  readonly origin: AnnexOrigin | null
  readonly save:
    | { readonly state: 'saved'; readonly at: string }
    | { readonly state: 'saving' }
    | { readonly state: 'failed'; readonly reason: Refusal }
  /** How many steps can be undone and redone. */
  readonly past: number
  readonly future: number
  /** Grows whenever the draft changed other than by the form that shows it, so that the form is filled anew. */
  readonly shown: number
  /** The same draft was changed in another tab: what is here goes on as a draft of its own. */
  readonly parted: boolean
}

export type DraftState = {
  /** Newest first; null while the list is being read. */
  readonly entries: readonly DraftEntry[] | null
  readonly open: OpenDraft | null
}
