import { useId } from 'react'
import { useForm } from 'react-hook-form'
import type { DraftAdjustments, DraftSet } from '../../domain/draft.ts'
import styles from './form.module.css'
import { Field } from './field.tsx'
import { readPoints, refusePoints, textOf } from './typed.ts'

type Props = {
  readonly adjustments: DraftSet['adjustments']
  /** Undefined: there are none. */
  readonly onEdit: (adjustments: DraftAdjustments | undefined) => void
}

/** Whether there are bonus and penalty points, the cap of each, and a ceiling for the total. */
export function AdjustmentFields({ adjustments, onEdit }: Props) {
  const box = useId()
  const { bonus, penalty, ceiling } = adjustments ?? emptyAdjustments
  const { register, getValues, reset, formState } = useForm({
    mode: 'onChange',
    defaultValues: {
      bonus: textOf(bonus.max),
      penalty: textOf(penalty.max),
      ceiling: ceiling === undefined ? '' : textOf(ceiling),
    },
  })
  const send = () => {
    const fields = getValues()
    onEdit({
      bonus: { ...bonus, max: readPoints(fields.bonus) },
      penalty: { ...penalty, max: readPoints(fields.penalty) },
      ...(fields.ceiling.trim() === '' ? {} : { ceiling: readPoints(fields.ceiling) }),
    })
  }
  const figure = (name: 'bonus' | 'penalty' | 'ceiling') =>
    register(name, { validate: (text) => refusePoints(text) ?? true, onChange: send })
  const items = bonus.items.length + penalty.items.length
  return (
    <section className="card stack">
      <h2>Điểm thưởng, điểm trừ</h2>
      <label className={styles.tick} htmlFor={box}>
        <input
          id={box}
          type="checkbox"
          checked={adjustments !== undefined}
          onChange={({ target }) => {
            reset({ bonus: '', penalty: '', ceiling: '' })
            onEdit(target.checked ? emptyAdjustments : undefined)
          }}
        />
        Có điểm thưởng, điểm trừ ngoài tổng điểm
        {items > 0 && ` (bỏ chọn sẽ xóa ${items} mục, hoàn tác được)`}
      </label>
      {adjustments && (
        <div className={styles.pair}>
          <Field
            label="Điểm thưởng tối đa"
            field="adjustments.bonus.max"
            error={formState.errors.bonus?.message}
          >
            {(tie) => <input {...tie} inputMode="decimal" autoComplete="off" {...figure('bonus')} />}
          </Field>
          <Field
            label="Điểm trừ tối đa"
            field="adjustments.penalty.max"
            error={formState.errors.penalty?.message}
          >
            {(tie) => <input {...tie} inputMode="decimal" autoComplete="off" {...figure('penalty')} />}
          </Field>
          <Field
            label="Mức trần của tổng điểm (nếu có)"
            field="adjustments.ceiling"
            error={formState.errors.ceiling?.message}
          >
            {(tie) => <input {...tie} inputMode="decimal" autoComplete="off" {...figure('ceiling')} />}
          </Field>
        </div>
      )}
    </section>
  )
}

const emptyAdjustments: DraftAdjustments = {
  bonus: { max: null, items: [] },
  penalty: { max: null, items: [] },
}
