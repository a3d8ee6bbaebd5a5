import type { CriteriaSet } from './criteria.ts'
import type { Branch, Leaf, Rule } from './criterion.ts'

/** Everything in it, but a figure that nobody has given yet is null. */
export type Unfinished<T> = T extends number
  ? T | null
  : T extends readonly (infer Item)[]
    ? readonly Unfinished<Item>[]
    : T extends object
      ? { readonly [Name in keyof T]: Unfinished<T[Name]> }
      : T

export type DraftRule = Unfinished<Rule>
export type DraftRuleOf<Kind extends Rule['kind']> = Extract<DraftRule, { kind: Kind }>

/** A criterion in the making. Its key is unique in the draft and stays, whatever else is edited. */
export type DraftCriterion = DraftBranch | DraftLeaf
export type DraftBranch = Omit<Branch, 'max' | 'children'> & {
  readonly max: number | null
  readonly children: readonly DraftCriterion[]
}
export type DraftLeaf = Unfinished<Omit<Leaf, 'rule'>> & { readonly rule: DraftRule | null }

export type DraftBlock = { readonly max: number | null; readonly items: readonly DraftLeaf[] }
export type DraftAdjustments = {
  readonly bonus: DraftBlock
  readonly penalty: DraftBlock
  readonly ceiling?: number | null
}

/** A criteria set in the making: a set whose figures and rules may still be missing. */
export type DraftSet = Omit<CriteriaSet, 'max' | 'digits' | 'tiers' | 'areas' | 'adjustments'> & {
  readonly max: number | null
  readonly digits: number | null
  readonly tiers: Unfinished<CriteriaSet['tiers']>
  readonly areas: readonly DraftCriterion[]
  readonly adjustments?: DraftAdjustments
}

export function isDraftLeaf(criterion: DraftCriterion): criterion is DraftLeaf {
  return !('children' in criterion)
}
