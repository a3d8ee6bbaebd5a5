import { isRatioValue, type Value } from '../../domain/answer.ts'
import type { Leaf } from '../../domain/criterion.ts'
import { formatFigure, pointsToNumber } from '../../domain/points.ts'
import type { ScoreRow } from '../../domain/score.ts'
import { points } from '../../domain/wording.ts'
import type { Stop } from './outline.ts'

/** What follows from an answer that stands outside the rule: not applicable, nothing to count, a unit too young. Null for any other. */
export function describeConsequence(
  { leaf, section }: Pick<Stop, 'leaf' | 'section'>,
  value: Value,
  row: ScoreRow,
  total: ScoreRow,
): string | null {
  const { rule } = leaf
  const leaving = section.block === 'areas' ? describeLeaving(leaf, total) : 'không tính điểm mục này.'
  const isEmptyRatio = rule.kind === 'ratio' && isRatioValue(value) && value.denominator === 0
  if (value === 'notApplicable') {
    if (leaf.notApplicable === 'full') return `Không áp dụng: được tính điểm tối đa ${points(leaf.max)}.`
    return `Không áp dụng: ${leaving}`
  }
  if (isEmptyRatio && value.numerator === 0) {
    if (rule.emptyDenominator === 'exclude') return `Không phát sinh: ${leaving}`
    return rule.emptyDenominator === 'full'
      ? `Không phát sinh: được tính điểm tối đa ${points(leaf.max)}.`
      : 'Không phát sinh: 0 điểm.'
  }
  if (rule.kind === 'deadline' && row.state === 'excluded') {
    return `Đơn vị thành lập sau thời hạn nên không phải kê khai: ${leaving}`
  }
  return null
}

function describeLeaving(leaf: Leaf, total: ScoreRow): string {
  const left = formatFigure(pointsToNumber(total.applicableMax))
  return `${points(leaf.max)} rời khỏi điểm tối đa; điểm tối đa áp dụng còn ${left} điểm.`
}
