import { adjustmentsOf, type CriteriaSet } from '../../domain/criteria.ts'
import { leavesOf, type Leaf } from '../../domain/criterion.ts'

/** An area, or (key null) the block of bonus and penalty points. */
export type Section = {
  readonly key: string | null
  readonly code: string
  readonly title: string
  readonly leaves: readonly Leaf[]
}

const outlines = new WeakMap<CriteriaSet, readonly Section[]>()

/** The order in which a dossier is appraised. Made once for each set. */
export function sectionsOf(set: CriteriaSet): readonly Section[] {
  const known = outlines.get(set)
  if (known) return known
  const adjustments = adjustmentsOf(set)
  const sections: readonly Section[] = [
    ...set.areas.map((area) => ({
      key: area.key,
      code: area.code,
      title: area.title,
      leaves: leavesOf([area]),
    })),
    ...(adjustments.length > 0
      ? [{ key: null, code: '', title: 'Điểm thưởng, điểm trừ', leaves: adjustments }]
      : []),
  ]
  outlines.set(set, sections)
  return sections
}

/** The criterion that an address names, its key plain or still escaped. */
export function findLeaf(leaves: readonly Leaf[], named: string | undefined): Leaf | undefined {
  return (
    leaves.find(({ key }) => key === named) ?? leaves.find(({ key }) => encodeURIComponent(key) === named)
  )
}

/** Where an appraisal goes on: the first criterion still open, of the areas handed out where there are some. */
export function firstLeaf(
  sections: readonly Section[],
  areas: readonly string[],
  isOpen: (leaf: Leaf) => boolean,
): Leaf | undefined {
  const handed = sections.flatMap(({ key, leaves }) => (key !== null && areas.includes(key) ? leaves : []))
  const all = sections.flatMap(({ leaves }) => leaves)
  return handed.find(isOpen) ?? handed[0] ?? all.find(isOpen) ?? all[0]
}

/** The next criterion after one of which something holds, going round to the start; undefined where there is no other. */
export function nextLeaf(
  leaves: readonly Leaf[],
  from: Leaf,
  holds: (leaf: Leaf) => boolean,
): Leaf | undefined {
  const at = leaves.indexOf(from)
  return [...leaves.slice(at + 1), ...leaves.slice(0, Math.max(at, 0))].find(holds)
}
