/** What a column is for. Of several `title` columns the first is the highest level. */
export type Role =
  | 'code'
  | 'title'
  | 'max'
  | 'maxSurvey'
  | 'maxTotal'
  | 'award'
  | 'scoring'
  | 'method'
  | 'note'
  | 'evidence'
  | 'lead'
  | 'reviewLead'
  | 'score'
  | 'other'

export type Column = { readonly index: number; readonly role: Role; readonly label: string }

export type Head = {
  /** First row of the head, and the first row after it. */
  readonly from: number
  readonly to: number
  readonly columns: readonly Column[]
  /** Its rows word for word, to know it again on the next page. */
  readonly words: readonly string[]
  /** Guessed from what the cells hold, for want of a head. */
  readonly guessed: boolean
}
