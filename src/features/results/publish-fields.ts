/** What the form of a publication holds. */
export type PublishFields = {
  number: string
  date: string
  issuer: string
  reason: string
  /** Whether results that are not final are ranked too. */
  ranksAll: boolean
  why: string
}
