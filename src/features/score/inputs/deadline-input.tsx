import { useId } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import type { Value } from '../../../domain/answer.ts'
import type { RuleOf } from '../../../domain/criterion.ts'
import { formatDay, isYearApart, parseDay } from '../../../domain/day.ts'
import { isDate } from '../../../domain/fields.ts'
import { dueDay, type RuleContext } from '../../../domain/rules.ts'
import type { AnswerForm } from '../answer-form.ts'
import styles from './inputs.module.css'

type Props = {
  readonly answer: AnswerForm
  readonly rule: RuleOf<'deadline'>
  readonly context: RuleContext
  readonly value: Value
}

/** The day something was done, typed dd/mm/yyyy, or that it was not. */
export function DeadlineInput({ answer, rule, context, value }: Props) {
  const { form, send, settle, enter } = answer
  const id = useId()
  const text = useWatch({ control: form.control, name: 'day' })
  const { errors } = useFormState({ control: form.control })
  const error = errors.day?.message
  const day = typeof value === 'string' && isDate(value) ? value : null
  const due = dueDay(rule, context)
  const field = form.register('day', {
    onChange: () => {
      if (form.getValues('day') !== '') form.setValue('notDone', false)
      send()
    },
    onBlur: () => settle('day'),
  })
  const notDone = form.register('notDone', {
    onChange: () => (form.getValues('notDone') ? enter({ day: '' }) : send()),
  })
  return (
    <>
      <div className={styles.day}>
        <div className={`field ${styles.figure}`}>
          <label htmlFor={id}>Ngày thực hiện (ngày/tháng/năm)</label>
          <input
            id={id}
            type="text"
            autoComplete="off"
            aria-invalid={error !== undefined}
            aria-describedby={`${id}-read`}
            {...field}
          />
          <p id={`${id}-read`} className={error === undefined ? styles.read : 'error'}>
            {error ?? understood(text)}
          </p>
        </div>
        <label className={styles.aside}>
          <input type="checkbox" {...notDone} /> Không thực hiện (0 điểm)
        </label>
      </div>
      {day !== null && isYearApart(day, due) && (
        <p className="note warn" role="status">
          Ngày {formatDay(day)} cách thời hạn {formatDay(due)} hơn một năm. Nếu đúng thì giữ nguyên.
        </p>
      )}
    </>
  )
}

function understood(text: string): string {
  const day = parseDay(text)
  return day === null || formatDay(day) === text.trim() ? '' : `hiểu là ${formatDay(day)}`
}
