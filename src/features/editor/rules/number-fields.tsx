import { Field } from '../field.tsx'
import type { RuleInputs } from '../rule-form.tsx'
import { refusePoints } from '../typed.ts'
import styles from './rules.module.css'

/** Points given as a figure: by whom, and in which steps. */
export function NumberFields({ form, send }: RuleInputs) {
  const { register, formState } = form
  return (
    <div className={styles.pair}>
      <Field label="Ai ghi điểm" field="rule.by">
        {(tie) => (
          <select {...tie} {...register('by', { onChange: send })}>
            <option value="unit">Đơn vị tự đánh giá</option>
            <option value="reviewer">Cơ quan thẩm định</option>
          </select>
        )}
      </Field>
      <Field
        label="Bước điểm"
        field="rule.step"
        error={formState.errors.step?.message}
        hint="Điểm phải là bội số của bước này."
      >
        {(tie) => (
          <input
            {...tie}
            inputMode="decimal"
            autoComplete="off"
            className={styles.figure}
            {...register('step', { validate: (text) => refusePoints(text) ?? true, onChange: send })}
          />
        )}
      </Field>
    </div>
  )
}
