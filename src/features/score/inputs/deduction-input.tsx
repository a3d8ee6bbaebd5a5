import type { Leaf, RuleOf } from '../../../domain/criterion.ts'
import { points } from '../../../domain/wording.ts'
import type { AnswerForm } from '../answer-form.ts'
import { FigureField } from './figure-field.tsx'

type Props = {
  readonly answer: AnswerForm
  readonly leaf: Leaf
  readonly rule: RuleOf<'deduction'>
}

/** How often it happened. */
export function DeductionInput({ answer, leaf, rule }: Props) {
  return (
    <FigureField
      answer={answer}
      leaf={leaf}
      name="figure"
      label={`Số ${rule.unit} (không có thì ghi 0)`}
      unit={`× trừ ${points(rule.perUnit)}`}
    />
  )
}
