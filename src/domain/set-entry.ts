import type { CriteriaSet, Level } from './criteria.ts'
import { decisionDay } from './decision.ts'
import { isLeaf, leavesOf } from './criterion.ts'

/** What lists show of a criteria set, so that they need not load it whole. */
export type SetEntry = {
  readonly id: string
  readonly version: string
  readonly follows?: string
  readonly title: string
  readonly issuer: string
  /** The day is null where no source gives it. */
  readonly decision: { readonly number: string; readonly date: string | null }
  readonly status: CriteriaSet['status']
  readonly levels: readonly Level[]
  readonly years: readonly number[]
  readonly max: number
  /** How many areas there are, how many criteria stand right below them, and how many leaves are scored. */
  readonly areas: number
  readonly criteria: number
  readonly leaves: number
}

export function setEntryOf(set: CriteriaSet): SetEntry {
  const { id, version, follows, title, issuer, decision, status, appliesTo, max, areas } = set
  return {
    id,
    version,
    ...(follows === undefined ? {} : { follows }),
    title,
    issuer,
    decision: { number: decision.number, date: decisionDay(decision) },
    status,
    levels: appliesTo.levels,
    years: appliesTo.years,
    max,
    areas: areas.length,
    criteria: areas.reduce((sum, area) => sum + (isLeaf(area) ? 0 : area.children.length), 0),
    leaves: leavesOf(areas).length,
  }
}
