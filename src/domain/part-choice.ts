import { resolveConflict, type Merge } from './part.ts'

type Settling = {
  /** For each conflict of the merge the version that a person chose; undefined where none was. */
  readonly choices: readonly (number | undefined)[]
  /** ISO time. */
  readonly at: string
  readonly by: string
}

/** The merge with the chosen versions taken; conflicts without a choice stay. */
export function settleConflicts(merge: Merge, { choices, at, by }: Settling): Merge {
  let settled = merge
  let gone = 0
  for (const [index, version] of merge.conflicts.map((_, index) => [index, choices[index]] as const)) {
    if (version === undefined) continue
    const before = settled.conflicts.length
    settled = resolveConflict(settled, { conflict: index - gone, version, at, by })
    gone += before - settled.conflicts.length
  }
  return settled
}
