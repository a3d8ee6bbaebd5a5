import type { Rule } from '../../../domain/criterion.ts'
import type { Clause } from './clause.ts'

/** A rule that some clauses make up, and what speaks against it. */
export type RuleDraft = {
  readonly rule: Rule
  readonly used: ReadonlySet<Clause>
  /** The most points it gives; null where its maximum is the row's by itself. */
  readonly best: number | null
  /** Inferred, not said. */
  readonly doubts: readonly string[]
  /** Contradicted by the text. */
  readonly faults: readonly string[]
}

export type Scoring = {
  readonly clauses: readonly Clause[]
  readonly max: number | null
  readonly title: string
}

export type Grade = Extract<Clause, { kind: 'grade' }>
export type Each = Extract<Clause, { kind: 'each' }>

export function gradesOf(clauses: readonly Clause[]): Grade[] {
  return clauses.filter((clause): clause is Grade => clause.kind === 'grade')
}

export function eachesOf(clauses: readonly Clause[], minus: boolean): Each[] {
  return clauses.filter((clause): clause is Each => clause.kind === 'each' && clause.minus === minus)
}
