import { useForm, type UseFormReturn } from 'react-hook-form'
import type { DraftRule } from '../../domain/draft.ts'
import type { RuleKind } from '../../domain/draft-rule.ts'
import { fieldsFromRule, ruleFromFields, type RuleFields } from './rule-fields.ts'
import { CountFields } from './rules/count-fields.tsx'
import { DeadlineFields } from './rules/deadline-fields.tsx'
import { NumberFields } from './rules/number-fields.tsx'
import { OptionFields } from './rules/option-fields.tsx'
import { RatioFields } from './rules/ratio-fields.tsx'
import { SurveyFields } from './rules/survey-fields.tsx'

/** What the inputs of a kind get: the form, and to call after each change. */
export type RuleInputs = { readonly form: UseFormReturn<RuleFields>; readonly send: () => void }

/** The inputs of a rule. Uncontrolled: every change goes to the draft, nothing comes back while one types. */
export function RuleForm(props: { readonly rule: DraftRule; readonly onRule: (rule: DraftRule) => void }) {
  const { kind } = props.rule
  const form = useForm<RuleFields>({ mode: 'onChange', defaultValues: fieldsFromRule(props.rule) })
  const send = () => props.onRule(ruleFromFields(kind, form.getValues()))
  return <Inputs kind={kind} form={form} send={send} />
}

function Inputs({ kind, form, send }: RuleInputs & { readonly kind: RuleKind }) {
  switch (kind) {
    case 'choice':
    case 'checklist':
      return <OptionFields form={form} send={send} kind={kind} />
    case 'ratio':
      return <RatioFields form={form} send={send} />
    case 'count':
    case 'deduction':
      return <CountFields form={form} send={send} kind={kind} />
    case 'deadline':
      return <DeadlineFields form={form} send={send} />
    case 'number':
      return <NumberFields form={form} send={send} />
    case 'survey':
      return <SurveyFields form={form} send={send} />
  }
}
