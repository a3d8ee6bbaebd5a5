import { Field } from '../field.tsx'
import type { RuleInputs } from '../rule-form.tsx'
import { refusePoints } from '../typed.ts'
import styles from './rules.module.css'

/** What is counted, and the points of each: given, or taken away down to a floor. */
export function CountFields({ form, send, kind }: RuleInputs & { readonly kind: 'count' | 'deduction' }) {
  const { register, formState } = form
  const figure = (name: 'perUnit' | 'floor') =>
    register(name, { validate: (text) => refusePoints(text) ?? true, onChange: send })
  return (
    <div className={styles.triple}>
      <Field label={kind === 'count' ? 'Đếm bằng' : 'Trừ theo từng'} field="rule.unit">
        {(tie) => (
          <input
            {...tie}
            autoComplete="off"
            placeholder={kind === 'count' ? 'hình thức tuyên truyền' : 'báo cáo chậm'}
            {...register('unit', { onChange: send })}
          />
        )}
      </Field>
      <Field
        label={kind === 'count' ? 'Mỗi đơn vị được' : 'Mỗi lần trừ'}
        field="rule.perUnit"
        error={formState.errors.perUnit?.message}
      >
        {(tie) => (
          <input
            {...tie}
            inputMode="decimal"
            autoComplete="off"
            className={styles.figure}
            {...figure('perUnit')}
          />
        )}
      </Field>
      {kind === 'deduction' && (
        <Field
          label="Không thấp hơn"
          field="rule.floor"
          error={formState.errors.floor?.message}
          hint="Thường là 0; số âm là trừ thêm."
        >
          {(tie) => (
            <input
              {...tie}
              inputMode="text"
              autoComplete="off"
              className={styles.figure}
              {...figure('floor')}
            />
          )}
        </Field>
      )}
    </div>
  )
}
