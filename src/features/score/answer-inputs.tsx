import type { Value } from '../../domain/answer.ts'
import type { Leaf } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { RuleContext } from '../../domain/rules.ts'
import type { AnswerForm } from './answer-form.ts'
import { ChecklistInput } from './inputs/checklist-input.tsx'
import { ChoiceInput } from './inputs/choice-input.tsx'
import { CountInput } from './inputs/count-input.tsx'
import { DeadlineInput } from './inputs/deadline-input.tsx'
import { DeductionInput } from './inputs/deduction-input.tsx'
import { NumberInput } from './inputs/number-input.tsx'
import { RatioInput } from './inputs/ratio-input.tsx'

type Props = {
  readonly answer: AnswerForm
  readonly dossier: Dossier
  readonly leaf: Leaf
  readonly value: Value
  readonly context: RuleContext
}

/** The inputs made for a rule kind. */
export function AnswerInputs({ answer, dossier, leaf, value, context }: Props) {
  const { rule } = leaf
  switch (rule.kind) {
    case 'choice':
      return <ChoiceInput {...{ answer, rule }} />
    case 'checklist':
      return <ChecklistInput {...{ answer, rule }} />
    case 'ratio':
      return <RatioInput {...{ answer, leaf, rule, value }} dossierId={dossier.id} />
    case 'count':
      return <CountInput {...{ answer, leaf, rule }} />
    case 'deadline':
      return <DeadlineInput {...{ answer, rule, value, context }} />
    case 'deduction':
      return <DeductionInput {...{ answer, leaf, rule }} />
    case 'number':
      return <NumberInput {...{ answer, leaf, rule }} />
    case 'survey':
      return null
  }
}
