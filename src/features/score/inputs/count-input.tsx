import type { Leaf, RuleOf } from '../../../domain/criterion.ts'
import { points } from '../../../domain/wording.ts'
import type { AnswerForm } from '../answer-form.ts'
import { FigureField } from './figure-field.tsx'

type Props = {
  readonly answer: AnswerForm
  readonly leaf: Leaf
  readonly rule: RuleOf<'count'>
}

/** How many there were. */
export function CountInput({ answer, leaf, rule }: Props) {
  return (
    <FigureField
      answer={answer}
      leaf={leaf}
      name="figure"
      label={`Số ${rule.unit}`}
      unit={`× ${points(rule.perUnit)}`}
    />
  )
}
