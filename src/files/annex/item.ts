import type { Code } from './code.ts'
import type { RawRow } from './raw-row.ts'
import type { ScoringLine } from './scoring/clause.ts'

/** A row of the set with everything that stands under it, before its place in the tree is known. */
export type Item = {
  /** The row it begins with. */
  readonly row: RawRow
  code: Code | null
  title: string
  /** Heads an area by its looks: no code, but capitals or bold. */
  readonly heading: boolean
  /** An unnumbered row under a coded one, with points and scoring of its own. */
  readonly sub: boolean
  max: number | null
  /** Points were written in words, or taken from the title. */
  readonly pointsFrom: 'cell' | 'title' | 'words' | 'none'
  /** Star or number of a note. */
  readonly mark: string
  /** Points of a survey alone. */
  readonly survey: boolean
  readonly scoring: ScoringLine[]
  readonly evidence: string[]
  readonly others: { readonly label: string; text: string }[]
  lead: string
  reviewLead: string
  readonly cells: { column: string; text: string }[]
}

/** A printed total: of one area, or of the whole. */
export type Total = {
  readonly label: string
  readonly value: number | null
  readonly where: string
  readonly of: string | null
  /** Rows that stood before it. */
  readonly after: number
}

/** Something to tell about a row that is not of the set, or about one that is. */
export type Remark = { readonly item: Item | null; readonly field: string; readonly message: string }
