import * as z from 'zod/mini'
import type { Leaf, RuleOf } from './criterion.ts'
import { filledText, figure, isDate, key, points, text } from './fields.ts'
import type { Immutable } from './parse.ts'
import { divideFractions, formatFigure, fractionFromNumber } from './points.ts'

const ratioValue = z.strictObject({ numerator: z.nullable(figure), denominator: z.nullable(figure) })

/** What a unit declares for a criterion; which form fits depends on the rule. Null: only a note or citations so far. */
export const valueSchema = z.union([z.null(), z.string(), points, figure, z.array(key), ratioValue])

export const citationSchema = z.strictObject({ evidence: filledText, where: text })

export const answerSchema = z.strictObject({
  value: valueSchema,
  note: text,
  citations: z.array(citationSchema),
  assignee: z.optional(text),
})

export type Value = Immutable<z.infer<typeof valueSchema>>
export type RatioValue = Immutable<z.infer<typeof ratioValue>>
export type Citation = Immutable<z.infer<typeof citationSchema>>
export type Answer = Immutable<z.infer<typeof answerSchema>>

export const emptyAnswer: Answer = { value: null, note: '', citations: [] }

export function isRatioValue(value: Value | undefined): value is RatioValue {
  return typeof value === 'object' && value !== null && 'numerator' in value
}

/** Why a value cannot be an answer to this criterion, in Vietnamese; null where it can. */
export function refuseValue(leaf: Leaf, value: Value): string | null {
  if (value === null) return null
  if (value === 'notApplicable') {
    if (leaf.notApplicable === 'exclude' || leaf.notApplicable === 'full') return null
    return leaf.notApplicable === 'reviewer'
      ? 'Chỉ cơ quan thẩm định được xác định tiêu chí này không áp dụng.'
      : 'Tiêu chí này không được chọn "không áp dụng".'
  }
  const { rule } = leaf
  switch (rule.kind) {
    case 'choice':
      return rule.options.some((option) => option.key === value)
        ? null
        : 'Không có lựa chọn này trong bộ tiêu chí.'
    case 'checklist':
      return refuseTicks(rule, value)
    case 'ratio':
      return refuseRatio(value)
    case 'count':
    case 'deduction':
      return typeof value === 'number' && value >= 0 ? null : 'Phải là số không âm.'
    case 'deadline':
      return value === 'notDone' || (typeof value === 'string' && isDate(value))
        ? null
        : 'Phải là ngày có thật hoặc "không thực hiện".'
    case 'number':
      return refuseNumber(rule, leaf.max, value)
    case 'survey':
      return 'Điểm điều tra xã hội học do cơ quan thẩm định nhập, đơn vị không kê khai.'
  }
}

function refuseTicks(rule: RuleOf<'checklist'>, value: Value): string | null {
  if (!Array.isArray(value)) return 'Phải là danh sách các mục được chọn.'
  const ticks: readonly unknown[] = value
  if (new Set(ticks).size < ticks.length) return 'Một mục được chọn hai lần.'
  return ticks.every((tick) => rule.items.some((item) => item.key === tick))
    ? null
    : 'Có mục không nằm trong bộ tiêu chí.'
}

function refuseRatio(value: Value): string | null {
  if (!isRatioValue(value)) return 'Phải gồm hai số liệu: tử số và mẫu số.'
  return value.denominator === 0 && value.numerator !== null && value.numerator > 0
    ? 'Mẫu số bằng 0 thì tử số cũng phải bằng 0.'
    : null
}

function refuseNumber(rule: RuleOf<'number'>, max: number, value: Value): string | null {
  if (rule.by === 'reviewer') return 'Điểm này do cơ quan thẩm định chấm, đơn vị không kê khai.'
  if (typeof value !== 'number' || value < 0 || value > max)
    return `Phải là số từ 0 đến ${formatFigure(max)}.`
  const steps = divideFractions(fractionFromNumber(value), fractionFromNumber(rule.step))
  return steps.num % steps.den === 0n ? null : `Phải là bội số của ${formatFigure(rule.step)}.`
}
