import type { DraftProblem } from '../../domain/draft-check.ts'
import { sumsByKey, type RunningSum } from '../../domain/draft-sums.ts'
import { isDraftLeaf, type DraftCriterion, type DraftSet } from '../../domain/draft.ts'
import type { OriginRow } from '../../domain/annex-origin.ts'
import type { Selection } from './address.ts'

/** One row of the tree. */
export type OutlineRow = {
  /** Unlike any other's, whatever the keys: its place in the address. */
  readonly id: string
  readonly selection: Selection
  readonly level: number
  readonly code: string
  readonly title: string
  readonly max: number | null
  readonly sum: RunningSum | null
  readonly open: boolean | null
  /** Problems of the row itself and, where it is closed, of all below it. */
  readonly problems: number
  readonly unchecked: boolean
  readonly size: number
  readonly at: number
}

type Means = {
  readonly draft: DraftSet
  readonly problems: readonly DraftProblem[]
  readonly closed: ReadonlySet<string>
  readonly origin: Readonly<Record<string, OriginRow>>
}

export const blockNames = { bonus: 'Điểm thưởng', penalty: 'Điểm trừ' } as const

/** The tree as a list, as far as it is open. */
export function outlineOf({ draft, problems, closed, origin }: Means): readonly OutlineRow[] {
  const sums = sumsByKey(draft)
  const counts = countByKey(problems)
  const own = (key: string) => counts.get(key) ?? 0
  const below = (criterion: DraftCriterion): number =>
    own(criterion.key) + (isDraftLeaf(criterion) ? 0 : sumOf(criterion.children.map(below)))
  const rowsOf = (list: readonly DraftCriterion[], level: number): OutlineRow[] =>
    list.flatMap((criterion, index) => {
      const { key, code, title, max } = criterion
      const leaf = isDraftLeaf(criterion)
      const id = `=${key}`
      const open = leaf ? null : !closed.has(id)
      const row = {
        id,
        selection: { kind: 'criterion', key } as const,
        level,
        code,
        title,
        max,
        sum: sums.get(key) ?? null,
        open,
        problems: open === false ? below(criterion) : own(key),
        unchecked: origin[key]?.confidence === 'check',
        size: list.length,
        at: index + 1,
      }
      return leaf || !open ? [row] : [row, ...rowsOf(criterion.children, level + 1)]
    })
  const blocks = (['bonus', 'penalty'] as const).flatMap((section) => {
    const block = draft.adjustments?.[section]
    if (!block) return []
    const id = `~${section}`
    const open = !closed.has(id)
    const mine = problems.filter(({ field }) => field.startsWith(`adjustments.${section}.`)).length
    const row = {
      id,
      selection: { kind: 'block', section } as const,
      level: 1,
      code: '',
      title: blockNames[section],
      max: block.max,
      sum: null,
      open,
      problems: mine + (open ? 0 : sumOf(block.items.map(below))),
      unchecked: false,
      size: 1,
      at: 1,
    }
    return open ? [row, ...rowsOf(block.items, 2)] : [row]
  })
  return [...rowsOf(draft.areas, 1), ...blocks]
}

function countByKey(problems: readonly DraftProblem[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const { key } of problems) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** The row of a place; undefined where the tree does not show it. */
export function rowIdOf(selection: Selection): string {
  switch (selection.kind) {
    case 'set':
      return ''
    case 'block':
      return `~${selection.section}`
    case 'criterion':
      return `=${selection.key}`
  }
}
