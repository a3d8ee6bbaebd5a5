import type { OriginRow } from '../../domain/annex-origin.ts'
import type { Rule } from '../../domain/criterion.ts'
import type { DraftAdjustments, DraftCriterion } from '../../domain/draft.ts'
import type { Problem } from '../../domain/result.ts'

/**
 * What a rule read from an annex is worth. `sure`: it explains every word of the scoring text and its best award is
 * the row's maximum. `likely`: nothing speaks against it, but something in it is inferred. `check`: words are left
 * over, figures disagree, or no rule was found.
 */
export type Confidence = OriginRow['confidence']

/** One row of the annex: an area, a criterion or a sub-criterion, with all its scoring lines, and where it was read. */
export type AnnexRow = OriginRow & {
  /** 1 for an area, 2 and more below it. */
  readonly level: number
  /** As printed, without closing dots and brackets; "" where none is printed. */
  readonly code: string
  readonly title: string
  /** As printed; null where nothing readable is. */
  readonly max: number | null
  /** Scoring text, notes and whatever else the row says, in full: understood or not. */
  readonly guidance: string
  readonly evidence: { readonly required: boolean; readonly expected: readonly string[] }
  readonly rule: Rule | null
  /** Office that judges the row; "" where none is named. */
  readonly reviewLead: string
  /** Office that does the work; "" where none is named. */
  readonly lead: string
  /** The draft criterion made of this row. */
  readonly key: string
}

/** A table found in the source, so that another one may be chosen. */
export type AnnexTable = {
  readonly title: string
  readonly rows: number
  readonly chosen: boolean
}

export type AnnexReading = {
  readonly rows: readonly AnnexRow[]
  /** The draft that opens in the editor: maxima as printed; a branch without one has the sum below it, if it is known. */
  readonly areas: readonly DraftCriterion[]
  /** What needs a person's eye, each naming its row (`rows.12.max`): sums, missing points, tables left out. */
  readonly problems: readonly Problem[]
  /** Blocks of bonus and penalty points, which stand outside the areas. Absent where the annex has none. */
  readonly adjustments?: DraftAdjustments
  /** Printed total of the maxima; null where none is printed. */
  readonly total: number | null
  /** Notes beside and under the table, as printed. */
  readonly notes: readonly string[]
  readonly tables: readonly AnnexTable[]
}

/** Hears how many rows of how many are understood. */
export type Progress = (done: number, total: number) => void

/** `table` picks one of several criteria tables, by its place in `AnnexReading.tables`. */
export type AnnexSource = (
  { readonly html: string } | { readonly text: string } | { readonly file: Uint8Array; readonly name: string }
) & { readonly table?: number }
