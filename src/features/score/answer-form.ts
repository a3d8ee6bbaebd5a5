import { useEffect, useMemo, useRef } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { emptyAnswer, type Value } from '../../domain/answer.ts'
import { isSame, type Leaf } from '../../domain/criterion.ts'
import { answerOf, type Dossier } from '../../domain/dossier.ts'
import { tidyText } from '../../domain/tidy.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { fieldsFromValue, readFields, type AnswerFields, type FieldName } from './fields.ts'
import { memoryOf } from './memory.ts'

type Fields = AnswerFields & { note: string; assignee: string }

/** The inputs of one criterion, tied to its stored answer. */
export type AnswerForm = {
  readonly form: UseFormReturn<Fields>
  /** Shows a stored value in the inputs, but for the text field one is writing in. */
  readonly show: (value: Value) => void
  /** Hands what the inputs say to the store; what does not parse stays in the field only. */
  readonly send: () => void
  /** After leaving a field: its text as it was understood. */
  readonly settle: (name: FieldName) => void
  /** Sets inputs and hands them on, as if typed. */
  readonly enter: (fields: Partial<AnswerFields>) => void
  /** Stores a value that no input holds: "không áp dụng", or null to take the answer back. */
  readonly put: (value: Value) => void
  /** Whether all that is typed was understood; where not, the field says so and has the keyboard. */
  readonly isFinished: () => boolean
}

/**
 * One form for the criterion on screen. Uncontrolled: the store follows the inputs, and the inputs a change from
 * elsewhere. The same object as long as the criterion is, so that inputs are not drawn again for every answer.
 */
export function useAnswerForm(dossier: Dossier, leaf: Leaf): AnswerForm {
  const verbs = useDossierVerbs()
  const { value: stored, note, assignee = '' } = answerOf(dossier, leaf.key) ?? emptyAnswer
  const { unfinished } = memoryOf(dossier.id)
  const form = useForm<Fields>({
    mode: 'onTouched',
    defaultValues: { ...(unfinished.get(leaf.key) ?? fieldsFromValue(leaf, stored)), note, assignee },
    resolver: (fields) => ({ values: {}, errors: errorsOf(leaf, fields) }),
  })
  const known = useRef<Value>(stored)

  const answer = useMemo<AnswerForm>(() => {
    const show = (value: Value) => {
      known.current = value
      unfinished.delete(leaf.key)
      for (const [name, text] of Object.entries(fieldsFromValue(leaf, value))) {
        if (!isBeingTyped(name)) form.setValue(name as FieldName, text)
      }
      form.clearErrors()
    }
    const send = () => {
      const fields = form.getValues()
      const read = readFields(leaf, fields)
      if (!read.ok) {
        unfinished.set(leaf.key, fields)
        return
      }
      unfinished.delete(leaf.key)
      if (isSame(read.value, known.current)) return
      known.current = read.value
      verbs.answer(leaf.key, read.value)
    }
    return {
      form,
      show,
      send,
      settle: (name) => {
        if (!readFields(leaf, form.getValues()).ok) return
        form.setValue(name, fieldsFromValue(leaf, known.current)[name])
      },
      enter: (fields) => {
        for (const [name, text] of Object.entries(fields)) form.setValue(name as FieldName, text)
        form.clearErrors()
        send()
      },
      put: (value) => {
        verbs.answer(leaf.key, value)
        show(value)
      },
      isFinished: () => {
        if (!unfinished.has(leaf.key)) return true
        void form.trigger(undefined, { shouldFocus: true })
        return false
      },
    }
  }, [form, leaf, unfinished, verbs])

  useEffect(() => {
    if (!isSame(stored, known.current)) answer.show(stored)
  }, [answer, stored])
  useEffect(() => {
    for (const [name, text] of Object.entries({ note, assignee })) {
      const field = name as 'note' | 'assignee'
      if (tidyText(form.getValues(field)) !== text && !isBeingTyped(field)) form.setValue(field, text)
    }
  }, [form, note, assignee])
  useEffect(() => {
    if (unfinished.has(leaf.key)) void form.trigger()
  }, [form, unfinished, leaf.key])
  return answer
}

/** The text field one is writing in is left alone, whatever changes elsewhere. */
function isBeingTyped(name: string): boolean {
  const { activeElement } = document
  if (activeElement instanceof HTMLTextAreaElement) return activeElement.name === name
  return (
    activeElement instanceof HTMLInputElement && activeElement.type === 'text' && activeElement.name === name
  )
}

/** What is wrong in the inputs, as the form wants it. */
export function errorsOf(leaf: Leaf, fields: Fields): Record<string, { type: string; message: string }> {
  const read = readFields(leaf, fields)
  if (read.ok) return {}
  return Object.fromEntries(read.problems.map(({ path, message }) => [path, { type: 'value', message }]))
}
