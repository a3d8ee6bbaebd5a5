import { memo } from 'react'
import type { RuleOf } from '../../../domain/criterion.ts'
import { points } from '../../../domain/wording.ts'
import type { AnswerForm } from '../answer-form.ts'
import styles from './inputs.module.css'

type Props = {
  readonly answer: AnswerForm
  readonly rule: RuleOf<'checklist'>
}

/** Items that add their points up to the cap. That none is met is an answer of its own. */
export const ChecklistInput = memo(function ChecklistInput({ answer, rule }: Props) {
  const { form, send, enter } = answer
  const ticks = form.register('ticks', {
    onChange: () => {
      if (form.getValues('ticks').length > 0) form.setValue('noTicks', false)
      send()
    },
  })
  const none = form.register('noTicks', {
    onChange: () => (form.getValues('noTicks') ? enter({ ticks: [] }) : send()),
  })
  return (
    <div className={styles.options}>
      {rule.items.map((item) => (
        <label key={item.key} className={styles.option}>
          <input type="checkbox" value={item.key} {...ticks} />
          <span>{item.label}</span>
          <span className={styles.worth}>{points(item.points)}</span>
        </label>
      ))}
      <label className={`${styles.option} ${styles.none}`}>
        <input type="checkbox" {...none} />
        <span>Không đạt mục nào</span>
        <span className={styles.worth}>{points(0)}</span>
      </label>
    </div>
  )
})
