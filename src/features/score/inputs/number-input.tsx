import type { Leaf, RuleOf } from '../../../domain/criterion.ts'
import { formatFigure } from '../../../domain/points.ts'
import type { AnswerForm } from '../answer-form.ts'
import { FigureField } from './figure-field.tsx'

type Props = {
  readonly answer: AnswerForm
  readonly leaf: Leaf
  readonly rule: RuleOf<'number'>
}

/** Points that the unit gives itself. */
export function NumberInput({ answer, leaf, rule }: Props) {
  return (
    <FigureField
      answer={answer}
      leaf={leaf}
      name="figure"
      label={`Điểm, từ 0 đến ${formatFigure(leaf.max)}, bội số của ${formatFigure(rule.step)}`}
      unit="điểm"
    />
  )
}
