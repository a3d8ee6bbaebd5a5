import { nextCode, renumber as renumberList } from './draft-code.ts'
import {
  blankLeaf,
  childrenAt,
  freeKey,
  spotOf,
  withChildren,
  withCriterion,
  type Section,
  type Spot,
} from './draft-tree.ts'
import { isDraftLeaf, type DraftBranch, type DraftCriterion, type DraftLeaf, type DraftSet } from './draft.ts'
import { isSame } from './criterion.ts'
import { addPoints, noPoints, pointsFromNumber, pointsToNumber } from './points.ts'
import { tidyTexts } from './tidy.ts'

/**
 * Edits of a criteria set in the making: draft → draft. An edit that is not possible, or changes nothing, gives
 * back the same object. Keys of criteria never change; a new one takes the key it is given, or the next that is free.
 */

/** A blank criterion after another, on the same level. */
export function addSister(draft: DraftSet, key: string, newKey: string): DraftSet {
  const spot = spotOf(draft, key)
  if (!spot) return draft
  const fresh = freeKey(draft, newKey)
  const code = nextCode(spot.sisters, spot.parents.at(-1))
  return withCriterion(draft, spot, (criterion) => [criterion, blankLeaf(fresh, code)])
}

/** A blank criterion at the end of another's children. A criterion scored so far hands its rule down to the first child. */
export function addChild(draft: DraftSet, key: string, newKey: string): DraftSet {
  const spot = spotOf(draft, key)
  if (!spot || spot.section !== 'areas') return draft
  const fresh = freeKey(draft, newKey)
  return withCriterion(draft, spot, (criterion) => {
    if (!isDraftLeaf(criterion)) {
      const child = blankLeaf(fresh, nextCode(criterion.children, criterion))
      return [{ ...criterion, children: [...criterion.children, child] }]
    }
    const blank = blankLeaf(fresh, nextCode([], criterion))
    return [asBranch(criterion, [handDown(criterion, blank) ?? blank])]
  })
}

/** A blank area, or a blank item of bonus or penalty, at the end of its list. */
export function addRoot(draft: DraftSet, section: Section, newKey: string): DraftSet {
  const fresh = freeKey(draft, newKey)
  return withChildren(draft, section, [], (roots) => [...roots, blankLeaf(fresh, nextCode(roots, undefined))])
}

/** A criterion and all below it, gone. */
export function removeCriterion(draft: DraftSet, key: string): DraftSet {
  const spot = spotOf(draft, key)
  return spot ? withCriterion(draft, spot, () => []) : draft
}

/** One place up among its sisters; the first goes to the end of the list of the branch above, where there is one. */
export function moveUp(draft: DraftSet, key: string): DraftSet {
  return move(draft, key, -1)
}

/** One place down among its sisters; the last goes to the head of the list of the branch below, where there is one. */
export function moveDown(draft: DraftSet, key: string): DraftSet {
  return move(draft, key, 1)
}

/** Under the sister before it, as her last child. A sister scored so far keeps her rule in a child of her own. */
export function indent(draft: DraftSet, key: string, newKey: string): DraftSet {
  const spot = spotOf(draft, key)
  const index = spot?.at.at(-1) ?? 0
  const sister = spot?.sisters[index - 1]
  if (!spot || !sister || spot.section !== 'areas') return draft
  const fresh = freeKey(draft, newKey)
  const heir = isDraftLeaf(sister) ? handDown(sister, blankLeaf(fresh, nextCode([], sister))) : null
  const kept = isDraftLeaf(sister) ? (heir ? [heir] : []) : sister.children
  const adopted = asBranch(sister, [...kept, spot.criterion])
  return withChildren(draft, spot.section, spot.at.slice(0, -1), (sisters) =>
    sisters.flatMap((one, at) => (at === index ? [] : at === index - 1 ? [adopted] : [one])),
  )
}

/** Out of its parent, right behind it. */
export function outdent(draft: DraftSet, key: string): DraftSet {
  const spot = spotOf(draft, key)
  const parent = spot?.parents.at(-1)
  if (!spot || !parent) return draft
  const without = withCriterion(draft, spot, () => [])
  const above = spotOf(without, parent.key)
  return above ? withCriterion(without, above, (criterion) => [criterion, spot.criterion]) : draft
}

/** Fields of a criterion other than its key and children, texts tidied. Undefined takes an optional field away. */
export function editCriterion(draft: DraftSet, key: string, fields: CriterionFields): DraftSet {
  const spot = spotOf(draft, key)
  if (!spot) return draft
  const { criterion } = spot
  const names: readonly string[] = isDraftLeaf(criterion) ? leafFields : branchFields
  const taken = Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))
  const edited = filled(
    { ...criterion, ...tidyTexts(taken) },
    isDraftLeaf(criterion) ? ['lead', 'reviewLead'] : ['guidance', 'source'],
  )
  return isSame(edited, criterion) ? draft : withCriterion(draft, spot, () => [edited])
}

