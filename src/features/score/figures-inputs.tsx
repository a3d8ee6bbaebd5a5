import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import type { Value } from '../../domain/answer.ts'
import type { Leaf } from '../../domain/criterion.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { errorsOf, type AnswerForm } from './answer-form.ts'
import { AnswerInputs } from './answer-inputs.tsx'
import { fieldsFromValue, readFields, type AnswerFields } from './fields.ts'

type Props = {
  readonly dossier: Dossier
  readonly leaf: Leaf
  /** Where the inputs begin. */
  readonly value: Value
  readonly onValue: (value: Value) => void
}

/** The inputs made for a rule, for figures that are not the unit's own: what is understood is handed on at once. */
export function FiguresInputs({ dossier, leaf, value, onValue }: Props) {
  const form = useForm<AnswerFields & { note: string; assignee: string }>({
    mode: 'onTouched',
    defaultValues: { ...fieldsFromValue(leaf, value), note: '', assignee: '' },
    resolver: (fields) => ({ values: {}, errors: errorsOf(leaf, fields) }),
  })
  const answer = useMemo<AnswerForm>(() => {
    const send = () => {
      const read = readFields(leaf, form.getValues())
      if (read.ok) onValue(read.value)
    }
    const show = (shown: Value) => {
      for (const [name, text] of Object.entries(fieldsFromValue(leaf, shown)))
        form.setValue(name as keyof AnswerFields, text)
    }
    return {
      form,
      show,
      send,
      settle: (name) => {
        const read = readFields(leaf, form.getValues())
        if (read.ok) form.setValue(name, fieldsFromValue(leaf, read.value)[name])
      },
      enter: (fields) => {
        for (const [name, text] of Object.entries(fields)) form.setValue(name as keyof AnswerFields, text)
        form.clearErrors()
        send()
      },
      put: (put) => {
        onValue(put)
        show(put)
      },
      isFinished: () => readFields(leaf, form.getValues()).ok,
    }
  }, [form, leaf, onValue])
  const context = { year: dossier.year, since: dossier.unit.since }
  return <AnswerInputs {...{ answer, dossier, leaf, value, context }} />
}
