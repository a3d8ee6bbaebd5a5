import { parseCriteriaSet, type CriteriaSet } from './criteria.ts'
import { checkSet } from './criteria-check.ts'
import { leafSchema, ruleSchema, type Criterion, type Leaf, type Rule } from './criterion.ts'
import { missingWords } from './draft-missing.ts'
import { sumOfSet, sumsByKey } from './draft-sums.ts'
import { rootsOf, sections, spotsOf, type Section } from './draft-tree.ts'
import { isDraftLeaf, type DraftCriterion, type DraftLeaf, type DraftSet } from './draft.ts'
import type { Problem, Result } from './result.ts'

/** One thing that keeps a draft from being a set, and the place to go: a criterion, or the set's own data. */
export type DraftProblem = Problem & {
  /** The criterion's key; null for the data of the set. */
  readonly key: string | null
  /** The field there: `max`, `rule.options.1.points`, `tiers.2.from`, `adjustments.bonus.max`. */
  readonly field: string
  /** Nobody has filled it in yet; else it is filled in wrongly. */
  readonly missing: boolean
}

/** A draft as a criteria set. Refused with every problem found, however much is missing. */
export function draftToSet(draft: DraftSet): Result<CriteriaSet> {
  const problems = checkDraft(draft)
  return problems.length > 0 ? { ok: false, problems } : parseCriteriaSet(draft)
}

/** A set as a draft: nothing is missing. */
export function draftFromSet(set: CriteriaSet): DraftSet {
  const { $schema: _, adjustments, ...rest } = set
  if (!adjustments) return rest
  const { ceiling, ...blocks } = adjustments
  return { ...rest, adjustments: ceiling === undefined ? blocks : { ...blocks, ceiling } }
}

/** Every problem of a draft at once, in the order of the set; what stands beside something missing is checked all the same. */
export function checkDraft(draft: DraftSet): readonly DraftProblem[] {
  const parsed = parseCriteriaSet(draft)
  if (parsed.ok) return []
  const spots = spotsOf(draft)
  const byKey = new Map(spots.map(({ criterion }) => [criterion.key, criterion]))
  const order = new Map(spots.map(({ criterion }, at) => [criterion.key, at]))
  const found = [...parsed.problems, ...checkPresent(draft)].map((problem): DraftProblem => {
    const { key, field } = locate(draft, problem.path)
    const words = missingWords((key === null ? undefined : byKey.get(key)) ?? draft, field)
    return { ...problem, ...(words === null ? {} : { message: words }), key, field, missing: words !== null }
  })
  const once = new Map(found.map((problem) => [`${problem.path}\n${problem.message}`, problem]))
  const placeOf = ({ key }: DraftProblem) => (key === null ? -1 : (order.get(key) ?? -1))
  return [...once.values()].sort((a, b) => placeOf(a) - placeOf(b))
}

/** Where a path of the file leads in the editor. */
export function locate(draft: DraftSet, path: string): Pick<DraftProblem, 'key' | 'field'> {
  const steps = path.split('.')
  const [start, rest] =
    steps[0] === 'adjustments'
      ? [sections.find((section) => section === steps[1]), steps.slice(3)]
      : ['areas' as const, steps.slice(1)]
  if ((steps[0] !== 'areas' && steps[2] !== 'items') || !start) return { key: null, field: path }
  return locateIn(rootsOf(draft, start), rest) ?? { key: null, field: path }
}

function locateIn(
  list: readonly DraftCriterion[],
  steps: readonly string[],
): Pick<DraftProblem, 'key' | 'field'> | null {
  const [index, field, ...rest] = steps
  const criterion = index === undefined ? undefined : list[Number(index)]
  if (!criterion) return null
  const deeper = field === 'children' && !isDraftLeaf(criterion) ? locateIn(criterion.children, rest) : null
  return deeper ?? { key: criterion.key, field: steps.slice(1).join('.') }
}

/**
 * What a schema cannot say, of all that is there: a skeleton of the draft, with stand-ins for what is missing, goes
 * through the check of a whole set; a sum with a part missing is left out.
 */
function checkPresent(draft: DraftSet): readonly Problem[] {
  const sums = sumsByKey(draft)
  const isUncertain = (path: string) => {
    const { key, field } = locate(draft, path)
    if (field !== 'max') return false
    const sum = key === null ? sumOfSet(draft) : sums.get(key)
    return sum === undefined || sum.state === 'incomplete'
  }
  return [...checkSet(skeletonOf(draft))].filter(({ path }) => !isUncertain(path))
}

function skeletonOf(draft: DraftSet): CriteriaSet {
  const { adjustments, tiers, max, digits, areas, ...rest } = draft
  const block = (section: Exclude<Section, 'areas'>) => ({
    max: adjustments?.[section].max ?? 0,
    items: adjustments?.[section].items.map(skeletonOfLeaf) ?? [],
  })
  const known = tiers.flatMap(({ name, from }) => (from === null ? [] : [{ name, from }]))
  return {
    ...rest,
    max: max ?? 0,
    digits: digits ?? 0,
    areas: areas.map(skeletonOfNode),
    tiers: known.length === tiers.length ? known : [],
    adjustments: { bonus: block('bonus'), penalty: block('penalty') },
  }
}

function skeletonOfNode(criterion: DraftCriterion): Criterion {
  if (isDraftLeaf(criterion)) return skeletonOfLeaf(criterion)
  return { ...criterion, max: criterion.max ?? 0, children: criterion.children.map(skeletonOfNode) }
}

function skeletonOfLeaf({
  key,
  code,
  title,
  max,
  rule,
  evidence,
  guidance,
  source,
  notApplicable,
}: DraftLeaf): Leaf {
  const whole = max === null ? null : completeRule(rule)
  return {
    key,
    code,
    title,
    max: max ?? 0,
    guidance,
    evidence,
    source,
    notApplicable,
    rule: whole ?? { kind: 'number', step: 1, by: 'unit' },
  }
}

/** A rule in which nothing is missing; else null. */
function completeRule(rule: DraftLeaf['rule']): Rule | null {
  return ruleSchema.safeParse(rule, { jitless: true }).success ? (rule as Rule) : null
}

/** A criterion that could stand in a set as it is; else null. */
export function completeLeaf(leaf: DraftCriterion): Leaf | null {
  return leafSchema.safeParse(leaf, { jitless: true }).success ? (leaf as Leaf) : null
}
