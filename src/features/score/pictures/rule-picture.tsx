import { isRatioValue, type Value } from '../../../domain/answer.ts'
import type { Leaf } from '../../../domain/criterion.ts'
import { dueDay, type RuleContext } from '../../../domain/rules.ts'
import { ChecklistBar } from './checklist-bar.tsx'
import { ChoiceSteps } from './choice-steps.tsx'
import { CountTicks } from './count-ticks.tsx'
import { DeadlineLine } from './deadline-line.tsx'
import { DeductionBar } from './deduction-bar.tsx'
import { NumberScale } from './number-scale.tsx'
import { RatioRuler } from './ratio-ruler.tsx'

type Props = { readonly leaf: Leaf; readonly value: Value; readonly context: RuleContext }

/** The picture of a rule with the answer on it. */
export function RulePicture({ leaf, value, context }: Props) {
  const { rule, max } = leaf
  const figure = typeof value === 'number' ? value : null
  switch (rule.kind) {
    case 'choice':
      return <ChoiceSteps {...{ rule, max }} chosen={value} />
    case 'checklist':
      return <ChecklistBar {...{ rule, max }} ticks={Array.isArray(value) ? value : []} />
    case 'ratio':
      return <RatioRuler {...{ rule, max }} ratio={isRatioValue(value) ? value : null} />
    case 'count':
      return <CountTicks {...{ rule, max }} count={figure} />
    case 'deadline':
      return (
        <DeadlineLine
          {...{ rule, max }}
          due={dueDay(rule, context)}
          answer={typeof value === 'string' ? value : null}
        />
      )
    case 'deduction':
      return <DeductionBar {...{ rule, max }} count={figure} />
    case 'number':
      return <NumberScale {...{ rule, max }} value={figure} />
    case 'survey':
      return null
  }
}
