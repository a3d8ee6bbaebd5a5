import { type Rule } from './criterion.ts'
import type { DraftRule, DraftRuleOf } from './draft.ts'

export type RuleKind = Rule['kind']

/** Kinds of rule as they are called, in the order of choice. */
export const ruleKindNames: Readonly<Record<RuleKind, string>> = {
  choice: 'Chọn một mức',
  checklist: 'Cộng các mục đạt được',
  ratio: 'Theo tỷ lệ',
  count: 'Theo số lượng',
  deadline: 'Theo thời hạn',
  deduction: 'Trừ theo số lần',
  number: 'Ghi điểm trực tiếp',
  survey: 'Điều tra xã hội học',
}

/**
 * The rule of a criterion as another kind: what still fits is kept, labels and points above all. What nobody has
 * said stays missing, so that it is asked for and never guessed.
 */
export function changeRuleKind(rule: DraftRule | null, kind: RuleKind, max: number | null): DraftRule {
  if (rule?.kind === kind) return rule
  switch (kind) {
    case 'choice':
      return { kind, options: optionsFrom(rule, max) }
    case 'checklist':
      return { kind, items: itemsFrom(rule, max) }
    case 'ratio':
      return {
        kind,
        numerator: '',
        denominator: '',
        emptyDenominator: 'exclude',
        bands: [
          { from: 1, award: 'full' },
          { from: 0.8, award: 'proportional' },
          { from: 0, award: 0 },
        ],
      }
    case 'count':
    case 'deduction': {
      const { unit, perUnit } =
        rule?.kind === 'count' || rule?.kind === 'deduction' ? rule : { unit: '', perUnit: null }
      return kind === 'count' ? { kind, unit, perUnit } : { kind, unit, perUnit, floor: 0 }
    }
    case 'deadline':
      return { kind, due: '', yearOffset: 0, steps: [{ daysLate: 0, points: max }] }
    case 'number':
      return { kind, step: 0.25, by: 'unit' }
    case 'survey':
      return { kind, options: [1, 0.6, 0.2, 0] }
  }
}

/** A key for a new option or item: never one that stands in the list. */
export function freeOptionKey(options: readonly { readonly key: string }[]): string {
  const numbers = options.map(({ key }) => Number(/^o(\d+)$/.exec(key)?.[1] ?? 0))
  return `o${Math.max(0, ...numbers) + 1}`
}

type Options = DraftRuleOf<'choice'>['options']

function optionsFrom(rule: DraftRule | null, max: number | null): Options {
  if (rule?.kind === 'checklist') return rule.items
  if (rule?.kind === 'deadline' && rule.steps.length > 1) {
    const steps = rule.steps.map(({ daysLate, points }, at) => ({
      key: `o${at + 1}`,
      points,
      label: daysLate === null ? '' : daysLate <= 0 ? 'Đúng hạn' : `Chậm đến ${daysLate} ngày`,
    }))
    return [...steps, { key: `o${steps.length + 1}`, label: 'Chậm hơn nữa hoặc không thực hiện', points: 0 }]
  }
  return [
    { key: 'o1', label: 'Có', points: max },
    { key: 'o2', label: 'Không', points: 0 },
  ]
}

function itemsFrom(rule: DraftRule | null, max: number | null): DraftRuleOf<'checklist'>['items'] {
  const scoring =
    rule?.kind === 'choice' ? rule.options.filter(({ points }) => points === null || points > 0) : []
  return scoring.length > 0 ? scoring : [{ key: 'o1', label: '', points: max }]
}
