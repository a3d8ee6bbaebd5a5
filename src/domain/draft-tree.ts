import { isDraftLeaf, type DraftCriterion, type DraftLeaf, type DraftSet } from './draft.ts'

/** The three lists of a set. Bonus and penalty items are leaves without a tree. */
export type Section = 'areas' | 'bonus' | 'penalty'
export const sections: readonly Section[] = ['areas', 'bonus', 'penalty']

/** Where a criterion stands: positions from the section down, the last its own; parents outermost first. */
export type Spot = {
  readonly section: Section
  readonly at: readonly number[]
  readonly criterion: DraftCriterion
  readonly parents: readonly DraftCriterion[]
  readonly sisters: readonly DraftCriterion[]
}

/** Every criterion of a draft in the order of the set, areas first. */
export function spotsOf(draft: DraftSet): readonly Spot[] {
  return sections.flatMap((section) => spotsUnder(rootsOf(draft, section), section, [], []))
}

export function spotOf(draft: DraftSet, key: string): Spot | null {
  return spotsOf(draft).find(({ criterion }) => criterion.key === key) ?? null
}

/** The leaves of the areas, in order. */
export function draftLeavesOf(criteria: readonly DraftCriterion[]): DraftLeaf[] {
  return criteria.flatMap((criterion) =>
    isDraftLeaf(criterion) ? [criterion] : draftLeavesOf(criterion.children),
  )
}

export function rootsOf(draft: DraftSet, section: Section): readonly DraftCriterion[] {
  return section === 'areas' ? draft.areas : (draft.adjustments?.[section].items ?? [])
}

/** The criteria directly under a place; `[]` is the section itself. */
export function childrenAt(
  draft: DraftSet,
  section: Section,
  at: readonly number[],
): readonly DraftCriterion[] {
  return at.reduce<readonly DraftCriterion[]>(
    (list, index) => {
      const criterion = list[index]
      return criterion && !isDraftLeaf(criterion) ? criterion.children : []
    },
    rootsOf(draft, section),
  )
}

/** A draft with the list under a place changed. A criterion that loses its last child can be scored itself again. */
export function withChildren(
  draft: DraftSet,
  section: Section,
  at: readonly number[],
  change: (children: readonly DraftCriterion[]) => readonly DraftCriterion[],
): DraftSet {
  const roots = changeUnder(rootsOf(draft, section), at, change)
  if (section === 'areas') return { ...draft, areas: roots }
  if (!draft.adjustments) return draft
  const block = { ...draft.adjustments[section], items: roots.filter(isDraftLeaf) }
  return { ...draft, adjustments: { ...draft.adjustments, [section]: block } }
}

/** A draft with one criterion replaced by none, one or several. */
export function withCriterion(
  draft: DraftSet,
  spot: Spot,
  replace: (criterion: DraftCriterion) => readonly DraftCriterion[],
): DraftSet {
  const index = spot.at.at(-1) ?? 0
  return withChildren(draft, spot.section, spot.at.slice(0, -1), (sisters) =>
    sisters.flatMap((sister, at) => (at === index ? replace(sister) : [sister])),
  )
}

/** `wanted` where no criterion has that key yet, else the first of `wanted-2`, `wanted-3`, … that is free. */
export function freeKey(draft: DraftSet, wanted: string): string {
  const taken = new Set(spotsOf(draft).map(({ criterion }) => criterion.key))
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number++
  return `${wanted}-${number}`
}

/** A draft from outside in which every key stands once: the first to have a key keeps it, others get the next free one. */
export function withUniqueKeys(draft: DraftSet): DraftSet {
  const taken = new Set(spotsOf(draft).map(({ criterion }) => criterion.key))
  const seen = new Set<string>()
  const keep = (key: string): string => {
    if (!seen.has(key)) {
      seen.add(key)
      return key
    }
    let number = 2
    while (taken.has(`${key}-${number}`)) number++
    taken.add(`${key}-${number}`)
    return keep(`${key}-${number}`)
  }
  const rename = (criterion: DraftCriterion): DraftCriterion => {
    const key = keep(criterion.key)
    if (isDraftLeaf(criterion)) return { ...criterion, key }
    return { ...criterion, key, children: criterion.children.map(rename) }
  }
  return sections.reduce(
    (before, section) => withChildren(before, section, [], (roots) => roots.map(rename)),
    draft,
  )
}

/** A criterion of which nothing is known but where it stands. */
export function blankLeaf(key: string, code: string): DraftLeaf {
  return {
    key,
    code,
    title: '',
    max: null,
    guidance: '',
    evidence: { required: true, expected: [] },
    source: '',
    notApplicable: 'exclude',
    rule: null,
  }
}

/** A criterion without its children: it is scored itself, by a rule still to be given. */
function asLeaf(criterion: DraftCriterion): DraftLeaf {
  if (isDraftLeaf(criterion)) return criterion
  const { key, code, title, max, guidance = '', source = '' } = criterion
  return { ...blankLeaf(key, code), title, max, guidance, source }
}

function spotsUnder(
  sisters: readonly DraftCriterion[],
  section: Section,
  above: readonly number[],
  parents: readonly DraftCriterion[],
): Spot[] {
  return sisters.flatMap((criterion, index) => {
    const at = [...above, index]
    const spot = { section, at, criterion, parents, sisters }
    return isDraftLeaf(criterion)
      ? [spot]
      : [spot, ...spotsUnder(criterion.children, section, at, [...parents, criterion])]
  })
}

function changeUnder(
  list: readonly DraftCriterion[],
  at: readonly number[],
  change: (children: readonly DraftCriterion[]) => readonly DraftCriterion[],
): readonly DraftCriterion[] {
  const [first, ...rest] = at
  if (first === undefined) return change(list)
  return list.map((criterion, index) => {
    if (index !== first || isDraftLeaf(criterion)) return criterion
    const children = changeUnder(criterion.children, rest, change)
    return children.length === 0 ? asLeaf(criterion) : { ...criterion, children }
  })
}
