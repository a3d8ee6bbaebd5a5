import { leavesByKey, type CriteriaSet } from '../../domain/criteria.ts'
import { isLeaf, leavesOf, type Criterion, type Leaf } from '../../domain/criterion.ts'
import { foldText } from '../../domain/search.ts'

/** One criterion to answer, and where it stands in the set. */
export type Stop = {
  readonly leaf: Leaf
  /** The area, or the block of bonus or penalty points, that it belongs to. */
  readonly section: Section
  /** Criteria between the section and the leaf, outermost first. */
  readonly parents: readonly Heading[]
  /** Folded text that a search looks through: code and title first, then how it is scored. */
  readonly name: string
  readonly text: string
}
/** Points of the areas, or points added to and taken from their total. */
export type Block = 'areas' | 'bonus' | 'penalty'
export type Heading = { readonly key: string; readonly code: string; readonly title: string }
/** An area of the set; the blocks of bonus and penalty points have no code and a key of their own. */
export type Section = Heading & { readonly block: Block; readonly leaves: readonly Leaf[] }

export type Outline = {
  readonly sections: readonly Section[]
  readonly stops: readonly Stop[]
  readonly leaves: ReadonlyMap<string, Leaf>
}

const outlines = new WeakMap<CriteriaSet, Outline>()

/** The order in which a set is answered: its areas, then bonus and penalty points. Made once for each set. */
export function outlineOf(set: CriteriaSet): Outline {
  const known = outlines.get(set)
  if (known) return known
  const { bonus, penalty } = set.adjustments ?? { bonus: { items: [] }, penalty: { items: [] } }
  const blocks = [
    { key: 'bonus ', code: '', title: 'Điểm thưởng', block: 'bonus', leaves: bonus.items },
    { key: 'penalty ', code: '', title: 'Điểm trừ', block: 'penalty', leaves: penalty.items },
  ] satisfies readonly Section[]
  const added: readonly Section[] = blocks.filter((block) => block.leaves.length > 0)
  const areas = set.areas.map((area) => ({
    ...headingOf(area),
    block: 'areas' as const,
    leaves: leavesOf([area]),
    area,
  }))
  const outline: Outline = {
    sections: [...areas, ...added],
    stops: [
      ...areas.flatMap((section) => [...stopsUnder(section.area, section, [])]),
      ...added.flatMap((section) => section.leaves.map((leaf) => stopAt(leaf, section, []))),
    ],
    leaves: leavesByKey(set),
  }
  outlines.set(set, outline)
  return outline
}

function* stopsUnder(criterion: Criterion, section: Section, parents: readonly Heading[]): Generator<Stop> {
  if (isLeaf(criterion)) {
    yield stopAt(criterion, section, parents)
    return
  }
  const inside = criterion.key === section.key ? parents : [...parents, headingOf(criterion)]
  for (const child of criterion.children) yield* stopsUnder(child, section, inside)
}

function stopAt(leaf: Leaf, section: Section, parents: readonly Heading[]): Stop {
  const name = foldText(`${leaf.code} ${leaf.title}`)
  return { leaf, section, parents, name, text: `${name} ${foldText(leaf.guidance)}` }
}

function headingOf({ key, code, title }: Criterion): Heading {
  return { key, code, title }
}