export type CriterionFields = {
  readonly [Name in keyof Omit<DraftLeaf, 'key'>]?: DraftLeaf[Name] | undefined
}

/** Data of the set itself: title, decision, tiers … Undefined takes a field away that may be absent. */
export function editSet(draft: DraftSet, fields: SetFields): DraftSet {
  const edited = filled({ ...draft, ...tidyTexts(fields) } as DraftSet, ['follows'])
  return isSame(edited, draft) ? draft : edited
}

export type SetFields = Partial<Omit<DraftSet, 'format' | 'formatVersion' | 'areas' | OptionalField>> & {
  readonly [Name in OptionalField]?: DraftSet[Name] | undefined
}
type OptionalField = 'follows' | 'rounding' | 'rankOn' | 'adjustments'

/** The maximum of a criterion becomes the sum of its children. */
export function takeSum(draft: DraftSet, key: string): DraftSet {
  const spot = spotOf(draft, key)
  if (!spot || isDraftLeaf(spot.criterion)) return draft
  const known = spot.criterion.children.map(({ max }) => pointsFromNumber(max ?? 0))
  return editCriterion(draft, key, { max: pointsToNumber(addPoints(noPoints, ...known)) })
}

/** Codes of all below a criterion numbered anew; without a key, those of all areas and all below them. */
export function renumber(draft: DraftSet, key?: string): DraftSet {
  const spot = key === undefined ? null : spotOf(draft, key)
  if (key !== undefined && !spot) return draft
  const edited = spot
    ? withChildren(draft, spot.section, spot.at, (children) => renumberList(children, spot.criterion))
    : withChildren(draft, 'areas', [], (areas) => renumberList(areas))
  return isSame(edited, draft) ? draft : edited
}

function move(draft: DraftSet, key: string, by: 1 | -1): DraftSet {
  const spot = spotOf(draft, key)
  if (!spot) return draft
  const index = spot.at.at(-1) ?? 0
  const above = spot.at.slice(0, -1)
  if (spot.sisters[index + by]) {
    return withChildren(draft, spot.section, above, (sisters) => {
      const without = sisters.filter((_, at) => at !== index)
      return [...without.slice(0, index + by), spot.criterion, ...without.slice(index + by)]
    })
  }
  return moveOver(draft, spot, by)
}

/** Over the edge of its list into the next list of the same depth under the parent's sisters. */
function moveOver(draft: DraftSet, spot: Spot, by: 1 | -1): DraftSet {
  const parent = spot.parents.at(-1)
  if (!parent) return draft
  const parentAt = spot.at.slice(0, -1)
  const aunts = childrenAt(draft, spot.section, parentAt.slice(0, -1))
  const aunt = aunts[(parentAt.at(-1) ?? 0) + by]
  if (!aunt || (isDraftLeaf(aunt) && aunt.rule !== null)) return draft
  const without = withCriterion(draft, spot, () => [])
  const there = spotOf(without, aunt.key)
  if (!there) return draft
  return withCriterion(without, there, (criterion) => {
    const children = isDraftLeaf(criterion) ? [] : criterion.children
    const all = by === 1 ? [spot.criterion, ...children] : [...children, spot.criterion]
    return [asBranch(criterion, all)]
  })
}

function asBranch(criterion: DraftCriterion, children: readonly DraftCriterion[]): DraftBranch {
  const { key, code, title, max, guidance, source } = criterion
  return {
    key,
    code,
    title,
    max,
    ...(guidance ? { guidance } : {}),
    ...(source ? { source } : {}),
    children,
  }
}

/** A leaf about to have children leaves all about its scoring, but not its name, to the first; null where there is nothing. */
function handDown(leaf: DraftLeaf, heir: DraftLeaf): DraftLeaf | null {
  const { key, code, title, max, guidance, source } = heir
  if (isSame({ ...leaf, key, code, title, max, guidance, source }, heir)) return null
  return { ...leaf, key, code, title, guidance, source }
}

/** A record without its undefined fields, and without those named whose text is empty. */
function filled<T extends object>(record: T, optional: readonly string[]): T {
  const kept = Object.entries(record).filter(
    ([name, value]) => value !== undefined && !(optional.includes(name) && value === ''),
  )
  return Object.fromEntries(kept) as T
}

const branchFields = ['code', 'title', 'max', 'guidance', 'source'] as const
const leafFields = [
  ...branchFields,
  ...(['rule', 'evidence', 'lead', 'reviewLead', 'notApplicable', 'remedy'] as const),
]
