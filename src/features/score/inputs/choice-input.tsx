import { memo } from 'react'
import type { RuleOf } from '../../../domain/criterion.ts'
import { points } from '../../../domain/wording.ts'
import type { AnswerForm } from '../answer-form.ts'
import styles from './inputs.module.css'

type Props = {
  readonly answer: AnswerForm
  readonly rule: RuleOf<'choice'>
}

/** One of several options, each with its points. */
export const ChoiceInput = memo(function ChoiceInput({ answer, rule }: Props) {
  const field = answer.form.register('choice', { onChange: answer.send })
  return (
    <div className={styles.options}>
      {rule.options.map((option) => (
        <label key={option.key} className={styles.option}>
          <input type="radio" value={option.key} {...field} />
          <span>{option.label}</span>
          <span className={styles.worth}>{points(option.points)}</span>
        </label>
      ))}
    </div>
  )
})
